// Drawings and decision models of a partition, to be looked up from any thread.
#pragma once

#include <map>
#include <mutex>
#include <shared_mutex>

#include "engine/journal/record.h"
#include "engine/state/partition.h"

namespace cauce {

class DeployedModels {
 public:
  void keep(const PartitionState& partition) {
    const std::unique_lock lock(mutex_);
    for (const auto& [key, definition] : partition.definitions)
      drawings_[key] = definition.drawing.process;
    for (const auto& [key, definition] : partition.decisions)
      models_[key] = definition.model.decisions;
  }
  // What the record defines.
  void keep(const Record& record) {
    const std::unique_lock lock(mutex_);
    for (const Record::Drawn& drawn : record.drawings) drawings_[drawn.definition] = drawn.process;
    for (const Record::Decided& decided : record.models)
      models_[decided.definition] = decided.model;
  }

  // Null when there is no such definition.
  Drawing drawing(DefinitionKey key) const { return find(drawings_, key); }
  DecisionModel model(DecisionDefinitionKey key) const { return find(models_, key); }

 private:
  template <class Key, class Kept>
  Kept find(const std::map<Key, Kept>& kept, Key key) const {
    const std::shared_lock lock(mutex_);
    const auto found = kept.find(key);
    return found == kept.end() ? nullptr : found->second;
  }

  mutable std::shared_mutex mutex_;  // Guards the rest.
  std::map<DefinitionKey, Drawing> drawings_;
  std::map<DecisionDefinitionKey, DecisionModel> models_;
};

}  // namespace cauce
