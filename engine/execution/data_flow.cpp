#include "engine/execution/data_flow.h"

#include <algorithm>

#include "engine/execution/data_stores.h"
#include "engine/execution/evaluation.h"
#include "engine/execution/parameters.h"
#include "engine/execution/telling.h"
#include "engine/execution/variables.h"

namespace cauce {
namespace {

// The value that flows: the transformation's, else what the assignments make of what is `there`,
// else the source's.
Attempt<Value> transformed(const Decision& decision, const ScopeVariables& variables,
                           const std::optional<feel::Expression>& transformation,
                           const std::vector<Assignment>& assignments, const Value& source,
                           Value there = {}) {
  if (transformation) return evaluate_mapping(*transformation, variables, decision);
  if (assignments.empty()) return source;
  for (const Assignment& assignment : assignments) {
    auto value = evaluate_mapping(assignment.from, variables, decision);
    if (!value.ok()) return value;
    if (assignment.to.empty()) {
      there = std::move(*value);
      continue;
    }
    Context made = there.context() != nullptr ? *there.context() : Context();
    made.put(assignment.to, std::move(*value));
    there = Value(std::move(made));
  }
  return there;
}

Value variable_or_null(const feel::Variables& variables, const std::string& name) {
  const Value* value = variables.find(name);
  return value ? *value : Value();
}

// Why there is none, when it should have come of the transformation.
std::string told_missing(const Value& value, const DataInput& input,
                         const feel::Variables& variables) {
  if (!value.null_reason() || !input.transformation) return {};
  return "; '" + input.transformation->source() + "' is " +
         told_value(value, *input.transformation, variables);
}

// What the source holds: the records of a store as a list, or a variable.
Value held(const Decision& decision, const ScopeVariables& variables,
           const std::optional<std::string>& store, const std::string& variable) {
  return store ? records_of(decision, *store) : variable_or_null(variables, variable);
}

// What the association brings, or why that is nothing; `taken` are the inputs before it.
Attempt<Value> value_of(const Decision& decision, ScopeKey scope, const Context& taken,
                        const DataInput& input, std::string& missing) {
  ScopeVariables variables(decision, scope);
  for (const auto& [name, value] : taken.entries()) variables.put(name, value);
  const Value source = held(decision, variables, input.store, input.variable);
  for (const std::string& alias : input.aliases) variables.put(alias, source);
  for (const DataSource& other : input.further) {
    const Value more = held(decision, variables, other.store, other.variable);
    for (const std::string& alias : other.aliases) variables.put(alias, more);
  }
  auto value = transformed(decision, variables, input.transformation, input.assignments, source);
  if (value.ok()) missing += told_missing(*value, input, variables);
  return value;
}

// BPMN 2.0.2, 10.3.8: loopDataInputRef is of the activity as a whole, the other inputs are of each
// of its inner instances.
bool is_looped_over(const Element& element, const DataInput& input) {
  if (!element.multi_instance || !element.multi_instance->collection) return false;
  const auto names = element.multi_instance->collection->free_names();
  return std::ranges::find(names, input.target) != names.end();
}

// And so is loopDataOutputRef; empty when there is none.
const std::string& collected_output(const Element& element) {
  static const std::string none;
  return element.multi_instance ? element.multi_instance->output_collection : none;
}

// BPMN 2.0.2, 10.4.2.3: the first set of which all is there; null when of none. What is in `made`
// is made from other values.
const DataSet* first_available(const std::vector<DataSet>& sets, const feel::Variables& variables,
                               const std::vector<std::string>& made = {}) {
  const auto is_there = [&](const std::string& name) {
    return std::ranges::find(made, name) != made.end() ||
           !variable_or_null(variables, name).is_null();
  };
  const auto found = std::ranges::find_if(
      sets, [&](const DataSet& set) { return std::ranges::all_of(set.required, is_there); });
  return found == sets.end() ? nullptr : &*found;
}

// What stands in sets flows only with the set that was taken.
bool flows(const std::vector<DataSet>& sets, const DataSet* taken, const std::string& name) {
  const auto has = [&](const DataSet& set) {
    return std::ranges::find(set.members, name) != set.members.end();
  };
  return taken == nullptr || has(*taken) || std::ranges::none_of(sets, has);
}

// Deviation: the specification lets the activity wait for inputs, however often they are looked at,
// and throws for outputs. Here either is an incident: it keeps the token until somebody who has
// seen to the data retries it.
Trouble unavailable(const std::string& which, const Element& element, const std::string& why = {}) {
  std::string expected;
  for (const DataSet& set : which == "input" ? element.input_sets : element.output_sets) {
    if (!expected.empty()) expected += " or";
    for (const std::string& name : set.required) expected += " '" + name + "'";
  }
  return {which + "s-unavailable", "expected the " + which + "s" + expected + " of '" + element.id +
                                       "' to have values" + why};
}

}  // namespace

Attempt<Done> take_inputs(Decision& decision, ActivityInstanceKey key) {
  const ActivityInstance& activity = decision.activity(key);
  const Element& element = decision.element(activity.element);
  const ScopeKey scope = scope_of(key);
  Context taken;
  std::string missing;
  for (const DataInput& input : element.data_inputs) {
    if (is_looped_over(element, input) != (activity.role == ActivityRole::body)) continue;
    auto value = value_of(decision, scope, taken, input, missing);
    if (!value.ok()) return Failure{value.error()};
    taken.put(input.target, std::move(*value));
  }
  if (activity.role == ActivityRole::body) return set_all_local(decision, scope, taken);
  const DataSet* set = nullptr;
  if (!element.input_sets.empty()) {
    ScopeVariables variables(decision, scope);
    for (const auto& [name, value] : taken.entries()) variables.put(name, value);
    set = first_available(element.input_sets, variables);
    if (set == nullptr) return Failure{unavailable("input", element, missing)};
  }
  for (const auto& [name, value] : taken.entries())
    if (flows(element.input_sets, set, name))
      if (auto done = set_local(decision, scope, name, value); !done.ok()) return done;
  return take_parameters(decision, key);
}

Attempt<Done> give_outputs(Decision& decision, ActivityInstanceKey key) {
  const ActivityInstance& activity = decision.activity(key);
  const Element& element = decision.element(activity.element);
  const std::string& collected = collected_output(element);
  const bool is_body = activity.role == ActivityRole::body;
  const DataSet* set = nullptr;
  if (!element.output_sets.empty() && !is_body) {
    std::vector<std::string> made{collected};
    for (const DataOutput& output : element.data_outputs)
      if (output.transformation || !output.assignments.empty()) made.push_back(output.source);
    const ScopeVariables variables(decision, scope_of(key));
    set = first_available(element.output_sets, variables, made);
    if (set == nullptr) return Failure{unavailable("output", element)};
  }
  for (const DataOutput& output : element.data_outputs) {
    if ((!collected.empty() && output.source == collected) != is_body) continue;
    if (!is_body && !flows(element.output_sets, set, output.source)) continue;
    const ScopeVariables variables(decision, scope_of(key));
    auto value = transformed(decision, variables, output.transformation, output.assignments,
                             variable_or_null(variables, output.source),
                             output.store ? Value() : variable_or_null(variables, output.target));
    if (!value.ok()) return Failure{value.error()};
    auto done = output.store ? write_records(decision, *output.store, *value, key, activity.element)
                             : set_nearest(decision, activity.scope, output.target, *value);
    if (!done.ok() && output.transformation)
      return Failure{Trouble{done.error().kind,
                             done.error().message + "; '" + output.transformation->source() +
                                 "' is " + told_value(*value, *output.transformation, variables)}};
    if (!done.ok()) return done;
  }
  return is_body ? Attempt<Done>(Done{}) : give_parameters(decision, key);
}

Context caught_data(const Element& event, std::int64_t ordinal, const Context& payload) {
  if (payload.entries().empty()) return payload;
  std::vector<std::string> outputs;
  for (const DataOutput& output : event.data_outputs)
    if (!output.source.empty() && std::ranges::find(outputs, output.source) == outputs.end())
      outputs.push_back(output.source);
  const bool one_each = outputs.size() > 1 && outputs.size() == event.event.definitions.size();
  Context caught = payload;
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    const bool is_meant = one_each ? static_cast<std::int64_t>(i) == ordinal : outputs.size() == 1;
    if (is_meant && payload.find(outputs[i]) == nullptr) caught.put(outputs[i], Value(payload));
  }
  return caught;
}

std::optional<Trouble> lacks_inputs(const Process& called, const Context& given) {
  const Element& process = called.at(root_element);
  const feel::ContextVariables variables(given);
  if (process.input_sets.empty() || first_available(process.input_sets, variables) != nullptr)
    return std::nullopt;
  return unavailable("input", process);
}

std::optional<Trouble> lacks_outputs(const Process& called, const Context& results) {
  const Element& process = called.at(root_element);
  const feel::ContextVariables variables(results);
  if (process.output_sets.empty() || first_available(process.output_sets, variables) != nullptr)
    return std::nullopt;
  return unavailable("output", process);
}

bool has_output(const Element& element, std::string_view name) {
  return std::ranges::any_of(element.data_outputs,
                             [&](const DataOutput& output) { return output.source == name; });
}

}  // namespace cauce
