// The four lifecycles, as Boost.Statechart machines. A state at rest is one enum; to move it, the
// machine is put into that state, is sent the event, and is read. What a state does not take is
// refused, never ignored. The machines are the only place that knows which moves exist.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cauce {

// BPMN 2.0.2, 13.2 and figure 13.1: a process instance runs until no token is left, or until it
// is canceled or an error that nobody catches ends it; suspension keeps its tokens where they are.
enum class ProcessState : std::uint8_t { active, suspended, completed, canceled, failed };
enum class ProcessEvent : std::uint8_t { suspend, resume, complete, cancel, fail };

// BPMN 2.0.2, 13.3.2 and figure 13.2, the lifecycle of an activity.
enum class ActivityState : std::uint8_t {
  inactive,
  ready,
  active,
  withdrawn,
  completing,
  completed,
  compensating,
  compensated,
  failing,
  failed,
  terminating,
  terminated,
  closed,
};
enum class ActivityEvent : std::uint8_t {
  token_arrived,       // inactive -> ready
  inputs_available,    // ready -> active
  work_done,           // active -> completing
  outputs_available,   // completing -> completed
  error_raised,        // ready, active, completing -> failing
  error_handled,       // failing -> failed
  interrupted,         // ready, active, completing, compensating -> terminating
  termination_done,    // terminating -> terminated
  alternative_taken,   // ready, active -> withdrawn (the other path of an event-based choice)
  compensation_requested,  // completed -> compensating
  compensation_done,       // compensating -> compensated
  compensation_failed,     // compensating -> failed
  process_ended,           // completed, compensated, failed, terminated, withdrawn -> closed
};

// WS-HumanTask 1.1, 4.10 and figure 5. Suspended states remember what they resume to.
enum class TaskState : std::uint8_t {
  created,
  ready,
  reserved,
  in_progress,
  suspended_ready,
  suspended_reserved,
  suspended_in_progress,
  completed,
  failed,
  error,
  exited,
  obsolete,
};
enum class TaskEvent : std::uint8_t {
  activate,         // created -> ready: several may do it
  activate_for_one, // created -> reserved: exactly one actual owner is known
  claim,            // ready -> reserved
  start,            // ready, reserved -> in progress
  stop,             // in progress -> reserved
  release,          // reserved, in progress -> ready
  delegate,         // ready, reserved, in progress -> reserved
  forward,          // ready, reserved, in progress -> ready
  suspend,
  resume,
  complete,         // in progress -> completed
  fail,             // in progress -> failed
  error,            // any open state -> error: not recoverable
  exit,             // any open state -> exited: its activity was interrupted
  skip,             // any open state -> obsolete
};

enum class IncidentState : std::uint8_t { open, retrying, resolved, canceled };
enum class IncidentEvent : std::uint8_t {
  retry,        // open -> retrying
  fail_again,   // retrying -> open
  succeed,      // retrying -> resolved
  cancel,       // open, retrying -> canceled: the token it held is gone
};

// None when the state does not take the event.
std::optional<ProcessState> move(ProcessState from, ProcessEvent event);
std::optional<ActivityState> move(ActivityState from, ActivityEvent event);
std::optional<TaskState> move(TaskState from, TaskEvent event);
std::optional<IncidentState> move(IncidentState from, IncidentEvent event);

// Nothing can move it any more (but for `closed` and compensation of activities).
bool is_final(ProcessState state);
bool is_final(TaskState state);

// Names as in the specifications, camel case: "Active", "InProgress", "SuspendedReady".
std::string_view to_string(ProcessState state);
std::string_view to_string(ActivityState state);
std::string_view to_string(TaskState state);
std::string_view to_string(IncidentState state);
std::string_view to_string(ProcessEvent event);
std::string_view to_string(ActivityEvent event);
std::string_view to_string(TaskEvent event);
std::string_view to_string(IncidentEvent event);

bool parse(std::string_view text, ProcessState& state);
bool parse(std::string_view text, ActivityState& state);
bool parse(std::string_view text, TaskState& state);
bool parse(std::string_view text, IncidentState& state);

// The chart of a lifecycle as Mermaid text, made by asking the machine for every move:
// "process", "activity", "task" or "incident".
std::string draw_chart(std::string_view lifecycle);

}  // namespace cauce
