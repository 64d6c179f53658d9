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

// What an interruption of the scope ends with it, however deep; scopes that were are `done`.
template <class Mark>
void mark_inside(const Process& process, ElementIndex scope, std::vector<bool>& done,
                 const Mark& mark) {
  if (done[static_cast<std::size_t>(scope)]) return;
  done[static_cast<std::size_t>(scope)] = true;
  for (const ElementIndex child : process.at(scope).children) {
    mark(child);
    mark_inside(process, child, done, mark);
  }
}

bool is_compensation(const Element& event) {
  return event.event.find<CompensationDefinition>() != nullptr;
}

// Whether something ends all that is in the scope of the element once a token comes there.
bool ends_scope(const Element& element) {
  return element.type == ElementType::end_event &&
         (element.event.find<TerminateDefinition>() || element.event.find<ErrorDefinition>() ||
          element.event.find<CancelDefinition>());
}

// Whether it may be ended from outside of what goes on in it.
bool is_ended_by_condition(const Element& element) {
  return (element.ad_hoc && element.ad_hoc->completion_condition) ||
         (element.multi_instance && element.multi_instance->completion_condition);
}

// Elements that can come to an end: those where a token ends, what leads there, and what is inside
// of a scope that is ended on the way.
std::vector<bool> ending_elements(const Process& process) {
  const Links links(process);
  std::vector<bool> ending(process.elements.size(), false);
  std::vector<bool> done(process.elements.size(), false);
  std::vector<ElementIndex> ends;
  for (std::size_t i = 0; i < process.elements.size(); ++i) {
    const Element& element = process.elements[i];
    const bool leaves = !element.outgoing.empty() || !links.catchers(element).empty();
    if (!leaves || element.type == ElementType::end_event)
      ends.push_back(ElementIndex{static_cast<std::uint32_t>(i)});
  }
  spread(ending, std::move(ends), [&](ElementIndex index, const auto& mark) {
    const Element& element = process.at(index);
    const Element& scope = process.at(element.parent);
    for (const FlowIndex flow : element.incoming) mark(process.at(flow).source);
    for (const ElementIndex thrower : links.throwers(element)) mark(thrower);
    if (ends_scope(element)) mark_inside(process, element.parent, done, mark);
    if (is_ended_by_condition(element)) mark_inside(process, index, done, mark);
    if (is_compensation(element)) return;
    const bool interrupts = element.event.interrupting == Interrupting::yes;
    if (element.attached_to) {
      mark(*element.attached_to);
      if (interrupts) mark_inside(process, *element.attached_to, done, mark);
    }
    if (element.type == ElementType::start_event && interrupts &&
        scope.type == ElementType::event_sub_process)
      mark_inside(process, scope.parent, done, mark);
  });
  return ending;
}

// What follows from another finding is not told: inside of what is unreachable, or on its border.
bool goes_without_saying(const Element& element, const std::vector<bool>& reached) {
  return !reached[static_cast<std::size_t>(element.parent)] || element.for_compensation ||
         (element.attached_to && !reached[static_cast<std::size_t>(*element.attached_to)]);
}

}  // namespace

std::vector<bool> reachable_elements(const Process& process, std::optional<ElementIndex> around) {
  const auto beginning = beginning_elements(process);
  const Links links(process);
  std::vector<bool> reached(process.elements.size(), false);
  spread(reached, {root_element}, [&](ElementIndex index, const auto& mark) {
    if (index == around) return;
    const Element& element = process.at(index);
    for (const ElementIndex child : element.children)
      if (beginning[static_cast<std::size_t>(child)]) mark(child);
    for (const ElementIndex child : element.event_sub_processes) mark(child);
    for (const FlowIndex flow : element.outgoing) mark(process.at(flow).target);
    for (const ElementIndex catcher : links.catchers(element)) mark(catcher);
    for (const ElementIndex event : element.boundary) mark(event);
    if (element.compensation_handler) mark(*element.compensation_handler);
  });
  return reached;
}

void check_reachability(Report& report) {
  const Process& process = report.process();
  const auto reached = reachable_elements(process);
  const auto ending = ending_elements(process);
  for (std::size_t i = 1; i < process.elements.size(); ++i) {
    const Element& element = process.elements[i];
    if (!reached[i] && !goes_without_saying(element, reached))
      report.warn(element, "element-unreachable",
                  "no way leads from a start event to " + described(element));
    else if (reached[i] && !ending[i])
      report.warn(element, "element-endless",
                  "no way leads from " + described(element) + " to an end");
  }
}

}  // namespace cauce::rules
