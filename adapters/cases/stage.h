// What steps and expectations of a running case share: the world, and how names in it are meant.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "adapters/cases/run_case.h"
#include "adapters/cases/world.h"
#include "engine/feel/expression.h"

namespace cauce::cases {

// Why a step failed: what was expected and found.
struct Mismatch {
  std::string message{};
  Diagnostics causes{};  // Of a file that cannot be deployed.
  bool refused = false;  // The engine refused, as `reject` expects; else the case is mistaken.
};
template <class T>
using Checked = Result<T, Mismatch>;

struct Stage {
  World& world;
  const Case& story;
  const ReadResource& read_resource;
  const ReadBytes& read_bytes;
  std::vector<Walked> deployed{};  // Without trails.

  Actor actor(const User& user) const;
  // By name or number; empty: the first.
  Checked<const InstanceState*> instance(const InstanceName& name) const;
  // The open tasks of an element, oldest first.
  static std::vector<TaskKey> open_tasks(const InstanceState& state, const std::string& element);

  // FEEL over the variables visible in a scope.
  Checked<Value> evaluate(const InstanceState& state, ScopeKey scope,
                          const std::string& source) const;
  Checked<Value> evaluate(const Context& variables, const std::string& source) const;
};

Checked<Done> perform(Stage& stage, const Step& step);
Checked<Done> check(const Stage& stage, const Expectation& expectation);

// Instances with their open tasks, tokens, timers, messages and incidents, a line each.
std::vector<std::string> describe_situation(const World& world);
std::string describe_open_tasks(const InstanceState& state);

}  // namespace cauce::cases
