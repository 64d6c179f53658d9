#include "engine/execution/parameters.h"

#include "engine/execution/evaluation.h"
#include "engine/execution/variables.h"

namespace cauce {
namespace {

// A text or expression, or a list or map of them.
struct ParameterEvaluation {
  const Decision& decision;
  ScopeKey scope;

  Attempt<Value> operator()(const feel::Expression& expression) const {
    return evaluate_mapping(expression, ScopeVariables(decision, scope), decision);
  }
  Attempt<Value> operator()(const ParameterValue::List& parts) const {
    List list;
    for (const ParameterValue& part : parts) {
      auto value = std::visit(*this, part.value);
      if (!value.ok()) return value;
      list.push_back(std::move(*value));
    }
    return Value(std::move(list));
  }
  Attempt<Value> operator()(const ParameterValue::Map& parts) const {
    Context map;
    for (const auto& [key, part] : parts) {
      auto value = std::visit(*this, part.value);
      if (!value.ok()) return value;
      map.put(key, std::move(*value));
    }
    return Value(std::move(map));
  }
};

// The output item of an inner instance is its own, and collected from there.
bool is_collected(const Decision& decision, const ActivityInstance& activity,
                  const std::string& name) {
  const auto& loop = decision.element(activity.element).multi_instance;
  return activity.role == ActivityRole::inner && loop && loop->output_item == name;
}

}  // namespace

Attempt<Done> take_parameters(Decision& decision, ActivityInstanceKey key) {
  if (!decision.passes_parameters()) return Done{};
  const ScopeKey scope = scope_of(key);
  const Element& element = decision.element(decision.activity(key).element);
  for (const Parameter& parameter : element.input_parameters) {
    auto value = std::visit(ParameterEvaluation{decision, scope}, parameter.value.value);
    if (!value.ok()) return Failure{value.error()};
    if (auto done = set_local(decision, scope, parameter.name, std::move(*value)); !done.ok())
      return done;
  }
  return Done{};
}

Attempt<Done> give_parameters(Decision& decision, ActivityInstanceKey key) {
  if (!decision.passes_parameters()) return Done{};
  const ActivityInstance& activity = decision.activity(key);
  for (const Parameter& parameter : decision.element(activity.element).output_parameters) {
    auto value = std::visit(ParameterEvaluation{decision, scope_of(key)}, parameter.value.value);
    if (!value.ok()) return Failure{value.error()};
    const ScopeKey from =
        is_collected(decision, activity, parameter.name) ? scope_of(key) : activity.scope;
    if (auto done = set_nearest(decision, from, parameter.name, std::move(*value)); !done.ok())
      return done;
  }
  return Done{};
}

}  // namespace cauce
