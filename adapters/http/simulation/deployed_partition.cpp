#include "adapters/http/simulation/rehearsal.h"

namespace cauce::http {
namespace {

// 4096 and beyond would make keys that are no positive integer of SQLite's.
constexpr PartitionId no_store_has = 4'095;

}  // namespace

PartitionState deployed_partition(Reader& reader, const EnginePort& engine) {
  PartitionState partition;
  partition.id = no_store_has;
  std::map<std::pair<DeploymentKey, std::string>, Digest> digests;
  for (ResourceRow& row : reader.select<ResourceRow>({}, {{"deployment_key"}})) {
    if (row.form_id) partition.forms[*row.form_id].push_back({row.deployment, row.digest});
    digests[{row.deployment, std::move(row.name)}] = row.digest;
  }
  for (ProcessDefinitionRow& row : reader.select<ProcessDefinitionRow>({}, {{"key"}})) {
    const Drawing drawing = engine.process(row.key);
    if (drawing == nullptr) continue;
    const Digest digest = digests[{row.deployment, row.resource}];
    partition.add(row.key, Definition{row.deployment,
                                      std::move(row.process_id),
                                      row.version,
                                      std::move(row.resource),
                                      digest,
                                      {drawing},
                                      row.suspended != 0});
  }
  for (DecisionDefinitionRow& row : reader.select<DecisionDefinitionRow>({}, {{"key"}})) {
    const DecisionModel model = engine.decisions(row.key);
    if (model == nullptr) continue;
    const Digest digest = digests[{row.deployment, row.resource}];
    partition.add(row.key, DecisionDefinition{row.deployment,
                                              std::move(row.decision_id),
                                              row.version,
                                              std::move(row.version_tag),
                                              std::move(row.resource),
                                              digest,
                                              {model}});
  }
  for (DataStoreRow& row : reader.select<DataStoreRow>({}))
    partition.data_stores[row.id].name = std::move(row.name);
  return partition;
}

}  // namespace cauce::http
