// BPMN 2.0.2, 13.1: a process instance runs until no token is left, or until it is canceled or
// fails.
#include "engine/lifecycle/machine.h"

namespace cauce::lifecycle {
namespace process {
namespace {

using State = ProcessState;
using Event = ProcessEvent;
using boost::statechart::simple_state;
using boost::statechart::transition;

template <auto state>
struct At;
template <Event event, State to>
using Move = transition<Sent<event>, At<to>>;

struct Open;
using Root = lifecycle::Root<At, State, Open>;

// There are tokens.
struct Open : simple_state<Open, Root, At<State::active>> {
  static constexpr std::string_view name = "Open";
  using reactions = Takes<Move<Event::cancel, State::canceled>>;
};

template <>
struct At<State::active> : simple_state<At<State::active>, Open> {
  using reactions =
      Takes<Move<Event::suspend, State::suspended>, Move<Event::complete, State::completed>,
            Move<Event::fail, State::failed>>;
};

template <>
struct At<State::suspended> : simple_state<At<State::suspended>, Open> {
  using reactions = Takes<Move<Event::resume, State::active>>;
};

template <>
struct At<State::completed> : simple_state<At<State::completed>, Root> {};

template <>
struct At<State::canceled> : simple_state<At<State::canceled>, Root> {};

template <>
struct At<State::failed> : simple_state<At<State::failed>, Root> {};

using Lifecycle = Machine<At, State, Open>;

const Moves<State, Event>& moves() {
  static const Moves<State, Event> kept{Lifecycle()};
  return kept;
}

}  // namespace
}  // namespace process

Superstates superstates(ProcessState state) { return process::Lifecycle::superstates(state); }

}  // namespace cauce::lifecycle

namespace cauce {

std::optional<ProcessState> move(ProcessState from, ProcessEvent event) {
  return lifecycle::process::moves().find(from, event);
}

bool is_final(ProcessState state) { return lifecycle::process::moves().is_final(state); }

}  // namespace cauce
