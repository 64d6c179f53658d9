// Taking cases to another version, each told by itself; and whether they could go, which changes
// nothing.
#include "adapters/http/engine_rest/migration.h"

#include "adapters/http/body.h"
#include "adapters/http/errors.h"
#include "adapters/http/json_text.h"
#include "adapters/http/query.h"
#include "adapters/http/routes.h"
#include "adapters/http/submit.h"

namespace cauce::http::api {
namespace migration_resource {

void put_problem(JsonText& json, std::string_view rule, std::string_view element,
                 std::string_view message) {
  json.begin_object().put("rule", rule).put_or_null("element", valid_utf8(element));
  json.put("message", valid_utf8(message)).end_object();
}

void put_case(JsonText& json, const std::string& id, const Result<Reply, Rejection>& answer) {
  json.begin_object().put("id", id).name("problems").begin_array();
  if (!answer) {
    for (const Diagnostic& each : answer.error().diagnostics)
      put_problem(json, each.rule, each.element, each.message);
    if (answer.error().diagnostics.empty())
      put_problem(json, "refused", {}, answer.error().message);
  }
  json.end_array().end_object();
}

HttpResponse told(const std::vector<MigrationFinding>& findings,
                  const std::vector<std::string>& cases, const Answers& answers) {
  JsonText json;
  json.begin_object().name("findings").begin_array();
  for (const MigrationFinding& each : findings) {
    json.begin_object().put("instruction", static_cast<std::int64_t>(each.instruction));
    json.put("rule", each.rule).put("message", valid_utf8(each.message)).end_object();
  }
  json.end_array().name("cases").begin_array();
  for (std::size_t i = 0; i < answers.size(); ++i) put_case(json, cases[i], answers[i]);
  HttpResponse response;
  response.body = json.end_array().end_object().take();
  return response;
}

// With a plan that cannot be carried out, no case is looked at.
template <Trial Tried>
Answer migrate(const Call& call) {
  const Result<Context, HttpResponse> members = read_json_object(call);
  if (!members) return members.error();
  Body body(*members);
  const std::vector<std::string> cases = body.texts("cases");
  if (!body.problem().empty()) return bad_request(body.problem());
  const Value* dto = members->find("plan");
  if (dto == nullptr || dto->context() == nullptr)
    return bad_request("expected 'plan' to be an object");
  const auto plan = engine_rest::read_migration_plan(call, *dto->context());
  if (!plan) return plan.error();
  std::vector<Request> requests;
  for (const std::string& id : cases) {
    const std::optional<std::uint64_t> key = parse_key(id);
    if (!key) return bad_request("expected 'cases' to hold ids alone, but found '" + id + "'");
    requests.emplace_back(MigrateProcessInstance{ProcessInstanceKey{*key}, plan->source,
                                                 plan->target, plan->mapping, plan->variables,
                                                 Tried});
  }
  const auto findings = check_mapping(*plan->from, *plan->to, plan->mapping);
  if (!findings.empty()) return told(findings, cases, {});
  return submit_each(call, std::move(requests), [cases](const Call&, const Answers& answers) {
    return told({}, cases, answers);
  });
}

}  // namespace migration_resource

std::vector<Route> migration_routes() {
  using namespace migration_resource;
  return {
      {Method::post, "/api/migration", Right::operator_,
       "Takes cases to another version, each told by itself", migrate<Trial::no>},
      {Method::post, "/api/migration/trial", Right::operator_,
       "Which cases could go to another version; none goes", migrate<Trial::yes>},
  };
}

}  // namespace cauce::http::api
