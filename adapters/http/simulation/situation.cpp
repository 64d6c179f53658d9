#include "adapters/http/simulation/situation.h"

#include <algorithm>

#include "adapters/http/dates.h"
#include "engine/value/json.h"

namespace cauce::http {
namespace {

const Element& element_of(const Rehearsal& rehearsal, DefinitionKey definition,
                          ElementIndex element) {
  return rehearsal.engine().partition().definitions.at(definition).drawing.process->at(element);
}

// What an expression in the scope would see, the nearest of each name.
Context variables_in(const InstanceState& state, ScopeKey scope) {
  Context variables;
  for (std::optional<ScopeKey> at = scope; at; at = state.enclosing(*at))
    if (const auto found = state.scopes.find(*at); found != state.scopes.end())
      for (const auto& [name, value] : found->second.variables)
        if (variables.find(name) == nullptr) variables.put(name, value.value);
  return variables;
}

void put_task(JsonText& json, const Rehearsal& rehearsal, const InstanceState& state, TaskKey key,
              const Task& task) {
  json.begin_object().put("id", key).put("element", state.process().at(task.element).id);
  json.put("name", task.name).name("candidateGroups").begin_array();
  for (const std::string& group : task.candidate_groups) json.text(group);
  json.end_array().put("assignee", task.assignee).put("formId", rehearsal.form_of(key));
  json.put_raw("variables", to_json(Value(variables_in(state, ScopeKey{key.value}))));
  json.end_object();
}

void put_work(JsonText& json, const InstanceState& state, ExternalTaskKey key,
              const ExternalTask& task) {
  const Element& element = state.process().at(task.element);
  json.begin_object().put("id", key).put("topic", task.topic).put("element", element.id);
  json.put("name", element.name);
  json.put_raw("variables", to_json(Value(variables_in(state, ScopeKey{key.value}))));
  json.end_object();
}

void put_waiting(JsonText& json, const Rehearsal& rehearsal) {
  for (const auto& [key, event] : rehearsal.engine().partition().subscriptions) {
    if (event.trigger == EventTrigger::conditional) continue;
    const Element& element = element_of(rehearsal, event.definition, event.element);
    json.begin_object().put("id", key).put("message", event.name);
    json.put("trigger", event.trigger == EventTrigger::signal ? "signal" : "message");
    json.put("element", element.id).put("name", element.name);
    json.put("starts", !event.instance).end_object();
  }
}

void put_timers(JsonText& json, const Rehearsal& rehearsal) {
  const PartitionState& partition = rehearsal.engine().partition();
  for (const auto& [due, key] : partition.due) {
    const WaitingTimer& timer = partition.timers.at(key);
    json.begin_object();
    json.put("element", element_of(rehearsal, timer.definition, timer.element).id);
    json.put("due", to_dialect(due, rehearsal.zone())).end_object();
  }
}

void put_incidents(JsonText& json, const Rehearsal& rehearsal, const InstanceState& state) {
  for (const auto& [key, incident] : state.incidents)
    json.begin_object()
        .put("id", key)
        .put("element", state.process().at(incident.element).id)
        .put("kind", incident.kind)
        .put("message", rehearsal.message_of(key))
        .end_object();
}

}  // namespace

void put_situation(JsonText& json, const Rehearsal& rehearsal) {
  const std::vector<const InstanceState*> instances = rehearsal.instances();
  json.name("records").begin_array();
  for (const std::string& record : rehearsal.records()) json.raw(record);
  json.end_array().name("tasks").begin_array();
  for (const InstanceState* state : instances)
    for (const auto& [key, task] : state->tasks) put_task(json, rehearsal, *state, key, task);
  json.end_array().name("work").begin_array();
  for (const InstanceState* state : instances)
    for (const auto& [key, task] : state->external_tasks) put_work(json, *state, key, task);
  json.end_array().name("waiting").begin_array();
  put_waiting(json, rehearsal);
  json.end_array().name("timers").begin_array();
  put_timers(json, rehearsal);
  json.end_array().name("incidents").begin_array();
  for (const InstanceState* state : instances) put_incidents(json, rehearsal, *state);
  json.end_array();
  json.put("ended", !instances.empty() && std::ranges::all_of(instances, [](const auto* state) {
             return is_final(state->state);
           }));
  json.put("now", to_dialect(rehearsal.now(), rehearsal.zone()));
}

}  // namespace cauce::http
