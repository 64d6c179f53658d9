// Conditional start events: those whose condition holds start an instance.
#include "adapters/http/body.h"
#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/engine_rest/process_instance.h"
#include "adapters/http/errors.h"
#include "adapters/http/routes.h"
#include "adapters/http/submit.h"

namespace cauce::http::engine_rest {
namespace condition_resource {

HttpResponse started_instances(const Call& call, const std::vector<ProcessInstanceKey>& started) {
  const auto rows = rows_by_key(call.reader, "key", started, &ProcessInstanceRow::key);
  JsonText json;
  json.begin_array();
  for (const ProcessInstanceKey key : started) {
    const auto row = rows.find(key);
    if (row == rows.end()) continue;
    json.begin_object();
    put_process_instance(call, json, row->second, Links::none);
    json.end_object();
  }
  HttpResponse response;
  response.body = json.end_array().take();
  return response;
}

Answer evaluate_conditions(const Call& call) {
  const std::string what = "Cannot evaluate conditions";
  Result<Context, HttpResponse> members = read_json_object(call);
  if (!members) return members.error();
  Body body(*members);
  EvaluateConditions command;
  command.variables = body.variables("variables");
  command.business_key = body.text("businessKey");
  const auto definition_id = body.text("processDefinitionId");
  body.truth("withoutTenantId");  // Everything is without one.
  if (!body.problem().empty()) return bad_request(what + ": " + body.problem());
  if (body.has("tenantId"))
    return not_supported("'tenantId' is not supported: there are no tenants");
  if (definition_id) {
    const auto definition = find_definition(call.reader, *definition_id);
    if (!definition)
      return bad_request(what + ": expected a process definition with id " + *definition_id +
                         ", but there is none");
    if (latest_definition(call.reader, definition->process_id)->key != definition->key)
      return not_supported(
          "'processDefinitionId' of an older version is not supported: only the latest version "
          "is started by conditions");
    command.process_id = definition->process_id;
  }
  // That no condition holds is an answer, not a mistake.
  const RejectionWriter refuse = [what](const Call& finished, const Rejection& rejection) {
    if (rejection.kind == RejectionKind::not_found) return started_instances(finished, {});
    return rejected(finished, rejection, what);
  };
  return submit_as(call, call.actor, std::move(command), refuse,
                   [](const Call& finished, const Reply& reply) {
                     return started_instances(finished, reply.instances);
                   });
}

}  // namespace condition_resource

std::vector<Route> condition_routes() {
  using namespace condition_resource;
  return {{Method::post, "/condition", Right::operator_,
           "Starts an instance of each process whose start condition holds", evaluate_conditions}};
}

}  // namespace cauce::http::engine_rest
