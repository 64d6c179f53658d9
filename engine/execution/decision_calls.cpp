#include "engine/execution/decision_calls.h"

#include "engine/dmn/inputs.h"
#include "engine/dmn/results.h"
#include "engine/execution/binding.h"
#include "engine/execution/evaluation.h"
#include "engine/execution/telling.h"
#include "engine/execution/variables.h"
#include "engine/value/stored.h"

namespace cauce {
namespace {

Failure<Trouble> decision_failed(std::string message) {
  return Failure{Trouble{"decision-failed", std::move(message)}};
}

Attempt<DecisionDefinitionKey> resolve_decision(const Decision& decision,
                                                const Reference& reference, ScopeKey scope) {
  const auto meant = wanted(decision, reference, scope);
  if (!meant.ok()) return decision_failed(meant.error().message);
  const PartitionState& partition = decision.partition();
  const auto versions = partition.decision_versions.find(meant->id);
  if (versions != partition.decision_versions.end())
    for (auto key = versions->second.rbegin(); key != versions->second.rend(); ++key) {
      const DecisionDefinition& definition = partition.decisions.at(*key);
      if (meant->is(definition.deployment, definition.version, definition.version_tag)) return *key;
    }
  return decision_failed(meant->missing("decision"));
}

// "decision 'a' version 2, with {"x":1}: 'x + y': ... (a.dmn:3:5)"
Failure<Trouble> evaluation_failed(const DecisionDefinition& definition, const Context& inputs,
                                   const dmn::Trouble& why) {
  std::string message = "decision '" + definition.decision_id + "' version " +
                        std::to_string(definition.version) + ", with " + quoted(inputs) + ": ";
  if (!why.expression.empty()) message += "'" + why.expression + "': ";
  message += why.message;
  if (why.place.line > 0)
    message += " (" + definition.resource + ":" + std::to_string(why.place.line) + ":" +
               std::to_string(why.place.column) + ")";
  return decision_failed(std::move(message));
}

// camunda:mapDecisionResult: at most one result, and of each at most one entry, where it says so.
Attempt<Value> mapped(const DecisionDefinition& definition, const dmn::Element& element,
                      const Value& value, DecisionResult as) {
  if (as == DecisionResult::value) return value;
  List results = dmn::results_of(*definition.model.decisions, element, value);
  if (as == DecisionResult::list) return Value(std::move(results));
  const bool one = as == DecisionResult::single_entry || as == DecisionResult::single_result;
  if (one && results.size() > 1)
    return decision_failed("expected decision '" + definition.decision_id +
                           "' to yield at most one result, but it yields " +
                           std::to_string(results.size()));
  if (as == DecisionResult::single_result)
    return results.empty() ? Value() : std::move(results.front());
  List entries;
  for (const Value& result : results) {
    const auto& outputs = result.context()->entries();
    if (outputs.size() > 1)
      return decision_failed("expected decision '" + definition.decision_id +
                             "' to yield one output, but it yields " +
                             std::to_string(outputs.size()));
    entries.push_back(outputs.empty() ? Value() : outputs.front().second);
  }
  if (as == DecisionResult::collect_entries) return Value(std::move(entries));
  return entries.empty() ? Value() : std::move(entries.front());
}

}  // namespace

Attempt<Done> call_decision(Decision& decision, ActivityInstanceKey key) {
  const ElementIndex index = decision.activity(key).element;
  const Element& task = decision.element(index);
  const ScopeKey scope = scope_of(key);
  const auto called = resolve_decision(decision, task.decision->decision, scope);
  if (!called.ok()) return Failure{called.error()};
  const DecisionDefinition& definition = decision.partition().decisions.at(*called);
  const dmn::Decisions& model = *definition.model.decisions;
  const dmn::Element& decided = *model.find(definition.decision_id);

  const ScopeVariables variables(decision, scope);
  Context inputs;
  for (std::string& name : model.inputs_of(decided))
    if (const Value* value = variables.find(name)) inputs.put(std::move(name), *value);
  auto outcome =
      model.evaluate(decided, dmn::from_json_inputs(model, inputs), decision.environment());
  if (!outcome.ok()) return evaluation_failed(definition, inputs, outcome.error());
  if (const dmn::Trouble* why = dmn::what_failed(*outcome))
    return evaluation_failed(definition, inputs, *why);

  auto result = mapped(definition, decided, outcome->value, task.decision->result);
  if (!result.ok()) return Failure{result.error()};
  Value asked(std::move(inputs));
  Value rules(dmn::told_rules(*outcome));
  if (!is_storable(asked) || !is_storable(outcome->value) || !is_storable(rules))
    return decision_failed(
        "expected decision '" + definition.decision_id +
        "' to be asked and to answer with data of at most 64 levels, but it is a "
        "function or nested deeper");
  decision.emit(DecisionEvaluated{key, *called, index, decision.commit(std::move(asked)),
                                  decision.commit(std::move(outcome->value)),
                                  decision.commit(std::move(rules))});
  if (task.result_variable.empty()) return Done{};
  return set_nearest(decision, scope, task.result_variable, std::move(*result));
}

}  // namespace cauce
