// What reaches one execution alone: messages, triggers, and incidents that somebody reports.
#include "adapters/http/body.h"
#include "adapters/http/engine_rest/event_subscription.h"
#include "adapters/http/engine_rest/execution.h"
#include "adapters/http/engine_rest/incident.h"
#include "adapters/http/errors.h"
#include "adapters/http/routes.h"
#include "adapters/http/submit.h"

namespace cauce::http::engine_rest {
namespace execution_events_resource {

// Of the path's {id}, an activity instance.
Result<Execution, HttpResponse> activity_of(const Call& call, const std::string& what) {
  auto execution = execution_of(call);
  if (!execution || execution->activity) return execution;
  return Failure{bad_request(what + ": expected " + call.path_value("id") +
                             " to be the execution of an activity, but it is a process instance")};
}

Answer get_message_subscription(const Call& call) {
  const std::string& id = call.path_value("id");
  const std::string& name = call.path_value("messageName");
  const auto row = call.reader.first<EventSubscriptionRow>(
      key_is("activity_key", id) + where("trigger", Compare::equal, std::string("message")) +
      where("name", Compare::equal, name));
  if (!row)
    return not_found("expected execution " + id + " to wait for message '" + name +
                     "', but it does not");
  JsonText json;
  write_event_subscriptions(call, json, {*row});
  HttpResponse response;
  response.body = json.take();
  return response;
}

Answer trigger_message(const Call& call) {
  const std::string& name = call.path_value("messageName");
  const std::string what =
      "Cannot deliver message '" + name + "' to execution " + call.path_value("id");
  const auto execution = execution_of(call);
  if (!execution) return execution.error();
  const auto members = read_json_object(call);
  if (!members) return members.error();
  Body body(*members);
  CorrelateMessage command;
  command.name = name;
  command.receiver = ActivityInstanceKey{execution->scope.value};
  command.variables = body.variables("variables");
  if (!body.problem().empty()) return bad_request(what + ": " + body.problem());
  return submit(call, std::move(command), what, done_with_no_content);
}

Answer trigger(const Call& call) {
  const std::string what = "Cannot trigger execution " + call.path_value("id");
  const auto execution = activity_of(call, what);
  if (!execution) return execution.error();
  const auto members = read_json_object(call);
  if (!members) return members.error();
  Body body(*members);
  TriggerActivity command{execution->instance, *execution->activity, body.variables("variables")};
  if (!body.problem().empty()) return bad_request(what + ": " + body.problem());
  return submit(call, std::move(command), what, done_with_no_content);
}

Answer report_incident(const Call& call) {
  const std::string what = "Cannot create an incident on execution " + call.path_value("id");
  const auto execution = activity_of(call, what);
  // As in the reference: 400 for what is not there.
  if (!execution && execution.error().status == 404)
    return bad_request(what + ": expected a running execution, but there is none");
  if (!execution) return execution.error();
  const auto members = read_json_object(call);
  if (!members) return members.error();
  Body body(*members);
  ReportIncident command{execution->instance, *execution->activity,
                         body.required_text("incidentType"), body.text("configuration"),
                         body.text("message").value_or("")};
  if (!body.problem().empty()) return bad_request(what + ": " + body.problem());
  return submit(call, std::move(command), what, [](const Call& finished, const Reply& reply) {
    const auto row = finished.reader.first<IncidentRow>(
        where("key", Compare::equal, static_cast<std::int64_t>(reply.subject)));
    if (!row) return not_found("the incident is over already");
    JsonText json;
    write_incidents(finished, json, {*row});
    HttpResponse response;
    response.body = json.take();
    return response;
  });
}

}  // namespace execution_events_resource

std::vector<Route> execution_event_routes() {
  using namespace execution_events_resource;
  constexpr auto op = Right::operator_;
  return {
      {Method::get, "/execution/{id}/messageSubscriptions/{messageName}", Right::reader,
       "That an execution waits for a message", get_message_subscription},
      {Method::post, "/execution/{id}/messageSubscriptions/{messageName}/trigger", op,
       "Delivers a message to one execution", trigger_message},
      {Method::post, "/execution/{id}/signal", op, "Lets an execution that waits go on", trigger},
      {Method::post, "/execution/{id}/create-incident", op, "Reports an incident", report_incident},
  };
}

}  // namespace cauce::http::engine_rest
