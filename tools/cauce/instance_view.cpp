#include "tools/cauce/instance_view.h"

#include "engine/value/json.h"

namespace cauce::tools {
namespace {

template <class K>
Value text_of(const std::optional<K>& key) {
  return key ? Value(to_string(*key)) : Value();
}
Value text_of(const std::optional<std::string>& text) { return text ? Value(*text) : Value(); }
Value text_of(std::string_view text) { return Value(text); }

const std::string& id_of(const InstanceState& state, ElementIndex element) {
  return state.process().at(element).id;
}

List list_of(const std::vector<std::string>& texts) { return {texts.begin(), texts.end()}; }

Table tokens_of(const InstanceState& state) {
  Table table{{"key", "element", "scope", "flow", "activity"}, {}};
  for (const auto& [key, token] : state.tokens) {
    const Value flow = token.flow ? Value(state.process().at(*token.flow).id) : Value();
    table.rows.push_back({to_string(key), id_of(state, token.element), to_string(token.scope), flow,
                          text_of(token.activity)});
  }
  return table;
}

std::string_view role_of(ActivityRole role) {
  switch (role) {
    case ActivityRole::single: return "single";
    case ActivityRole::body: return "multiInstanceBody";
    case ActivityRole::inner: return "inner";
  }
  return "";
}

Table activities_of(const InstanceState& state) {
  Table table{{"key", "element", "state", "role", "scope", "loopCounter"}, {}};
  for (const auto& [key, activity] : state.activities)
    table.rows.push_back({to_string(key), id_of(state, activity.element),
                          text_of(to_string(activity.state)), text_of(role_of(activity.role)),
                          to_string(activity.scope),
                          activity.loop_counter ? Value(*activity.loop_counter) : Value()});
  return table;
}

// The element that a scope is an instance of; the process for the instance itself.
std::string scope_element(const InstanceState& state, ScopeKey scope) {
  const auto found = state.activities.find(ActivityInstanceKey{scope.value});
  return found == state.activities.end() ? state.process().id : id_of(state, found->second.element);
}

Table variables_of(const InstanceState& state) {
  Table table{{"scope", "element", "name", "value", "erased"}, {}};
  for (const auto& [scope, held] : state.scopes)
    for (const auto& [name, variable] : held.variables)
      table.rows.push_back(
          {to_string(scope), scope_element(state, scope), name, variable.value, variable.erased});
  return table;
}

Table tasks_of(const InstanceState& state) {
  Table table{{"key", "element", "name", "state", "assignee", "users", "groups"}, {}};
  for (const auto& [key, task] : state.tasks)
    table.rows.push_back({to_string(key), id_of(state, task.element), task.name,
                          text_of(to_string(task.state)), text_of(task.assignee),
                          list_of(task.candidate_users), list_of(task.candidate_groups)});
  return table;
}

Table timers_of(const InstanceState& state) {
  Table table{{"key", "element", "activity", "due", "repetitionsLeft"}, {}};
  for (const auto& [key, timer] : state.timers) {
    const auto& left = timer.schedule.repetitions_left;
    table.rows.push_back({to_string(key), id_of(state, timer.element), to_string(timer.activity),
                          to_string(timer.schedule.due), left ? Value(*left) : Value()});
  }
  return table;
}

Table subscriptions_of(const InstanceState& state) {
  Table table{{"key", "element", "activity", "trigger", "name", "correlationKey"}, {}};
  for (const auto& [key, waiting] : state.subscriptions)
    table.rows.push_back({to_string(key), id_of(state, waiting.element),
                          to_string(waiting.activity), std::string(to_string(waiting.trigger)),
                          waiting.name,
                          waiting.correlation_key ? waiting.correlation_key->value : Value()});
  return table;
}

Table incidents_of(const InstanceState& state) {
  Table table{{"key", "element", "activity", "kind", "state"}, {}};
  for (const auto& [key, incident] : state.incidents)
    table.rows.push_back({to_string(key), id_of(state, incident.element),
                          to_string(incident.activity), incident.kind,
                          text_of(to_string(incident.state))});
  return table;
}

List contexts_of(const Table& table) {
  List list;
  for (const std::vector<Value>& row : table.rows) {
    Context object;
    for (std::size_t i = 0; i < row.size(); ++i) object.put(table.columns[i], row[i]);
    list.push_back(Value(std::move(object)));
  }
  return list;
}

}  // namespace

InstanceView view_of(const InstanceState& state) {
  InstanceView view;
  view.head = Context{{"instance", to_string(state.key)},
                      {"process", state.process().id},
                      {"definition", to_string(state.definition)},
                      {"businessKey", text_of(state.business_key)},
                      {"state", text_of(to_string(state.state))}};
  view.sections = {{"tokens", tokens_of(state)},       {"activities", activities_of(state)},
                   {"variables", variables_of(state)}, {"tasks", tasks_of(state)},
                   {"timers", timers_of(state)},       {"subscriptions", subscriptions_of(state)},
                   {"incidents", incidents_of(state)}};
  return view;
}

void print(const InstanceView& view, Format format) {
  if (format == Format::json) {
    Context whole = view.head;
    for (const auto& [name, table] : view.sections) whole.put(name, Value(contexts_of(table)));
    print(cauce::to_json(Value(std::move(whole))) + "\n");
    return;
  }
  Table head;
  head.rows.emplace_back();
  for (const auto& [name, value] : view.head.entries()) {
    head.columns.push_back(name);
    head.rows[0].push_back(value);
  }
  print(head, format);
  for (const auto& [name, table] : view.sections)
    if (!table.rows.empty()) print("\n" + name + ":\n" + to_text(table));
}

}  // namespace cauce::tools
