// Event-based gateways: the first event decides (BPMN 2.0.2, 10.6.6).
#include "engine/model/rules/rules.h"

namespace cauce::rules {

namespace {

bool waits(const Element& target) {
  if (target.type == ElementType::receive_task) return true;
  return target.type == ElementType::intermediate_catch_event &&
         target.event.trigger() != EventTrigger::link &&
         target.event.trigger() != EventTrigger::parallel_multiple;
}

void check_target(Report& report, const Element& gateway, const SequenceFlow& flow) {
  const Element& target = report.process().at(flow.target);
  if (!waits(target))
    report.error(flow, "event-gateway-target",
                 "after " + described(gateway) + " expected a catch event or receive task, but '" +
                     flow.id + "' leads to " + described(target));
  else if (target.incoming.size() != 1)
    report.error(target, "event-gateway-target",
                 "expected no other sequence flow to " + described(target) + " than the one from " +
                     described(gateway));
  else if (!target.boundary.empty())
    report.error(target, "event-gateway-target",
                 described(target) + " must not have boundary events, since it stands after " +
                     described(gateway));
  else if (target.multi_instance || target.loop)
    report.error(target, "event-gateway-target",
                 described(target) + " must not loop, since it stands after " + described(gateway));
}

}  // namespace

void check_event_gateways(Report& report) {
  for (const Element& gateway : report.process().elements) {
    if (gateway.type != ElementType::event_based_gateway) continue;
    if (gateway.outgoing.empty())
      report.error(gateway, "event-gateway-outgoing",
                   "expected sequence flows from " + described(gateway) +
                       " to the events that it "
                       "waits for");
    else if (gateway.outgoing.size() == 1)
      report.warn(gateway, "event-gateway-outgoing",
                  described(gateway) + " has but one event to wait for");
    if (gateway.waits_for_all && !gateway.instantiates)
      report.error(gateway, "event-gateway-parallel",
                   described(gateway) + " waits for all its events, but does not start the process",
                   "use a parallel gateway, or set instantiate=\"true\"");
    bool messages = false, tasks = false;
    for (const FlowIndex index : gateway.outgoing) {
      const SequenceFlow& flow = report.process().at(index);
      check_target(report, gateway, flow);
      const Element& target = report.process().at(flow.target);
      tasks = tasks || target.type == ElementType::receive_task;
      messages = messages || (target.type == ElementType::intermediate_catch_event &&
                              target.event.trigger() == EventTrigger::message);
    }
    if (messages && tasks)
      report.warn(gateway, "event-gateway-mixed",
                  "message events and receive tasks should not stand after the same gateway",
                  "use one of both");
  }
}

}  // namespace cauce::rules
