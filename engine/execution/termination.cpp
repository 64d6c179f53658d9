#include "engine/execution/termination.h"

#include <set>

#include "engine/base/invariant.h"
#include "engine/execution/external_work.h"
#include "engine/execution/incidents.h"
#include "engine/execution/waiting.h"

namespace cauce {
namespace {

using Ended = std::set<ActivityInstanceKey>;

void end_task_of(Decision& decision, ActivityInstanceKey key, std::string_view reason) {
  const auto task = decision.state().tasks.find(TaskKey{key.value});
  if (task == decision.state().tasks.end()) return;
  const auto exited = move(task->second.state, TaskEvent::exit);
  invariant(exited.has_value(), "an open task can exit");
  decision.emit(TaskExited{std::string(reason), *exited, task->first});
}

void end_one(Decision& decision, ActivityInstanceKey key, std::string_view reason) {
  end_task_of(decision, key, reason);
  end_external_work(decision, key);
  if (const auto called = decision.state().called.find(key);
      called != decision.state().called.end())
    decision.ask(CancelProcessInstance{called->second, std::string(reason)});
  cancel_incidents_of(decision, key);
  const auto terminating = move(decision.activity(key).state, ActivityEvent::interrupted);
  invariant(terminating.has_value(), "a living element instance can be interrupted");
  const auto terminated = move(*terminating, ActivityEvent::termination_done);
  invariant(terminated.has_value(), "what is terminating can be terminated");
  decision.emit(ElementTerminated{key, *terminated, decision.activity(key).token});
}

// Innermost first: what is in something has a greater key.
void end_all(Decision& decision, const Ended& ended, std::string_view reason) {
  stop_awaiting(decision, ended);
  // Tokens that stand in a scope without resting in anything are on their way or wait to join.
  for (const auto& [token, where] : decision.state().tokens)
    if (!where.activity && ended.contains(ActivityInstanceKey{where.scope.value}))
      decision.emit(TokenConsumed{token});
  for (auto key = ended.rbegin(); key != ended.rend(); ++key) end_one(decision, *key, reason);
}

// One pass finds them all, for the same reason.
Ended inside(const InstanceState& state, ScopeKey scope, std::optional<ActivityInstanceKey> but) {
  Ended found;
  for (const auto& [key, activity] : state.activities)
    if (key != but &&
        (activity.scope == scope || found.contains(ActivityInstanceKey{activity.scope.value})))
      found.insert(key);
  return found;
}

}  // namespace

void terminate_inside(Decision& decision, ScopeKey scope, std::string_view reason,
                      std::optional<ActivityInstanceKey> but) {
  end_all(decision, inside(decision.state(), scope, but), reason);
  for (const auto& [token, where] : decision.state().tokens) {
    if (where.scope != scope || where.activity) continue;
    decision.emit(TokenConsumed{token});
    cancel_condition_report(decision, ActivityInstanceKey{scope.value}, where.element);
  }
}

void terminate(Decision& decision, ActivityInstanceKey key, std::string_view reason) {
  Ended ended = inside(decision.state(), scope_of(key), std::nullopt);
  ended.insert(key);
  end_all(decision, ended, reason);
}

}  // namespace cauce
