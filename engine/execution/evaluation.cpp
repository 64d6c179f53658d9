#include "engine/execution/evaluation.h"

#include "engine/value/json.h"
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
  for (auto event = decision_.events.rbegin(); event != decision_.events.rend(); ++event)
    if (const auto* set = std::get_if<VariableSet>(&*event))
      if (set->scope == scope && set->name == name) return &set->value.value;

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

constexpr std::size_t bytes_max = 1'000;  // Of values in a message.

std::string quoted(const Context& given) {
  std::string text = to_canonical_json(Value(given));
  return text.size() <= bytes_max ? text : "values of " + std::to_string(text.size()) + " bytes";
}

namespace {

// ", at line 1, column 3"
std::string told_place(const std::string& source, std::uint32_t offset) {
  std::size_t line = 1, column = 1;
  for (std::size_t i = 0; i < offset && i < source.size(); ++i) {
    column = source[i] == '\n' ? 1 : column + 1;
    if (source[i] == '\n') ++line;
  }
  return ", at line " + std::to_string(line) + ", column " + std::to_string(column);
}

// "; it was given {"a":1}": what it looks for and finds.
std::string told_given(const feel::Expression& expression, const feel::Variables& variables) {
  Context given;
  for (std::string& name : expression.free_names())
    if (const Value* value = variables.find(name)) given.put(std::move(name), *value);
  return given.size() == 0 ? "" : "; it was given " + quoted(given);
}

// "null (why, where); it was given …", or what else it is.
std::string told_value(const Value& value, const feel::Expression& expression,
                       const feel::Variables& variables) {
  std::string text(type_name(value));
  if (const NullReason* reason = value.null_reason()) {
    text += " (" + reason->message;
    if (reason->source) text += told_place(*reason->source, reason->offset);
    text += ")";
  } else if (!value.is_null()) {
    const std::string json = to_canonical_json(value);
    text += json.size() <= bytes_max ? " " + json : " of " + std::to_string(json.size()) + " bytes";
  }
  return text + told_given(expression, variables);
}

}  // namespace

Attempt<Value> evaluate(const feel::Expression& expression, const ScopeVariables& variables,
                        const Decision& decision) {
  const feel::Environment environment{decision.time(), &decision.zone(), 1'000'000};
  auto value = expression.evaluate(variables, environment);
  if (!value.ok())
    return Failure{Trouble{"expression-failed",
                           "expression '" + expression.source() + "': " + value.error().message +
                               told_place(expression.source(), value.error().offset) +
                               told_given(expression, variables)}};
  return std::move(*value);
}

Attempt<Value> evaluate(const feel::Expression& expression, ScopeKey scope,
                        const Decision& decision) {
  return evaluate(expression, ScopeVariables(decision, scope), decision);
}

Attempt<std::string> evaluate_text(const feel::Expression& expression, ScopeKey scope,
                                   const Decision& decision) {
  const ScopeVariables variables(decision, scope);
  auto value = evaluate(expression, variables, decision);
  if (!value.ok()) return Failure{value.error()};
  if (value->is_null() || value->context() != nullptr || value->list() != nullptr)
    return Failure{Trouble{"text-missing", "expected expression '" + expression.source() +
                                               "' to yield a text, but it is " +
                                               told_value(*value, expression, variables)}};
  return correlation_text(*value);
}

Attempt<std::int64_t> evaluate_priority(const Decision& decision,
                                        const std::optional<feel::Expression>& expression,
                                        ScopeKey scope, std::int64_t usual) {
  if (!expression) return usual;
  const auto value = evaluate(*expression, scope, decision);
  if (!value.ok()) return Failure{value.error()};
  std::optional<std::int64_t> priority;
  if (const Decimal* number = value->number()) priority = number->to_integer();
  if (const std::string* text = value->string())
    if (const auto number = Decimal::parse(*text)) priority = number->to_integer();
  if (!priority)
    return Failure{
        Trouble{"priority-not-understood",
                "expected the priority '" + expression->source() + "' to be a whole number"}};
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
  return Failure{Trouble{"condition-not-boolean", "expected condition '" + condition.source() +
                                                      "' to be true or false, but it is " +
                                                      told_value(*value, condition, variables)}};
}

}  // namespace cauce
