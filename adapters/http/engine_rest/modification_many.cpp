// Changing where many process instances of one definition stand.
//
// Deviation: the reference modifies all instances or none; here each is modified wholly or stays,
// so that one that cannot does not keep the others.
#include <algorithm>

#include "adapters/http/body.h"
#include "adapters/http/engine_rest/batch.h"
#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/engine_rest/modification.h"
#include "adapters/http/engine_rest/process_instance.h"
#include "adapters/http/errors.h"
#include "adapters/http/routes.h"

namespace cauce::http::engine_rest {
namespace modification_many_resource {

// What an instruction says of one instance cannot be meant for several.
std::string refused_instruction(const ModificationInstruction& instruction) {
  if (instruction.key) return "expected activityId to say what is canceled in every instance";
  if (instruction.ancestor)
    return "expected no ancestorActivityInstanceId, which is one instance's own";
  return {};
}

// Instances that run, but not of the definition that the body names.
std::string refused_instances(const Call& call, DefinitionKey definition,
                              const std::vector<ProcessInstanceKey>& keys) {
  const auto rows = rows_by_key(call.reader, "key", keys, &ProcessInstanceRow::key);
  for (const ProcessInstanceKey key : keys)
    if (const auto row = rows.find(key); row != rows.end() && row->second.definition != definition)
      return "expected process instance " + to_string(key) + " to be of process definition " +
             to_string(definition) + ", but it is of " + to_string(row->second.definition);
  return {};
}

template <Told How>
Answer modify_many(const Call& call) {
  const std::string what = "Cannot modify process instances";
  const auto refused = [&](const std::string& problem) {
    return bad_request(what + ": " + problem);
  };
  const Result<Context, HttpResponse> members = read_json_object(call);
  if (!members) return members.error();
  Body body(*members);
  const std::string definition_id = body.required_text("processDefinitionId");
  if (!body.problem().empty()) return refused(body.problem());
  const auto definition = find_definition(call.reader, definition_id);
  if (!definition)
    return refused("expected a process definition with id " + definition_id +
                   ", but there is none");
  const auto modification = modification_in(*members, what);
  if (!modification) return modification.error();
  if (modification->instructions.empty()) return refused("expected instructions, found none");
  for (const ModificationInstruction& each : modification->instructions)
    if (const std::string problem = refused_instruction(each); !problem.empty())
      return refused(problem);
  const auto keys = instances_named_in(call, *members);
  if (!keys) return keys.error();
  if (keys->empty())
    return refused("expected processInstanceIds or processInstanceQuery to name at least one");
  if (const std::string problem = refused_instances(call, definition->key, *keys); !problem.empty())
    return refused(problem);
  std::vector<Request> requests;
  for (const ProcessInstanceKey key : *keys)
    requests.emplace_back(ModifyProcessInstance{
        key, modification->instructions, modification->annotation, modification->parameters});
  return submit_told(call, How, std::move(requests), what, "instance-modification");
}

}  // namespace modification_many_resource

std::vector<Route> modification_many_routes() {
  using namespace modification_many_resource;
  return {
      {Method::post, "/modification/execute", Right::operator_,
       "Starts and cancels elements of several process instances", modify_many<Told::plainly>},
      {Method::post, "/modification/executeAsync", Right::operator_,
       "Starts and cancels elements of several process instances, told as a batch",
       modify_many<Told::as_batch>},
  };
}

}  // namespace cauce::http::engine_rest
