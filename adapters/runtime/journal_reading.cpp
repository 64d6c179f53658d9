#include "adapters/runtime/journal_reading.h"

#include <algorithm>

#include "engine/journal/codec.h"

namespace cauce {

const Resource* DrawingCatalog::read(const Digest& digest, const std::string& resource,
                                     const Files& beside) {
  std::vector<Digest> others;
  for (const auto& [name, other] : beside) others.push_back(other);
  auto known = by_digest_.find({digest, others});
  if (known == by_digest_.end()) {
    const auto bytes = read_content_(digest);
    if (!bytes) return nullptr;
    const auto contents = [&] {
      std::vector<NamedBytes> read;
      for (const auto& [name, other] : beside)
        if (auto content = read_content_(other)) read.push_back({name, std::move(*content)});
      return read;
    };
    Resource made = read_deployed_(*bytes, resource, contents);
    known = by_digest_.emplace(std::pair(digest, std::move(others)), std::move(made)).first;
  }
  return &known->second;
}

bool DrawingCatalog::define(DefinitionKey key, const Digest& digest, const std::string& resource,
                            const std::string& process_id) {
  const Resource* known = read(digest, resource, {});
  if (known == nullptr) return false;
  for (const Drawing& drawing : known->processes)
    if (drawing->id == process_id) {
      drawings_[key] = drawing;
      return true;
    }
  return false;
}

bool DrawingCatalog::define(DecisionDefinitionKey key, const Digest& digest,
                            const std::string& resource, const std::string& decision_id,
                            const Files& deployment) {
  const Resource* known = read(digest, resource, deployment);
  if (known == nullptr || !known->decisions || !known->decisions->find(decision_id)) return false;
  models_[key] = known->decisions;
  return true;
}

Drawing DrawingCatalog::find(DefinitionKey key) const {
  const auto found = drawings_.find(key);
  return found == drawings_.end() ? nullptr : found->second;
}

DecisionModel DrawingCatalog::find(DecisionDefinitionKey key) const {
  const auto found = models_.find(key);
  return found == models_.end() ? nullptr : found->second;
}

namespace {

// Finds the models of the decisions that the record defines; the message says which is missing.
std::string find_models(Record& record, DrawingCatalog& catalog) {
  DrawingCatalog::Files deployment;  // What a deployment brings, one record brings.
  for (const Event& event : record.events)
    if (const auto* e = std::get_if<ResourceDeployed>(&event))
      deployment.emplace_back(e->name, e->digest);
  std::ranges::sort(deployment);
  for (const Event& event : record.events) {
    const auto* e = std::get_if<DecisionDefined>(&event);
    if (e == nullptr) continue;
    if (!catalog.find(e->key) &&
        !catalog.define(e->key, e->digest, e->resource, e->decision, deployment))
      return "the content of '" + e->resource + "' with decision '" + e->decision +
             "' is missing or damaged";
    record.models.push_back({e->key, catalog.find(e->key)});
  }
  return {};
}

}  // namespace

Result<Done, std::string> decode_slice(const Store::Slice& slice, DrawingCatalog& catalog,
                                       const std::function<bool(Record)>& take) {
  std::map<std::pair<std::uint64_t, std::uint32_t>, const StoredValue*> values;
  for (const StoredValue& value : slice.values) values[{value.position, value.ordinal}] = &value;

  for (const StoredRecord& stored : slice.records) {
    std::string missing;
    std::vector<Record::Drawn> defined;
    DecodeSources sources;
    sources.drawing = [&](DefinitionKey key) { return catalog.find(key); };
    sources.defined = [&](const ProcessDefined& e) {
      if (catalog.find(e.key) != nullptr || catalog.define(e.key, e.digest, e.resource, e.process))
        defined.push_back({e.key, catalog.find(e.key)});
      else
        missing = "the content of '" + e.resource + "' with process '" + e.process +
                  "' is missing or damaged";
    };
    sources.value = [&](std::uint32_t ordinal) -> std::optional<EncodedValue> {
      const auto found = values.find({stored.position, ordinal});
      if (found == values.end()) return std::nullopt;
      return EncodedValue{ordinal, found->second->salt, found->second->content};
    };
    auto record = decode(stored.json, sources);
    if (!record.ok()) return Failure{record.error()};
    if (missing.empty()) missing = find_models(*record, catalog);
    if (!missing.empty())
      return Failure{"journal record " + std::to_string(stored.position) + ": " + missing};
    if (record->position != stored.position)
      return Failure{"expected record " + std::to_string(stored.position) +
                     " to say its own position, found " + std::to_string(record->position)};
    for (Record::Drawn& drawn : defined) record->drawings.push_back(std::move(drawn));
    if (!take(std::move(*record))) break;
  }
  return Done{};
}

Result<std::unique_ptr<InstanceState>, std::string> fold_instance(const Store::Slice& slice,
                                                                  DrawingCatalog& catalog) {
  std::unique_ptr<InstanceState> state;
  auto done = decode_slice(slice, catalog, [&](const Record& record) {
    if (!state) state = std::make_unique<InstanceState>();
    for (const Event& event : record.events) apply(*state, record, event);
    return true;
  });
  if (!done.ok()) return Failure{done.error()};
  return state;
}

void apply(WholeState& state, const Record& record) {
  for (const Event& event : record.events) {
    apply(state.partition, record, event);
    if (record.instance) apply(state.instances[*record.instance], record, event);
  }
  finish(state.partition, record);
}

Result<Done, std::string> read_journal(const ReadSlice& read, DrawingCatalog& catalog,
                                       const std::function<bool(Record)>& take) {
  constexpr std::size_t slice_max = 512;
  bool more = true;
  for (std::uint64_t next = 1; more;) {
    const Store::Slice slice = read(next, slice_max);
    auto done = decode_slice(slice, catalog, [&](Record record) {
      if (record.position != next++) return more = false;
      return more = take(std::move(record));
    });
    if (!done.ok()) return done;
    if (slice.records.size() < slice_max) break;
  }
  return Done{};
}

}  // namespace cauce
