// Parallel joins that wait for a token that cannot come (BPMN 2.0.2, 10.6.4).
#include <map>

#include "engine/model/rules/rules.h"

namespace cauce::rules {

namespace {

bool decides(const Element& element) {
  return element.type == ElementType::exclusive_gateway ||
         (element.type == ElementType::event_based_gateway && !element.waits_for_all);
}

// Goes back from a flow while there is but one way for a token to come; ends at the flow out of
// what decides, joins or starts. Whoever draws longer ways is not helped by this rule.
FlowIndex origin(const Process& process, FlowIndex flow) {
  constexpr int length_max = 100;
  for (int length = 0; length < length_max; ++length) {
    const Element& source = process.at(process.at(flow).source);
    if (source.incoming.size() != 1 || decides(source)) break;
    flow = source.incoming.front();
  }
  return flow;
}

void check_join(Report& report, const Element& join, const std::vector<bool>& reached) {
  const Process& process = report.process();
  std::map<ElementIndex, FlowIndex> decisions;
  for (const FlowIndex incoming : join.incoming) {
    const FlowIndex from = origin(process, incoming);
    const ElementIndex source = process.at(from).source;
    const Element& element = process.at(source);
    const std::string branch = "the branch by '" + process.at(incoming).id + "'";
    if (!reached[static_cast<std::size_t>(source)]) {
      report.warn(join, "join-stuck",
                  described(join) + " waits for ever: no token can come on " + branch);
      return;
    }
    if (&element == &join) {
      report.warn(join, "join-stuck",
                  described(join) + " waits for ever: " + branch + " begins at the join itself",
                  "let an exclusive gateway join the loop");
      return;
    }
    // Each start event makes an instance of its own.
    const bool starts = element.type == ElementType::start_event && element.parent == root_element;
    if (!starts && (!decides(element) || element.incoming.size() > 1)) continue;
    const auto [other, fresh] = decisions.emplace(starts ? root_element : source, from);
    if (!fresh && other->second != from) {
      report.warn(join, "join-stuck",
                  described(join) + " waits for ever: only one of its branches gets a token from " +
                      (starts ? "the start of an instance" : described(element)),
                  "join with an exclusive gateway");
      return;
    }
  }
}

}  // namespace

void check_joins(Report& report) {
  const auto reached = reachable_elements(report.process());
  for (std::size_t i = 0; i < report.process().elements.size(); ++i) {
    const Element& element = report.process().elements[i];
    if (element.type == ElementType::parallel_gateway && element.incoming.size() > 1 && reached[i])
      check_join(report, element, reached);
  }
}

}  // namespace cauce::rules
