// Messages from outside, to exactly one that waits for them.
#include "adapters/http/engine_rest/process_instance.h"
#include "adapters/http/engine_rest/scope_variables.h"
#include "adapters/http/errors.h"
#include "adapters/http/routes.h"
#include "adapters/http/submit.h"
#include "adapters/http/variables.h"

namespace cauce::http::engine_rest {
namespace {

bool is_set(const Context& body, std::string_view name) {
  const Value* value = body.find(name);
  return value != nullptr && value->boolean() != nullptr && *value->boolean();
}

// What would change who gets the message, or what they get, and is not supported.
std::optional<HttpResponse> refused_member(const Context& body) {
  if (is_set(body, "all"))
    return not_supported("'all' is not supported: a message goes to exactly one that waits");
  const Value* tenant = body.find("tenantId");
  if (tenant != nullptr && !tenant->is_null())
    return not_supported("'tenantId' is not supported: there are no tenants");
  for (const char* name : {"processVariablesLocal", "processVariablesToTriggeredScope"}) {
    const Value* variables = body.find(name);
    if (variables != nullptr && variables->context() != nullptr && variables->context()->size() > 0)
      return not_supported("'" + std::string(name) +
                           "' is not supported: variables go to the process instance");
  }
  return std::nullopt;
}

std::optional<HttpResponse> read_text(const Context& body, std::string_view name,
                                      std::optional<std::string>& out) {
  const Value* value = body.find(name);
  if (value == nullptr || value->is_null()) return std::nullopt;
  if (value->string() == nullptr)
    return bad_request("expected " + std::string(name) + " to be text, but found a " +
                       std::string(type_name(*value)));
  out = *value->string();
  return std::nullopt;
}

Result<CorrelateMessage, HttpResponse> command_of(const Context& body) {
  CorrelateMessage command;
  std::optional<std::string> name;
  std::optional<std::string> instance;
  if (auto refusal = read_text(body, "messageName", name)) return Failure{std::move(*refusal)};
  if (auto refusal = read_text(body, "businessKey", command.business_key))
    return Failure{std::move(*refusal)};
  if (auto refusal = read_text(body, "processInstanceId", instance))
    return Failure{std::move(*refusal)};
  if (!name || name->empty())
    return Failure{bad_request("expected messageName to name a message, but found none")};
  command.name = *name;
  if (instance) {
    const std::optional<std::uint64_t> key = parse_key(*instance);
    if (!key)
      return Failure{error_response(400, "RestException",
                                    "Cannot correlate message '" + command.name +
                                        "': there is no process instance with id " + *instance)};
    command.instance = ProcessInstanceKey{*key};
  }
  const std::pair<const char*, Context*> members[] = {
      {"correlationKeys", &command.correlation_keys},
      {"localCorrelationKeys", &command.local_correlation_keys},
      {"processVariables", &command.variables}};
  for (const auto& [member, out] : members) {
    const Value* variables = body.find(member);
    if (variables == nullptr) continue;
    Result<Context, std::string> read = read_variables(*variables);
    if (!read) return Failure{bad_request(std::string(member) + ": " + read.error())};
    *out = std::move(*read);
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
  Result<Context, HttpResponse> body = read_json_object(call);
  if (!body) return body.error();
  if (std::optional<HttpResponse> refusal = refused_member(*body)) return std::move(*refusal);
  Result<CorrelateMessage, HttpResponse> command = command_of(*body);
  if (!command) return command.error();
  const bool with_result = is_set(*body, "resultEnabled");
  const bool with_variables = is_set(*body, "variablesInResultEnabled");
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

}  // namespace

std::vector<Route> message_routes() {
  return {
      {Method::post, "/message", Right::person, "Gives a message to who waits for it", correlate}};
}

}  // namespace cauce::http::engine_rest
