// Parallel joins that wait for a token that cannot come (BPMN 2.0.2, 10.6.4).
#include <algorithm>
#include <map>

#include "engine/model/rules/rules.h"

namespace cauce::rules {

namespace {

bool is_exclusive(const Element& element) {
  return element.type == ElementType::exclusive_gateway ||
         (element.type == ElementType::event_based_gateway && !element.waits_for_all);
}

bool is_interruption(const Element& element) {
  return element.attached_to && element.event.interrupting == Interrupting::yes &&
         element.event.find<CompensationDefinition>() == nullptr;
}

// A token leaves it in one of several ways: by one flow, or by a boundary event that interrupts it
// and not by its own flows.
bool decides(const Process& process, const Element& element) {
  return is_exclusive(element) || std::ranges::any_of(element.boundary, [&](ElementIndex boundary) {
           return is_interruption(process.at(boundary));
         });
}

// Goes back from a flow while there is but one way for a token to come; ends at the flow out of
// what decides, joins or starts. Whoever draws longer ways is not helped by this rule.
FlowIndex origin(const Process& process, FlowIndex flow) {
  constexpr int length_max = 100;
  for (int length = 0; length < length_max; ++length) {
    const Element& source = process.at(process.at(flow).source);
    if (source.incoming.size() != 1 || decides(process, source)) break;
    flow = source.incoming.front();
  }
  return flow;
}

std::string branch_by(const Process& process, FlowIndex flow) {
  return "the branch by '" + process.at(flow).id + "'";
}

// The branch to which every way leads through the join itself.
std::optional<FlowIndex> branch_behind(const Process& process, ElementIndex join,
                                       const std::vector<bool>& reached) {
  const auto before = reachable_elements(process, join);
  for (const FlowIndex incoming : process.at(join).incoming) {
    const ElementIndex source = process.at(incoming).source;
    const auto at = static_cast<std::size_t>(source);
    if (source == join || (reached[at] && !before[at])) return incoming;
  }
  return std::nullopt;
}

// True: nothing else need be said of it.
bool check_loop(Report& report, ElementIndex index, const std::vector<bool>& reached) {
  const Element& join = report.process().at(index);
  const auto branch = branch_behind(report.process(), index, reached);
  if (!branch) return false;
  report.warn(join, "join-stuck",
              described(join) + " waits for ever: " + branch_by(report.process(), *branch) +
                  " comes from the join itself",
              "let an exclusive gateway join the loop");
  return true;
}

void check_join(Report& report, const Element& join, const std::vector<bool>& reached) {
  const Process& process = report.process();
  std::map<ElementIndex, FlowIndex> decisions;  // Where one token goes one way; a flow of that way.
  for (const FlowIndex incoming : join.incoming) {
    const FlowIndex from = origin(process, incoming);
    const ElementIndex source = process.at(from).source;
    const Element& element = process.at(source);
    if (!reached[static_cast<std::size_t>(source)]) {
      report.warn(join, "join-stuck",
                  described(join) + " waits for ever: no token can come on " +
                      branch_by(process, incoming));
      return;
    }
    // Each start event makes an instance of its own.
    const bool starts = element.type == ElementType::start_event && element.parent == root_element;
    const ElementIndex decision = starts                     ? root_element
                                  : is_interruption(element) ? *element.attached_to
                                                             : source;
    const Element& decider = process.at(decision);
    if (!starts && (!decides(process, decider) || decider.incoming.size() > 1)) continue;
    const FlowIndex way = is_exclusive(element) ? from : element.outgoing.front();
    const auto [other, fresh] = decisions.emplace(decision, way);
    if (!fresh && other->second != way) {
      report.warn(join, "join-stuck",
                  described(join) + " waits for ever: only one of its branches gets a token from " +
                      (starts ? "the start of an instance" : described(decider)),
                  "join with an exclusive gateway");
      return;
    }
  }
}

}  // namespace

void check_joins(Report& report) {
  const auto reached = reachable_elements(report.process());
  // Of a drawing beyond what anybody draws, not every join is followed around.
  constexpr std::size_t visits_max = 20'000'000;
  std::size_t visits = 0;
  for (std::size_t i = 0; i < report.process().elements.size(); ++i) {
    const Element& element = report.process().elements[i];
    if (element.type != ElementType::parallel_gateway || element.incoming.size() < 2 || !reached[i])
      continue;
    visits += report.process().elements.size();
    const ElementIndex join{static_cast<std::uint32_t>(i)};
    if (visits > visits_max || !check_loop(report, join, reached))
      check_join(report, element, reached);
  }
}

}  // namespace cauce::rules
