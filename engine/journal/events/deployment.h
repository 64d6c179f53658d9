// What was deployed: files, definitions, data stores. (See journal/event.h.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/base/digest.h"
#include "engine/base/key.h"

namespace cauce {

struct Deployed {
  DeploymentKey key{};
  std::string name{}, source{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("key", s.key);
    v("name", s.name);
    v("source", s.source);
  }
  bool operator==(const Deployed&) const = default;
};

struct ResourceDeployed {
  DeploymentKey deployment{};
  Digest digest{};
  std::optional<std::string> form{};  // A form's own id.
  std::string name{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("deployment", s.deployment);
    v("digest", s.digest);
    v("form", s.form);
    v("name", s.name);
  }
  bool operator==(const ResourceDeployed&) const = default;
};

struct ProcessDefined {
  DeploymentKey deployment{};
  Digest digest{};
  DefinitionKey key{};
  std::string name{};
  std::string process{};
  std::string resource{};
  std::int64_t version = 0;
  std::string version_tag{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("deployment", s.deployment);
    v("digest", s.digest);
    v("key", s.key);
    v("name", s.name);
    v("process", s.process);
    v("resource", s.resource);
    v("version", s.version);
    v("versionTag", s.version_tag);
  }
  bool operator==(const ProcessDefined&) const = default;
};

// A decision or decision service of a file, which can be called by its id.
struct DecisionDefined {
  std::string decision{};
  DeploymentKey deployment{};
  Digest digest{};
  DecisionDefinitionKey key{};
  std::string name{};
  std::string resource{};
  std::int64_t version = 0;
  std::string version_tag{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("decision", s.decision);
    v("deployment", s.deployment);
    v("digest", s.digest);
    v("key", s.key);
    v("name", s.name);
    v("resource", s.resource);
    v("version", s.version);
    v("versionTag", s.version_tag);
  }
  bool operator==(const DecisionDefined&) const = default;
};

struct DataStoreDeclared {
  std::string id{}, name{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("id", s.id);
    v("name", s.name);
  }
  bool operator==(const DataStoreDeclared&) const = default;
};

}  // namespace cauce
