// Variables with their last values, those of ended scopes too.
#include "adapters/http/engine_rest/listing.h"
#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/errors.h"
#include "adapters/http/filters.h"
#include "adapters/http/routes.h"
#include "adapters/http/variable_filter.h"
#include "adapters/http/variables.h"

namespace cauce::http::engine_rest {
namespace history_variable_resource {

Filter with_value(const QueryValue& v, QueryContext& context) {
  Condition value{"value", Compare::equal, {column_text(v.value)}, context.values_ignore_case};
  return {Predicate{std::move(value)}};
}
Filter with_name(const QueryValue& v, QueryContext& context) {
  return {Predicate{Condition{"name", Compare::equal, {v.text}, context.names_ignore_case}}};
}
Filter with_name_like(const QueryValue& v, QueryContext& context) {
  return {Predicate{
      Condition{"name", Compare::like, {like_pattern(v.text)}, context.names_ignore_case}}};
}

template <FilterMaker Make>
constexpr FilterMaker of_instance = through<"process_instance", "instance_key", "key", Make>;

using enum ArgumentType;

constexpr FilterRule filters[] = {
    {"variableName", text, with_name},
    {"variableNameLike", text, with_name_like},
    {"variableNameIn", texts, in<"name">},
    {"variableValue", any, with_value},
    {"variableNamesIgnoreCase", truth, everything},
    {"variableValuesIgnoreCase", truth, everything},
    {"includeDeleted", truth, everything},  // Read before the rules are chosen.
    {"processInstanceId", text, is_key<"instance_key">},
    {"processInstanceIdIn", texts, is_key_in<"instance_key">},
    {"processDefinitionId", text, of_instance<is_key<"definition_key">>},
    {"processDefinitionKey", text, of_instance<equal<"process_id">>},
    {"executionIdIn", texts, is_key_in<"scope_key">},
    {"taskIdIn", texts, is_key_in<"scope_key">},
    {"activityInstanceIdIn", texts, is_key_in<"scope_key">},
    {"tenantIdIn", texts, nothing},
    {"withoutTenantId", truth, everything},
    {"caseInstanceId", text, nothing},
    {"caseExecutionIdIn", texts, nothing},
    {"caseActivityIdIn", texts, nothing},
};
// The rows know FEEL's types, of which the dialect's Integer, Long and Double are one.
constexpr std::string_view unsupported[] = {"variableTypeIn"};
constexpr SortRule sorts[] = {{"instanceId", by<"instance_key">}, {"variableName", by<"name">}};
constexpr std::string_view last_order[] = {"instance_key", "scope_key", "name"};

Filter kept() { return where("removed", Compare::equal, std::int64_t{0}); }

const QueryRules& kept_rules() {
  static constexpr QueryRules rules{filters, sorts, unsupported, last_order, kept};
  return rules;
}
const QueryRules& all_rules() {
  static constexpr QueryRules rules{filters, sorts, unsupported, last_order};
  return rules;
}

void write_variables(const Call& call, JsonText& json, const std::vector<VariableRow>& rows) {
  const InstanceRows instances = instances_of(call.reader, rows);
  std::vector<TaskKey> task_keys;
  for (const VariableRow& row : rows)
    if (row.scope != scope_of(row.instance)) task_keys.push_back(TaskKey{row.scope.value});
  const auto tasks = rows_by_key(call.reader, "key", std::move(task_keys), &TaskRow::key);
  for (const VariableRow& row : rows) {
    const bool is_of_task = tasks.contains(TaskKey{row.scope.value});
    json.begin_object();
    json.put("id", to_string(row.instance) + "." + to_string(row.scope) + "." + row.name);
    json.put("name", row.name);
    json.put("processDefinitionKey", process_id_of(instances, row.instance));
    json.put("processDefinitionId", definition_of(instances, row.instance));
    json.put("processInstanceId", row.instance).put("executionId", row.scope);
    json.put("activityInstanceId", row.scope).put("caseDefinitionKey", nullptr);
    json.put("caseDefinitionId", nullptr).put("caseInstanceId", nullptr);
    json.put("caseExecutionId", nullptr);
    json.put_or_null("taskId", is_of_task ? to_string(row.scope) : std::string());
    json.put("tenantId", nullptr).put("errorMessage", nullptr);
    json.put("state", row.removed != 0 ? "DELETED" : "CREATED");
    json.put("createTime", date_of(call, row.created_at)).put("removalTime", nullptr);
    json.put("rootProcessInstanceId", root_of(instances, row.instance));
    put_variable(json, value_of(row), call.services.engine.zone());
    json.end_object();
  }
}

using Kept = Listing<VariableRow, kept_rules, write_variables>;
using All = Listing<VariableRow, all_rules, write_variables>;

bool includes_removed(const Call& call) {
  if (const std::string* asked = call.target.parameter("includeDeleted")) return *asked == "true";
  if (call.request.method != Method::post) return false;
  const Result<Context, HttpResponse> body = read_json_object(call);
  const Value* asked = body ? body->find("includeDeleted") : nullptr;
  return asked != nullptr && asked->boolean() != nullptr && *asked->boolean();
}

template <Handler OfKept, Handler OfAll>
Answer either(const Call& call) {
  return includes_removed(call) ? OfAll(call) : OfKept(call);
}

// "instance.scope.name": a name may have dots of its own.
Answer get(const Call& call) {
  const std::string& id = call.path_value("id");
  const std::size_t first = id.find('.');
  const std::size_t second = first == std::string::npos ? first : id.find('.', first + 1);
  std::optional<VariableRow> row;
  if (second != std::string::npos) {
    const std::string_view text = id;
    row = call.reader.first<VariableRow>(
        key_is("instance_key", text.substr(0, first)) +
        key_is("scope_key", text.substr(first + 1, second - first - 1)) +
        where("name", Compare::equal, std::string(text.substr(second + 1))));
  }
  if (!row) return not_found("expected a variable with id " + id + ", but there is none");
  JsonText json;
  write_variables(call, json, {*row});
  HttpResponse response;
  response.body = json.take();
  return response;
}

}  // namespace history_variable_resource

std::vector<Route> history_variable_routes() {
  using namespace history_variable_resource;
  constexpr auto reader = Right::reader;
  return {
      {Method::get, "/history/variable-instance", reader, "Variables with their last values",
       either<Kept::list, All::list>},
      {Method::post, "/history/variable-instance", reader,
       "Variables with their last values, by a query in the body",
       either<Kept::list_by_body, All::list_by_body>},
      {Method::get, "/history/variable-instance/count", reader, "How many variables there are",
       either<Kept::count, All::count>},
      {Method::post, "/history/variable-instance/count", reader,
       "How many variables there are, by a query in the body",
       either<Kept::count_by_body, All::count_by_body>},
      {Method::get, "/history/variable-instance/{id}", reader, "One variable with its last value",
       get},
  };
}

}  // namespace cauce::http::engine_rest
