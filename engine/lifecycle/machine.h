// How an enum moves through a Boost.Statechart machine: the machine is put into the state, is sent
// the event, and is read. Included by the four *_lifecycle.cpp only: Statechart compiles slowly.
//
// A lifecycle declares `At<state>` for each value of its enum, and a struct with a `name` for each
// superstate; the reactions of both are the moves they take. `First` is the outermost superstate or
// state in which a lifecycle begins.
#pragma once

#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>

#include <boost/mpl/list.hpp>
#include <boost/statechart/event.hpp>
#include <boost/statechart/simple_state.hpp>
#include <boost/statechart/state_machine.hpp>
#include <boost/statechart/transition.hpp>

#include "engine/lifecycle/moves.h"
#include "engine/lifecycle/names.h"

namespace cauce::lifecycle {

template <auto event>
struct Sent : boost::statechart::event<Sent<event>> {};

template <auto state>
struct PutInto : boost::statechart::event<PutInto<state>> {};

template <class... Reactions>
using Takes = boost::mpl::list<Reactions...>;

template <template <auto> class At, class State, class First>
struct Root;

template <template <auto> class At, class State, class First>
struct Machine
    : boost::statechart::state_machine<Machine<At, State, First>, Root<At, State, First>> {
  bool refused = false;

  Machine() { this->initiate(); }

  void unconsumed_event(const boost::statechart::event_base&) { refused = true; }

  // The move from `from` by `event`, none when no state or superstate that is entered takes it.
  template <class Event>
  std::optional<State> fire(State from, Event event) {
    refused = false;
    pick(from, [this]<State state>() { this->process_event(PutInto<state>()); });
    pick(event, [this]<Event which>() { this->process_event(Sent<which>()); });
    if (refused) return std::nullopt;
    return state();
  }

  // The leaf that is entered.
  State state() const {
    State entered{};
    each<State>([&]<State candidate>() {
      if (this->template state_downcast<const At<candidate>*>()) entered = candidate;
    });
    return entered;
  }

  // The names of the superstates that hold `state`, outermost first.
  static Superstates superstates(State state) {
    Superstates names;
    pick(state, [&]<State leaf>() { append_superstates<typename At<leaf>::context_type>(names); });
    return names;
  }

 private:
  template <class Enum, class Visit>
  static void each(Visit visit) {
    [&]<std::size_t... index>(std::index_sequence<index...>) {
      (visit.template operator()<static_cast<Enum>(index)>(), ...);
    }(std::make_index_sequence<count<Enum>>());
  }

  template <class Context>
  static void append_superstates(Superstates& names) {
    if constexpr (!std::is_same_v<Context, Root<At, State, First>>) {
      append_superstates<typename Context::context_type>(names);
      names.push_back(Context::name);
    }
  }

  // Visits the one constant that equals `value`.
  template <class Enum, class Visit>
  static void pick(Enum value, Visit visit) {
    each<Enum>([&]<Enum candidate>() {
      if (candidate == value) visit.template operator()<candidate>();
    });
  }
};

template <template <auto> class At, class State, class Indexes>
struct EntersEach;

template <template <auto> class At, class State, std::size_t... index>
struct EntersEach<At, State, std::index_sequence<index...>> {
  using reactions =
      boost::mpl::list<boost::statechart::transition<PutInto<static_cast<State>(index)>,
                                                     At<static_cast<State>(index)>>...>;
};

// Around all states.
template <template <auto> class At, class State, class First>
struct Root
    : boost::statechart::simple_state<Root<At, State, First>, Machine<At, State, First>, First> {
  using reactions =
      typename EntersEach<At, State, std::make_index_sequence<count<State>>>::reactions;
};

}  // namespace cauce::lifecycle
