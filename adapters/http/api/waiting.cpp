#include "adapters/http/api/waiting.h"

#include "adapters/http/api/subjects.h"
#include "adapters/http/errors.h"
#include "adapters/http/routes.h"
#include "adapters/http/submit.h"
#include "engine/execution/message_right.h"

namespace cauce::http::api {
namespace waiting_resource {

// Who sends: the caller, or the caller in the name of somebody absent; none when neither may.
std::optional<Actor> sender(const Call& call, const Process& process, ElementIndex event) {
  const Rights& rights = call.caller.principal.rights;
  if (call.caller.is_authenticated && !may_ask(rights, Right::staff)) return std::nullopt;
  if (may_send_to(process, event, call.actor)) return call.actor;
  for (const Actor& absent : call.caller.principal.stands_in_for)
    if (may_send_to(process, event, absent))
      return Actor{call.actor.user, absent.groups, Authority::person, absent.user};
  return std::nullopt;
}

Filter messages_of(ProcessInstanceKey instance) {
  return key_is("instance_key", instance) +
         where("trigger", Compare::equal, std::string(to_string(EventTrigger::message)));
}

Answer send(const Call& call) {
  const std::string& id = call.path_value("id");
  const std::string& subscription = call.path_value("subscription");
  const std::string what = "Cannot send a message to case " + id;
  const auto instance = engine_rest::find_instance(call.reader, id);
  const auto row = instance ? call.reader.first<EventSubscriptionRow>(messages_of(instance->key) +
                                                                      key_is("key", subscription))
                            : std::nullopt;
  if (!row)
    return not_found(what + ": expected it to wait for a message by subscription " + subscription +
                     ", but it does not");
  const Result<Context, HttpResponse> body = read_json_object(call);
  if (!body) return body.error();
  CorrelateMessage command;
  command.name = row->name;
  command.instance = instance->key;
  command.subscription = row->key;
  if (const Value* variables = body->find("variables")) {
    if (variables->context() == nullptr)
      return bad_request(what + ": expected 'variables' to be an object");
    command.variables = *variables->context();
  }
  Actor actor = call.actor;
  const auto process = call.services.engine.process(row->definition);
  const auto element = process ? process->find_element(row->element) : std::nullopt;
  if (element) actor = sender(call, *process, *element).value_or(actor);
  return submit_as(call, std::move(actor), std::move(command), what, done_with_no_content);
}

}  // namespace waiting_resource

void put_waiting(const Call& call, JsonText& json, const ProcessInstanceRow& row) {
  using namespace waiting_resource;
  json.name("waiting").begin_array();
  const auto process = row.ended_at ? nullptr : call.services.engine.process(row.definition);
  std::vector<EventSubscriptionRow> rows;
  if (process)
    rows = call.reader.select<EventSubscriptionRow>(messages_of(row.key), {{"created_at"}});
  std::vector<Place> places;
  std::erase_if(rows, [&](const EventSubscriptionRow& each) {
    const auto element = process->find_element(each.element);
    return !element || !sender(call, *process, *element);
  });
  for (const EventSubscriptionRow& each : rows)
    if (each.activity) places.push_back({row.key, *each.activity, {}});
  const Subjects subjects = subjects_of(call, {{row.key, row}}, places);
  for (const EventSubscriptionRow& each : rows) {
    const Element& element = process->at(*process->find_element(each.element));
    const auto subject = each.activity ? subjects.find(*each.activity) : subjects.end();
    json.begin_object().put("id", each.key).put("message", each.name);
    json.put("element", each.element).put("name", element.name.empty() ? each.name : element.name);
    json.put_or_null("documentation", element.documentation);
    json.put_or_null("subject", subject == subjects.end() ? "" : subject->second);
    json.put("key", each.correlation_key).end_object();
  }
  json.end_array();
}

std::vector<Route> case_message_routes() {
  using namespace waiting_resource;
  return {{Method::post, "/api/cases/{id}/messages/{subscription}", Right::staff,
           "Sends a case the message that one of its events waits for", send}};
}

}  // namespace cauce::http::api
