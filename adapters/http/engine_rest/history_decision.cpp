// What decisions were asked and answered, in processes.
#include <map>

#include "adapters/http/engine_rest/listing.h"
#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/errors.h"
#include "adapters/http/filters.h"
#include "adapters/http/routes.h"
#include "adapters/http/variables.h"
#include "engine/dmn/results.h"
#include "engine/value/stored.h"

namespace cauce::http::engine_rest {
namespace history_decision_resource {

template <FilterMaker Make>
constexpr FilterMaker of_decision = through<"decision_definition", "decision_key", "key", Make>;
template <FilterMaker Make>
constexpr FilterMaker of_instance = through<"process_instance", "instance_key", "key", Make>;

using enum ArgumentType;

// An evaluation is its own root: what it required on its way is part of it.
constexpr FilterRule filters[] = {
    {"decisionInstanceId", text, is_key<"activity_key">},
    {"decisionInstanceIdIn", texts, is_key_in<"activity_key">},
    {"decisionDefinitionId", text, is_key<"decision_key">},
    {"decisionDefinitionIdIn", texts, is_key_in<"decision_key">},
    {"decisionDefinitionKey", text, of_decision<equal<"decision_id">>},
    {"decisionDefinitionKeyIn", texts, of_decision<in<"decision_id">>},
    {"decisionDefinitionName", text, of_decision<equal<"name">>},
    {"decisionDefinitionNameLike", text, of_decision<like<"name">>},
    {"processDefinitionId", text, of_instance<is_key<"definition_key">>},
    {"processDefinitionKey", text, of_instance<equal<"process_id">>},
    {"processInstanceId", text, is_key<"instance_key">},
    {"activityIdIn", texts, in<"element">},
    {"activityInstanceIdIn", texts, is_key_in<"activity_key">},
    {"evaluatedBefore", date, time<"evaluated_at", Compare::less_equal>},
    {"evaluatedAfter", date, time<"evaluated_at", Compare::greater_equal>},
    {"rootDecisionInstanceId", text, is_key<"activity_key">},
    {"rootDecisionInstancesOnly", truth, everything},
    {"caseDefinitionId", text, nothing},
    {"caseDefinitionKey", text, nothing},
    {"caseInstanceId", text, nothing},
    {"tenantIdIn", texts, nothing},
    {"withoutTenantId", truth, everything},
    // How rows are written, not which.
    {"includeInputs", truth, everything},
    {"includeOutputs", truth, everything},
    {"disableBinaryFetching", truth, everything},
    {"disableCustomObjectDeserialization", truth, everything},
};
constexpr std::string_view unsupported[] = {"userId", "decisionRequirementsDefinitionId",
                                            "decisionRequirementsDefinitionKey"};
constexpr SortRule sorts[] = {{"evaluationTime", by<"evaluated_at">}};
constexpr std::string_view last_order[] = {"activity_key"};

const QueryRules& rules() {
  static constexpr QueryRules all{filters, sorts, unsupported, last_order};
  return all;
}

bool is_asked(const Call& call, std::string_view flag) {
  const std::string* given = call.target.parameter(flag);
  return given != nullptr && *given == "true";
}

// Stored text is ours; what was erased is null.
Value stored(const Json& json) { return from_stored(json.text).value_or(Value()); }

class Writer {
 public:
  Writer(const Call& call, JsonText& json, const DecisionEvaluationRow& row,
         std::optional<ProcessInstanceKey> root)
      : call_(call), json_(json), row_(row), root_(root) {}

  void inputs() {
    json_.begin_array();
    const Value asked = stored(row_.inputs);
    if (asked.context() != nullptr)
      for (const auto& [name, value] : asked.context()->entries()) {
        begin("input", name);
        end(value);
      }
    json_.end_array();
  }

  // Which rule an output is of is known where one table alone was asked.
  void outputs(const std::string& decision_id) {
    json_.begin_array();
    const auto model = call_.services.engine.decisions(row_.decision);
    const dmn::Element* element = model ? model->find(decision_id) : nullptr;
    const List results = element ? dmn::results_of(*model, *element, stored(row_.output)) : List();
    const Value fired = stored(row_.rules);
    const List* rules = fired.list();
    const bool one_table = rules != nullptr && rules->size() == results.size();
    for (std::size_t i = 0; i < results.size(); ++i)
      for (const auto& [name, value] : results[i].context()->entries()) {
        begin("output", name);
        const std::string* rule = one_table ? rule_id((*rules)[i]) : nullptr;
        json_.put_or_null("ruleId", rule ? std::string_view(*rule) : std::string_view());
        json_.put("ruleOrder", static_cast<std::int64_t>(i + 1)).put("variableName", name);
        end(value);
      }
    json_.end_array();
  }

