// Taking process instances to another version of their process.
#include "adapters/http/engine_rest/migration.h"

#include <algorithm>

#include "adapters/http/body.h"
#include "adapters/http/engine_rest/batch.h"
#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/engine_rest/process_instance.h"
#include "adapters/http/errors.h"
#include "adapters/http/routes.h"
#include "adapters/http/variables.h"

namespace cauce::http::engine_rest {
namespace migration_resource {

using Plan = MigrationPlan;

Result<DefinitionKey, HttpResponse> key_in(const Context& dto, std::string_view name) {
  const Value* value = dto.find(name);
  const std::optional<std::uint64_t> key =
      value && value->string() ? parse_key(*value->string()) : std::nullopt;
  if (key) return DefinitionKey{*key};
  return Failure{bad_request("expected " + std::string(name) + " to be the id of a definition")};
}

Result<std::string, HttpResponse> one_id(const Context& instruction, std::string_view name) {
  const Value* ids = instruction.find(name);
  const List* list = ids ? ids->list() : nullptr;
  if (list != nullptr && list->size() == 1 && list->front().string() != nullptr)
    return *list->front().string();
  return Failure{bad_request("expected " + std::string(name) + " to be a list of one id")};
}

// False when it is null or missing.
Result<bool, HttpResponse> truth_in(const Context& dto, std::string_view name) {
  Body body(dto);
  const bool truth = body.truth(name).value_or(false);
  if (!body.problem().empty()) return Failure{bad_request(body.problem())};
  return truth;
}

// The definitions and variables; the instructions are read by who needs them.
Result<Plan, HttpResponse> read_definitions(const Call& call, const Context& dto) {
  const auto source = key_in(dto, "sourceProcessDefinitionId");
  if (!source) return Failure{source.error()};
  const auto target = key_in(dto, "targetProcessDefinitionId");
  if (!target) return Failure{target.error()};
  Plan plan{*source,
            *target,
            call.services.engine.process(*source),
            call.services.engine.process(*target),
            {},
            {}};
  for (const auto& [key, process] : {std::pair(plan.source, plan.from), {plan.target, plan.to}})
    if (!process)
      return Failure{bad_request("expected a process definition with id " + to_string(key) +
                                 ", but there is none")};
  if (const Value* variables = dto.find("variables")) {
    auto read = read_variables(*variables);
    if (!read) return Failure{bad_request(read.error())};
    plan.variables = std::move(*read);
  }
  return plan;
}

void put_instruction(JsonText& json, const MigrationInstruction& each) {
  json.begin_object().name("sourceActivityIds").begin_array().text(each.source).end_array();
  json.name("targetActivityIds").begin_array().text(each.target).end_array();
  json.put("updateEventTrigger", each.update_triggers).end_object();
}

void put_report(JsonText& json, const Plan& plan) {
  const auto findings = check_mapping(*plan.from, *plan.to, plan.mapping);
  json.name("instructionReports").begin_array();
  for (std::size_t i = 0; i < plan.mapping.size(); ++i) {
    const auto is_of_it = [&](const MigrationFinding& each) { return each.instruction == i; };
    if (std::ranges::none_of(findings, is_of_it)) continue;
    json.begin_object().name("instruction");
    put_instruction(json, plan.mapping[i]);
    json.name("failures").begin_array();
    for (const MigrationFinding& finding : findings)
      if (is_of_it(finding)) json.text(valid_utf8(finding.message));
    json.end_array().end_object();
  }
  json.end_array().name("variableReports").begin_object().end_object();
}

HttpResponse ok(JsonText& json) {
  HttpResponse response;
  response.body = json.take();
  return response;
}

Answer generate(const Call& call) {
  const Result<Context, HttpResponse> body = read_json_object(call);
  if (!body) return body.error();
  const auto plan = read_definitions(call, *body);
  if (!plan) return plan.error();
  const auto updates = truth_in(*body, "updateEventTriggers");
  if (!updates) return updates.error();
  const auto update = *updates ? UpdateTriggers::yes : UpdateTriggers::no;
  JsonText json;
  json.begin_object().put("sourceProcessDefinitionId", plan->source);
  json.put("targetProcessDefinitionId", plan->target).name("instructions").begin_array();
  for (const MigrationInstruction& each : generate_mapping(*plan->from, *plan->to, update))
    put_instruction(json, each);
  json.end_array().name("variables");
  if (plan->variables.entries().empty())
    json.null();
  else
    put_variables(json, plan->variables, call.services.engine.zone());
  json.end_object();
  return ok(json);
}

Answer validate(const Call& call) {
  const Result<Context, HttpResponse> body = read_json_object(call);
  if (!body) return body.error();
  const auto plan = read_migration_plan(call, *body);
  if (!plan) return plan.error();
  JsonText json;
  json.begin_object();
  put_report(json, *plan);
  json.end_object();
  return ok(json);
}

// Deviation: the reference migrates all instances or none; here each goes over wholly or stays, so
// that one that cannot does not keep the others.
template <Told How>
Answer execute(const Call& call) {
  const Result<Context, HttpResponse> body = read_json_object(call);
  if (!body) return body.error();
  const Value* dto = body->find("migrationPlan");
  if (dto == nullptr || dto->context() == nullptr) return bad_request("expected a migrationPlan");
  const auto plan = read_migration_plan(call, *dto->context());
  if (!plan) return plan.error();
  if (!check_mapping(*plan->from, *plan->to, plan->mapping).empty()) {
    JsonText json;
    json.begin_object().put("type", "MigrationPlanValidationException");
    json.put("message", "expected a migration plan that can be carried out");
    json.put("code", std::int64_t{0}).name("validationReport").begin_object();
    put_report(json, *plan);
    json.end_object().end_object();
    HttpResponse response = ok(json);
    response.status = 400;
    return response;
  }
  // Neither happens here: there are no listeners, and nothing begins or ends.
  for (const char* skipped : {"skipCustomListeners", "skipIoMappings"})
    if (const auto read = truth_in(*body, skipped); !read) return read.error();
  const auto keys = instances_named_in(call, *body);
  if (!keys) return keys.error();
  if (keys->empty())
    return bad_request(
        "expected processInstanceIds or processInstanceQuery to name at least one process "
        "instance");
  std::vector<Request> requests;
  for (const ProcessInstanceKey key : *keys)
    requests.emplace_back(
        MigrateProcessInstance{key, plan->source, plan->target, plan->mapping, plan->variables});
  return submit_told(call, How, std::move(requests), "Cannot migrate all process instances",
                     "instance-migration");
}

}  // namespace migration_resource

Result<MigrationPlan, HttpResponse> read_migration_plan(const Call& call, const Context& dto) {
  using namespace migration_resource;
  auto plan = read_definitions(call, dto);
  if (!plan) return plan;
  const Value* instructions = dto.find("instructions");
  if (instructions == nullptr || instructions->list() == nullptr)
    return Failure{bad_request("expected a list of instructions")};
  for (const Value& each : *instructions->list()) {
    if (each.context() == nullptr)
      return Failure{bad_request("expected each instruction to be an object")};
    auto source = one_id(*each.context(), "sourceActivityIds");
    if (!source) return Failure{source.error()};
    auto target = one_id(*each.context(), "targetActivityIds");
    if (!target) return Failure{target.error()};
    const auto update = truth_in(*each.context(), "updateEventTrigger");
    if (!update) return Failure{update.error()};
    plan->mapping.push_back({std::move(*source), std::move(*target), *update});
  }
  return plan;
}

std::vector<Route> migration_routes() {
  using namespace migration_resource;
  return {
      {Method::post, "/migration/generate", Right::reader,
       "A plan from one version to another: elements of the same id", generate},
      {Method::post, "/migration/validate", Right::reader, "What speaks against a plan", validate},
      {Method::post, "/migration/execute", Right::operator_,
       "Takes process instances to another version", execute<Told::plainly>},
      {Method::post, "/migration/executeAsync", Right::operator_,
       "Takes process instances to another version, told as a batch", execute<Told::as_batch>},
  };
}

}  // namespace cauce::http::engine_rest
