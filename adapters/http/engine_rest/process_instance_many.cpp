// Many process instances at once: which ones a body names, and canceling them.
#include <set>

#include "adapters/http/body.h"
#include "adapters/http/engine_rest/batch.h"
#include "adapters/http/engine_rest/process_instance.h"
#include "adapters/http/errors.h"
#include "adapters/http/routes.h"

namespace cauce::http::engine_rest {
namespace process_instance_many_resource {

Answer cancel_many(const Call& call) {
  const std::string what = "Cannot delete process instances";
  Result<Context, HttpResponse> members = read_json_object(call);
  if (!members) return members.error();
  Body body(*members);
  const std::string reason = body.text("deleteReason").value_or("deleted by request");
  const bool spares_called = body.truth("skipSubprocesses").value_or(false);
  if (!body.problem().empty()) return bad_request(what + ": " + body.problem());
  if (spares_called)
    return not_supported("'skipSubprocesses' is not supported: called processes end with theirs");
  const auto keys = instances_named_in(call, *members);
  if (!keys) return keys.error();
  if (!names_instances(*members))
    return bad_request(what + ": expected processInstanceIds or processInstanceQuery, found none");
  std::vector<Request> requests;
  for (const ProcessInstanceKey key : *keys)
    requests.emplace_back(CancelProcessInstance{key, reason});
  return submit_batch(call, std::move(requests), what, "instance-deletion");
}

}  // namespace process_instance_many_resource

bool names_instances(const Context& body) {
  using namespace process_instance_many_resource;
  const Body members(body);
  return members.has("processInstanceIds") || members.has("processInstanceQuery");
}

Result<std::vector<ProcessInstanceKey>, HttpResponse> instances_named_in(const Call& call,
                                                                         const Context& body) {
  using namespace process_instance_many_resource;
  Body members(body);
  if (members.has("historicProcessInstanceQuery"))
    return Failure{
        not_supported("historicProcessInstanceQuery is not supported here: name the instances by "
                      "processInstanceIds or processInstanceQuery")};
  const std::vector<std::string> ids = members.texts("processInstanceIds");
  if (!members.problem().empty()) return Failure{bad_request(members.problem())};
  std::set<ProcessInstanceKey> keys;
  for (const std::string& id : ids) {
    const std::optional<std::uint64_t> key = parse_key(id);
    if (!key)
      return Failure{
          bad_request("expected processInstanceIds to hold ids alone, but found '" + id + "'")};
    keys.insert(ProcessInstanceKey{*key});
  }
  if (members.has("processInstanceQuery")) {
    const Context* object = body.find("processInstanceQuery")->context();
    if (object == nullptr)
      return Failure{bad_request("expected processInstanceQuery to be an object")};
    const auto query = read_object_query(call, process_instance_rules(), *object);
    if (!query) return Failure{query.error()};
    for (const auto& row : call.reader.select<ProcessInstanceRow>(query->filter))
      keys.insert(row.key);
  }
  return std::vector<ProcessInstanceKey>(keys.begin(), keys.end());
}

std::vector<Route> process_instance_many_routes() {
  using namespace process_instance_many_resource;
  return {{Method::post, "/process-instance/delete", Right::operator_,
           "Cancels several process instances, told as a batch", cancel_many}};
}

}  // namespace cauce::http::engine_rest