 private:
  static const std::string* rule_id(const Value& fired) {
    const Value* id = fired.context() ? fired.context()->find("rule") : nullptr;
    return id && id->string() && !id->string()->empty() ? id->string() : nullptr;
  }
  void begin(std::string_view kind, const std::string& name) {
    json_.begin_object();
    json_.put("id",
              to_string(row_.activity) + "." + std::string(kind) + "." + std::to_string(count_++));
    json_.put("decisionInstanceId", row_.activity).put("clauseId", nullptr);
    json_.put("clauseName", name).put("errorMessage", nullptr);
  }
  void end(const Value& value) {
    json_.put("createTime", date_of(call_, row_.evaluated_at)).put("removalTime", nullptr);
    json_.put("rootProcessInstanceId", root_);
    put_variable(json_, value, call_.services.engine.zone());
    json_.end_object();
  }

  const Call& call_;
  JsonText& json_;
  const DecisionEvaluationRow& row_;
  std::optional<ProcessInstanceKey> root_;
  std::size_t count_ = 0;
};

void write_evaluations(const Call& call, JsonText& json,
                       const std::vector<DecisionEvaluationRow>& rows) {
  const InstanceRows instances = instances_of(call.reader, rows);
  std::vector<DecisionDefinitionKey> keys;
  for (const DecisionEvaluationRow& row : rows) keys.push_back(row.decision);
  const auto decisions =
      rows_by_key(call.reader, "key", std::move(keys), &DecisionDefinitionRow::key);
  for (const DecisionEvaluationRow& row : rows) {
    const auto decision = decisions.find(row.decision);
    const bool is_known = decision != decisions.end();
    const std::string id = is_known ? decision->second.decision_id : std::string();
    const ProcessInstanceKey root = root_of(instances, row.instance);
    json.begin_object().put("id", row.activity).put("decisionDefinitionId", row.decision);
    json.put_or_null("decisionDefinitionKey", id);
    json.put_or_null("decisionDefinitionName", is_known ? decision->second.name : std::string());
    json.put("evaluationTime", date_of(call, row.evaluated_at)).put("removalTime", nullptr);
    json.put("processDefinitionId", definition_of(instances, row.instance));
    json.put("processDefinitionKey", process_id_of(instances, row.instance));
    json.put("processInstanceId", row.instance).put("caseDefinitionId", nullptr);
    json.put("caseDefinitionKey", nullptr).put("caseInstanceId", nullptr);
    json.put("activityId", row.element).put("activityInstanceId", row.activity);
    json.put("tenantId", nullptr).put("userId", nullptr);
    Writer writer(call, json, row, root);
    json.name("inputs");
    if (is_asked(call, "includeInputs"))
      writer.inputs();
    else
      json.begin_array().end_array();
    json.name("outputs");
    if (is_asked(call, "includeOutputs"))
      writer.outputs(id);
    else
      json.begin_array().end_array();
    json.put("collectResultValue", nullptr).put("rootDecisionInstanceId", nullptr);
    json.put("rootProcessInstanceId", root).put("decisionRequirementsDefinitionId", nullptr);
    json.put("decisionRequirementsDefinitionKey", nullptr).end_object();
  }
}

Answer get(const Call& call) {
  const std::string& id = call.path_value("id");
  const auto row = call.reader.first<DecisionEvaluationRow>(key_is("activity_key", id));
  if (!row)
    return not_found("expected an evaluation of a decision with id " + id + ", but there is none");
  JsonText json;
  write_evaluations(call, json, {*row});
  HttpResponse response;
  response.body = json.take();
  return response;
}

}  // namespace history_decision_resource

std::vector<Route> history_decision_routes() {
  using namespace history_decision_resource;
  using Evaluations = Listing<DecisionEvaluationRow, rules, write_evaluations>;
  constexpr auto reader = Right::reader;
  return {
      {Method::get, "/history/decision-instance", reader, "What decisions were asked and answered",
       Evaluations::list},
      {Method::get, "/history/decision-instance/count", reader,
       "How often decisions were evaluated", Evaluations::count},
      {Method::get, "/history/decision-instance/{id}", reader, "One evaluation of a decision", get},
  };
}

}  // namespace cauce::http::engine_rest
