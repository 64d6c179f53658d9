// What a process and a subprocess must have inside (BPMN 2.0.2, 10.3.5, 10.5.2).
#include <algorithm>
#include <set>
#include <string_view>

#include "engine/model/rules/rules.h"

namespace cauce::rules {

namespace {

void check_subprocess_start(Report& report, const Element& scope, const Element& start) {
  if (start.event.trigger() != EventTrigger::none)
    report.error(start, "subprocess-start",
                 "the start event of a subprocess waits for nothing, but this one waits for a " +
                     std::string(to_string(start.event.trigger())),
                 "the subprocess '" + scope.id + "' starts when a token comes to it");
}

void check_starts(Report& report, const Element& scope, const std::vector<bool>& beginning) {
  const bool top = scope.type == ElementType::process;
  const Element* first_none = nullptr;
  for (const ElementIndex index : scope.children) {
    const Element& start = report.process().at(index);
    if (start.type != ElementType::start_event) continue;
    if (!top) check_subprocess_start(report, scope, start);
    if (start.event.trigger() != EventTrigger::none) continue;
    if (first_none != nullptr)
      report.error(start, top ? "start-multiple" : "subprocess-start",
                   "expected at most one start event without a trigger, but '" + first_none->id +
                       "' is already one");
    else
      first_none = &start;
  }
  if (std::ranges::none_of(scope.children, [&](ElementIndex child) {
        return beginning[static_cast<std::size_t>(child)];
      }))
    report.error(scope, "start-missing",
                 "expected a start event in " + described(scope) +
                     ", but there is none, nor anything that no sequence flow leads to");
}

// BPMN 2.0.2, 10.3.5: whoever does it decides what begins, and it ends by its condition.
void check_ad_hoc(Report& report, const Element& scope) {
  bool any = false;
  for (const ElementIndex index : scope.children) {
    const Element& child = report.process().at(index);
    any = any || family_of(child.type) == ElementFamily::activity;
    if (child.type == ElementType::start_event || child.type == ElementType::end_event)
      report.error(child, "ad-hoc-event",
                   described(child) + " must not stand in " + described(scope),
                   "an ad-hoc subprocess has no order: its activities begin and end by themselves");
  }
  if (!any)
    report.error(scope, "ad-hoc-activity",
                 "expected an activity in " + described(scope) + ", but there is none");
}

// An empty subprocess completes at once; what must begin with something cannot be empty.
void check_empty(Report& report, const Element& scope) {
  const std::string message = "there is nothing to do in " + described(scope);
  if (scope.type == ElementType::sub_process || scope.type == ElementType::transaction)
    report.warn(scope, "scope-empty", message);
  else
    report.error(scope, "scope-empty", message);
}

void check_declared(Report& report, const Element& element) {
  std::set<std::string_view> names;
  for (const Variable& variable : element.declared)
    if (!names.insert(variable.name).second)
      report.error(element, "variable-duplicate",
                   described(element) + " declares the variable '" + variable.name + "' twice",
                   "give each property and data object its own name");
}

}  // namespace

void check_scopes(Report& report) {
  const auto beginning = beginning_elements(report.process());
  for (const Element& element : report.process().elements) {
    check_declared(report, element);
    if (!is_scope(element.type)) continue;
    if (element.children.empty())
      check_empty(report, element);
    else if (element.type == ElementType::ad_hoc_sub_process)
      check_ad_hoc(report, element);
    else if (element.type != ElementType::event_sub_process)
      check_starts(report, element, beginning);
  }
}

}  // namespace cauce::rules
