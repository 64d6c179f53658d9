// Messages from outside, to exactly one that waits for them.
#include "adapters/http/body.h"
#include "adapters/http/engine_rest/process_instance.h"
#include "adapters/http/engine_rest/scope_variables.h"
#include "adapters/http/errors.h"
#include "adapters/http/routes.h"
#include "adapters/http/submit.h"
#include "adapters/http/variables.h"

namespace cauce::http::engine_rest {
namespace message_resource {

// What would change who gets the message, or what they get, and is not supported.
std::optional<HttpResponse> refused_member(Body& body) {
  if (body.truth("all").value_or(false))
    return not_supported("'all' is not supported: a message goes to exactly one that waits");
  if (body.has("tenantId"))
    return not_supported("'tenantId' is not supported: there are no tenants");
  for (const char* name : {"processVariablesLocal", "processVariablesToTriggeredScope"})
    if (body.variables(name).size() > 0)
      return not_supported("'" + std::string(name) +
                           "' is not supported: variables go to the process instance");
  return std::nullopt;
}

Result<CorrelateMessage, HttpResponse> command_of(Body& body) {
  CorrelateMessage command;
  command.name = body.required_text("messageName");
  command.business_key = body.text("businessKey");
  command.correlation_keys = body.variables("correlationKeys");
  command.local_correlation_keys = body.variables("localCorrelationKeys");
  command.variables = body.variables("processVariables");
  if (const auto instance = body.text("processInstanceId")) {
    const std::optional<std::uint64_t> key = parse_key(*instance);
    if (!key)
      return Failure{error_response(400, "RestException",
                                    "Cannot correlate message '" + command.name +
                                        "': there is no process instance with id " + *instance)};
    command.instance = ProcessInstanceKey{*key};
  }
  return command;
}

HttpResponse result_of(const Call& call, const Reply& reply, bool with_variables) {
  std::optional<ProcessInstanceRow> row;
  if (reply.instance) row = call.reader.first<ProcessInstanceRow>(key_is("key", *reply.instance));
  JsonText json;
  json.begin_array().begin_object();
  json.put("resultType", reply.started ? "ProcessDefinition" : "Execution");
  json.name("execution");
  if (reply.started) {
    json.null();
  } else {
    json.begin_object();
    json.put("id", reply.activity ? to_string(*reply.activity) : to_string(reply.subject));
    json.put("processInstanceId", reply.instance).put("ended", false).put("tenantId", nullptr);
    json.end_object();
  }
  json.name("processInstance");
  if (reply.started && row) {
    json.begin_object();
    put_process_instance(call, json, *row, Links::none);
    json.end_object();
  } else {
    json.null();
  }
  json.name("variables");
  if (with_variables && row)
    put_variables(json, local_variables(call.reader, row->key, scope_of(row->key)),
                  call.services.engine.zone());
  else
    json.null();
  HttpResponse response;
  response.body = json.end_object().end_array().take();
  return response;
}

Answer correlate(const Call& call) {
  const Result<Context, HttpResponse> members = read_json_object(call);
  if (!members) return members.error();
  Body body(*members);
  if (std::optional<HttpResponse> refusal = refused_member(body)) return std::move(*refusal);
  Result<CorrelateMessage, HttpResponse> command = command_of(body);
  const bool with_result = body.truth("resultEnabled").value_or(false);
  body.truth("withoutTenantId");  // Everything is without one.
  const bool with_variables = body.truth("variablesInResultEnabled").value_or(false);
  if (!body.problem().empty()) return bad_request("Cannot correlate a message: " + body.problem());
  if (!command) return command.error();
  if (with_variables && !with_result)
    return bad_request("expected resultEnabled with variablesInResultEnabled, but found it off");
  // The reference answers a message that nobody, or more than one, waits for with 400.
  const RejectionWriter refuse = [name = command->name](const Call& finished,
                                                        const Rejection& rejection) {
    const std::string what = "Cannot correlate message '" + name + "'";
    const bool is_mismatch = rejection.kind == RejectionKind::not_found ||
                             rejection.kind == RejectionKind::invalid_state;
    return is_mismatch ? error_response(400, "RestException", what + ": " + rejection.message)
                       : rejected(finished, rejection, what);
  };
  return submit_as(call, call.actor, std::move(*command), refuse,
                   [with_result, with_variables](const Call& finished, const Reply& reply) {
                     return with_result ? result_of(finished, reply, with_variables) : no_content();
                   });
}

}  // namespace message_resource

std::vector<Route> message_routes() {
  using namespace message_resource;
  return {
      {Method::post, "/message", Right::staff, "Gives a message to who waits for it", correlate}};
}

}  // namespace cauce::http::engine_rest
