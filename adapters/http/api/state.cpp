// What a process instance was at any moment: the engine's own fold of its journal up to there.
#include "adapters/http/dates.h"
#include "adapters/http/errors.h"
#include "adapters/http/json_text.h"
#include "adapters/http/query.h"
#include "adapters/http/routes.h"
#include "engine/journal/codec.h"
#include "engine/state/instance.h"
#include "engine/value/json.h"

namespace cauce::http::api {
namespace state_resource {

struct Then {
  InstanceState state{};
  std::uint64_t position = 0;  // Of the last record that counts; 0: there is none.
  Instant time{};
};

// Takes the records of the slice that are at or before `at`; the message says what is damaged.
Result<Done, std::string> take(Then& then, const Store::Slice& slice, std::uint64_t at,
                               const EnginePort& engine) {
  auto value = slice.values.begin();
  for (const StoredRecord& stored : slice.records) {
    if (stored.position > at) break;
    while (value != slice.values.end() && value->position < stored.position) ++value;
    const auto first = value;
    DecodeSources sources;
    sources.drawing = [&](DefinitionKey key) { return engine.process(key); };
    sources.defined = [](const ProcessDefined&) {};
    sources.value = [&](std::uint32_t ordinal) -> std::optional<EncodedValue> {
      for (auto each = first; each != slice.values.end() && each->position == stored.position;
           ++each)
        if (each->ordinal == ordinal) return EncodedValue{ordinal, each->salt, each->content};
      return std::nullopt;
    };
    const auto record = decode(stored.json, sources);
    if (!record.ok()) return Failure{record.error()};
    for (const Event& event : record->events) apply(then.state, *record, event);
    then.position = stored.position;
    then.time = record->time;
  }
  return Done{};
}

Result<Then, std::string> state_at(const Call& call, ProcessInstanceKey instance,
                                   std::uint64_t at) {
  constexpr std::size_t records_a_slice = 1'000;
  Then then;
  for (std::uint64_t next = 1; next <= at;) {
    const Store::Slice slice = call.reader.journal(instance, next, records_a_slice);
    const auto done = take(then, slice, at, call.services.engine);
    if (!done.ok()) return Failure{done.error()};
    if (slice.records.size() < records_a_slice) break;
    next = slice.records.back().position + 1;
  }
  return then;
}

void put_texts(JsonText& json, std::string_view name, const std::vector<std::string>& texts) {
  json.name(name).begin_array();
  for (const std::string& text : texts) json.text(text);
  json.end_array();
}

void put_variables(JsonText& json, const InstanceState& state) {
  json.name("variables").begin_array();
  for (const auto& [scope, content] : state.scopes)
    for (const auto& [name, value] : content.variables)
      json.begin_object()
          .put("scope", scope)
          .put("name", name)
          .put_raw("value", to_json(value.value))
          .put("erased", value.erased)
          .end_object();
  json.end_array();
}

void put_tokens(JsonText& json, const InstanceState& state) {
  json.name("tokens").begin_array();
  for (const auto& [key, token] : state.tokens) {
    json.begin_object().put("id", key).put("scope", token.scope);
    json.put("element", state.process().at(token.element).id).put("activity", token.activity);
    if (token.flow)
      json.put("flow", state.process().at(*token.flow).id);
    else
      json.put("flow", nullptr);
    json.end_object();
  }
  json.end_array();
}

void put_activities(JsonText& json, const InstanceState& state) {
  json.name("activities").begin_array();
  for (const auto& [key, activity] : state.activities)
    json.begin_object()
        .put("id", key)
        .put("scope", activity.scope)
        .put("element", state.process().at(activity.element).id)
        .put("state", to_string(activity.state))
        .put("isBody", activity.role == ActivityRole::body)
        .put("loopCounter", activity.loop_counter)
        .end_object();
  json.end_array();
}

void put_tasks(JsonText& json, const InstanceState& state) {
  json.name("tasks").begin_array();
  for (const auto& [key, task] : state.tasks) {
    json.begin_object().put("id", key).put("element", state.process().at(task.element).id);
    json.put("name", task.name).put("state", to_string(task.state)).put("assignee", task.assignee);
    put_texts(json, "candidateGroups", task.candidate_groups);
    put_texts(json, "candidateUsers", task.candidate_users);
    json.end_object();
  }
  json.end_array();
}

void put_incidents(JsonText& json, const InstanceState& state) {
  json.name("incidents").begin_array();
  for (const auto& [key, incident] : state.incidents)
    json.begin_object()
        .put("id", key)
        .put("element", state.process().at(incident.element).id)
        .put("kind", incident.kind)
        .put("state", to_string(incident.state))
        .end_object();
  json.end_array();
}

Answer state(const Call& call) {
  const std::string& id = call.path_value("id");
  const auto row = call.reader.first<ProcessInstanceRow>(key_is("key", id));
  if (!row) return not_found("expected a process instance with id " + id + ", but there is none");
  std::uint64_t at = UINT64_MAX;
  if (const std::string* text = call.target.parameter("at")) {
    const auto position = parse_key(*text);
    if (!position || *position == 0)
      return bad_request("expected 'at' to be a position of the journal, but found '" +
                         text->substr(0, 100) + "'");
    at = *position;
  }
  if (call.reader.journal(row->key, 1, 1).records.empty())
    return forbidden(call.actor.user, "expected somebody who may read the journal of the instance");
  const auto then = state_at(call, row->key, at);
  if (!then.ok()) return error_response(500, "ProcessEngineException", then.error());
  if (then->position == 0)
    return not_found("expected a position at which instance " + id + " had begun, but found " +
                     std::to_string(at));
  const InstanceState& found = then->state;
  JsonText json;
  json.begin_object()
      .put("id", found.key)
      .put("position", static_cast<std::int64_t>(then->position));
  json.put("time", to_dialect(then->time, call.services.engine.zone()));
  json.put("state", to_string(found.state)).put("businessKey", found.business_key);
  json.put("definition", found.definition).put("processKey", found.process().id);
  put_variables(json, found);
  put_tokens(json, found);
  put_activities(json, found);
  put_tasks(json, found);
  put_incidents(json, found);
  HttpResponse response;
  response.body = json.end_object().take();
  return response;
}

}  // namespace state_resource

std::vector<Route> state_routes() {
  using namespace state_resource;
  return {{Method::get, "/api/instances/{id}/state", Right::reader,
           "What a process instance was at a position of its journal", state}};
}

}  // namespace cauce::http::api
