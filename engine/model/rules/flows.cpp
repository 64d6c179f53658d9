// Sequence flows, their conditions and defaults (BPMN 2.0.2, 8.4.13, 10.6).
#include <algorithm>

#include "engine/model/rules/rules.h"

namespace cauce::rules {

namespace {

bool takes_conditions(const Element& source) {
  return source.type == ElementType::exclusive_gateway ||
         source.type == ElementType::inclusive_gateway ||
         source.type == ElementType::complex_gateway ||
         family_of(source.type) == ElementFamily::activity;
}

void check_flow(Report& report, const SequenceFlow& flow) {
  const Element& source = report.process().at(flow.source);
  const Element& target = report.process().at(flow.target);
  if (source.parent != target.parent)
    report.error(flow, "flow-crosses-scope",
                 "a sequence flow must stay inside its subprocess, but this one leads from " +
                     described(source) + " to " + described(target));
  if (flow.condition && source.type == ElementType::parallel_gateway)
    report.warn(flow, "condition-ignored",
                "the condition on this flow is not looked at, since " + described(source) +
                    " takes all its flows",
                "use an exclusive gateway, or remove the condition");
  else if (flow.condition && !takes_conditions(source))
    report.error(flow, "condition-misplaced",
                 "a condition must not stand on a flow from " + described(source),
                 "conditions are for exclusive, inclusive and complex gateways and activities");
}

void check_condition(Report& report, const SequenceFlow& flow) {
  if (!flow.condition || !takes_conditions(report.process().at(flow.source))) return;
  const auto value = literal_value(*flow.condition);
  if (value && value->boolean() == nullptr)
    report.error(
        flow, "condition-not-boolean",
        "expected a condition that is true or false, but found '" + flow.condition->source() + "'");
}

void check_default(Report& report, const Element& element) {
  if (!element.default_flow) return;
  const SequenceFlow& flow = report.process().at(*element.default_flow);
  if (&report.process().at(flow.source) != &element)
    report.error(element, "default-flow-foreign",
                 "the default flow '" + flow.id + "' does not leave " + described(element));
  else if (flow.condition)
    report.error(flow, "default-flow-condition",
                 "the default flow of " + described(element) + " must not have a condition",
                 "it is taken when no other condition holds");
}

// BPMN 2.0.2, 10.5.3: with an end event in the scope, every path leads to one. Boundary events show
// as well how an activity is left.
void check_ends_of(Report& report, const Element& scope) {
  const auto& process = report.process();
  const bool says_its_end = std::ranges::any_of(scope.children, [&](ElementIndex child) {
    return process.at(child).type == ElementType::end_event;
  });
  if (!says_its_end) return;
  for (const ElementIndex index : scope.children) {
    const Element& child = process.at(index);
    if (child.outgoing.empty() && family_of(child.type) == ElementFamily::activity &&
        child.type != ElementType::event_sub_process && !child.for_compensation &&
        child.boundary.empty())
      report.warn(child, "end-implicit",
                  "no sequence flow leaves " + described(child) + ": its tokens end there",
                  "lead them to an end event, to show that it is meant");
  }
}

}  // namespace

void check_flows(Report& report) {
  for (const SequenceFlow& flow : report.process().flows) {
    check_flow(report, flow);
    check_condition(report, flow);
  }
  for (const Element& element : report.process().elements) {
    check_default(report, element);
    check_ends_of(report, element);
  }
}

}  // namespace cauce::rules
