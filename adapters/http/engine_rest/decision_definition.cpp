#include "adapters/http/engine_rest/decision_definition.h"

#include "adapters/http/engine_rest/listing.h"
#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/errors.h"
#include "adapters/http/filters.h"
#include "adapters/http/routes.h"
#include "adapters/http/variables.h"
#include "engine/dmn/inputs.h"
#include "engine/dmn/results.h"
#include "engine/value/stored.h"

namespace cauce::http::engine_rest {
namespace decision_definition_resource {

constexpr std::int64_t steps_max = 1'000'000;

template <FilterMaker Make>
constexpr FilterMaker of_deployment = through<"deployment", "deployment_key", "key", Make>;

using enum ArgumentType;

constexpr FilterRule filters[] = {
    {"decisionDefinitionId", text, is_key<"key">},
    {"decisionDefinitionIdIn", texts, is_key_in<"key">},
    {"name", text, equal<"name">},
    {"nameLike", text, like<"name">},
    {"deploymentId", text, is_key<"deployment_key">},
    {"deployedAfter", date, of_deployment<time<"deployed_at", Compare::greater>>},
    {"deployedAt", date, of_deployment<time<"deployed_at", Compare::equal>>},
    {"key", text, equal<"decision_id">},
    {"keyLike", text, like<"decision_id">},
    {"version", integer, number<"version", Compare::equal>},
    {"latestVersion", truth,
     latest_version<DecisionDefinitionRow, &DecisionDefinitionRow::decision_id>},
    {"resourceName", text, equal<"resource">},
    {"resourceNameLike", text, like<"resource">},
    {"versionTag", text, equal<"version_tag">},
    {"versionTagLike", text, like<"version_tag">},
    {"withoutDecisionRequirementsDefinition", truth, everything},
    {"tenantIdIn", texts, nothing},
    {"withoutTenantId", truth, everything},
    {"includeDecisionDefinitionsWithoutTenantId", truth, everything},
};
constexpr std::string_view unsupported[] = {"category", "categoryLike",
                                            "decisionRequirementsDefinitionId",
                                            "decisionRequirementsDefinitionKey"};
constexpr SortRule sorts[] = {
    {"key", by<"decision_id">},
    {"id", by<"key">},
    {"name", by<"name">},
    {"version", by<"version">},
    {"deploymentId", by<"deployment_key">},
    {"deployTime", by_other<"deployed_at", "deployment", "deployment_key", "key">},
    {"versionTag", by<"version_tag">},
};
constexpr std::string_view last_order[] = {"key"};

const QueryRules& rules() {
  static constexpr QueryRules all{filters, sorts, unsupported, last_order};
  return all;
}

// Routes name a definition by {id}, or the latest version of a decision by {key}.
enum class Named : std::uint8_t { by_id, by_key };

Result<DecisionDefinitionRow, HttpResponse> definition_of_path(const Call& call, Named how) {
  const bool by_id = how == Named::by_id;
  const std::string& name = call.path_value(by_id ? "id" : "key");
  std::vector<DecisionDefinitionRow> rows = call.reader.select<DecisionDefinitionRow>(
      by_id ? key_is("key", std::string_view(name)) : where("decision_id", Compare::equal, name),
      {{"version", true}}, {0, 1});
  if (!rows.empty()) return std::move(rows.front());
  return Failure{not_found(std::string("expected a decision definition with ") +
                           (by_id ? "id " : "key ") + name + ", but there is none")};
}

template <Named How>
Answer get(const Call& call) {
  const auto row = definition_of_path(call, How);
  if (!row) return row.error();
  JsonText json;
  write_decision_definitions(call, json, {*row});
  HttpResponse response;
  response.body = json.take();
  return response;
}

template <Named How>
Answer xml(const Call& call) {
  const auto row = definition_of_path(call, How);
  if (!row) return row.error();
  const auto resource = call.reader.first<ResourceRow>(
      key_is("deployment_key", row->deployment) + where("name", Compare::equal, row->resource));
  std::optional<std::string> bytes;
  if (resource) bytes = call.reader.content(resource->digest);
  if (!bytes)
    return not_found("expected the file '" + row->resource + "' of decision definition " +
                     to_string(row->key) + ", but it is not kept");
  HttpResponse response;
  response.body = JsonText()
                      .begin_object()
                      .put("id", row->key)
                      .put("dmnXml", valid_utf8(*bytes))
                      .end_object()
                      .take();
  return response;
}

// No deployment brings a picture of a decision.
template <Named How>
Answer diagram(const Call& call) {
  const auto row = definition_of_path(call, How);
  return row ? no_content() : row.error();
}

HttpResponse not_evaluated(const DecisionDefinitionRow& row, const dmn::Trouble& why) {
  return bad_request("cannot evaluate decision '" + row.decision_id + "': " +
                     (why.expression.empty() ? "" : "'" + why.expression + "': ") + why.message);
}

// Nothing is kept of it: only what processes decide is journaled.
template <Named How>
Answer evaluate(const Call& call) {
  const auto row = definition_of_path(call, How);
  if (!row) return row.error();
  const Result<Context, HttpResponse> body = read_json_object(call);
  if (!body) return body.error();
  Context given;
  if (const Value* variables = body->find("variables")) {
    Result<Context, std::string> read = read_variables(*variables);
    if (!read) return bad_request(read.error());
    given = std::move(*read);
  }
  const auto model = call.services.engine.decisions(row->key);
  const dmn::Element* element = model ? model->find(row->decision_id) : nullptr;
  if (element == nullptr)
    return not_found("expected the model of decision definition " + to_string(row->key) +
                     ", but it is not there any more");
  const Zone& zone = call.services.engine.zone();
  const feel::Environment environment{call.services.engine.now(), &zone, steps_max};
  const auto outcome = model->evaluate(*element, dmn::from_json_inputs(*model, given), environment);
  if (!outcome.ok()) return not_evaluated(*row, outcome.error());
  if (const dmn::Trouble* why = dmn::what_failed(*outcome)) return not_evaluated(*row, *why);
  if (!is_storable(outcome->value))
    return not_evaluated(*row, {.message = "expected data, found a function or too many levels"});
  JsonText json;
  json.begin_array();
  for (const Value& result : dmn::results_of(*model, *element, outcome->value))
    put_variables(json, *result.context(), zone);
  HttpResponse response;
  response.body = json.end_array().take();
  return response;
}

}  // namespace decision_definition_resource

void write_decision_definitions(const Call&, JsonText& json,
                                const std::vector<DecisionDefinitionRow>& rows) {
  using namespace decision_definition_resource;
  for (const DecisionDefinitionRow& row : rows) {
    json.begin_object().put("id", row.key).put("key", row.decision_id);
    json.put("category", nullptr).put_or_null("name", row.name).put("version", row.version);
    json.put("resource", row.resource).put("deploymentId", row.deployment);
    json.put("tenantId", nullptr).put("decisionRequirementsDefinitionId", nullptr);
    json.put("decisionRequirementsDefinitionKey", nullptr).put("historyTimeToLive", nullptr);
    json.put_or_null("versionTag", row.version_tag).end_object();
  }
}

std::vector<Route> decision_definition_routes() {
  using namespace decision_definition_resource;
  using Definitions = Listing<DecisionDefinitionRow, rules, write_decision_definitions>;
  constexpr auto reader = Right::reader;
  return {
      {Method::get, "/decision-definition", reader, "Decision definitions", Definitions::list},
      {Method::get, "/decision-definition/count", reader, "How many decision definitions there are",
       Definitions::count},
      {Method::get, "/decision-definition/{id}", reader, "One version of a decision",
       get<Named::by_id>},
      {Method::get, "/decision-definition/key/{key}", reader, "The latest version of a decision",
       get<Named::by_key>},
      {Method::get, "/decision-definition/{id}/xml", reader, "The file of a version",
       xml<Named::by_id>},
      {Method::get, "/decision-definition/key/{key}/xml", reader, "The file of the latest version",
       xml<Named::by_key>},
      {Method::get, "/decision-definition/{id}/diagram", reader, "The picture of a version: none",
       diagram<Named::by_id>},
      {Method::get, "/decision-definition/key/{key}/diagram", reader,
       "The picture of the latest version: none", diagram<Named::by_key>},
      {Method::post, "/decision-definition/{id}/evaluate", reader, "Evaluates a version",
       evaluate<Named::by_id>},
      {Method::post, "/decision-definition/key/{key}/evaluate", reader,
       "Evaluates the latest version", evaluate<Named::by_key>},
  };
}

}  // namespace cauce::http::engine_rest
