#include <catch2/catch.hpp>

#include "tests/adapters/http/office.h"

namespace cauce::http::test {
namespace {

TEST_CASE("tasks are filtered as the query string says") {
  Office office;
  struct Row {
    const char* query;
    const char* ids;
  };
  const Row rows[] = {
      {"", "30 31 32"},
      {"?taskId=31", "31"},
      {"?taskId=x", ""},
      {"?taskIdIn=30,32,99", "30 32"},
      {"?processInstanceId=20", "30 31"},
      {"?processInstanceBusinessKey=case-2", "32"},
      {"?processInstanceBusinessKeyLike=case%25", "30 31 32"},
      {"?processDefinitionKey=permit", "30 31 32"},
      {"?processDefinitionKeyIn=permit,x", "30 31 32"},
      {"?processDefinitionName=Permit%202", "30 31"},
      {"?processDefinitionId=11", "32"},
      {"?assignee=ana", "31"},
      {"?assigneeLike=an", "31"},
      {"?assigneeIn=ana,ben", "31"},
      {"?unassigned=true", "30 32"},
      {"?unassigned=false", "30 31 32"},
      {"?assigned=true", "31"},
      {"?candidateGroup=clerks", "30"},
      {"?candidateGroup=clerks&includeAssignedTasks=true", "30 31"},
      {"?candidateGroups=clerks,bosses", "30 32"},
      {"?candidateUser=ben", "30 32"},
      {"?candidateUser=ana", "30"},
      {"?involvedUser=ana", "31"},
      {"?withoutCandidateGroups=true", ""},
      {"?taskDefinitionKey=review", "30 31 32"},
      {"?taskDefinitionKeyNotIn=review", ""},
      {"?name=Review%20plan", "30"},
      {"?nameLike=Review", "30 32"},
      {"?nameLike=Review%25", "30 32"},
      {"?nameNotLike=Review", "31"},
      {"?nameNotEqual=Review%20plan", "31 32"},
      {"?minPriority=50", "30 31"},
      {"?maxPriority=50", "30 32"},
      {"?priority=10", "32"},
      {"?dueBefore=2026-11-02T11:00:00.000-0300", "30"},
      {"?dueAfter=2026-11-02T11:00:00.000-0300", ""},
      {"?withoutDueDate=true", "31 32"},
      {"?createdAfter=2026-11-02T09:30:30.000-0300", "31 32"},
      {"?createdAfter=2026-11-02T12:30:30.000+0000", "31 32"},
      {"?active=true", "30 31 32"},
      {"?suspended=true", ""},
      {"?processVariables=kind_eq_new", "30 31"},
      {"?processVariables=kind_eq_ol_d", "32"},
      {"?processVariables=kind_neq_new", "32"},
      {"?processVariables=kind_like_%25_d", "32"},
      {"?processVariables=kind_notLike_new", "32"},
      {"?processVariables=kind_eq_NEW&variableValuesIgnoreCase=true", "30 31"},
      {"?processVariables=KIND_eq_new&variableNamesIgnoreCase=true", "30 31"},
      {"?processVariables=kind_gt_new", "32"},
      {"?taskVariables=note_eq_local", "30"},
      {"?tenantIdIn=x", ""},
      {"?withoutTenantId=true", "30 31 32"},
      {"?caseInstanceId=x", ""},
      {"?unknownParameter=x", "30 31 32"},
      {"?sortBy=name&sortOrder=asc", "31 30 32"},
      {"?sortBy=priority&sortOrder=desc", "31 30 32"},
      {"?sortBy=created&sortOrder=desc&maxResults=2", "32 31"},
      {"?firstResult=1&maxResults=1", "31"},
      {"?maxResults=0", ""},
  };
  for (const Row& row : rows) {
    INFO(row.query);
    CHECK(office.ids(std::string("/engine-rest/task") + row.query) == row.ids);
  }
}

TEST_CASE("tasks are filtered as a body says") {
  Office office;
  struct Row {
    const char* body;
    const char* ids;
  };
  const Row rows[] = {
      {"{}", "30 31 32"},
      {"", "30 31 32"},
      {R"({"assignee":"ana"})", "31"},
      {R"({"assignee":null})", "30 31 32"},
      {R"({"taskIdIn":["30","31"]})", "30 31"},
      {R"({"processVariables":[{"name":"amount","operator":"gt","value":10}]})", "30 31"},
      {R"({"processVariables":[{"name":"amount","operator":"lteq","value":9}]})", "32"},
      {R"({"processVariables":[{"name":"amount","operator":"eq","value":100.0}]})", "30 31"},
      {R"({"orQueries":[{"assignee":"ana","priority":10}]})", "31 32"},
      {R"({"unassigned":true,"orQueries":[{"assignee":"ana","priority":10}]})", "32"},
      {R"({"sorting":[{"sortBy":"priority","sortOrder":"asc"}]})", "32 30 31"},
  };
  for (const Row& row : rows) {
    INFO(row.body);
    CHECK(office.ids_by_body("/engine-rest/task", row.body) == row.ids);
  }
}

TEST_CASE("what would change the answer is refused by name and never ignored") {
  Office office;
  struct Row {
    const char* target;
    unsigned status;
    const char* names;
  };
  const Row rows[] = {
      {"/engine-rest/task?ownerExpression=x", 501, "ownerExpression"},
      {"/engine-rest/task?assigneeExpression=x", 501, "assigneeExpression"},
      {"/engine-rest/task?sortBy=name", 400, "sortOrder"},
      {"/engine-rest/task?sortOrder=asc", 400, "sortBy"},
      {"/engine-rest/task?sortBy=color&sortOrder=asc", 400, "color"},
      {"/engine-rest/task?sortBy=name&sortOrder=up", 400, "up"},
      {"/engine-rest/task?priority=high", 400, "priority"},
      {"/engine-rest/task?unassigned=perhaps", 400, "unassigned"},
      {"/engine-rest/task?dueBefore=soon", 400, "dueBefore"},
      {"/engine-rest/task?maxResults=-1", 400, "maxResults"},
      {"/engine-rest/task?processVariables=kind", 400, "kind"},
      {"/engine-rest/history/variable-instance?variableTypeIn=Integer", 501, "variableTypeIn"},
      {"/engine-rest/process-definition?startableBy=ana", 501, "startableBy"},
  };
  for (const Row& row : rows) {
    INFO(row.target);
    const HttpResponse response = office.get(row.target);
    CHECK(response.status == row.status);
    CHECK(member(response.body, "message").find(row.names) != std::string::npos);
  }
  CHECK(office.post("/engine-rest/task", R"({"assignee":7})").status == 400);
  CHECK(office.post("/engine-rest/task", R"({"taskIdIn":"30"})").status == 400);
  CHECK(office.post("/engine-rest/task", R"({"orQueries":[{"orQueries":[]}]})").status == 400);
  CHECK(office.post("/engine-rest/task", "[]").status == 400);
}

TEST_CASE("a task has every field of the reference") {
  Office office;
  const HttpResponse response = office.get("/engine-rest/engine/default/task/31");
  REQUIRE(response.status == 200);
  CHECK(response.content_type == "application/json");
  CHECK(response.body ==
        R"({"id":"31","name":"Check \"fee\"","assignee":"ana","owner":null,)"
        R"("created":"2026-11-02T09:31:00.000-0300","lastUpdated":"2026-11-02T09:31:00.000-0300",)"
        R"("due":null,"followUp":null,"delegationState":null,"description":null,)"
        R"("executionId":"31","parentTaskId":null,"priority":70,"processDefinitionId":"12",)"
        R"("processInstanceId":"20","caseExecutionId":null,"caseDefinitionId":null,)"
        R"("caseInstanceId":null,"taskDefinitionKey":"review","suspended":false,"formKey":null,)"
        R"("operatonFormRef":null,"tenantId":null,"taskState":"Created","attachment":null,)"
        R"("comment":null,"variables":null})");
}

TEST_CASE("other resources are filtered and counted") {
  Office office;
  CHECK(office.ids("/engine-rest/process-instance") == "20 21");
  CHECK(office.ids("/engine-rest/process-instance?businessKeyLike=2") == "21");
  CHECK(office.ids("/engine-rest/process-instance?variables=kind_eq_new") == "20");
  CHECK(office.ids("/engine-rest/process-instance?withIncident=true") == "");
  CHECK(office.ids("/engine-rest/history/process-instance?finished=true") == "22");
  CHECK(
      office.ids("/engine-rest/history/process-instance?sortBy=definitionVersion&sortOrder=asc") ==
      "21 20 22");
  CHECK(office.ids("/engine-rest/history/task?finished=true") == "33");
  CHECK(office.ids("/engine-rest/history/activity-instance?taskAssignee=ana") == "31");
  CHECK(office.ids("/engine-rest/history/variable-instance?variableName=note") == "20.30.note");
  CHECK(office.ids("/engine-rest/history/variable-instance?variableName=kind&variableValue=new") ==
        "20.20.kind");
  CHECK(office.ids("/engine-rest/process-definition?latestVersion=true") == "12");
  CHECK(office.ids("/engine-rest/process-definition?withoutVersionTag=true") == "11");
  CHECK(office.ids("/engine-rest/deployment?nameLike=off") == "10");
  CHECK(office.get("/engine-rest/task/count?assignee=ana").body == R"({"count":1})");
  CHECK(office.post("/engine-rest/task/count", R"({"assignee":"ana"})").body == R"({"count":1})");
  CHECK(office.get("/engine-rest/history/process-instance/count").body == R"({"count":3})");
  CHECK(member(office.get("/engine-rest/process-definition/key/permit").body, "id") == "\"12\"");
  CHECK(member(office.get("/engine-rest/process-definition/12/xml").body, "bpmn20Xml") ==
        "\"<definitions/>\"");
  CHECK(office.get("/engine-rest/history/variable-instance/20.30.note").status == 200);
}

TEST_CASE("what is not there is answered as the reference has it") {
  Office office;
  CHECK(office.get("/engine-rest/task/99").status == 404);
  CHECK(office.get("/engine-rest/task/33").status == 404);  // Completed.
  CHECK(office.get("/engine-rest/task/99/form").status == 400);
  CHECK(office.get("/engine-rest/task/99/identity-links").status == 400);
  CHECK(office.get("/engine-rest/process-instance/22").status == 404);
  CHECK(office.get("/engine-rest/process-definition/99").status == 404);
  CHECK(office.get("/engine-rest/process-definition/key/x").status == 400);
  CHECK(office.get("/engine-rest/deployment/99").status == 404);
  CHECK(office.get("/engine-rest/process-instance/20/variables/x").status == 400);
  CHECK(office.get("/engine-rest/task/30/variables/x").status == 404);
  CHECK(office.post("/engine-rest/task/abc/complete", "{}").status == 404);
  CHECK(office.get("/engine-rest/authorization").status == 501);
  CHECK(office.get("/engine-rest/nonsense").status == 404);
  const HttpResponse wrong = office.ask(Method::put, "/engine-rest/task");
  CHECK(wrong.status == 405);
  CHECK(wrong.headers.front().value == "GET, HEAD, POST");
}

TEST_CASE("variables of a task hide those around it") {
  Office office;
  CHECK(office.get("/engine-rest/task/30/localVariables").body ==
        R"({"note":{"value":"local","type":"String","valueInfo":{}}})");
  CHECK(office.get("/engine-rest/task/30/variables").body ==
        R"({"note":{"value":"local","type":"String","valueInfo":{}},)"
        R"("amount":{"value":100,"type":"Integer","valueInfo":{}},)"
        R"("kind":{"value":"new","type":"String","valueInfo":{}}})");
  CHECK(office.get("/engine-rest/task/30/form-variables?variableNames=kind,x").body ==
        R"({"kind":{"value":"new","type":"String","valueInfo":{}}})");
}

TEST_CASE("a tree shows where an instance is") {
  Office office;
  office.engine.tables.put(TokenRow{ProcessInstanceKey{20}, TokenKey{44}, ScopeKey{20}, "join",
                                    "f1", std::nullopt, Instant{0}});
  const std::string body = office.get("/engine-rest/process-instance/20/activity-instances").body;
  CHECK(member(body, "activityType") == "\"processDefinition\"");
  const Result<Value, JsonError> json = parse_json(body);
  const List* children = json->context()->find("childActivityInstances")->list();
  REQUIRE(children->size() == 3);
  CHECK(*children->at(0).context()->find("id")->string() == "30");
  CHECK(*children->at(2).context()->find("activityId")->string() == "join");
}

}  // namespace
}  // namespace cauce::http::test
