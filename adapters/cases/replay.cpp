#include "adapters/cases/replay.h"

#include <algorithm>
#include <set>
#include <span>

#include "engine/value/json.h"

namespace cauce::cases {
namespace {

struct Drawings {
  std::map<DefinitionKey, Drawing> processes{};
  std::map<DecisionDefinitionKey, DecisionModel> models{};
};

Drawings drawings_of(const World& world) {
  Drawings drawings;
  for (const auto& [key, definition] : world.engine().partition().definitions)
    drawings.processes[key] = definition.drawing.process;
  for (const auto& [key, definition] : world.engine().partition().decisions)
    drawings.models[key] = definition.model.decisions;
  return drawings;
}

// From the text and the values alone, as a store hands them back.
Result<Record, std::string> decode_again(const EncodedRecord& encoded, const Drawings& drawings) {
  DecodeSources sources;
  std::vector<Record::Drawn> defined;
  sources.drawing = [&](DefinitionKey key) {
    const auto found = drawings.processes.find(key);
    return found == drawings.processes.end() ? nullptr : found->second;
  };
  sources.defined = [&](const ProcessDefined& event) {
    defined.push_back({event.key, sources.drawing(event.key)});
  };
  sources.value = [&](std::uint32_t ordinal) -> std::optional<EncodedValue> {
    for (const EncodedValue& value : encoded.values)
      if (value.ordinal == ordinal) return value;
    return std::nullopt;
  };
  auto record = decode(encoded.json, sources);
  if (!record.ok()) return record;
  for (Record::Drawn& each : defined) record->drawings.push_back(std::move(each));
  for (const Event& event : record->events)
    if (const auto* decision = std::get_if<DecisionDefined>(&event))
      record->models.push_back({decision->key, drawings.models.at(decision->key)});
  return record;
}

bool same_values(const std::vector<EncodedValue>& a, const std::vector<EncodedValue>& b) {
  return std::ranges::equal(a, b, [](const EncodedValue& x, const EncodedValue& y) {
    return x.ordinal == y.ordinal && x.salt == y.salt && x.content == y.content;
  });
}

struct Folded {
  PartitionState partition{};
  std::map<ProcessInstanceKey, InstanceState> instances{};
};

// The record as it comes back; none, and a difference told, when it does not.
std::optional<Record> check_text(const World::Entry& entry, const Drawings& drawings,
                                 std::vector<std::string>& differences) {
  const std::string named = "record " + std::to_string(entry.record.position) + ": ";
  const auto canonical = parse_json(entry.encoded.json);
  if (!canonical.ok()) {
    differences.push_back(named + "is no JSON: " + canonical.error().message);
    return std::nullopt;
  }
  if (to_canonical_json(*canonical) != entry.encoded.json)
    differences.push_back(named + "is not canonical: " + entry.encoded.json);
  auto decoded = decode_again(entry.encoded, drawings);
  if (!decoded.ok()) {
    differences.push_back(named + "does not decode: " + decoded.error());
    return std::nullopt;
  }
  if (!(*decoded == entry.record))
    differences.push_back(named + "decodes to something else: " + entry.encoded.json);
  const EncodedRecord again = encode(*decoded);
  if (again.json != entry.encoded.json || !same_values(again.values, entry.encoded.values))
    differences.push_back(named + "encodes to something else the second time: " + again.json);
  return std::move(*decoded);
}

void compare_with_live(const World& world, const Folded& folded,
                       std::vector<std::string>& differences) {
  const Engine& engine = world.engine();
  if (!(folded.partition == engine.partition()))
    differences.emplace_back("the partition folded from the journal differs from the live one");
  for (const World::Begun& begun : world.instances()) {
    const InstanceState* live = engine.find(begun.key);
    const auto found = folded.instances.find(begun.key);
    if (live == nullptr || found == folded.instances.end() || !(found->second == *live))
      differences.push_back("instance " + to_string(begun.key) +
                            " folded from the journal differs from the live one");
  }
  if (folded.instances.size() != world.instances().size())
    differences.emplace_back("the journal tells of other instances than the live ones");
}

// An engine that keeps nothing in memory between two commands.
class ForgetfulEngine {
 public:
  ForgetfulEngine(const World& world, const Drawings& drawings)
      : drawings_(drawings),
        engine_(PartitionState{}, world.zone(),
                {[this](ProcessInstanceKey key) { return load(key); },
                 [this](std::uint64_t key) { return locate(key); },
                 [this](DefinitionKey definition) { return running(definition); }}) {}

