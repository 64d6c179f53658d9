#include "engine/execution/evaluation.h"

#include <algorithm>

#include "engine/execution/telling.h"
#include "engine/value/stored.h"

namespace cauce {
namespace {

// BPMN 2.0.2, tables 10.28 and 10.30; the names that begin with `nr` are the dialects'.
std::optional<std::int64_t> counted(const MultiInstanceProgress& progress, std::string_view name,
                                    const Element& element) {
  if (element.loop) {
    if (name == "loopCounter") return progress.started;  // How often it was gone round.
    return std::nullopt;
  }
  if (name == "numberOfInstances" || name == "nrOfInstances") return progress.count;
  if (name == "numberOfActiveInstances" || name == "nrOfActiveInstances") return progress.active;
  if (name == "numberOfCompletedInstances" || name == "nrOfCompletedInstances")
    return progress.completed;
  if (name == "numberOfTerminatedInstances")
    return progress.started - progress.active - progress.completed;
  return std::nullopt;
}

// What the dialects' expressions know as `execution`, unless a variable has that name.
Context execution_of(const InstanceState& state) {
  Context execution;
  const Value business_key = state.business_key ? Value(*state.business_key) : Value();
  execution.put("processBusinessKey", business_key);
  execution.put("businessKey", business_key);
  execution.put("processInstanceId", to_string(state.key));
  return execution;
}

Attempt<bool> not_boolean(const Value& found, const feel::Expression& condition,
                          const ScopeVariables& variables) {
  return Failure{
      unfit("condition-not-boolean", "condition", "true or false", found, condition, variables)};
}

}  // namespace

const Value* ScopeVariables::find(std::string_view name) const {
  if (const Value* extra = extra_.find(name)) return extra;
  const InstanceState& state = decision_.state();
  for (std::optional<ScopeKey> at = scope_; at; at = state.enclosing(*at))
    if (const Value* value = find_in(*at, name)) return value;
  if (name != "execution") return nullptr;
  counters_.push_back(std::make_unique<Value>(execution_of(state)));
  return counters_.back().get();
}

const Value* ScopeVariables::find_in(ScopeKey scope, std::string_view name) const {
  if (const VariableSet* set = decision_.said(scope, name)) return &set->value.value;

  const InstanceState& state = decision_.state();
  const auto found = state.scopes.find(scope);
  if (found != state.scopes.end()) {
    const auto variable = found->second.variables.find(name);
    if (variable != found->second.variables.end()) return &variable->second.value;
  }
  return find_counter(scope, name);
}

const Value* ScopeVariables::find_counter(ScopeKey scope, std::string_view name) const {
  const InstanceState& state = decision_.state();
  const ActivityInstanceKey key{scope.value};
  std::optional<std::int64_t> count;
  if (name == "loopCounter") {
    const auto activity = state.activities.find(key);
    if (activity != state.activities.end()) count = activity->second.loop_counter;
  }
  if (!count && (name == "loopCounter" || name.starts_with("nrOf") || name.starts_with("numberOf")))
    if (const auto body = state.multi_instances.find(key); body != state.multi_instances.end())
      count = counted(body->second, name, state.process().at(state.activities.at(key).element));
  if (!count) return nullptr;
  counters_.push_back(std::make_unique<Value>(*count));
  return counters_.back().get();
}

Attempt<Value> evaluate(const feel::Expression& expression, const ScopeVariables& variables,
                        const Decision& decision) {
  auto value = expression.evaluate(variables, decision.environment());
  if (!value.ok()) return Failure{failed(expression, value.error(), variables)};
  return std::move(*value);
}

Attempt<Value> evaluate(const feel::Expression& expression, ScopeKey scope,
                        const Decision& decision) {
  return evaluate(expression, ScopeVariables(decision, scope), decision);
}

Attempt<Value> evaluate_mapping(const feel::Expression& expression,
                                const feel::Variables& variables, const Decision& decision) {
  auto value = expression.evaluate(variables, decision.environment());
  if (!value.ok()) return Failure{failed(expression, value.error(), variables)};
  const NullReason* reason = value->null_reason();
  if (reason != nullptr && reason->cause == NullCause::error)
    return Failure{
        unfit("expression-failed", "expression", "without error", *value, expression, variables)};
  return std::move(*value);
}

Attempt<std::string> evaluate_text(const feel::Expression& expression, ScopeKey scope,
                                   const Decision& decision) {
  const ScopeVariables variables(decision, scope);
  auto value = evaluate(expression, variables, decision);
  if (!value.ok()) return Failure{value.error()};
  if (value->is_null() || value->context() != nullptr || value->list() != nullptr)
    return Failure{unfit("text-missing", "expression", "a text", *value, expression, variables)};
  return correlation_text(*value);
}

std::optional<std::int64_t> whole_number(const Value& value) {
  const Decimal* number = value.number();
  return number ? number->to_integer() : std::nullopt;
}

Attempt<std::int64_t> evaluate_priority(const Decision& decision,
                                        const std::optional<feel::Expression>& expression,
                                        ScopeKey scope, std::int64_t usual) {
  if (!expression) return usual;
  const auto value = evaluate(*expression, scope, decision);
  if (!value.ok()) return Failure{value.error()};
  std::optional<std::int64_t> priority = whole_number(*value);
  if (const std::string* text = value->string())
    if (const auto number = Decimal::parse(*text)) priority = number->to_integer();
  if (!priority)
    return Failure{unfit("priority-not-understood", "the priority", "a whole number", *value,
                         *expression, ScopeVariables(decision, scope))};
  return *priority;
}

Attempt<bool> holds(const feel::Expression& condition, ScopeKey scope, const Decision& decision) {
  return holds(condition, ScopeVariables(decision, scope), decision);
}

Attempt<bool> holds(const feel::Expression& condition, const ScopeVariables& variables,
                    const Decision& decision) {
  auto value = evaluate(condition, variables, decision);
  if (!value.ok()) return Failure{value.error()};
  if (const bool* truth = value->boolean()) return *truth;
  return not_boolean(*value, condition, variables);
}

Attempt<bool> holds_by_now(const feel::Expression& condition, const ScopeVariables& variables,
                           const Decision& decision) {
  const auto value = condition.evaluate(variables, decision.environment());
  if (value.ok())
    if (const bool* truth = value->boolean()) return *truth;
  const bool is_limit = !value.ok() && value.error().is_limit;
  const auto has_no_value = [&](const std::string& name) {
    const Value* found = variables.find(name);
    return found == nullptr || found->is_null();
  };
  if (!is_limit && std::ranges::any_of(condition.free_names(), has_no_value)) return false;
  if (!value.ok()) return Failure{failed(condition, value.error(), variables)};
  return not_boolean(*value, condition, variables);
}

}  // namespace cauce
