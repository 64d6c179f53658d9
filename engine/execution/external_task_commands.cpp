#include "engine/execution/commands.h"
#include "engine/execution/external_work.h"
#include "engine/execution/incidents.h"
#include "engine/execution/throwing.h"
#include "engine/execution/variables.h"
#include "engine/value/stored.h"

namespace cauce {
namespace {

using FoundWork = Result<const OfferedWork*, Rejection>;

Rejection refused_argument(std::string message) {
  return {RejectionKind::invalid_argument, std::move(message), {}};
}

FoundWork open_work(const Decision& decision, ExternalTaskKey task) {
  const auto found = decision.partition().external_tasks.find(task);
  if (found != decision.partition().external_tasks.end()) return &found->second;
  return Failure{Rejection{RejectionKind::not_found,
                           "expected an external task " + to_string(task) + ", but there is none",
                           {}}};
}

// Also when the lock is over: what was done meanwhile is not thrown away, unless somebody else
// took the task since.
FoundWork work_of(const Decision& decision, ExternalTaskKey task, const std::string& worker) {
  auto found = open_work(decision, task);
  if (!found.ok() || (*found)->worker == worker) return found;
  const auto& holder = (*found)->worker;
  return Failure{Rejection{RejectionKind::invalid_state,
                           "expected external task " + to_string(task) +
                               " to be locked by worker '" + worker + "', but " +
                               (holder ? "'" + *holder + "' has it" : std::string("nobody has it")),
                           {}}};
}

std::optional<Rejection> refused_held(const Decision& decision, const OfferedWork& work) {
  if (!decision.partition().suspended.contains(work.instance)) return std::nullopt;
  return Rejection{
      RejectionKind::invalid_state,
      "expected process instance " + to_string(work.instance) + " not to be suspended, but it is",
      {}};
}

Attempt<Done> write(Decision& decision, ExternalTaskKey task, const Context& variables,
                    const Context& local) {
  const ScopeKey scope{task.value};
  if (auto done = set_all_nearest(decision, scope, variables); !done.ok()) return done;
  return set_all_local(decision, scope, local);
}

Accepted touched(ExternalTaskKey task) {
  return {task.value, ActivityInstanceKey{task.value}, false};
}

// Nobody is to take it until an operator has looked at it.
void stall(Decision& decision, ExternalTaskKey task, const Trouble& trouble) {
  raise_incident(decision, ActivityInstanceKey{task.value}, trouble, RetryPoint::work);
}

std::optional<Committed> committed_text(Decision& decision,
                                        const std::optional<std::string>& text) {
  if (!text) return std::nullopt;
  return decision.commit(*text);
}

std::optional<Rejection> negative(std::string_view what, std::int64_t number) {
  if (number >= 0) return std::nullopt;
  return refused_argument("expected " + std::string(what) + " of 0 or more, found " +
                          std::to_string(number));
}

Trouble no_retries_left(const std::optional<std::string>& message) {
  return {"external-task-failed",
          message && !message->empty() ? *message : "no retries of the external task are left"};
}

}  // namespace

Verdict decide(Decision& decision, const LockExternalTask& command) {
  if (auto refused = refused_worker(command.worker)) return Failure{std::move(*refused)};
  if (auto refused = refused_duration(command.lock_ms)) return Failure{std::move(*refused)};
  const FoundWork found = open_work(decision, command.task);
  if (!found.ok()) return Failure{found.error()};
  const OfferedWork& work = **found;
  if (auto refused = refused_held(decision, work)) return Failure{std::move(*refused)};
  const bool is_kept = work.worker && work.locked_until > decision.time();
  if (is_kept && work.worker != command.worker)
    return Failure{Rejection{RejectionKind::invalid_state,
                             "expected external task " + to_string(command.task) +
                                 " to be free, but worker '" + *work.worker + "' has it until " +
                                 to_string(*work.locked_until),
                             {}}};
  decision.emit(ExternalTaskLocked{command.task, Instant{decision.time().ms + command.lock_ms},
                                   command.worker});
  return touched(command.task);
}

Verdict decide(Decision& decision, const ExtendExternalTaskLock& command) {
  if (auto refused = refused_duration(command.lock_ms)) return Failure{std::move(*refused)};
  const FoundWork found = work_of(decision, command.task, command.worker);
  if (!found.ok()) return Failure{found.error()};
  if (auto refused = refused_held(decision, **found)) return Failure{std::move(*refused)};
  decision.emit(ExternalTaskLocked{command.task, Instant{decision.time().ms + command.lock_ms},
                                   command.worker});
  return touched(command.task);
}

Verdict decide(Decision& decision, const UnlockExternalTask& command) {
  const FoundWork found = open_work(decision, command.task);
  if (!found.ok()) return Failure{found.error()};
  if ((*found)->worker || (*found)->locked_until) decision.emit(ExternalTaskUnlocked{command.task});
  return touched(command.task);
}

Verdict decide(Decision& decision, const CompleteExternalTask& command) {
  const FoundWork found = work_of(decision, command.task, command.worker);
  if (!found.ok()) return Failure{found.error()};
  const ActivityInstanceKey key{command.task.value};
  const auto written = write(decision, command.task, command.variables, command.local);
  if (!written.ok()) return Failure{refused_argument(written.error().message)};
  resolve_work_incident(decision, key);
  decision.emit(ExternalTaskEnded{command.task});
  decision.then(Complete{key});
  return touched(command.task);
}

Verdict decide(Decision& decision, const ThrowExternalTaskError& command) {
  if (command.code.empty())
    return Failure{refused_argument("expected the code of the error, found none")};
  const FoundWork found = work_of(decision, command.task, command.worker);
  if (!found.ok()) return Failure{found.error()};
  if (!is_storable(Value(command.variables)))
    return Failure{refused_argument("expected data of at most 63 levels")};
  const Throw thrown{Thrown::error, command.code, command.message, command.variables};
  if (throw_outwards(decision, ScopeKey{command.task.value}, thrown) == Catching::nobody) {
    stall(decision, command.task,
          {"error-not-caught",
           "expected somebody to catch error '" + command.code + "', but nobody does" +
               (command.message.empty() ? std::string() : ": " + command.message)});
    decision.emit(ExternalTaskFailed{std::nullopt, decision.commit(command.message),
                                     decision.time(), 0, command.task});
  }
  return touched(command.task);
}

Verdict decide(Decision& decision, const FailExternalTask& command) {
  if (auto refused = negative("retries", command.retries)) return Failure{std::move(*refused)};
  if (command.retry_after_ms != 0)
    if (auto refused = refused_duration(command.retry_after_ms))
      return Failure{std::move(*refused)};
  const FoundWork found = work_of(decision, command.task, command.worker);
  if (!found.ok()) return Failure{found.error()};
  if (command.retries == 0) stall(decision, command.task, no_retries_left(command.message));
  const auto written = write(decision, command.task, command.variables, command.local);
  if (!written.ok()) return Failure{refused_argument(written.error().message)};
  auto details = committed_text(decision, command.details);
  auto message = committed_text(decision, command.message);
  if (command.retries > 0) resolve_work_incident(decision, ActivityInstanceKey{command.task.value});
  decision.emit(ExternalTaskFailed{std::move(details), std::move(message),
                                   Instant{decision.time().ms + command.retry_after_ms},
                                   command.retries, command.task});
  return touched(command.task);
}

Verdict decide(Decision& decision, const SetExternalTaskRetries& command) {
  if (auto refused = negative("retries", command.retries)) return Failure{std::move(*refused)};
  const FoundWork found = open_work(decision, command.task);
  if (!found.ok()) return Failure{found.error()};
  if (command.retries == 0)
    stall(decision, command.task, no_retries_left(std::nullopt));
  else
    resolve_work_incident(decision, ActivityInstanceKey{command.task.value});
  decision.emit(ExternalTaskRetriesSet{command.retries, command.task});
  return touched(command.task);
}

Verdict decide(Decision& decision, const SetExternalTaskPriority& command) {
  const FoundWork found = open_work(decision, command.task);
  if (!found.ok()) return Failure{found.error()};
  decision.emit(ExternalTaskPrioritySet{command.priority, command.task});
  return touched(command.task);
}

}  // namespace cauce
