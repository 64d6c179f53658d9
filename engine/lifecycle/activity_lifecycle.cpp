// BPMN 2.0.2, 13.3.2 and figure 13.2: the lifecycle of an activity.
#include "engine/lifecycle/machine.h"

namespace cauce::lifecycle {
namespace activity {
namespace {

using State = ActivityState;
using Event = ActivityEvent;
using boost::statechart::simple_state;
using boost::statechart::transition;

template <auto state>
struct At;
template <Event event, State to>
using Move = transition<Sent<event>, At<to>>;

using Root = lifecycle::Root<At, State, At<State::inactive>>;

// A token is in it: an error may be raised here, and a boundary event or the end of the scope may
// interrupt it.
struct Alive;

// Its work is not done: where it waits in place of an event-based gateway's event (a receive task),
// the other event may still win. Figure 13.2: "Alternative path for event gateway selected".
struct Working;

// It only waits for the process to end.
struct Settled;

template <>
struct At<State::inactive> : simple_state<At<State::inactive>, Root> {
  using reactions = Takes<Move<Event::token_arrived, State::ready>>;
};

struct Alive : simple_state<Alive, Root, Working> {
  static constexpr std::string_view name = "Alive";
  using reactions = Takes<Move<Event::error_raised, State::failing>,
                          Move<Event::interrupted, State::terminating>>;
};

struct Working : simple_state<Working, Alive, At<State::ready>> {
  static constexpr std::string_view name = "Working";
  using reactions = Takes<Move<Event::alternative_taken, State::withdrawn>>;
};

template <>
struct At<State::ready> : simple_state<At<State::ready>, Working> {
  using reactions = Takes<Move<Event::inputs_available, State::active>>;
};

template <>
struct At<State::active> : simple_state<At<State::active>, Working> {
  using reactions = Takes<Move<Event::work_done, State::completing>>;
};

template <>
struct At<State::completing> : simple_state<At<State::completing>, Alive> {
  using reactions = Takes<Move<Event::outputs_available, State::completed>>;
};

template <>
struct At<State::failing> : simple_state<At<State::failing>, Root> {
  using reactions = Takes<Move<Event::error_handled, State::failed>>;
};

template <>
struct At<State::terminating> : simple_state<At<State::terminating>, Root> {
  using reactions = Takes<Move<Event::termination_done, State::terminated>>;
};

// "Until either compensation finishes successfully, an exception occurs, or controlled or
// uncontrolled termination is triggered."
template <>
struct At<State::compensating> : simple_state<At<State::compensating>, Root> {
  using reactions = Takes<Move<Event::compensation_done, State::compensated>,
                          Move<Event::compensation_failed, State::failed>,
                          Move<Event::interrupted, State::terminating>>;
};

struct Settled : simple_state<Settled, Root, At<State::completed>> {
  static constexpr std::string_view name = "Settled";
  using reactions = Takes<Move<Event::process_ended, State::closed>>;
};

// "Only completed activities could, in principle, be compensated."
template <>
struct At<State::completed> : simple_state<At<State::completed>, Settled> {
  using reactions = Takes<Move<Event::compensation_requested, State::compensating>>;
};

template <>
struct At<State::compensated> : simple_state<At<State::compensated>, Settled> {};

template <>
struct At<State::failed> : simple_state<At<State::failed>, Settled> {};

template <>
struct At<State::terminated> : simple_state<At<State::terminated>, Settled> {};

template <>
struct At<State::withdrawn> : simple_state<At<State::withdrawn>, Settled> {};

template <>
struct At<State::closed> : simple_state<At<State::closed>, Root> {};

using Lifecycle = Machine<At, State, At<State::inactive>>;

const Moves<State, Event>& moves() {
  static const Moves<State, Event> kept{Lifecycle()};
  return kept;
}

}  // namespace
}  // namespace activity

Superstates superstates(ActivityState state) { return activity::Lifecycle::superstates(state); }

}  // namespace cauce::lifecycle

namespace cauce {

std::optional<ActivityState> move(ActivityState from, ActivityEvent event) {
  return lifecycle::activity::moves().find(from, event);
}

}  // namespace cauce