  // Why it did something else than the world; none when it did the same. `expected` begins with
  // the command's own record; those it led to are taken from it too.
  std::optional<std::string> repeat(const Command& command,
                                    std::span<const World::Entry>& expected) {
    const auto outcome = engine_.execute(command);
    std::string named =
        "record " + std::to_string(expected.front().record.position) + ": after a restart the ";
    if (!outcome.ok()) return named + "command is refused: " + outcome.error().message;
    if (outcome->records.empty()) return named + "command does nothing";
    for (const Record& record : outcome->records) {
      const EncodedRecord encoded = encode(record);
      if (expected.empty() || encoded.json != expected.front().encoded.json ||
          !same_values(encoded.values, expected.front().encoded.values))
        return named + "command does something else: " + encoded.json;
      journal_.push_back(&expected.front());
      expected = expected.subspan(1);
    }
    engine_.drop_idle(outcome->records.back().position, 0);
    return std::nullopt;
  }

 private:
  std::unique_ptr<InstanceState> load(ProcessInstanceKey key) {
    std::unique_ptr<InstanceState> state;
    for (const World::Entry* entry : journal_) {
      if (entry->record.instance != key) continue;
      if (!state) state = std::make_unique<InstanceState>();
      const auto record = decode_again(entry->encoded, drawings_);
      if (!record.ok()) return nullptr;
      for (const Event& event : record->events) apply(*state, *record, event);
    }
    return state;
  }
  std::vector<ProcessInstanceKey> running(DefinitionKey definition) {
    std::set<ProcessInstanceKey> known;
    for (const World::Entry* entry : journal_)
      if (entry->record.instance) known.insert(*entry->record.instance);
    std::vector<ProcessInstanceKey> keys;
    for (const ProcessInstanceKey key : known) {
      const auto state = load(key);
      if (state && state->definition == definition && !is_final(state->state)) keys.push_back(key);
    }
    return keys;
  }
  std::optional<ProcessInstanceKey> locate(std::uint64_t key) {
    for (const World::Entry* entry : journal_) {
      if (entry->record.instance && entry->record.instance->value == key)
        return entry->record.instance;
      for (const Event& event : entry->record.events)
        if (const auto* begun = std::get_if<ElementActivated>(&event))
          if (begun->key.value == key) return entry->record.instance;
    }
    return std::nullopt;
  }

  const Drawings& drawings_;
  std::vector<const World::Entry*> journal_;
  Engine engine_;
};

}  // namespace

std::vector<std::string> replay_differences(const World& world) {
  std::vector<std::string> differences;
  const Drawings drawings = drawings_of(world);
  Folded folded;
  for (const World::Entry& entry : world.journal()) {
    const auto record = check_text(entry, drawings, differences);
    if (!record) return differences;
    for (const Event& event : record->events) {
      apply(folded.partition, *record, event);
      if (record->instance) apply(folded.instances[*record->instance], *record, event);
    }
    finish(folded.partition, *record);
  }
  compare_with_live(world, folded, differences);

  ForgetfulEngine forgetful(world, drawings);
  std::span<const World::Entry> expected = world.journal();
  for (const Command& command : world.commands())
    if (auto difference = forgetful.repeat(command, expected)) {
      differences.push_back(std::move(*difference));
      break;
    }
  return differences;
}

}  // namespace cauce::cases
