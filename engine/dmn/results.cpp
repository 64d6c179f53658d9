#include "engine/dmn/results.h"

namespace cauce::dmn {
namespace {

bool has_many(const DecisionTable& table) {
  return table.hit_policy == HitPolicy::rule_order || table.hit_policy == HitPolicy::output_order ||
         (table.hit_policy == HitPolicy::collect && table.aggregation == Aggregation::none);
}

// The value, or something directly in it, is null because something failed.
bool is_lost(const Value& value, int depth = 0) {
  if (const auto* null = std::get_if<Null>(&value.variant())) return null->reason != nullptr;
  if (depth == 2) return false;
  if (const List* list = value.list())
    for (const Value& each : *list)
      if (is_lost(each, depth + 1)) return true;
  if (const Context* context = value.context())
    for (const auto& [name, each] : context->entries())
      if (is_lost(each, depth + 1)) return true;
  return false;
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

const Trouble* what_failed(const Outcome& outcome) {
  if (!is_lost(outcome.value)) return nullptr;
  for (const Trouble& each : outcome.troubles)
    if (each.rule != no_rule_matched) return &each;
  return nullptr;
}

}  // namespace cauce::dmn
