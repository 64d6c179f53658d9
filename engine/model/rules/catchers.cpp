// Errors and escalations: who catches them (BPMN 2.0.2, 10.5.1, 10.5.7, 13.5).
#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "engine/model/rules/rules.h"

namespace cauce::rules {

namespace {

// Two that catch the same in one place: only one of them could ever get it.
template <class Definition>
void check_duplicates(Report& report, const std::vector<ElementIndex>& events, const char* what) {
  std::map<std::optional<std::string>, const Element*> known;
  for (const ElementIndex index : events) {
    const Element& event = report.process().at(index);
    for (const EventDefinition& each : event.event.definitions) {
      const auto* definition = std::get_if<Definition>(&each);
      if (definition == nullptr) continue;
      const auto [other, fresh] = known.emplace(definition->code, &event);
      if (!fresh)
        report.error(
            event, "catch-duplicate",
            "'" + other->second->id + "' already catches " +
                (definition->code ? "the " + std::string(what) + " '" + *definition->code + "'"
                                  : "every " + std::string(what)) +
                " here");
    }
  }
}

// The start events of the event subprocesses of a scope, but for those in `but`.
std::vector<ElementIndex> event_starts(const Process& process, const Element& scope,
                                       const Element* but = nullptr) {
  std::vector<ElementIndex> starts;
  for (const ElementIndex inner : scope.event_sub_processes)
    if (&process.at(inner) != but)
      for (const ElementIndex child : process.at(inner).children)
        if (process.at(child).type == ElementType::start_event) starts.push_back(child);
  return starts;
}

bool interrupts(const Process& process, const Element& element) {
  return element.type == ElementType::event_sub_process &&
         std::ranges::any_of(element.children, [&](ElementIndex child) {
           return process.at(child).type == ElementType::start_event &&
                  process.at(child).event.interrupting == Interrupting::yes;
         });
}

template <class Definition>
bool catches(const Process& process, const std::vector<ElementIndex>& events,
             const std::optional<std::string>& code) {
  for (const ElementIndex index : events)
    for (const EventDefinition& each : process.at(index).event.definitions)
      if (const auto* definition = std::get_if<Definition>(&each))
        if (!definition->code || definition->code == code) return true;
  return false;
}

// Whether what is thrown at `from` is caught on the way out of its process.
template <class Definition>
bool is_caught_inside(const Process& process, const Element& from,
                      const std::optional<std::string>& code) {
  const Element* at = &from;
  while (true) {
    if (catches<Definition>(process, at->boundary, code)) return true;
    if (at->type == ElementType::process) return false;
    const Element& scope = process.at(at->parent);
    // What an event subprocess throws is not for its own start event, nor for any in its scope when
    // it has interrupted that.
    if (!interrupts(process, *at) &&
        catches<Definition>(process, event_starts(process, scope, at), code))
      return true;
    at = &scope;
  }
}

// Those that call a process take what it throws. Asked once for each process and code.
template <class Definition>
class Outside {
 public:
  explicit Outside(const Callers& callers) : callers_(callers) {}

  // Of longer chains of calls than `depth` it is taken that something in them does.
  bool catches(const Process& thrower, const std::optional<std::string>& code, int depth = 100) {
    if (depth == 0) return true;
    // Processes that call each other catch nothing by that alone.
    const auto [known, fresh] = known_.try_emplace({&thrower, code}, false);
    if (!fresh) return known->second;
    const auto [first, last] = callers_.equal_range(thrower.id);
    for (auto caller = first; caller != last; ++caller) {
      const auto& [process, activity] = caller->second;
      if (!is_caught_inside<Definition>(*process, *activity, code) &&
          !catches(*process, code, depth - 1))
        continue;
      return known_[{&thrower, code}] = true;
    }
    return false;
  }

 private:
  const Callers& callers_;
  std::map<std::pair<const Process*, std::optional<std::string>>, bool> known_;
};

template <class Definition>
void check_thrown(Report& report, const Callers& callers, const char* rule,
                  const std::string& what) {
  Outside<Definition> outside(callers);
  for (const Element& event : report.process().elements) {
    if (event.type != ElementType::end_event && event.type != ElementType::intermediate_throw_event)
      continue;
    for (const EventDefinition& each : event.event.definitions) {
      const auto* thrown = std::get_if<Definition>(&each);
      if (thrown == nullptr ||
          is_caught_inside<Definition>(report.process(), event, thrown->code) ||
          outside.catches(report.process(), thrown->code))
        continue;
      report.warn(event, rule,
                  "nobody in the file catches the " + what + " '" + thrown->code.value_or("") +
                      "' that " + described(event) + " throws",
                  "add a boundary event or an event subprocess");
    }
  }
}

}  // namespace

void check_catchers(Report& report) {
  for (const Element& element : report.process().elements) {
    check_duplicates<ErrorDefinition>(report, element.boundary, "error");
    check_duplicates<EscalationDefinition>(report, element.boundary, "escalation");
    const auto starts = event_starts(report.process(), element);
    check_duplicates<ErrorDefinition>(report, starts, "error");
    check_duplicates<EscalationDefinition>(report, starts, "escalation");
  }
}

Callers callers_in(std::span<const std::shared_ptr<const Process>> processes) {
  Callers callers;
  for (const auto& process : processes)
    for (const Element& element : process->elements) {
      if (!element.call) continue;
      const auto target = literal_value(element.call->process.id);
      if (target && target->string() != nullptr)
        callers.emplace(*target->string(), std::pair{process.get(), &element});
    }
  return callers;
}

void check_uncaught(Report& report, const Callers& callers) {
  check_thrown<ErrorDefinition>(report, callers, "error-uncaught", "error");
  check_thrown<EscalationDefinition>(report, callers, "escalation-uncaught", "escalation");
}

}  // namespace cauce::rules
