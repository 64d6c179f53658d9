// Mermaid state diagrams, drawn from the machines' own answers: superstates are nested blocks, and
// a move that every state of a superstate makes alike is drawn once, from the superstate.
#include <algorithm>
#include <iterator>
#include <map>
#include <ranges>
#include <string>
#include <utility>
#include <vector>

#include "engine/lifecycle/moves.h"

namespace cauce {
namespace {

using lifecycle::count;
using lifecycle::Superstates;

template <class State, class Event>
class Chart {
 public:
  Chart() {
    for (std::size_t index = 0; index < count<State>; ++index) {
      states_.push_back(static_cast<State>(index));
      around_.push_back(lifecycle::superstates(states_.back()));
    }
    for (std::size_t index = 0; index < count<Event>; ++index)
      events_.push_back(static_cast<Event>(index));
  }

  std::string draw() const {
    std::string out = "stateDiagram-v2\n";
    append_block(out, {});
    out += "  [*] --> " + name(0) + '\n';
    for (const auto& [ends, label] : edges())
      out += "  " + ends.first + " --> " + ends.second + " : " + label + '\n';
    for (std::size_t index = 0; index < states_.size(); ++index)
      if (is_end(index)) out += "  " + name(index) + " --> [*]\n";
    return out;
  }

 private:
  using Ends = std::pair<std::string, std::string>;
  using Edges = std::vector<std::pair<Ends, std::string>>;  // Each with the names of its events.

  std::string name(std::size_t index) const { return std::string(to_string(states_[index])); }

  bool is_end(std::size_t index) const {
    return std::ranges::none_of(
        events_, [&](Event event) { return move(states_[index], event).has_value(); });
  }

  bool is_within(std::size_t index, std::string_view superstate) const {
    return std::ranges::count(around_[index], superstate) > 0;
  }

  // What stands directly inside `block`, whose superstates are open already: states by name, and
  // the blocks of the next superstates, each where its first state is in the enum.
  void append_block(std::string& out, const Superstates& block) const {
    const std::string indent(2 + 2 * block.size(), ' ');
    Superstates drawn;
    for (std::size_t index = 0; index < states_.size(); ++index) {
      const Superstates& around = around_[index];
      if (!std::ranges::equal(block, around | std::views::take(block.size()))) continue;
      if (around == block) {
        out += indent + name(index) + '\n';
      } else if (const auto next = around[block.size()]; std::ranges::count(drawn, next) == 0) {
        drawn.push_back(next);
        out += indent + "state " + std::string(next) + " {\n";
        append_block(out, {around.begin(), around.begin() + std::ssize(block) + 1});
        out += indent + "}\n";
      }
    }
  }

  // The outermost superstate of `from` all of whose states make the same move, to a state outside
  // of it; else the state itself.
  std::string origin(std::size_t from, Event event) const {
    const auto to = move(states_[from], event);
    for (const std::string_view superstate : around_[from]) {
      bool alike = !is_within(static_cast<std::size_t>(*to), superstate);
      for (std::size_t other = 0; other < states_.size() && alike; ++other)
        if (is_within(other, superstate)) alike = move(states_[other], event) == to;
      if (alike) return std::string(superstate);
    }
    return name(from);
  }

  Edges edges() const {
    Edges edges;
    std::map<std::pair<std::string, Event>, bool> drawn;
    for (std::size_t from = 0; from < states_.size(); ++from)
      for (const Event event : events_) {
        const auto to = move(states_[from], event);
        if (!to) continue;
        const std::string begin = origin(from, event);
        if (std::exchange(drawn[{begin, event}], true)) continue;
        add(edges, {begin, std::string(to_string(*to))}, to_string(event));
      }
    return edges;
  }

  // One arrow between two boxes, whatever leads along it.
  static void add(Edges& edges, Ends ends, std::string_view event) {
    const auto same = std::ranges::find(edges, ends, &Edges::value_type::first);
    if (same == edges.end())
      edges.emplace_back(std::move(ends), event);
    else
      same->second += ", " + std::string(event);
  }

  std::vector<State> states_;
  std::vector<Event> events_;
  std::vector<Superstates> around_;
};

}  // namespace

std::string draw_chart(std::string_view lifecycle) {
  if (lifecycle == "process") return Chart<ProcessState, ProcessEvent>().draw();
  if (lifecycle == "activity") return Chart<ActivityState, ActivityEvent>().draw();
  if (lifecycle == "task") return Chart<TaskState, TaskEvent>().draw();
  if (lifecycle == "incident") return Chart<IncidentState, IncidentEvent>().draw();
  return {};
}

}  // namespace cauce
