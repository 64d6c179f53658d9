#include "engine/execution/external_work.h"

#include "engine/base/invariant.h"
#include "engine/execution/evaluation.h"

namespace cauce {
namespace {

constexpr std::int64_t lock_ms_max = std::int64_t{100} * 366 * 24 * 3'600'000;  // A hundred years.

}  // namespace

Attempt<Done> begin_external_work(Decision& decision, ActivityInstanceKey key) {
  const ElementIndex index = decision.activity(key).element;
  if (!decision.element(index).external)
    return Failure{Trouble{"topic-missing", "expected '" + decision.element(index).id +
                                                "' to name the topic of its work"}};
  const ExternalWork& work = *decision.element(index).external;
  auto topic = evaluate_text(work.topic, scope_of(key), decision);
  if (!topic.ok()) return Failure{topic.error()};
  const auto priority = evaluate_priority(decision, work.priority, scope_of(key), 0);
  if (!priority.ok()) return Failure{priority.error()};
  decision.emit(
      ExternalTaskCreated{index, *priority, ExternalTaskKey{key.value}, std::move(*topic)});
  return Done{};
}

void end_external_work(Decision& decision, ActivityInstanceKey key) {
  const ExternalTaskKey task{key.value};
  if (decision.state().external_tasks.contains(task)) decision.emit(ExternalTaskEnded{task});
}

void resolve_work_incident(Decision& decision, ActivityInstanceKey key) {
  for (const IncidentKey raised : decision.state().incidents_of(key)) {
    const Incident& incident = decision.state().incidents.at(raised);
    if (incident.retry != RetryPoint::work) continue;
    const auto retrying = move(incident.state, IncidentEvent::retry);
    const auto resolved = retrying ? move(*retrying, IncidentEvent::succeed) : std::nullopt;
    invariant(resolved.has_value(), "an open incident can be retried and resolved");
    decision.emit(IncidentMoved{raised, std::nullopt, *resolved});
  }
}

std::optional<Rejection> refused_worker(const std::string& worker) {
  if (!worker.empty()) return std::nullopt;
  return Rejection{
      RejectionKind::invalid_argument, "expected the id of the worker, found none", {}};
}

std::optional<Rejection> refused_duration(std::int64_t ms) {
  if (ms > 0 && ms <= lock_ms_max) return std::nullopt;
  return Rejection{RejectionKind::invalid_argument,
                   "expected a lock of 1 to " + std::to_string(lock_ms_max) +
                       " milliseconds, found " + std::to_string(ms),
                   {}};
}

}  // namespace cauce
