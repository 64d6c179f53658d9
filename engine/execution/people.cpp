#include "engine/execution/people.h"

#include <algorithm>

#include "engine/base/invariant.h"
#include "engine/execution/evaluation.h"
#include "engine/execution/telling.h"

namespace cauce {
namespace {

bool has(const std::vector<std::string>& list, const std::string& entry) {
  return std::ranges::find(list, entry) != list.end();
}

// Null since something went wrong, which must not offer the task to everybody in silence; a null
// that was meant names nobody.
bool went_wrong(const Value& value) { return value.null_reason() != nullptr; }

Attempt<Done> collect(Decision& decision, const std::vector<feel::Expression>& expressions,
                      ScopeKey scope, std::vector<std::string>& names) {
  const auto add = [&](const Value& value) {
    const std::string* name = value.string();
    if (name != nullptr && !name->empty() && !has(names, *name)) names.push_back(*name);
    return name != nullptr || (value.is_null() && !went_wrong(value));
  };
  for (const feel::Expression& expression : expressions) {
    const auto value = evaluate(expression, scope, decision);
    if (!value.ok()) return Failure{value.error()};
    const bool fits = value->list() ? std::ranges::all_of(*value->list(), add) : add(*value);
    if (!fits)
      return Failure{unfit("assignment-failed", "expression",
                           "the name of somebody, as a text or a list of texts", *value, expression,
                           ScopeVariables(decision, scope))};
  }
  return Done{};
}

// A date and time, a text of one, or a duration from now.
Attempt<std::optional<Instant>> date_of(const Decision& decision,
                                        const std::optional<feel::Expression>& expression,
                                        ScopeKey scope) {
  if (!expression) return std::optional<Instant>{};
  const auto value = evaluate(*expression, scope, decision);
  if (!value.ok()) return Failure{value.error()};
  if (value->is_null() && !went_wrong(*value)) return std::optional<Instant>{};
  const TimerKind kind = tells_duration(*value) ? TimerKind::duration : TimerKind::date;
  const auto schedule = schedule_timer(kind, *value, decision.time(), decision.zone());
  if (!schedule.ok())
    return Failure{Trouble{"date-not-understood",
                           schedule.error() + "; '" + expression->source() + "' is " +
                               told_value(*value, *expression, ScopeVariables(decision, scope))}};
  return std::optional<Instant>{schedule->due};
}

// The form as it is now, so that it can be shown later as it was seen.
std::optional<Digest> find_form(const Decision& decision, const FormReference& form) {
  const auto found = decision.partition().forms.find(form.form_id);
  if (found == decision.partition().forms.end()) return std::nullopt;
  const auto& versions = found->second;
  switch (form.binding) {
    case FormBinding::latest: return versions.back().digest;
    case FormBinding::version:
      if (form.version < 1 || static_cast<std::size_t>(form.version) > versions.size())
        return std::nullopt;
      return versions[static_cast<std::size_t>(form.version) - 1].digest;
    case FormBinding::deployment: break;
  }
  const auto& definition = decision.partition().definitions.at(decision.state().definition);
  for (const FormVersion& version : versions)
    if (version.deployment == definition.deployment) return version.digest;
  return std::nullopt;
}

void refer_to_form(const Decision& decision, const Element& element, TaskCreated& created) {
  if (!element.form) return;
  if (!element.form->key.empty()) created.form_key = element.form->key;
  if (element.form->form_id.empty()) return;
  created.form_id = element.form->form_id;
  created.form_digest = find_form(decision, *element.form);
}

}  // namespace

std::optional<Right> right_to(const Task& task, const Actor& actor) {
  if (actor.authority != Authority::person) return Right{};
  if (task.assignee && actor.is(*task.assignee)) {
    for (const std::string& group : task.candidate_groups)
      if (actor.is_in(group)) return Right{group};
    return Right{};
  }
  for (const std::string& group : task.candidate_groups)
    if (actor.is_in(group)) return Right{group};
  for (const std::string& user : task.candidate_users)
    if (actor.is(user)) return Right{};
  const bool open_to_all =
      !task.assignee && task.candidate_users.empty() && task.candidate_groups.empty();
  if (open_to_all && !actor.user.empty()) return Right{};
  return std::nullopt;
}

Attempt<Done> create_task(Decision& decision, ActivityInstanceKey key) {
  const ElementIndex index = decision.activity(key).element;
  const Element& element = decision.element(index);
  const ScopeKey scope = scope_of(key);
  TaskCreated created;
  created.task = TaskKey{key.value};
  created.element = index;
  created.name = element.name.empty() ? element.id : element.name;
  created.description = element.documentation;
  const auto ended = decision.state().ended_tasks.find(created.task);
  if (ended != decision.state().ended_tasks.end()) created.previous = ended->second;

  static const HumanTaskDefinition none;
  const HumanTaskDefinition& definition = element.human_task ? *element.human_task : none;
  std::vector<std::string> assignee;
  if (definition.assignee) {
    if (auto done = collect(decision, {*definition.assignee}, scope, assignee); !done.ok())
      return done;
    if (assignee.size() > 1)
      return Failure{Trouble{"assignment-failed", "expected '" + definition.assignee->source() +
                                                      "' to name one person, found " +
                                                      std::to_string(assignee.size())}};
  }
  if (!assignee.empty()) created.assignee = assignee.front();
  if (auto done = collect(decision, definition.candidate_users, scope, created.candidate_users);
      !done.ok())
    return done;
  if (auto done = collect(decision, definition.candidate_groups, scope, created.candidate_groups);
      !done.ok())
    return done;

  const auto due = date_of(decision, definition.due_date, scope);
  const auto follow_up = date_of(decision, definition.follow_up_date, scope);
  const auto priority = evaluate_priority(decision, definition.priority, scope, 50);
  if (!due.ok()) return Failure{due.error()};
  if (!follow_up.ok()) return Failure{follow_up.error()};
  if (!priority.ok()) return Failure{priority.error()};
  created.due = *due;
  created.follow_up = *follow_up;
  created.priority = *priority;
  refer_to_form(decision, element, created);

  const auto state = move(TaskState::created,
                          created.assignee ? TaskEvent::activate_for_one : TaskEvent::activate);
  invariant(state.has_value(), "a created task can be activated");
  created.state = *state;
  decision.emit(std::move(created));
  return Done{};
}

}  // namespace cauce
