// The state of one process instance: the fold of its records, and nothing else.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/container/flat_map.hpp>
#include <boost/container/flat_set.hpp>

#include "engine/journal/record.h"
#include "engine/state/attachment.h"
#include "engine/state/compensation.h"
#include "engine/state/waiting.h"

namespace cauce {

// Keys grow, and the oldest entries often go first: of a hundred thousand, too.
template <class K, class V>
using KeyMap = std::map<K, V>;

// Without an activity it stands before `element`: on its way, or waiting for others to join.
struct Token {
  ScopeKey scope{};
  ElementIndex element{};
  std::optional<FlowIndex> flow{};  // By which it came; none where it was created.
  std::optional<ActivityInstanceKey> activity{};
  bool operator==(const Token&) const = default;
};

// An element that a token is in. Ended ones are gone from the state.
struct ActivityInstance {
  ElementIndex element{};
  ScopeKey scope{};
  TokenKey token{};
  ActivityRole role = ActivityRole::single;
  ActivityState state{};
  std::optional<std::int64_t> loop_counter{};
  std::optional<ActivityInstanceKey> thrower{};  // For whom it undoes something.
  bool operator==(const ActivityInstance&) const = default;
};

// How far the body of a multi-instance activity has come.
struct MultiInstanceProgress {
  std::int64_t count = 0;
  std::optional<Committed> items{};
  std::int64_t started = 0, active = 0, completed = 0;
  KeyMap<std::int64_t, Committed> outputs{};  // By loop counter.
  bool operator==(const MultiInstanceProgress&) const = default;
};

// What a process instance or activity instance holds for those inside it.
struct Scope {
  std::map<std::string, Committed, std::less<>> variables{};  // There may be very many.
  std::int64_t tokens = 0;  // Living, directly in it.
  boost::container::flat_set<ElementIndex> begun{};  // Of ad-hoc subprocesses: their activities.
  bool operator==(const Scope&) const = default;
};

struct Task {
  ElementIndex element{};
  std::string name{};
  TaskState state{};
  std::optional<std::string> assignee{};
  std::vector<std::string> candidate_users{}, candidate_groups{};
  std::optional<SuspendedWith> suspended{};
  std::optional<std::string> owner{};
  std::optional<Delegation> delegation{};
  bool operator==(const Task&) const = default;
};

struct ExternalTask {
  ElementIndex element{};
  std::string topic{};
  std::int64_t priority = 0;
  bool operator==(const ExternalTask&) const = default;
};

// Whose call activity waits for the instance.
struct Caller {
  ProcessInstanceKey instance{};
  ActivityInstanceKey activity{};
  bool operator==(const Caller&) const = default;
};

// What a suspended instance will hear of a process that it called.
struct Answer {
  ProcessInstanceKey called{};
  std::optional<Thrown> thrown{};  // None: it completed.
  std::optional<std::string> code{};
  std::optional<DefinitionKey> definition{};  // Of the called process, when it completed.
  std::string message{};
  Committed variables{};
  bool operator==(const Answer&) const = default;
};

// Where the indices of an instance lead. Two states are equal whatever copy they share.
struct SharedDrawing {
  Drawing process{};
  bool operator==(const SharedDrawing&) const { return true; }
};

struct InstanceState {
  ProcessInstanceKey key{};
  DefinitionKey definition{};
  SharedDrawing drawing{};
  std::optional<std::string> business_key{};
  std::optional<Caller> caller{};
  ProcessInstanceKey root{};  // Of the calls that led to it; itself when there were none.
  ProcessState state{};
  KeyMap<TokenKey, Token> tokens{};
  KeyMap<ActivityInstanceKey, ActivityInstance> activities{};
  KeyMap<ActivityInstanceKey, MultiInstanceProgress> multi_instances{};
  KeyMap<ScopeKey, Scope> scopes{};
  KeyMap<TaskKey, Task> tasks{};
  KeyMap<TaskKey, TaskState> ended_tasks{};  // So that a late command is told what it found.
  KeyMap<AttachmentKey, Attachment> attachments{};  // Of open tasks.
  KeyMap<ExternalTaskKey, ExternalTask> external_tasks{};
  KeyMap<TimerKey, ScheduledTimer> timers{};
  KeyMap<SubscriptionKey, EventSubscription> subscriptions{};
  // Of its conversations, by name.
  boost::container::flat_map<std::string, Committed, std::less<>> correlation_keys{};
  KeyMap<IncidentKey, Incident> incidents{};  // Open and retrying ones.
  KeyMap<ActivityInstanceKey, std::vector<IncidentKey>> incidents_by_activity{};
  KeyMap<ActivityInstanceKey, ProcessInstanceKey> called{};  // By call activity.
  KeyMap<ActivityInstanceKey, std::vector<Answer>> answers{};  // While it is suspended.
  KeyMap<ActivityInstanceKey, Compensable> compensables{};
  KeyMap<ActivityInstanceKey, Compensation> compensations{};  // By throwing event.
  // Complex gateways in their second phase, and the flows that counted in the first.
  KeyMap<std::pair<ScopeKey, ElementIndex>, boost::container::flat_set<FlowIndex>> gateways{};
  bool operator==(const InstanceState&) const = default;

  const Process& process() const { return *drawing.process; }

  // The value that `name` has for what runs in `scope`: the nearest scope's that has it.
  const Committed* find_variable(ScopeKey scope, std::string_view name) const;
  std::span<const IncidentKey> incidents_of(ActivityInstanceKey activity) const;  // Oldest first.
  // The scope that encloses `scope`; none for the process instance itself.
  std::optional<ScopeKey> enclosing(ScopeKey scope) const;
};

// Takes an event of this instance's records as a fact.
void apply(InstanceState& state, const Record& record, const Event& event);

}  // namespace cauce
