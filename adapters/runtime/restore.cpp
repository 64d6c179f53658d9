#include "adapters/runtime/restore.h"

#include <algorithm>

#include "engine/value/stored.h"

namespace cauce {
namespace {

using Restored = Result<Done, std::string>;

Restored restore_definitions(Reader& reader, DrawingCatalog& catalog, PartitionState& state) {
  std::map<std::pair<DeploymentKey, std::string>, Digest> digests;
  std::map<DeploymentKey, DrawingCatalog::Files> deployments;
  for (const ResourceRow& row : reader.select<ResourceRow>({}, {{"deployment_key", false, {}}})) {
    digests[{row.deployment, row.name}] = row.digest;
    deployments[row.deployment].emplace_back(row.name, row.digest);
    state.latest_resources[row.name + " " + to_string(row.digest)] = row.deployment;
    if (row.form_id) state.forms[*row.form_id].push_back({row.deployment, row.digest});
  }
  for (const ProcessDefinitionRow& row :
       reader.select<ProcessDefinitionRow>({}, {{"key", false, {}}})) {
    const Digest digest = digests[{row.deployment, row.resource}];
    if (!catalog.define(row.key, digest, row.resource, row.process_id))
      return Failure{"the content of '" + row.resource + "' (" + to_string(digest) +
                     "), in which process '" + row.process_id +
                     "' was drawn, is missing or cannot be read"};
    state.add(row.key, {row.deployment,
                        row.process_id,
                        row.version,
                        row.resource,
                        digest,
                        {catalog.find(row.key)},
                        row.suspended != 0});
  }
  for (auto& [deployment, files] : deployments) std::ranges::sort(files);
  for (DecisionDefinitionRow& row :
       reader.select<DecisionDefinitionRow>({}, {{"key", false, {}}})) {
    const Digest digest = digests[{row.deployment, row.resource}];
    if (!catalog.define(row.key, digest, row.resource, row.decision_id,
                        deployments[row.deployment]))
      return Failure{"the content of '" + row.resource + "' (" + to_string(digest) +
                     "), in which decision '" + row.decision_id +
                     "' was defined, is missing or cannot be read"};
    state.add(row.key, {row.deployment,
                        std::move(row.decision_id),
                        row.version,
                        std::move(row.version_tag),
                        std::move(row.resource),
                        digest,
                        {catalog.find(row.key)}});
  }
  return Done{};
}

Restored restore_data_stores(Reader& reader, PartitionState& state) {
  for (const DataStoreRow& row : reader.select<DataStoreRow>({}))
    state.data_stores[row.id].name = row.name;
  const Filter latest{{Condition{"latest", Compare::equal, {std::int64_t{1}}, false}}};
  for (const DataStoreRecordRow& row : reader.select<DataStoreRecordRow>(latest)) {
    auto content = from_stored(row.content.text);
    if (!content)
      return Failure{"expected record '" + row.record + "' of data store '" + row.store +
                     "' to hold a stored value"};
    state.data_stores[row.store].records[row.record] = {row.version, row.deleted != 0,
                                                        std::move(*content)};
  }
  return Done{};
}

Result<ElementIndex, std::string> element_of(const PartitionState& state, DefinitionKey definition,
                                             const std::string& element) {
  const auto found = state.definitions.find(definition);
  if (found != state.definitions.end())
    if (const auto index = found->second.drawing.process->find_element(element)) return *index;
  return Failure{"expected definition " + to_string(definition) + " to have an element '" +
                 element + "'"};
}

Restored restore_waiting(Reader& reader, PartitionState& state) {
  const Filter suspended{
      {Condition{"ended_at", Compare::is_null, {}, false}},
      {Condition{
          "state", Compare::equal, {std::string(to_string(ProcessState::suspended))}, false}}};
  for (const ProcessInstanceRow& row : reader.select<ProcessInstanceRow>(suspended))
    state.suspended.insert(row.key);
  for (TimerRow& row : reader.select<TimerRow>({})) {
    const auto element = element_of(state, row.definition, row.element);
    if (!element.ok()) return Failure{element.error()};
    state.add(row.key, {row.definition,
                        row.instance,
                        *element,
                        {row.due_at, row.repetitions_left, std::move(row.cycle)},
                        row.created_at,
                        row.suspended != 0});
  }
  for (EventSubscriptionRow& row : reader.select<EventSubscriptionRow>({})) {
    const auto element = element_of(state, row.definition, row.element);
    if (!element.ok()) return Failure{element.error()};
    if (row.instance && row.trigger == EventTrigger::conditional) continue;
    state.add(row.key, {row.definition, row.instance, *element, row.trigger, std::move(row.name),
                        std::move(row.correlation_key)});
  }
  for (ExternalTaskRow& row : reader.select<ExternalTaskRow>({}))
    state.add(row.key, {row.instance, row.definition, std::move(row.topic), row.priority,
                        row.retries, std::move(row.worker), row.locked_until});
  return Done{};
}

}  // namespace

Result<PartitionState, std::string> restore_partition(Reader& reader, DrawingCatalog& catalog) {
  PartitionState state;
  if (const auto row = reader.first<PartitionRow>({})) {
    state.last_key = static_cast<std::uint64_t>(row->last_key);
    state.last_position = static_cast<std::uint64_t>(row->last_position);
  }
  for (const Restored& restored :
       {restore_definitions(reader, catalog, state), restore_data_stores(reader, state),
        restore_waiting(reader, state)})
    if (!restored.ok()) return Failure{restored.error()};
  return state;
}

}  // namespace cauce
