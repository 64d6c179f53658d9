// What operators do with incidents, and with what waits in vain.
#include <algorithm>

#include "engine/base/invariant.h"
#include "engine/execution/commands.h"
#include "engine/execution/external_work.h"
#include "engine/execution/variables.h"

namespace cauce {
namespace {

using FoundIncident = Result<const Incident*, Rejection>;

FoundIncident open_incident(const Decision& decision, IncidentKey key) {
  const auto& incidents = decision.state().incidents;
  const auto found = incidents.find(key);
  if (found != incidents.end()) return &found->second;
  return Failure{Rejection{RejectionKind::not_found,
                           "expected an open incident " + to_string(key) + " in process instance " +
                               to_string(decision.state().key),
                           {}}};
}

std::optional<Rejection> refused_dead(const Decision& decision, ActivityInstanceKey activity) {
  if (decision.is_alive(activity)) return std::nullopt;
  return Rejection{RejectionKind::not_found,
                   "expected " + to_string(activity) + " to be a running activity instance",
                   {}};
}

bool has_failed(const Decision& decision, ActivityInstanceKey activity) {
  return std::ranges::any_of(decision.state().incidents_of(activity), [&](IncidentKey incident) {
    return keeps_token(decision.state().incidents.at(incident).retry);
  });
}

}  // namespace

Verdict decide(Decision& decision, const RetryIncident& command) {
  const FoundIncident found = open_incident(decision, command.incident);
  if (!found.ok()) return Failure{found.error()};
  const Incident& incident = **found;
  const Accepted accepted{command.incident.value, incident.activity, false};
  if (incident.retry == RetryPoint::work) {
    resolve_work_incident(decision, incident.activity);
    decision.emit(ExternalTaskRetriesSet{1, ExternalTaskKey{incident.activity.value}});
    return accepted;
  }
  const auto retrying = move(incident.state, IncidentEvent::retry);
  if (!retrying)
    return Failure{Rejection{RejectionKind::invalid_state,
                             "expected incident " + to_string(command.incident) +
                                 " to be open, but it is " + std::string(to_string(incident.state)),
                             {}}};
  if (!keeps_token(incident.retry)) {
    const auto resolved = move(*retrying, IncidentEvent::succeed);
    invariant(resolved.has_value(), "what is retried can succeed");
    decision.emit(IncidentMoved{command.incident, std::nullopt, *resolved});
    return accepted;
  }
  decision.emit(IncidentMoved{command.incident, std::nullopt, *retrying});
  const bool is_body = decision.activity(incident.activity).role == ActivityRole::body;
  if (incident.retry == RetryPoint::activate)
    decision.then(Activate{incident.activity});
  else if (incident.retry == RetryPoint::begin)
    decision.then(Begin{incident.activity});
  else if (incident.retry == RetryPoint::send)
    decision.then_late(Send{incident.activity});
  else if (is_body)
    decision.then(ContinueBody{incident.activity});
  else
    decision.then(Complete{incident.activity});
  return accepted;
}

Verdict decide(Decision& decision, const AnnotateIncident& command) {
  const FoundIncident found = open_incident(decision, command.incident);
  if (!found.ok()) return Failure{found.error()};
  std::optional<Committed> annotation;
  if (command.annotation) annotation = decision.commit(*command.annotation);
  decision.emit(IncidentAnnotated{std::move(annotation), command.incident});
  return Accepted{command.incident.value, (*found)->activity, false};
}

Verdict decide(Decision& decision, const ReportIncident& command) {
  if (command.kind.empty())
    return Failure{Rejection{
        RejectionKind::invalid_argument, "expected the type of the incident, found none", {}}};
  if (auto refused = refused_dead(decision, command.activity)) return Failure{std::move(*refused)};
  const auto key = decision.new_key<IncidentKey>();
  decision.emit(IncidentRaised{
      command.activity, command.configuration, decision.activity(command.activity).element, key,
      command.kind, decision.commit(command.message), RetryPoint::nothing, IncidentState::open});
  return Accepted{key.value, command.activity, false};
}

Verdict decide(Decision& decision, const TriggerActivity& command) {
  if (auto refused = refused_dead(decision, command.activity)) return Failure{std::move(*refused)};
  const ActivityInstance& activity = decision.activity(command.activity);
  const Element& element = decision.element(activity.element);
  const bool waits = element.type == ElementType::receive_task ||
                     element.type == ElementType::intermediate_catch_event;
  if (!waits || activity.role == ActivityRole::body)
    return Failure{Rejection{RejectionKind::invalid_state,
                             "expected '" + element.id +
                                 "' to wait as a receive task or intermediate catch event, but it "
                                 "does not",
                             {}}};
  if (has_failed(decision, command.activity))
    return Failure{Rejection{RejectionKind::invalid_state,
                             "expected '" + element.id +
                                 "' to wait, but it has an incident, which has to be resolved "
                                 "first",
                             {}}};
  const auto kept = set_all_nearest(decision, scope_of(command.activity), command.variables);
  if (!kept.ok())
    return Failure{Rejection{RejectionKind::invalid_argument, kept.error().message, {}}};
  decision.then(Complete{command.activity});
  return Accepted{command.activity.value, command.activity, false};
}

}  // namespace cauce
