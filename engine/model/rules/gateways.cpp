// Decisions: at exclusive gateways and where conditions stand on the flows out of an activity
// (BPMN 2.0.2, 10.6.2, 13.3.1).
#include "engine/model/rules/rules.h"

namespace cauce::rules {

namespace {

bool always_holds(const feel::Expression& condition) {
  if (!condition.is_literal()) return false;
  const Context nothing;
  const auto value = condition.evaluate(feel::ContextVariables(nothing), {.steps_max = steps_max});
  return value.ok() && value->boolean() != nullptr && *value->boolean();
}

// Whether some flow is taken whatever the variables are.
bool has_way(const Process& process, const Element& element) {
  for (const FlowIndex index : element.outgoing) {
    const SequenceFlow& flow = process.at(index);
    if (element.default_flow == index || !flow.condition || always_holds(*flow.condition))
      return true;
  }
  return element.outgoing.empty();
}

void check_exclusive(Report& report, const Element& gateway) {
  if (gateway.outgoing.size() > 1) {
    for (const FlowIndex index : gateway.outgoing) {
      const SequenceFlow& flow = report.process().at(index);
      if (!flow.condition && gateway.default_flow != index)
        report.error(flow, "condition-missing",
                     "expected a condition on each flow from " + described(gateway) +
                         " that is not its default",
                     "add a condition, or make it the default flow");
    }
  }
  if (gateway.outgoing.empty())
    report.warn(gateway, "gateway-outgoing",
                "no sequence flow leaves " + described(gateway) + ": its tokens end there");
}

}  // namespace

void check_gateways(Report& report) {
  for (const Element& element : report.process().elements) {
    if (element.type == ElementType::exclusive_gateway) check_exclusive(report, element);
    if (element.type == ElementType::parallel_gateway && element.outgoing.empty())
      report.warn(element, "gateway-outgoing",
                  "no sequence flow leaves " + described(element) + ": its tokens end there");
    const bool decides = element.type == ElementType::exclusive_gateway ||
                         family_of(element.type) == ElementFamily::activity;
    if (decides && !has_way(report.process(), element))
      report.warn(element, "default-flow-missing",
                  "when no condition holds, no flow leaves " + described(element),
                  "add a default flow");
  }
}

}  // namespace cauce::rules
