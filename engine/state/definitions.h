// What was deployed, each version by itself. (See state/partition.h.)
#pragma once

#include <cstdint>
#include <string>

#include "engine/journal/record.h"
#include "engine/state/instance.h"

namespace cauce {

struct Definition {
  DeploymentKey deployment{};
  std::string process_id{};
  std::int64_t version = 0;
  std::string resource{};
  Digest digest{};
  SharedDrawing drawing{};
  bool suspended = false;  // It starts nothing.
  bool operator==(const Definition&) const = default;
};

// Which model it is follows from the digest beside it.
struct SharedModel {
  DecisionModel decisions{};
  bool operator==(const SharedModel&) const { return true; }
};

struct DecisionDefinition {
  DeploymentKey deployment{};
  std::string decision_id{};
  std::int64_t version = 0;
  std::string version_tag{};
  std::string resource{};
  Digest digest{};
  SharedModel model{};
  bool operator==(const DecisionDefinition&) const = default;
};

struct FormVersion {
  DeploymentKey deployment{};
  Digest digest{};
  bool operator==(const FormVersion&) const = default;
};

}  // namespace cauce
