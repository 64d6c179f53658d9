// Which version of something deployed a reference means (execution/calls.h, decision_calls.h).
#pragma once

#include "engine/execution/decision.h"

namespace cauce {

struct Wanted {
  std::string id{};
  Binding binding = Binding::latest;
  std::string version{};  // A number or a tag, when bound so.
  DeploymentKey own{};  // Of the instance's own definition.

  // Whether it is this one of the versions of what is called `id`.
  bool is(DeploymentKey deployment, std::int64_t number, const std::string& tag) const;
  // "expected version 3 of process 'a' to be deployed, but it is not"
  std::string missing(const std::string& what) const;
};

Attempt<Wanted> wanted(const Decision& decision, const Reference& reference, ScopeKey scope);

}  // namespace cauce
