// Elements where no token comes, and those from which none gets out.
#include "engine/model/rules/rules.h"

namespace cauce::rules {

namespace {

// Marks what can be reached from `frontier`, going from an element to what `next` names.
template <class Next>
void spread(std::vector<bool>& marked, std::vector<ElementIndex> frontier, Next next) {
  const auto mark = [&](ElementIndex index) {
    if (marked[static_cast<std::size_t>(index)]) return;
    marked[static_cast<std::size_t>(index)] = true;
    frontier.push_back(index);
  };
  for (const ElementIndex index : frontier) marked[static_cast<std::size_t>(index)] = true;
  while (!frontier.empty()) {
    const ElementIndex index = frontier.back();
    frontier.pop_back();
    next(index, mark);
  }
}

void add_starts(const Process& process, const Element& scope, std::vector<ElementIndex>& starts) {
  for (const ElementIndex child : scope.children)
    if (process.at(child).type == ElementType::start_event) starts.push_back(child);
}

// What an interruption of the activity ends with it, however deep.
template <class Mark>
void mark_inside(const Process& process, ElementIndex activity, const Mark& mark) {
  for (const ElementIndex child : process.at(activity).children) {
    mark(child);
    mark_inside(process, child, mark);
  }
}

// Elements that can come to an end: those where a token ends, what leads there, and what is inside
// of an activity that is interrupted on the way to an end.
std::vector<bool> ending_elements(const Process& process) {
  std::vector<bool> ending(process.elements.size(), false);
  std::vector<ElementIndex> ends;
  for (std::size_t i = 0; i < process.elements.size(); ++i)
    if (process.elements[i].outgoing.empty() || process.elements[i].type == ElementType::end_event)
      ends.push_back(ElementIndex{static_cast<std::uint32_t>(i)});
  spread(ending, std::move(ends), [&](ElementIndex index, const auto& mark) {
    const Element& element = process.at(index);
    for (const FlowIndex flow : element.incoming) mark(process.at(flow).source);
    if (!element.attached_to) return;
    mark(*element.attached_to);
    if (element.event.interrupting == Interrupting::yes)
      mark_inside(process, *element.attached_to, mark);
  });
  return ending;
}

}  // namespace

std::vector<bool> reachable_elements(const Process& process) {
  std::vector<bool> reached(process.elements.size(), false);
  spread(reached, {root_element}, [&](ElementIndex index, const auto& mark) {
    const Element& element = process.at(index);
    if (is_scope(element)) {
      std::vector<ElementIndex> starts;
      add_starts(process, element, starts);
      for (const ElementIndex start : starts) mark(start);
    }
    for (const FlowIndex flow : element.outgoing) mark(process.at(flow).target);
    for (const ElementIndex event : element.boundary) mark(event);
  });
  return reached;
}

void check_reachability(Report& report) {
  const Process& process = report.process();
  const auto reached = reachable_elements(process);
  const auto ending = ending_elements(process);
  for (std::size_t i = 1; i < process.elements.size(); ++i) {
    const Element& element = process.elements[i];
    // What is inside of an unreachable subprocess goes without saying, as does a scope without a
    // start, which is an error of its own.
    const bool around = reached[static_cast<std::size_t>(element.parent)];
    if (!reached[i] && around)
      report.warn(element, "element-unreachable",
                  "no way leads from a start event to " + described(element));
    else if (reached[i] && !ending[i])
      report.warn(element, "element-endless",
                  "no way leads from " + described(element) + " to an end");
  }
}

}  // namespace cauce::rules
