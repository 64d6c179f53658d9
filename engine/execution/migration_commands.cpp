#include <algorithm>
#include <set>

#include "engine/execution/commands.h"
#include "engine/execution/event_sub_process.h"
#include "engine/execution/variables.h"
#include "engine/execution/waiting.h"
#include "engine/state/migrated.h"

namespace cauce {
namespace {

using Waits = std::set<std::pair<ActivityInstanceKey, ElementIndex>>;  // Whose, for which event.

std::string in_quotes(const std::string& id) { return "'" + id + "'"; }

Diagnostic problem(std::string rule, std::string element, std::string message) {
  Diagnostic told;
  told.rule = std::move(rule);
  told.message = std::move(message);
  told.element = std::move(element);
  return told;
}

// `what` begins the message, if there is any.
Failure<Rejection> no_migration(RejectionKind kind, const std::string& what, Diagnostics problems) {
  std::string all;
  for (const Diagnostic& each : problems) all += (all.empty() ? "" : "; ") + each.message;
  return Failure{Rejection{kind, what.empty() ? all : what + ": " + all, std::move(problems)}};
}

class Migration {
 public:
  Migration(Draft& draft, const MigrateProcessInstance& command, const Process& from,
            const Process& to)
      : draft_(draft),
        decision_(draft.decision),
        command_(command),
        from_(from),
        to_(to),
        becomes_(mapped_elements(from, to, command.mapping)),
        is_reached_(to.elements.size()) {
    for (const auto& target : becomes_)
      if (target) is_reached_[static_cast<std::size_t>(*target)] = true;
    for (const MigrationInstruction& each : command.mapping)
      if (each.update_triggers) updated_.insert(*from.find_element(each.source));
  }

  // Why this instance cannot go over, all of it; empty when it can.
  Diagnostics problems() const {
    Diagnostics found;
    std::set<ElementIndex> told;
    const auto need = [&](ElementIndex element, std::string rule, const std::string& why) {
      const std::string& id = from_.at(element).id;
      if (!becomes(element) && told.insert(element).second)
        found.push_back(problem(std::move(rule), id,
                                "expected " + in_quotes(id) + ", " + why + ", to be mapped"));
    };
    const auto need_flow = [&](FlowIndex flow, ElementIndex element, const std::string& why) {
      const auto target = becomes(element);
      if (target && !migrated_flow(from_, to_, flow, *target))
        found.push_back(problem("migration-flow-missing", from_.at(element).id,
                                "expected flow " + in_quotes(from_.at(flow).id) + ", " + why +
                                    ", to lead to " + in_quotes(to_.at(*target).id)));
    };
    for (const auto& [key, activity] : state().activities)
      need(activity.element, "migration-running-unmapped", "which runs");
    for (const auto& [key, token] : state().tokens) {
      need(token.element, "migration-token-unmapped", "before which a token waits");
      if (!token.activity && token.flow)
        need_flow(*token.flow, token.element, "on which a token waits");
    }
    for (const auto& [key, compensable] : state().compensables)
      need(compensable.element, "migration-undoable-unmapped", "which can still be undone");
    for (const auto& [where, flows] : state().gateways) {
      need(where.second, "migration-token-unmapped", "which waits for more tokens");
      for (const FlowIndex flow : flows)
        need_flow(flow, where.second, "which a gateway has counted");
    }
    return found;
  }

  // What is not drawn any more, or is to be waited for anew. In the old drawing.
  void close_waits() {
    for (const auto& [key, timer] : state().timers)
      if (is_closed(timer.activity, timer.element)) decision_.emit(TimerCanceled{key});
    for (const auto& [key, open] : state().subscriptions)
      if (is_closed(open.activity, open.element)) {
        decision_.emit(EventUnsubscribed{key});
        cancel_condition_report(decision_, open.activity, open.element);
      }
    draft_.take();
  }

  void go_over() {
    ProcessInstanceMigrated migrated{command_.source, {}, {}, command_.target};
    for (const MigrationInstruction& each : command_.mapping) {
      migrated.sources.push_back(each.source);
      migrated.targets.push_back(each.target);
    }
    decision_.emit(std::move(migrated));
    draft_.take();
    for (const auto& [key, activity] : state().activities)
      tell(MigratedPart::element, key.value, activity.element);
    for (const auto& [key, token] : state().tokens)
      tell(MigratedPart::token, key.value, token.element, token.flow);
    for (const auto& [key, task] : state().tasks) tell(MigratedPart::task, key.value, task.element);
    for (const auto& [key, task] : state().external_tasks)
      tell(MigratedPart::external_task, key.value, task.element);
    for (const auto& [key, timer] : state().timers)
      tell(MigratedPart::timer, key.value, timer.element);
    for (const auto& [key, open] : state().subscriptions)
      tell(MigratedPart::subscription, key.value, open.element);
    for (const auto& [key, incident] : state().incidents)
      tell(MigratedPart::incident, key.value, incident.element);
    draft_.take();
  }

  // What is newly drawn, or waited for anew. In the new drawing.
  Attempt<Done> open_waits() {
    const auto root = ActivityInstanceKey{state().key.value};
    if (auto done = open_event_sub_processes(root, root_element); !done.ok()) return done;
    for (const auto& [key, activity] : state().activities) {
      if (auto done = open_waits_of(key, activity); !done.ok()) return done;
      if (activity.role != ActivityRole::body)
        if (auto done = open_event_sub_processes(key, activity.element); !done.ok()) return done;
    }
    if (auto done = set_all_local(decision_, scope_of(state().key), command_.variables); !done.ok())
      return done;
    draft_.take();
    return Done{};
  }

