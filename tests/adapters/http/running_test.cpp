// Suspension, modification and the handling of tasks: what each route hands the engine.
#include <catch2/catch.hpp>

#include "tests/adapters/http/office.h"

namespace cauce::http::test {
namespace {

HttpResponse put(Office& office, std::string target, std::string body) {
  return office.ask(Method::put, std::move(target), std::move(body));
}

TEST_CASE("instances are suspended and resumed one by one and together") {
  Office office;
  CHECK(put(office, "/engine-rest/process-instance/20/suspended", R"({"suspended":true})").status ==
        204);
  CHECK(office.last<SuspendProcessInstance>().instance == ProcessInstanceKey{20});
  CHECK(
      put(office, "/engine-rest/process-instance/20/suspended", R"({"suspended":false})").status ==
      204);
  CHECK(office.last<ResumeProcessInstance>().instance == ProcessInstanceKey{20});
  CHECK(put(office, "/engine-rest/process-instance/20/suspended", "{}").status == 400);
  const std::size_t before = office.engine.submissions().size();
  CHECK(put(office, "/engine-rest/process-instance/suspended",
            R"({"suspended":true,"processDefinitionKey":"permit"})")
            .status == 204);
  CHECK(office.engine.submissions().size() == before + 2);
  CHECK(office.last<SuspendProcessInstance>().instance == ProcessInstanceKey{21});
  CHECK(put(office, "/engine-rest/process-instance/suspended", R"({"suspended":true})").status ==
        400);
}

TEST_CASE("instances are meant by themselves or by their definition, not by both") {
  Office office;
  const auto status = [&](const std::string& members) {
    return put(office, "/engine-rest/process-instance/suspended",
               R"({"suspended":true,"processInstanceIds":["20"],)" + members + "}")
        .status;
  };
  CHECK(status(R"("processDefinitionKey":"permit")") == 400);
  CHECK(status(R"("processDefinitionId":12)") == 400);
  CHECK(status(R"("processDefinitionTenantId":"t")") == 501);
  CHECK(status(R"("processDefinitionWithoutTenantId":"yes")") == 400);
  CHECK(office.engine.submissions().empty());
  CHECK(status(R"("processDefinitionWithoutTenantId":true)") == 204);
}

TEST_CASE("of several instances the first refusal is told, with how many there were") {
  Office office;
  office.engine.answer = [](const EnginePort::Submission&) {
    return Result<Reply, Rejection>(Failure{Rejection{RejectionKind::invalid_state, "no", {}}});
  };
  const HttpResponse response = put(office, "/engine-rest/process-instance/suspended",
                                    R"({"suspended":true,"processInstanceIds":["20","21"]})");
  CHECK(response.status == 409);
  CHECK(member(response.body, "message").find("2 of 2") != std::string::npos);
}

TEST_CASE("definitions are suspended by id and by key, with their instances or not") {
  Office office;
  CHECK(put(office, "/engine-rest/process-definition/12/suspended",
            R"({"suspended":true,"includeProcessInstances":true})")
            .status == 204);
  CHECK(office.last<SuspendDefinition>().definition == DefinitionKey{12});
  CHECK(office.last<SuspendDefinition>().with_instances == WithInstances::yes);
  CHECK(
      put(office, "/engine-rest/process-definition/key/permit/suspended", R"({"suspended":false})")
          .status == 204);
  CHECK(office.last<ResumeDefinition>().process_id == "permit");
  CHECK(office.last<ResumeDefinition>().with_instances == WithInstances::no);
  CHECK(put(office, "/engine-rest/process-definition/12/suspended",
            R"({"suspended":true,"executionDate":"2026-11-30T00:00:00"})")
            .status == 501);
}

TEST_CASE("the instructions of a modification are read in order") {
  Office office;
  const char* body = R"({"annotation":"sent twice","instructions":[
      {"type":"cancel","activityInstanceId":"30"},
      {"type":"startBeforeActivity","activityId":"end","ancestorActivityInstanceId":"20",
       "variables":{"a":{"value":1},"b":{"value":2,"local":true}}},
      {"type":"startTransition","transitionId":"f"}]})";
  CHECK(office.post("/engine-rest/process-instance/20/modification", body).status == 204);
  const auto command = office.last<ModifyProcessInstance>();
  CHECK(command.annotation == "sent twice");
  REQUIRE(command.instructions.size() == 3);
  CHECK(command.instructions[0].key == 30);
  CHECK(command.instructions[1].ancestor == ScopeKey{20});
  CHECK(command.instructions[1].variables == Context{{"a", 1}});
  CHECK(command.instructions[1].local_variables == Context{{"b", 2}});
  CHECK(command.instructions[2].kind == ModificationKind::start_flow);
  CHECK(office
            .post("/engine-rest/process-instance/20/modification",
                  R"({"instructions":[{"type":"jump","activityId":"end"}]})")
            .status == 400);
  CHECK(office
            .post("/engine-rest/process-instance/20/modification",
                  R"({"instructions":[{"type":"cancel"}]})")
            .status == 400);
}

