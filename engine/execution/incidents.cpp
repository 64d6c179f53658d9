#include "engine/execution/incidents.h"

#include <algorithm>

#include "engine/base/invariant.h"

namespace cauce {
namespace {

const Incident& incident_at(const Decision& decision, IncidentKey key) {
  return decision.state().incidents.at(key);
}

// Of what failed in it, not of what was reported.
std::optional<IncidentKey> incident_of(const Decision& decision, ActivityInstanceKey key) {
  for (const IncidentKey incident : decision.state().incidents_of(key))
    if (keeps_token(incident_at(decision, incident).retry)) return incident;
  return std::nullopt;
}

// In this decision, whose events are not applied yet.
bool has_just_ended(const Decision& decision, IncidentKey incident) {
  return std::ranges::any_of(decision.events, [&](const Event& event) {
    const auto* moved = std::get_if<IncidentMoved>(&event);
    return moved != nullptr && moved->incident == incident;
  });
}

// Nobody need have asked for it: what failed is also tried again by itself, such as by a body when
// another inner instance ends.
void resolve(Decision& decision, IncidentKey incident) {
  if (has_just_ended(decision, incident)) return;
  IncidentState state = incident_at(decision, incident).state;
  if (const auto retrying = move(state, IncidentEvent::retry)) state = *retrying;
  const auto resolved = move(state, IncidentEvent::succeed);
  invariant(resolved.has_value(), "an incident whose work succeeds can be resolved");
  decision.emit(IncidentMoved{incident, std::nullopt, *resolved});
}

void cancel(Decision& decision, IncidentKey incident) {
  const Incident& open = incident_at(decision, incident);
  // A condition's ends also with what waited for it. There may be many others.
  if (open.retry == RetryPoint::condition && has_just_ended(decision, incident)) return;
  const auto canceled = move(open.state, IncidentEvent::cancel);
  invariant(canceled.has_value(), "an open incident can be canceled");
  decision.emit(IncidentMoved{incident, std::nullopt, *canceled});
}

std::optional<IncidentKey> condition_report(const Decision& decision, ActivityInstanceKey owner,
                                            ElementIndex element) {
  for (const IncidentKey key : decision.state().incidents_of(owner)) {
    const Incident& incident = incident_at(decision, key);
    if (incident.retry == RetryPoint::condition && incident.element == element) return key;
  }
  return std::nullopt;
}

}  // namespace

void raise_incident(Decision& decision, ActivityInstanceKey key, const Trouble& trouble,
                    RetryPoint retry) {
  decision.clear();
  Committed message = decision.commit(trouble.message);
  if (const auto known = incident_of(decision, key)) {
    const auto again = move(incident_at(decision, *known).state, IncidentEvent::fail_again);
    if (again) decision.emit(IncidentMoved{*known, std::move(message), *again});
    return;  // Without a move it is open already, for the same token.
  }
  decision.emit(IncidentRaised{key, std::nullopt, decision.activity(key).element,
                               decision.new_key<IncidentKey>(), trouble.kind, std::move(message),
                               retry, IncidentState::open});
}

void settle(Decision& decision, ActivityInstanceKey key, const Attempt<Done>& attempt,
            RetryPoint retry) {
  if (!attempt.ok()) return raise_incident(decision, key, attempt.error(), retry);
  if (decision.state().incidents.empty()) return;
  if (const auto incident = incident_of(decision, key)) resolve(decision, *incident);
}

bool report_condition(Decision& decision, ActivityInstanceKey owner, ElementIndex element,
                      const Trouble& trouble) {
  if (condition_report(decision, owner, element)) return false;
  decision.emit(IncidentRaised{owner, std::nullopt, element, decision.new_key<IncidentKey>(),
                               trouble.kind, decision.commit(trouble.message),
                               RetryPoint::condition, IncidentState::open});
  return true;
}

bool resolve_condition_report(Decision& decision, ActivityInstanceKey owner, ElementIndex element) {
  const auto reported = condition_report(decision, owner, element);
  if (reported) resolve(decision, *reported);
  return reported.has_value();
}

bool cancel_condition_report(Decision& decision, ActivityInstanceKey owner, ElementIndex element) {
  const auto reported = condition_report(decision, owner, element);
  if (reported) cancel(decision, *reported);
  return reported.has_value();
}

void resolve_reports_of(Decision& decision, ActivityInstanceKey key) {
  for (const IncidentKey incident : decision.state().incidents_of(key))
    if (incident_at(decision, incident).retry == RetryPoint::nothing) resolve(decision, incident);
}

void cancel_incidents_of(Decision& decision, ActivityInstanceKey key) {
  for (const IncidentKey incident : decision.state().incidents_of(key)) cancel(decision, incident);
}

}  // namespace cauce
