#include "engine/dmn/results.h"

namespace cauce::dmn {
namespace {

bool has_many(const DecisionTable& table) {
  return table.hit_policy == HitPolicy::rule_order || table.hit_policy == HitPolicy::output_order ||
         (table.hit_policy == HitPolicy::collect && table.aggregation == Aggregation::none);
}

// Why the value, or something close to its surface, is null because something failed.
const NullReason* why_lost(const Value& value, int depth = 0) {
  if (value.is_null() || depth == 2) return value.null_reason();
  if (const List* list = value.list())
    for (const Value& each : *list)
      if (const NullReason* why = why_lost(each, depth + 1)) return why;
  if (const Context* context = value.context())
    for (const auto& [name, each] : context->entries())
      if (const NullReason* why = why_lost(each, depth + 1)) return why;
  return nullptr;
}

Context by_name(const std::vector<Named>& values) {
  Context context;
  for (const auto& [name, value] : values) context.put(name, value);
  return context;
}

}  // namespace

List results_of(const Decisions& decisions, const Element& element, const Value& value) {
  const Element* decided = &element;
  // A service with one output is worth what that decision is.
  if (decided->kind == Element::Kind::service && decided->service.outputs.size() == 1 &&
      decided->service.outputs.front().target)
    decided = decisions.elements()[*decided->service.outputs.front().target];
  const auto* table = decided->logic ? std::get_if<DecisionTable>(&decided->logic->form) : nullptr;
  const bool is_whole = table ? table->outputs.size() > 1
                              : decided->kind == Element::Kind::service && value.context();
  std::string name = decided->variable.name;
  if (table && table->outputs.size() == 1 && !table->outputs.front().name.empty())
    name = table->outputs.front().name;
  const auto result = [&](const Value& one) {
    return is_whole && one.context() ? Value(one) : Value(Context{{name, one}});
  };
  List results;
  if (table && has_many(*table) && value.list()) {
    for (const Value& each : *value.list()) results.push_back(result(each));
  } else if (!value.is_null()) {
    results.push_back(result(value));
  }
  return results;
}

List told_rules(const Outcome& outcome) {
  List rules;
  for (const FiredRule& fired : outcome.fired) {
    Context rule{{"decision", fired.decision},
                 {"table", fired.table},
                 {"number", static_cast<std::int64_t>(fired.number)},
                 {"rule", fired.rule},
                 {"inputs", by_name(fired.inputs)},
                 {"outputs", by_name(fired.outputs)}};
    if (!fired.annotations.empty())
      rule.put("annotations", List(fired.annotations.begin(), fired.annotations.end()));
    rules.emplace_back(std::move(rule));
  }
  return rules;
}

const Trouble* what_failed(const Outcome& outcome) {
  for (const Trouble& each : outcome.troubles)
    if (each.rule == input_refused) return &each;
  const NullReason* why = why_lost(outcome.value);
  if (!why) return nullptr;
  const Trouble* first = nullptr;
  for (const Trouble& each : outcome.troubles) {
    if (each.rule == no_rule_matched) continue;
    if (each.message == why->message) return &each;
    if (!first) first = &each;
  }
  return first;
}

}  // namespace cauce::dmn