TEST_CASE("a modification may skip the mappings of what it starts") {
  Office office;
  CHECK(office
            .post("/engine-rest/process-instance/20/modification",
                  R"({"instructions":[],"skipIoMappings":true})")
            .status == 204);
  CHECK(office.last<ModifyProcessInstance>().parameters == Parameters::skipped);
}

TEST_CASE("a modification whose members are of another type is refused") {
  Office office;
  const auto status = [&](const std::string& body) {
    return office.post("/engine-rest/process-instance/20/modification", body).status;
  };
  const auto with = [&](const std::string& instruction) {
    return status(R"({"instructions":[)" + instruction + "]}");
  };
  CHECK(status("{}") == 400);
  CHECK(status(R"({"instructions":{}})") == 400);
  CHECK(status(R"({"instructions":[],"annotation":5})") == 400);
  CHECK(status(R"({"instructions":[],"skipIoMappings":"yes"})") == 400);
  CHECK(status(R"({"instructions":[],"skipCustomListeners":1})") == 400);
  CHECK(with("7") == 400);
  CHECK(with(R"({"type":5})") == 400);
  CHECK(with(R"({"type":"cancel","activityInstanceId":"x"})") == 400);
  CHECK(with(R"({"type":"cancel","activityInstanceId":"30","activityId":"review"})") == 400);
  CHECK(with(R"({"type":"cancel","activityId":"review",)"
             R"("cancelCurrentActiveActivityInstances":"no"})") == 400);
  CHECK(with(R"({"type":"startBeforeActivity"})") == 400);
  CHECK(with(R"({"type":"startBeforeActivity","activityId":"end","variables":[]})") == 400);
  CHECK(with(R"({"type":"startBeforeActivity","activityId":"end",)"
             R"("variables":{"a":{"value":1,"local":"yes"}}})") == 400);
  CHECK(office.post("/engine-rest/process-instance/x/modification", "{}").status == 404);
  CHECK(office.engine.submissions().empty());
}

