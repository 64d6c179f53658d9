// WS-HumanTask 1.1, 4.10 and figure 5: the lifecycle of a human task.
#include "engine/lifecycle/machine.h"

namespace cauce::lifecycle {
namespace task {
namespace {

using State = TaskState;
using Event = TaskEvent;
using boost::statechart::simple_state;
using boost::statechart::transition;

template <auto state>
struct At;
template <Event event, State to>
using Move = transition<Sent<event>, At<to>>;

struct Open;
using Root = lifecycle::Root<At, State, Open>;

// The task is still wanted: it may be skipped, may break, and its activity may be interrupted.
struct Open : simple_state<Open, Root, At<State::created>> {
  static constexpr std::string_view name = "Open";
  using reactions = Takes<Move<Event::error, State::error>, Move<Event::exit, State::exited>,
                          Move<Event::skip, State::obsolete>>;
};

// 4.10.1: exactly one potential owner gets it reserved; otherwise it waits for one to claim it.
template <>
struct At<State::created> : simple_state<At<State::created>, Open> {
  using reactions =
      Takes<Move<Event::activate, State::ready>, Move<Event::activate_for_one, State::reserved>>;
};

// 4.10.3: a task is delegated to one person, or forwarded to others to choose from, in any of the
// active states; forwarding a task that has an owner releases it first.
struct Active : simple_state<Active, Open, At<State::ready>> {
  static constexpr std::string_view name = "Active";
  using reactions =
      Takes<Move<Event::delegate, State::reserved>, Move<Event::forward, State::ready>>;
};

// Starting a task that nobody owns claims it.
template <>
struct At<State::ready> : simple_state<At<State::ready>, Active> {
  using reactions =
      Takes<Move<Event::claim, State::reserved>, Move<Event::start, State::in_progress>,
            Move<Event::suspend, State::suspended_ready>>;
};

// 4.10.2: it is released from the active states that have an actual owner.
struct Owned : simple_state<Owned, Active, At<State::reserved>> {
  static constexpr std::string_view name = "Owned";
  using reactions = Takes<Move<Event::release, State::ready>>;
};

template <>
struct At<State::reserved> : simple_state<At<State::reserved>, Owned> {
  using reactions = Takes<Move<Event::start, State::in_progress>,
                          Move<Event::suspend, State::suspended_reserved>>;
};

template <>
struct At<State::in_progress> : simple_state<At<State::in_progress>, Owned> {
  using reactions =
      Takes<Move<Event::stop, State::reserved>, Move<Event::complete, State::completed>,
            Move<Event::fail, State::failed>, Move<Event::suspend, State::suspended_in_progress>>;
};

// Resuming returns to the state in which it was suspended. A task at rest is one enum, so
// each origin has a suspended state of its own in place of a history state.
struct Suspended : simple_state<Suspended, Open, At<State::suspended_ready>> {
  static constexpr std::string_view name = "Suspended";
};

template <>
struct At<State::suspended_ready> : simple_state<At<State::suspended_ready>, Suspended> {
  using reactions = Takes<Move<Event::resume, State::ready>>;
};

template <>
struct At<State::suspended_reserved> : simple_state<At<State::suspended_reserved>, Suspended> {
  using reactions = Takes<Move<Event::resume, State::reserved>>;
};

template <>
struct At<State::suspended_in_progress>
    : simple_state<At<State::suspended_in_progress>, Suspended> {
  using reactions = Takes<Move<Event::resume, State::in_progress>>;
};

template <>
struct At<State::completed> : simple_state<At<State::completed>, Root> {};

template <>
struct At<State::failed> : simple_state<At<State::failed>, Root> {};

template <>
struct At<State::error> : simple_state<At<State::error>, Root> {};

template <>
struct At<State::exited> : simple_state<At<State::exited>, Root> {};

template <>
struct At<State::obsolete> : simple_state<At<State::obsolete>, Root> {};

using Lifecycle = Machine<At, State, Open>;

const Moves<State, Event>& moves() {
  static const Moves<State, Event> kept{Lifecycle()};
  return kept;
}

}  // namespace
}  // namespace task

Superstates superstates(TaskState state) { return task::Lifecycle::superstates(state); }

}  // namespace cauce::lifecycle

namespace cauce {

std::optional<TaskState> move(TaskState from, TaskEvent event) {
  return lifecycle::task::moves().find(from, event);
}

bool is_final(TaskState state) { return lifecycle::task::moves().is_final(state); }

}  // namespace cauce
