#include "engine/execution/calls.h"
#include "engine/execution/commands.h"
#include "engine/execution/external_work.h"
#include "engine/execution/termination.h"
#include "engine/execution/variables.h"
#include "engine/execution/waiting.h"

namespace cauce {
namespace {

Rejection refused(const Trouble& trouble) {
  return {RejectionKind::invalid_argument, trouble.message, {}};
}

}  // namespace

Verdict decide(Decision& decision, const CancelProcessInstance& command) {
  const InstanceState& state = decision.state();
  const auto canceled = move(state.state, ProcessEvent::cancel);
  if (!canceled)
    return Failure{Rejection{RejectionKind::invalid_state,
                             "expected process instance " + to_string(state.key) +
                                 " to be running to cancel it, but it is " +
                                 std::string(to_string(state.state)),
                             {}}};
  terminate_inside(decision, scope_of(state.key), command.reason);
  stop_awaiting(decision, ActivityInstanceKey{state.key.value});
  decision.emit(ProcessInstanceCanceled{command.reason, *canceled});
  tell_caller_of_cancellation(decision, command.reason);
  return Accepted{state.key.value, std::nullopt, false};
}

Verdict decide(Decision& decision, const SetVariables& command) {
  const InstanceState& state = decision.state();
  if (is_final(state.state) || !(command.scope == scope_of(state.key) ||
                                 decision.is_alive(ActivityInstanceKey{command.scope.value})))
    return Failure{Rejection{RejectionKind::not_found,
                             "expected " + to_string(command.scope) +
                                 " to be a running process instance or activity instance",
                             {}}};
  for (const auto& [name, value] : command.modifications.entries()) {
    const auto done = command.local == Local::yes
                          ? set_local(decision, command.scope, name, value)
                          : set_nearest(decision, command.scope, name, value);
    if (!done.ok()) return Failure{refused(done.error())};
  }
  for (const std::string& name : command.deletions) {
    for (std::optional<ScopeKey> at = command.scope; at; at = state.enclosing(*at)) {
      const auto scope = state.scopes.find(*at);
      const bool here = scope != state.scopes.end() && scope->second.variables.contains(name);
      if (here) decision.emit(VariableRemoved{name, *at});
      if (here || command.local == Local::yes) break;
    }
  }
  return Accepted{command.scope.value, std::nullopt, false};
}

Verdict decide(Decision& decision, const RetryIncident& command) {
  const auto& incidents = decision.state().incidents;
  const auto found = incidents.find(command.incident);
  if (found == incidents.end())
    return Failure{Rejection{RejectionKind::not_found,
                             "expected an open incident " + to_string(command.incident) +
                                 " in process instance " + to_string(command.instance),
                             {}}};
  const Incident& incident = found->second;
  if (incident.retry == RetryPoint::work) {
    resolve_work_incident(decision, incident.activity);
    decision.emit(ExternalTaskRetriesSet{1, ExternalTaskKey{incident.activity.value}});
    return Accepted{command.incident.value, incident.activity, false};
  }
  const auto retrying = move(incident.state, IncidentEvent::retry);
  if (!retrying)
    return Failure{Rejection{RejectionKind::invalid_state,
                             "expected incident " + to_string(command.incident) +
                                 " to be open, but it is " + std::string(to_string(incident.state)),
                             {}}};
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
  return Accepted{command.incident.value, incident.activity, false};
}

}  // namespace cauce