TEST_CASE("many instances of a definition are modified alike") {
  Office office;
  const auto body = [](const std::string& instances, const std::string& instruction) {
    return R"({"processDefinitionId":"12",)" + instances + R"(,"instructions":[)" + instruction +
           R"(],"annotation":"all of them"})";
  };
  const std::string twenty = R"("processInstanceIds":["20"])";
  const std::string cancel = R"({"type":"cancel","activityId":"review"})";
  const auto status = [&](const std::string& asked) {
    return office.post("/engine-rest/modification/execute", asked).status;
  };
  CHECK(status(body(twenty, cancel)) == 204);
  CHECK(office.last<ModifyProcessInstance>().instance == ProcessInstanceKey{20});
  CHECK(office.last<ModifyProcessInstance>().annotation == "all of them");
  CHECK(status(body(R"("processInstanceQuery":{"businessKey":"case-1"})", cancel)) == 204);
  const HttpResponse batch =
      office.post("/engine-rest/modification/executeAsync", body(twenty, cancel));
  CHECK(batch.status == 200);
  CHECK(member(batch.body, "type") == "\"instance-modification\"");
  CHECK(office
            .post("/engine-rest/process-instance/20/modification-async",
                  R"({"instructions":[)" + cancel + "]}")
            .status == 200);
  const std::size_t before = office.engine.submissions().size();
  CHECK(status(body(R"("processInstanceIds":["21"])", cancel)) == 400);  // Of definition 11.
  CHECK(status(body(R"("processInstanceIds":[])", cancel)) == 400);
  CHECK(status(body(twenty, R"({"type":"cancel","activityInstanceId":"30"})")) == 400);
  CHECK(status(body(twenty, R"({"type":"startBeforeActivity","activityId":"end",)"
                            R"("ancestorActivityInstanceId":"20"})")) == 400);
  CHECK(status(R"({"processInstanceIds":["20"],"instructions":[]})") == 400);
  CHECK(status(R"({"processDefinitionId":"12","processInstanceIds":["20"],"instructions":[]})") ==
        400);
  CHECK(status(R"({"processDefinitionId":"99","processInstanceIds":["20"]})") == 400);
  CHECK(office.engine.submissions().size() == before);
}

TEST_CASE("a task goes from hand to hand") {
  Office office;
  CHECK(office.post("/engine-rest/task/31/delegate", R"({"userId":"ben"})").status == 204);
  CHECK(office.last<DelegateTask>().user == "ben");
  CHECK(office.post("/engine-rest/task/31/delegate", "{}").status == 400);
  CHECK(office.post("/engine-rest/task/31/resolve", R"({"variables":{"a":{"value":1}}})").status ==
        204);
  CHECK(office.last<ResolveTask>().variables == Context{{"a", 1}});
  CHECK(office.post("/engine-rest/task/31/bpmnError", R"({"errorCode":"e","errorMessage":"m"})")
            .status == 204);
  CHECK(office.last<FailTask>().code == "e");
  CHECK(office.last<FailTask>().message == "m");
  CHECK(office.post("/engine-rest/task/31/bpmnError", "{}").status == 400);
  CHECK(office.post("/engine-rest/task/31/bpmnEscalation", R"({"escalationCode":"e"})").status ==
        204);
  CHECK(office.last<EscalateTask>().code == "e");
  office.engine.tables.of<TaskRow>()[0].owner = "ben";
  office.engine.tables.of<TaskRow>()[0].delegation = "pending";
  CHECK(office.ids("/engine-rest/task?owner=ben") == "30");
  CHECK(office.ids("/engine-rest/task?delegationState=PENDING") == "30");
  CHECK(office.get("/engine-rest/task?delegationState=none").status == 400);
  CHECK(member(office.get("/engine-rest/task/30").body, "delegationState") == "\"PENDING\"");
}

TEST_CASE("what a task says of itself is changed member by member") {
  Office office;
  CHECK(put(office, "/engine-rest/task/31",
            R"({"priority":90,"due":"2026-12-01T09:00:00.000+0000","followUp":null,"owner":"ana"})")
            .status == 204);
  const auto command = office.last<UpdateTask>();
  CHECK(command.priority == 90);
  REQUIRE(command.due);
  CHECK(to_string(**command.due) == "2026-12-01T09:00:00.000Z");
  REQUIRE(command.follow_up);
  CHECK_FALSE(command.follow_up->has_value());
  CHECK_FALSE(command.assignee.has_value());
  CHECK(put(office, "/engine-rest/task/31", R"({"priority":"high"})").status == 400);
  CHECK(put(office, "/engine-rest/task/31", R"({"due":"soon"})").status == 400);
  CHECK(put(office, "/engine-rest/task/31", R"({"delegationState":"MAYBE"})").status == 400);
  CHECK(put(office, "/engine-rest/task/31", R"({"parentTaskId":"30"})").status == 501);
  CHECK(put(office, "/engine-rest/task/31", R"({"parentTaskId":null,"id":"31"})").status == 204);
}

}  // namespace
}  // namespace cauce::http::test
