// Rows of what was deployed. (See projection/rows.h.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/digest.h"
#include "engine/base/instant.h"
#include "engine/base/key.h"

namespace cauce {

struct DeploymentRow {
  DeploymentKey key{};
  std::string name{}, source{};
  Instant deployed_at{};
  std::string deployed_by{};

  static constexpr std::string_view table = "deployment";
  static constexpr int key_columns = 1;
  template <class V>
  static void columns(V& v) {
    v("key", &DeploymentRow::key);
    v("name", &DeploymentRow::name);
    v("source", &DeploymentRow::source);
    v("deployed_at", &DeploymentRow::deployed_at);
    v("deployed_by", &DeploymentRow::deployed_by);
  }
  bool operator==(const DeploymentRow&) const = default;
};

// The bytes are kept by digest, beside the journal.
struct ResourceRow {
  DeploymentKey deployment{};
  std::string name{};
  Digest digest{};
  std::optional<std::string> form_id{};  // Of forms: their own id.

  static constexpr std::string_view table = "resource";
  static constexpr int key_columns = 2;
  template <class V>
  static void columns(V& v) {
    v("deployment_key", &ResourceRow::deployment);
    v("name", &ResourceRow::name);
    v("digest", &ResourceRow::digest);
    v("form_id", &ResourceRow::form_id);
  }
  bool operator==(const ResourceRow&) const = default;
};

struct ProcessDefinitionRow {
  DefinitionKey key{};
  std::string process_id{};
  std::int64_t version = 0;
  DeploymentKey deployment{};
  std::string resource{};
  std::string name{};
  std::string version_tag{};
  std::int64_t suspended = 0;  // 1: it starts nothing.

  static constexpr std::string_view table = "process_definition";
  static constexpr int key_columns = 1;
  template <class V>
  static void columns(V& v) {
    v("key", &ProcessDefinitionRow::key);
    v("process_id", &ProcessDefinitionRow::process_id);
    v("version", &ProcessDefinitionRow::version);
    v("deployment_key", &ProcessDefinitionRow::deployment);
    v("resource", &ProcessDefinitionRow::resource);
    v("name", &ProcessDefinitionRow::name);
    v("version_tag", &ProcessDefinitionRow::version_tag);
    v("suspended", &ProcessDefinitionRow::suspended);
  }
  bool operator==(const ProcessDefinitionRow&) const = default;
};

struct DecisionDefinitionRow {
  DecisionDefinitionKey key{};
  std::string decision_id{};
  std::int64_t version = 0;
  DeploymentKey deployment{};
  std::string resource{};
  std::string name{};
  std::string version_tag{};

  static constexpr std::string_view table = "decision_definition";
  static constexpr int key_columns = 1;
  template <class V>
  static void columns(V& v) {
    v("key", &DecisionDefinitionRow::key);
    v("decision_id", &DecisionDefinitionRow::decision_id);
    v("version", &DecisionDefinitionRow::version);
    v("deployment_key", &DecisionDefinitionRow::deployment);
    v("resource", &DecisionDefinitionRow::resource);
    v("name", &DecisionDefinitionRow::name);
    v("version_tag", &DecisionDefinitionRow::version_tag);
  }
  bool operator==(const DecisionDefinitionRow&) const = default;
};

}  // namespace cauce