 private:
  const InstanceState& state() const { return draft_.state; }
  std::optional<ElementIndex> becomes(ElementIndex element) const {
    return becomes_[static_cast<std::size_t>(element)];
  }

  bool is_closed(ActivityInstanceKey owner, ElementIndex event) {
    const auto target = becomes(event);
    if (!target) return true;
    if (!updated_.contains(event)) return false;
    reopened_.insert({owner, *target});
    return true;
  }

  void tell(MigratedPart part, std::uint64_t key, ElementIndex element,
            std::optional<FlowIndex> flow = {}) {
    decision_.emit(PartMigrated{element, flow, Key<struct PartTag>{key}, part});
  }

  // The event is new in the drawing, or its old waiting has just been closed.
  bool is_to_open(ActivityInstanceKey owner, ElementIndex event) const {
    return !is_reached_[static_cast<std::size_t>(event)] || reopened_.contains({owner, event});
  }

  // What failed to begin begins anew, with its waiting, when its incident is retried.
  bool begins_anew(ActivityInstanceKey key) const {
    return std::ranges::any_of(state().incidents, [&](const auto& entry) {
      return entry.second.activity == key && entry.second.retry == RetryPoint::activate;
    });
  }

  Attempt<Done> open_waits_of(ActivityInstanceKey key, const ActivityInstance& activity) {
    if (begins_anew(key)) return Done{};
    const Element& element = to_.at(activity.element);
    const bool is_event = family_of(element.type) == ElementFamily::event;
    if (reopened_.contains({key, activity.element})) {
      const ScopeKey scope = is_event ? activity.scope : scope_of(key);
      if (auto done = await_event(decision_, key, activity.element, scope); !done.ok()) return done;
    }
    if (element.type == ElementType::event_based_gateway)
      for (const FlowIndex flow : element.outgoing)
        if (const ElementIndex event = to_.at(flow).target; is_to_open(key, event))
          if (auto done = await_event(decision_, key, event, activity.scope); !done.ok())
            return done;
    if (activity.role == ActivityRole::inner) return Done{};
    for (const ElementIndex boundary : element.boundary)
      if (is_to_open(key, boundary))
        if (auto done = await_event(decision_, key, boundary, scope_of(key)); !done.ok())
          return done;
    return Done{};
  }

  Attempt<Done> open_event_sub_processes(ActivityInstanceKey owner, ElementIndex around) {
    if (!takes_event_sub_processes(state(), scope_of(owner))) return Done{};
    for (const ElementIndex sub_process : to_.at(around).event_sub_processes)
      if (const auto start = start_event_of(to_, sub_process); start && is_to_open(owner, *start))
        if (auto done = await_event(decision_, owner, *start, scope_of(owner)); !done.ok())
          return done;
    return Done{};
  }

  Draft& draft_;
  Decision& decision_;
  const MigrateProcessInstance& command_;
  const Process& from_;
  const Process& to_;
  std::vector<std::optional<ElementIndex>> becomes_;  // By element of the old drawing.
  std::vector<bool> is_reached_;                      // By element of the new drawing.
  std::set<ElementIndex> updated_;                    // Of the old drawing.
  Waits reopened_;                                    // In the new drawing.
};

}  // namespace

Verdict decide(Draft& draft, const MigrateProcessInstance& command) {
  const InstanceState& state = draft.state;
  const std::string named = "process instance " + to_string(command.instance);
  const auto refused = [](std::string rule, std::string message) {
    return no_migration(RejectionKind::invalid_state, {},
                        {problem(std::move(rule), {}, std::move(message))});
  };
  if (is_final(state.state))
    return refused("migration-case-over", "expected " + named +
                                              " to be running to migrate it, but it is " +
                                              std::string(to_string(state.state)));
  if (state.definition != command.source)
    return refused("migration-other-version", "expected " + named + " to be of definition " +
                                                  to_string(command.source) + ", but it is of " +
                                                  to_string(state.definition));
  // Both live as long as the record that refers to them.
  const Process& from = draft.record.drawing(command.source);
  const Process& to = draft.record.drawing(command.target);
  Diagnostics wrong;
  for (const MigrationFinding& finding : check_mapping(from, to, command.mapping)) {
    const MigrationInstruction& each = command.mapping[finding.instruction];
    wrong.push_back(problem(finding.rule, each.source,
                            "instruction " + std::to_string(finding.instruction + 1) + " (" +
                                each.source + " to " + each.target + "): " + finding.message));
  }
  if (!wrong.empty()) return no_migration(RejectionKind::invalid_argument, {}, std::move(wrong));

  Migration migration(draft, command, from, to);
  if (auto problems = migration.problems(); !problems.empty())
    return no_migration(RejectionKind::invalid_state, named, std::move(problems));
  migration.close_waits();
  migration.go_over();
  if (auto opened = migration.open_waits(); !opened.ok())
    return refused(opened.error().kind, named + ": " + opened.error().message);
  return Accepted{command.instance.value, std::nullopt, false};
}

}  // namespace cauce
