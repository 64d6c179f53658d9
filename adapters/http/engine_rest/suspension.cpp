// Suspending and resuming process instances and definitions.
#include "adapters/http/body.h"
#include "adapters/http/engine_rest/batch.h"
#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/engine_rest/process_definition.h"
#include "adapters/http/engine_rest/process_instance.h"
#include "adapters/http/errors.h"
#include "adapters/http/routes.h"
#include "adapters/http/submit.h"

namespace cauce::http::engine_rest {
namespace suspension_resource {

// Of a body: `name` as text; none when it is null or missing.
Result<std::optional<std::string>, HttpResponse> text_of(const Context& body,
                                                         std::string_view name) {
  const Value* value = body.find(name);
  if (value == nullptr || value->is_null()) return std::optional<std::string>();
  if (value->string() != nullptr) return std::optional<std::string>(*value->string());
  return Failure{bad_request("expected " + std::string(name) + " to be text, but found a " +
                             std::string(type_name(*value)))};
}

Result<bool, HttpResponse> is_asked(const Context& body, std::string_view name) {
  const Value* value = body.find(name);
  if (value == nullptr || value->is_null()) return false;
  if (value->boolean() != nullptr) return *value->boolean();
  return Failure{bad_request("expected " + std::string(name) + " to be true or false, but found " +
                             "a " + std::string(type_name(*value)))};
}

// True: to suspend. What the body must say.
Result<bool, HttpResponse> wanted_of(const Context& body) {
  const Value* value = body.find("suspended");
  if (value == nullptr || value->is_null())
    return Failure{bad_request("expected suspended to be true or false, but found nothing")};
  return is_asked(body, "suspended");
}

Request of_instance(bool suspend, ProcessInstanceKey key) {
  if (suspend) return SuspendProcessInstance{key};
  return ResumeProcessInstance{key};
}

Request of_definition(bool suspend, std::optional<DefinitionKey> definition, std::string process_id,
                      WithInstances with) {
  if (suspend) return SuspendDefinition{definition, std::move(process_id), with};
  return ResumeDefinition{definition, std::move(process_id), with};
}

std::string what(bool suspend, std::string_view kind, std::string_view id) {
  return std::string(suspend ? "Cannot suspend " : "Cannot resume ") + std::string(kind) + " " +
         std::string(id);
}

Answer one_instance(const Call& call) {
  const Result<Context, HttpResponse> body = read_json_object(call);
  if (!body) return body.error();
  const Result<bool, HttpResponse> suspend = wanted_of(*body);
  if (!suspend) return suspend.error();
  const std::string& id = call.path_value("id");
  const std::string asked = what(*suspend, "process instance", id);
  const std::optional<std::uint64_t> key = parse_key(id);
  if (!key) return not_found(asked + ": expected the id of one, but there is none");
  return submit(call, of_instance(*suspend, ProcessInstanceKey{*key}), asked, done_with_no_content);
}

Answer definition(const Call& call, std::optional<DefinitionKey> key, const std::string& process_id,
                  const Context& body) {
  const Result<bool, HttpResponse> suspend = wanted_of(body);
  if (!suspend) return suspend.error();
  const Value* date = body.find("executionDate");
  if (date != nullptr && !date->is_null())
    return not_supported("executionDate is not supported: definitions are suspended at once");
  // The two resources of the reference name it differently.
  bool with = false;
  for (const char* name : {"includeProcessInstances", "includeInstances"}) {
    const Result<bool, HttpResponse> asked = is_asked(body, name);
    if (!asked) return asked.error();
    with = with || *asked;
  }
  const std::string id = key ? to_string(*key) : process_id;
  return submit(
      call, of_definition(*suspend, key, process_id, with ? WithInstances::yes : WithInstances::no),
      what(*suspend, "process definition", id), done_with_no_content);
}

template <Named How>
Answer one_definition(const Call& call) {
  const Result<Context, HttpResponse> body = read_json_object(call);
  if (!body) return body.error();
  if constexpr (How == Named::by_key)
    return definition(call, std::nullopt, call.path_value("key"), *body);
  const std::string& id = call.path_value("id");
  const std::optional<std::uint64_t> key = parse_key(id);
  if (!key) return not_found("expected a process definition with id " + id + ", but there is none");
  return definition(call, DefinitionKey{*key}, {}, *body);
}

struct DefinitionNamed {
  std::optional<std::string> id{}, key{};
};
Result<DefinitionNamed, HttpResponse> definition_named_in(const Context& body) {
  auto id = text_of(body, "processDefinitionId");
  if (!id) return Failure{id.error()};
  auto key = text_of(body, "processDefinitionKey");
  if (!key) return Failure{key.error()};
  return DefinitionNamed{std::move(*id), std::move(*key)};
}

Answer definitions(const Call& call) {
  const Result<Context, HttpResponse> body = read_json_object(call);
  if (!body) return body.error();
  const auto named = definition_named_in(*body);
  if (!named) return named.error();
  // As the reference has it: by key here, by id at the definition's own address.
  if (named->id || !named->key)
    return bad_request("expected processDefinitionKey to say which definitions are meant");
  return definition(call, std::nullopt, *named->key, *body);
}

// The keys that the body names by id, by query, by definition or by key of a process.
Result<std::vector<ProcessInstanceKey>, HttpResponse> instances_meant(const Call& call,
                                                                      const Context& body) {
  const auto named = definition_named_in(body);
  if (!named) return Failure{named.error()};
  const auto asked = is_asked(body, "processDefinitionWithoutTenantId");  // All are without one.
  if (!asked) return Failure{asked.error()};
  if (Body(body).has("processDefinitionTenantId"))
    return Failure{
        not_supported("'processDefinitionTenantId' is not supported: there are no tenants")};
  auto keys = instances_named_in(call, body);
  if (!keys) return keys;
  if (names_instances(body) == (named->id || named->key))
    return Failure{bad_request(
        "expected either processInstanceIds and processInstanceQuery, or processDefinitionId or "
        "processDefinitionKey to say which process instances are meant")};
  if (names_instances(body)) return keys;
  Filter filter = where("ended_at", Compare::is_null) +
                  (named->id ? key_is("definition_key", *named->id)
                             : where("process_id", Compare::equal, *named->key));
  for (const ProcessInstanceRow& row : call.reader.select<ProcessInstanceRow>(filter, {{"key"}}))
    keys->push_back(row.key);
  return keys;
}

template <Told How>
Answer many_instances(const Call& call) {
  const Result<Context, HttpResponse> body = read_json_object(call);
  if (!body) return body.error();
  const Result<bool, HttpResponse> suspend = wanted_of(*body);
  if (!suspend) return suspend.error();
  const auto keys = instances_meant(call, *body);
  if (!keys) return keys.error();
  std::vector<Request> requests;
  for (const ProcessInstanceKey key : *keys) requests.push_back(of_instance(*suspend, key));
  const std::string asked =
      *suspend ? "Cannot suspend all process instances" : "Cannot resume all process instances";
  return submit_told(call, How, std::move(requests), asked, "instance-update-suspension-state");
}

}  // namespace suspension_resource

std::vector<Route> suspension_routes() {
  using namespace suspension_resource;
  constexpr auto op = Right::operator_;
  return {
      {Method::put, "/process-instance/{id}/suspended", op,
       "Suspends or resumes a process instance", one_instance},
      {Method::put, "/process-instance/suspended", op,
       "Suspends or resumes several process instances", many_instances<Told::plainly>},
      {Method::post, "/process-instance/suspended-async", op,
       "Suspends or resumes several process instances, told as a batch",
       many_instances<Told::as_batch>},
      {Method::put, "/process-definition/{id}/suspended", op,
       "Suspends or resumes a version of a process", one_definition<Named::by_id>},
      {Method::put, "/process-definition/key/{key}/suspended", op,
       "Suspends or resumes every version of a process", one_definition<Named::by_key>},
      {Method::put, "/process-definition/suspended", op,
       "Suspends or resumes every version of the process that the body names", definitions},
  };
}

}  // namespace cauce::http::engine_rest
