#include "adapters/cases/operation.h"

namespace cauce::cases {
namespace {

Failure<Mismatch> missing(std::string what) {
  return Failure{Mismatch{std::move(what), {}, false}};
}

struct RunningElement {
  const InstanceState& state;
  ActivityInstanceKey key;
};
Checked<RunningElement> running_element(const Stage& stage, const std::string& element,
                                        const InstanceName& instance) {
  const auto state = stage.instance(instance);
  if (!state.ok()) return Failure{state.error()};
  const auto key = running(**state, element, false, 1);
  if (!key) return missing("expected '" + element + "' to run, but it does not");
  return RunningElement{**state, *key};
}

Checked<std::pair<ProcessInstanceKey, IncidentKey>> incident_at(const Stage& stage,
                                                                const std::string& element,
                                                                const InstanceName& instance) {
  const auto state = stage.instance(instance);
  if (!state.ok()) return Failure{state.error()};
  for (const auto& [key, incident] : (*state)->incidents)
    if ((*state)->process().at(incident.element).id == element)
      return std::pair((*state)->key, key);
  return missing("expected an incident at '" + element + "', but there is none");
}

Checked<TimerKey> timer_at(const Stage& stage, const OperateTimer& step) {
  std::optional<ProcessInstanceKey> instance;
  if (!step.instance.empty()) {
    const auto state = stage.instance(step.instance);
    if (!state.ok()) return Failure{state.error()};
    instance = (*state)->key;
  }
  const PartitionState& partition = stage.world.engine().partition();
  std::vector<TimerKey> found;
  for (const auto& [key, timer] : partition.timers) {
    const Process& process = *partition.definitions.at(timer.definition).drawing.process;
    if (process.at(timer.element).id == step.element && (!instance || timer.instance == instance))
      found.push_back(key);
  }
  if (found.size() == 1) return found.front();
  return missing("expected one timer at '" + step.element + "', but " +
                 std::to_string(found.size()) + " wait");
}

}  // namespace

std::optional<ActivityInstanceKey> running(const InstanceState& state, const std::string& element,
                                           bool body, std::size_t which) {
  for (const auto& [key, activity] : state.activities)
    if (state.process().at(activity.element).id == element &&
        (activity.role == ActivityRole::body) == body && --which == 0)
      return key;
  return std::nullopt;
}

Checked<Request> timer_request(const Stage& stage, const OperateTimer& step) {
  const auto timer = timer_at(stage, step);
  if (!timer.ok()) return Failure{timer.error()};
  switch (step.verb) {
    case TimerVerb::fire: return Request(TriggerTimer{*timer, Firing::now});
    case TimerVerb::move: return Request(RescheduleTimer{*timer, step.due, Cascade::no});
    case TimerVerb::shift: return Request(RescheduleTimer{*timer, step.due, Cascade::yes});
    case TimerVerb::recalculate: return Request(RecalculateTimer{*timer, CountedFrom::creation});
    case TimerVerb::restart: return Request(RecalculateTimer{*timer, CountedFrom::now});
    case TimerVerb::suspend: return Request(SuspendTimer{*timer});
    case TimerVerb::resume: return Request(ResumeTimer{*timer});
    case TimerVerb::stop: break;
  }
  return Request(CancelTimer{*timer});
}

Checked<Request> report_request(const Stage& stage, const ReportTrouble& step) {
  const auto found = running_element(stage, step.element, step.instance);
  if (!found.ok()) return Failure{found.error()};
  return Request(
      ReportIncident{found->state.key, found->key, step.kind, step.configuration, step.message});
}

Checked<Request> annotation_request(const Stage& stage, const AnnotateTrouble& step) {
  const auto found = incident_at(stage, step.element, step.instance);
  if (!found.ok()) return Failure{found.error()};
  return Request(AnnotateIncident{found->first, found->second, step.annotation});
}

Checked<Request> retry_request(const Stage& stage, const RetryElement& step) {
  const auto found = incident_at(stage, step.element, step.instance);
  if (!found.ok()) return Failure{found.error()};
  return Request(RetryIncident{found->first, found->second});
}

Checked<Request> trigger_request(const Stage& stage, const TriggerElement& step) {
  const auto found = running_element(stage, step.element, step.instance);
  if (!found.ok()) return Failure{found.error()};
  return Request(TriggerActivity{found->state.key, found->key, step.variables});
}

}  // namespace cauce::cases
