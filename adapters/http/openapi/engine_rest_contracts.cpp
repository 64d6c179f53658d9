#include "adapters/http/openapi/contract.h"

namespace cauce::http {
namespace engine_rest_contract_table {

using enum Method;

constexpr std::string_view of_definition = "processDefinitionId?: string, maxResults?: integer";
constexpr std::string_view sorted = "sortBy?: string, sortOrder?: \"asc\" | \"desc\"";
constexpr std::string_view sorted_page =
    "sortBy?: string, sortOrder?: \"asc\" | \"desc\", firstResult?: integer, maxResults?: integer";
constexpr std::string_view sorted_definitions =
    "key?: string, latestVersion?: boolean, sortBy?: string, sortOrder?: \"asc\" | \"desc\"";
constexpr std::string_view sorted_history =
    "processInstanceId?: string, sortBy?: string, sortOrder?: \"asc\" | \"desc\", "
    "firstResult?: integer, maxResults?: integer";

constexpr RouteContract contracts[] = {
    {get, "/engine-rest/process-definition", {sorted_definitions, "", "Definition[]"}},
    {get, "/engine-rest/process-definition/{id}", {"", "", "Definition"}},
    {get,
     "/engine-rest/process-definition/{id}/xml",
     {"", "", "{ id: string, bpmn20Xml: string }"}},
    {get, "/engine-rest/process-definition/{id}/deployed-start-form", {"", "", "map<any>"}},
    {post,
     "/engine-rest/process-definition/{id}/start",
     {"", "{ businessKey?: string, variables?: NewVariables, ... }", "{ id: string, ... }"}},
    {get, "/engine-rest/decision-definition", {sorted_definitions, "", "Decision[]"}},
    {get,
     "/engine-rest/decision-definition/key/{key}/xml",
     {"", "", "{ id: string, dmnXml: string }"}},
    {get, "/engine-rest/deployment", {sorted_page, "", "Deployment[]"}},
    {post, "/engine-rest/deployment/create", {"", "multipart/form-data", "Deployed"}},
    {get, "/engine-rest/deployment/{id}/resources", {"", "", "DeployedResource[]"}},
    {get,
     "/engine-rest/deployment/{id}/resources/{resourceId}/data",
     {"", "", "application/octet-stream"}},

    {get, "/engine-rest/process-instance/count", {of_definition, "", "Count"}},
    {delete_, "/engine-rest/process-instance/{id}", {"reason?: string", "", "204"}},
    {put,
     "/engine-rest/process-instance/{id}/suspended",
     {"reason?: string", "{ suspended: boolean }", "204"}},
    {post,
     "/engine-rest/process-instance/{id}/modification",
     {"", "{ instructions: Instruction[], annotation?: string, ... }", "204"}},
    {post,
     "/engine-rest/migration/generate",
     {"",
      "{ sourceProcessDefinitionId: string, targetProcessDefinitionId: string, "
      "updateEventTriggers?: boolean, ... }",
      "MigrationPlan"}},
    {get, "/engine-rest/process-instance/{id}/activity-instances", {"", "", "ActivityNode"}},
    {get, "/engine-rest/process-instance/{id}/comment", {"", "", "Comment[]"}},
    {get, "/engine-rest/process-instance/{id}/attachment", {"", "", "Attachment[]"}},

    {get, "/engine-rest/task", {of_definition, "", "DialectTask[]"}},
    {get, "/engine-rest/task/{id}", {"", "", "DialectTask"}},
    {put, "/engine-rest/task/{id}", {"", "TaskChange", "204"}},
    {post, "/engine-rest/task/{id}/claim", {"", "{ userId: string }", "204"}},
    {post, "/engine-rest/task/{id}/unclaim", {"", "", "204"}},
    {post,
     "/engine-rest/task/{id}/assignee",
     {"reason?: string", "{ userId: string | null }", "204"}},
    {post, "/engine-rest/task/{id}/complete", {"", "{ variables?: NewVariables, ... }", "204"}},
    {get, "/engine-rest/task/{id}/deployed-form", {"", "", "map<any>"}},
    {get, "/engine-rest/task/{id}/form-variables", {"", "", "Variables"}},
    {post, "/engine-rest/task/{id}/comment/create", {"", "{ message: string }", "Comment"}},
    {get, "/engine-rest/task/{id}/attachment", {"", "", "Attachment[]"}},
    {post, "/engine-rest/task/{id}/attachment/create", {"", "multipart/form-data", "Attachment"}},
    {get,
     "/engine-rest/task/{id}/attachment/{attachmentId}/data",
     {"", "", "application/octet-stream"}},

    {get, "/engine-rest/incident", {sorted_page, "", "Incident[]"}},
    {get, "/engine-rest/job", {sorted_page, "", "Job[]"}},
    {get, "/engine-rest/job/count", {"", "", "Count"}},
    {post, "/engine-rest/job/{id}/execute", {"", "", "204"}},
    {get, "/engine-rest/group", {sorted, "", "Group[]"}},
    {get, "/engine-rest/history/activity-instance", {sorted_history, "", "PastActivity[]"}},
    {get, "/engine-rest/history/variable-instance", {sorted_history, "", "PastVariable[]"}},
};

}  // namespace engine_rest_contract_table

std::span<const RouteContract> engine_rest_contracts() {
  return engine_rest_contract_table::contracts;
}

}  // namespace cauce::http
