// Many process instances at once: which ones a body names, and what is done to each.
#include <set>

#include "adapters/http/body.h"
#include "adapters/http/engine_rest/batch.h"
#include "adapters/http/engine_rest/process_instance.h"
#include "adapters/http/errors.h"
#include "adapters/http/routes.h"

namespace cauce::http::engine_rest {
namespace process_instance_many_resource {

// One request for each instance that the body names.
template <class Make>
Answer each_instance(const Call& call, const Context& members, const std::string& what,
                     const char* type, const Make& make) {
  const auto keys = instances_named_in(call, members);
  if (!keys) return keys.error();
  if (!names_instances(members))
    return bad_request(what +
                       ": expected processInstanceIds, processInstanceQuery or "
                       "historicProcessInstanceQuery, found none");
  std::vector<Request> requests;
  for (const ProcessInstanceKey key : *keys) requests.emplace_back(make(key));
  return submit_batch(call, std::move(requests), what, type);
}

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
  body.truth("skipIoMappings");  // What is canceled gives nothing.
  return each_instance(call, *members, what, "instance-deletion",
                       [&](ProcessInstanceKey key) { return CancelProcessInstance{key, reason}; });
}

Answer set_variables_of_many(const Call& call) {
  const std::string what = "Cannot set variables of process instances";
  const Result<Context, HttpResponse> members = read_json_object(call);
  if (!members) return members.error();
  Body body(*members);
  const Context variables = body.variables("variables");
  if (!body.problem().empty()) return bad_request(what + ": " + body.problem());
  if (variables.size() == 0) return bad_request(what + ": expected variables, found none");
  return each_instance(call, *members, what, "set-variables", [&](ProcessInstanceKey key) {
    return SetVariables{scope_of(key), variables, {}, Local::no};
  });
}

Answer tell_many(const Call& call) {
  const std::string what = "Cannot correlate a message to process instances";
  const Result<Context, HttpResponse> members = read_json_object(call);
  if (!members) return members.error();
  Body body(*members);
  CorrelateMessage command;
  command.name = body.required_text("messageName");
  command.variables = body.variables("variables");
  if (!body.problem().empty()) return bad_request(what + ": " + body.problem());
  return each_instance(call, *members, what, "correlate-message", [&](ProcessInstanceKey key) {
    command.instance = key;
    return command;
  });
}

}  // namespace process_instance_many_resource

bool names_instances(const Context& body) {
  using namespace process_instance_many_resource;
  const Body members(body);
  return members.has("processInstanceIds") || members.has("processInstanceQuery") ||
         members.has("historicProcessInstanceQuery");
}

Result<std::vector<ProcessInstanceKey>, HttpResponse> instances_named_in(const Call& call,
                                                                         const Context& body) {
  using namespace process_instance_many_resource;
  Body members(body);
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
  for (const auto& [name, rules] :
       {std::pair("processInstanceQuery", &process_instance_rules()),
        std::pair("historicProcessInstanceQuery", &historic_process_instance_rules())}) {
    if (!members.has(name)) continue;
    const Context* object = body.find(name)->context();
    if (object == nullptr)
      return Failure{bad_request("expected " + std::string(name) + " to be an object")};
    const auto query = read_object_query(call, *rules, *object);
    if (!query) return Failure{query.error()};
    for (const auto& row : call.reader.select<ProcessInstanceRow>(
             query->filter + where("ended_at", Compare::is_null)))
      keys.insert(row.key);
  }
  return std::vector<ProcessInstanceKey>(keys.begin(), keys.end());
}

std::vector<Route> process_instance_many_routes() {
  using namespace process_instance_many_resource;
  constexpr auto op = Right::operator_;
  return {
      {Method::post, "/process-instance/delete", op,
       "Cancels several process instances, told as a batch", cancel_many},
      {Method::post, "/process-instance/delete-historic-query-based", op,
       "Cancels several process instances, told as a batch", cancel_many},
      {Method::post, "/process-instance/variables-async", op,
       "Sets variables of several process instances, told as a batch", set_variables_of_many},
      {Method::post, "/process-instance/message-async", op,
       "Gives a message to each of several process instances, told as a batch", tell_many},
  };
}

}  // namespace cauce::http::engine_rest
