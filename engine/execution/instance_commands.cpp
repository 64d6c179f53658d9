#include "engine/execution/calls.h"
#include "engine/execution/commands.h"
#include "engine/execution/data_flow.h"
#include "engine/execution/event_sub_process.h"
#include "engine/execution/external_work.h"
#include "engine/execution/flow.h"
#include "engine/execution/termination.h"
#include "engine/execution/variables.h"
#include "engine/execution/waiting.h"
#include "engine/value/stored.h"

namespace cauce {
namespace {

Rejection refused(const Trouble& trouble) {
  return {RejectionKind::invalid_argument, trouble.message, {}};
}

// A start event hands on; a receive task or an event after a gateway, which waited for the instance
// to be made, has happened already, and so has one that has data for itself.
void begin_at(Decision& decision, ElementIndex start, ScopeKey scope, const Context& data) {
  const TokenKey token = create_token(decision, start, scope);
  if (decision.element(start).type == ElementType::start_event && data.entries().empty())
    return decision.then(Arrive{token});
  const ActivityInstanceKey key = enter(decision, token, start, scope, ActivityRole::single);
  adopt(decision, scope_of(key), data);
  decision.then(Complete{key});
}

// What came with a message or signal is for the data outputs of the event that takes it.
bool takes_data(const Element& start) {
  return !start.data_outputs.empty() && (start.event.find<MessageDefinition>() != nullptr ||
                                         start.event.find<SignalDefinition>() != nullptr);
}

// BPMN 2.0.2, 10.6.6: a parallel event-based gateway needs the others of its events too.
void await_others(Decision& decision, ElementIndex happened, ScopeKey scope) {
  const Process& process = decision.process();
  for (const FlowIndex incoming : process.at(happened).incoming) {
    const Element& gateway = process.at(process.at(incoming).source);
    if (!gateway.instantiates || !gateway.waits_for_all) continue;
    for (const FlowIndex flow : gateway.outgoing)
      if (process.at(flow).target != happened)
        decision.then(Arrive{create_token(decision, process.at(flow).target, scope)});
  }
}

}  // namespace

Verdict begin_instance(Decision& decision, ElementIndex start, const Context& variables,
                       const std::optional<std::string>& business_key,
                       const StartCalledProcess* call) {
  const InstanceState& state = decision.state();
  const ScopeKey scope = scope_of(state.key);
  ProcessInstanceCreated created{business_key, {}, {}, state.definition, state.key, {}, start};
  if (call != nullptr) {
    created.caller_activity = call->activity;
    created.caller_instance = call->caller;
    created.root = call->root;
  }
  decision.emit(std::move(created));
  Context data;
  if (takes_data(decision.element(start))) {
    if (!is_storable(Value(variables)))
      return Failure{refused({{}, "expected the message to carry data of at most 63 levels"})};
    data = caught_data(decision.element(start), 0, variables);
  } else if (auto done = set_all_local(decision, scope, variables); !done.ok()) {
    return Failure{refused(done.error())};
  }
  declare(decision, scope, decision.element(root_element).declared);
  if (auto done = await_event_sub_processes(decision, scope, root_element); !done.ok())
    return Failure{refused(done.error())};
  if (start == root_element) {
    for (const ElementIndex each : implicit_starts(decision.process(), root_element))
      decision.then(Arrive{create_token(decision, each, scope)});
  } else {
    begin_at(decision, start, scope, data);
    await_others(decision, start, scope);
  }
  return Accepted{state.key.value, std::nullopt, true};
}

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
  else if (incident.retry == RetryPoint::send)
    decision.then_late(Send{incident.activity});
  else if (is_body)
    decision.then(ContinueBody{incident.activity});
  else
    decision.then(Complete{incident.activity});
  return Accepted{command.incident.value, incident.activity, false};
}

}  // namespace cauce
