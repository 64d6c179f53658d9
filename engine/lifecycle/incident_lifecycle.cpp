// An incident holds a token whose work failed, until a retry succeeds or the token is gone.
#include "engine/lifecycle/machine.h"

namespace cauce::lifecycle {
namespace incident {
namespace {

using State = IncidentState;
using Event = IncidentEvent;
using boost::statechart::simple_state;
using boost::statechart::transition;

template <auto state>
struct At;
template <Event event, State to>
using Move = transition<Sent<event>, At<to>>;

struct Unresolved;
using Root = lifecycle::Root<At, State, Unresolved>;

// The incident holds its token.
struct Unresolved : simple_state<Unresolved, Root, At<State::open>> {
  static constexpr std::string_view name = "Unresolved";
  using reactions = Takes<Move<Event::cancel, State::canceled>>;
};

template <>
struct At<State::open> : simple_state<At<State::open>, Unresolved> {
  using reactions = Takes<Move<Event::retry, State::retrying>>;
};

template <>
struct At<State::retrying> : simple_state<At<State::retrying>, Unresolved> {
  using reactions =
      Takes<Move<Event::fail_again, State::open>, Move<Event::succeed, State::resolved>>;
};

template <>
struct At<State::resolved> : simple_state<At<State::resolved>, Root> {};

template <>
struct At<State::canceled> : simple_state<At<State::canceled>, Root> {};

using Lifecycle = Machine<At, State, Unresolved>;

const Moves<State, Event>& moves() {
  static const Moves<State, Event> kept{Lifecycle()};
  return kept;
}

}  // namespace
}  // namespace incident

Superstates superstates(IncidentState state) { return incident::Lifecycle::superstates(state); }

}  // namespace cauce::lifecycle

namespace cauce {

std::optional<IncidentState> move(IncidentState from, IncidentEvent event) {
  return lifecycle::incident::moves().find(from, event);
}

}  // namespace cauce
