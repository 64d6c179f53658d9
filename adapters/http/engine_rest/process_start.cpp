// Starting process instances.
#include "adapters/http/body.h"
#include "adapters/http/engine_rest/modification.h"
#include "adapters/http/engine_rest/process_definition.h"
#include "adapters/http/engine_rest/process_instance.h"
#include "adapters/http/engine_rest/scope_variables.h"
#include "adapters/http/errors.h"
#include "adapters/http/routes.h"
#include "adapters/http/submit.h"
#include "adapters/http/variables.h"

namespace cauce::http::engine_rest {
namespace process_start_resource {

HttpResponse started(const Call& call, ProcessInstanceKey key, bool with_variables) {
  const auto row = call.reader.first<ProcessInstanceRow>(key_is("key", key));
  if (!row)
    return error_response(500, "ProcessEngineException",
                          "process instance " + to_string(key) + " started, but cannot be read");
  JsonText json;
  json.begin_object();
  put_process_instance(call, json, *row, Links::self);
  json.name("variables");
  if (with_variables)
    put_variables(json, local_variables(call.reader, key, scope_of(key)),
                  call.services.engine.zone());
  else
    json.null();
  HttpResponse response;
  response.body = json.end_object().take();
  return response;
}

// What would change how it starts and is not supported.
std::optional<HttpResponse> refused_member(Body& body) {
  if (body.has("caseInstanceId"))
    return not_supported("caseInstanceId is not supported: there are no cases");
  return std::nullopt;
}

template <Named How>
Answer start(const Call& call) {
  const Result<Context, HttpResponse> members = read_json_object(call);
  if (!members) return members.error();
  Body body(*members);
  if (std::optional<HttpResponse> refusal = refused_member(body)) return std::move(*refusal);
  StartProcessInstance command;
  const std::string& name = call.path_value(How == Named::by_id ? "id" : "key");
  const std::string what = "Cannot start process definition " + name;
  if constexpr (How == Named::by_id) {
    const std::optional<std::uint64_t> key = parse_key(name);
    if (!key) return not_found(what + ": expected the id of one, but there is none");
    command.definition = DefinitionKey{*key};
  } else {
    command.process_id = name;
  }
  command.business_key = body.text("businessKey");
  command.variables = body.variables("variables");
  const bool with_variables = body.truth("withVariablesInReturn").value_or(false);
  body.truth("skipCustomListeners");  // There are none.
  const bool skips_mappings = body.truth("skipIoMappings").value_or(false);
  const List listed = body.list("startInstructions");
  if (!body.problem().empty()) return bad_request(what + ": " + body.problem());
  auto instructions = instructions_in(listed, what);
  if (!instructions) return instructions.error();
  command.instructions = std::move(*instructions);
  // As in the reference: only what instructions start skips its mappings.
  if (skips_mappings && !command.instructions.empty()) command.parameters = Parameters::skipped;
  return submit(
      call, std::move(command), what, [with_variables](const Call& finished, const Reply& reply) {
        const ProcessInstanceKey key = reply.instance.value_or(ProcessInstanceKey{reply.subject});
        return started(finished, key, with_variables);
      });
}

}  // namespace process_start_resource

std::vector<Route> process_start_routes() {
  using namespace process_start_resource;
  constexpr auto staff = Right::staff;
  return {
      {Method::post, "/process-definition/{id}/start", staff, "Starts an instance of a version",
       start<Named::by_id>},
      {Method::post, "/process-definition/key/{key}/start", staff,
       "Starts an instance of the latest version", start<Named::by_key>},
      {Method::post, "/process-definition/{id}/submit-form", staff,
       "Starts an instance of a version by its form", start<Named::by_id>},
      {Method::post, "/process-definition/key/{key}/submit-form", staff,
       "Starts an instance of the latest version by its form", start<Named::by_key>},
  };
}

}  // namespace cauce::http::engine_rest
