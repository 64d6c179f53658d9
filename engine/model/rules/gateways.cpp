// Gateways, and decisions: at gateways and where conditions stand on the flows out of an activity
// (BPMN 2.0.2, 10.6.2, 13.3.1).
#include "engine/model/rules/rules.h"

namespace cauce::rules {

namespace {

bool always_holds(const feel::Expression& condition) {
  const auto value = literal_value(condition);
  return value && value->boolean() != nullptr && *value->boolean();
}

// A complex gateway must have a way when it is activated, not when it is reset.
bool holds_in_first_phase(const Element& gateway, const feel::Expression& condition) {
  if (gateway.type != ElementType::complex_gateway) return false;
  if (condition.free_names() != std::vector<std::string>{"waitingForStart"}) return false;
  Context phase;
  phase.put("waitingForStart", true);
  const auto value = condition.evaluate(feel::ContextVariables(phase), {.steps_max = steps_max});
  return value.ok() && value->boolean() != nullptr && *value->boolean();
}

// Whether some flow is taken whatever the variables are.
bool has_way(const Process& process, const Element& element) {
  for (const FlowIndex index : element.outgoing) {
    const SequenceFlow& flow = process.at(index);
    if (element.default_flow == index || !flow.condition || always_holds(*flow.condition) ||
        holds_in_first_phase(element, *flow.condition))
      return true;
  }
  return element.outgoing.empty();
}

bool decides_by_conditions(const Element& element) {
  return element.type == ElementType::exclusive_gateway ||
         element.type == ElementType::inclusive_gateway ||
         element.type == ElementType::complex_gateway ||
         family_of(element.type) == ElementFamily::activity;
}

void check_exclusive(Report& report, const Element& gateway) {
  if (gateway.outgoing.size() < 2) return;
  for (const FlowIndex index : gateway.outgoing) {
    const SequenceFlow& flow = report.process().at(index);
    if (!flow.condition && gateway.default_flow != index)
      report.error(flow, "condition-missing",
                   "expected a condition on each flow from " + described(gateway) +
                       " that is not its default",
                   "add a condition, or make it the default flow");
  }
}

// BPMN 2.0.2, 10.6.5: the condition says how many tokens are enough.
void check_complex(Report& report, const Element& gateway) {
  if (gateway.incoming.size() > 1 && !gateway.activation_condition)
    report.error(gateway, "activation-condition-missing",
                 "expected an activationCondition on " + described(gateway) +
                     ", since several sequence flows lead to it",
                 "say when it goes on, such as activationCount >= 1");
}

// BPMN 2.0.2, 10.6.1: a gateway joins or splits.
void check_shape(Report& report, const Element& gateway) {
  if (gateway.outgoing.empty())
    report.warn(gateway, "gateway-outgoing",
                "no sequence flow leaves " + described(gateway) + ": its tokens end there");
  else if (gateway.outgoing.size() == 1 && gateway.incoming.size() == 1)
    report.warn(gateway, "gateway-idle",
                described(gateway) +
                    " neither joins nor splits: one sequence flow leads to it "
                    "and one from it");
}

}  // namespace

void check_gateways(Report& report) {
  for (const Element& element : report.process().elements) {
    if (element.type == ElementType::exclusive_gateway) check_exclusive(report, element);
    if (element.type == ElementType::complex_gateway) check_complex(report, element);
    if (family_of(element.type) == ElementFamily::gateway &&
        element.type != ElementType::event_based_gateway)
      check_shape(report, element);
    if (decides_by_conditions(element) && !has_way(report.process(), element))
      report.warn(element, "default-flow-missing",
                  "when no condition holds, no flow leaves " + described(element),
                  "add a default flow");
  }
}

}  // namespace cauce::rules
