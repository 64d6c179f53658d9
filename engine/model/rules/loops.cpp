// Loops and multi-instance activities (BPMN 2.0.2, 10.3.8, 13.3.6).
#include "engine/model/rules/rules.h"

namespace cauce::rules {

namespace {

void check_standard_loop(Report& report, const Element& activity) {
  const StandardLoop& loop = *activity.loop;
  if (loop.maximum) return;
  if (!loop.condition)
    return report.error(activity, "loop-condition-missing",
                        described(activity) + " loops for ever: it has no condition",
                        "add a loopCondition, or loopMaximum");
  const auto always = literal_value(*loop.condition);
  if (always && always->boolean() != nullptr && *always->boolean())
    report.warn(activity, "loop-endless",
                described(activity) + " loops for ever: its condition is always true",
                "add loopMaximum, or a condition that becomes false");
}

void check_cardinality(Report& report, const Element& activity,
                       const feel::Expression& cardinality) {
  const auto value = literal_value(cardinality);
  if (!value) return;
  const Decimal* number = value->number();
  if (number == nullptr || *number < Decimal(0) || !number->is_integer())
    report.error(activity, "multi-instance-cardinality",
                 "expected a number from 0 of instances of " + described(activity) +
                     ", but found " + cardinality.source());
}

// What is thrown to a boundary event must be something that a boundary event of it can catch.
void check_behavior(Report& report, const Element& activity, const EventDefinition& thrown) {
  switch (trigger_of(thrown)) {
    case EventTrigger::message:
    case EventTrigger::signal:
    case EventTrigger::error:
    case EventTrigger::escalation: return;
    default: break;
  }
  report.error(activity, "multi-instance-behavior",
               "the instances of " + described(activity) + " cannot throw " +
                   std::string(to_string(trigger_of(thrown))),
               "throw a signal, an escalation, an error or a message");
}

void check_multi_instance(Report& report, const Element& activity) {
  const MultiInstance& loop = *activity.multi_instance;
  if (loop.cardinality && loop.collection)
    report.error(activity, "multi-instance-input",
                 "expected a number of instances or a collection for " + described(activity) +
                     ", but there are both");
  if (!loop.cardinality && !loop.collection)
    report.error(activity, "multi-instance-input",
                 "expected a number of instances or a collection for " + described(activity),
                 "add loopCardinality or loopDataInputRef");
  if (!loop.input_item.empty() && loop.cardinality && !loop.collection)
    report.error(activity, "multi-instance-input",
                 "the item '" + loop.input_item + "' has no collection to come from");
  if (loop.cardinality) check_cardinality(report, activity, *loop.cardinality);
  if (loop.event) check_behavior(report, activity, *loop.event);
  for (const ComplexBehavior& each : loop.complex) check_behavior(report, activity, each.event);
  if (loop.behavior != MultiInstanceBehavior::complex && !loop.complex.empty())
    report.warn(activity, "multi-instance-behavior",
                "the complex behavior of " + described(activity) + " has no effect",
                "set behavior=\"Complex\"");
  if (loop.behavior == MultiInstanceBehavior::complex && loop.complex.empty())
    report.warn(activity, "multi-instance-behavior",
                "nothing says when " + described(activity) + " throws which event",
                "add a complexBehaviorDefinition");
}

}  // namespace

void check_loops(Report& report) {
  for (const Element& element : report.process().elements) {
    if (element.loop && element.multi_instance)
      report.error(element, "loop-both",
                   described(element) + " cannot be both a loop and multi-instance",
                   "put one of them into a subprocess");
    if (element.loop) check_standard_loop(report, element);
    if (element.multi_instance) check_multi_instance(report, element);
  }
}

}  // namespace cauce::rules
