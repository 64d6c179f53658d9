// Taking instances to another version: the dialect's routes, and those that tell of each case.
#include <catch2/catch.hpp>

#include "tests/adapters/http/office.h"

namespace cauce::http::test {
namespace {

const std::string versions = R"("sourceProcessDefinitionId":"11","targetProcessDefinitionId":"12")";

// start, a user task and an end, whose ids begin with `prefix`.
std::shared_ptr<const Process> drawing(const std::string& prefix) {
  auto process = std::make_shared<Process>();
  process->id = "permit";
  process->elements.resize(4);
  process->elements[0].id = "permit";
  process->elements[0].children = {ElementIndex{1}, ElementIndex{2}, ElementIndex{3}};
  process->elements[1].id = "start";
  process->elements[1].type = ElementType::start_event;
  process->elements[2].id = prefix + "review";
  process->elements[2].type = ElementType::user_task;
  process->elements[3].id = "end";
  process->elements[3].type = ElementType::end_event;
  process->index();
  return process;
}

// Two versions of it, the second with another id for the task.
void deploy(Office& office) {
  office.engine.processes[DefinitionKey{11}] = drawing("");
  office.engine.processes[DefinitionKey{12}] = drawing("new_");
}

// The review becomes `target`.
std::string plan(const std::string& target) {
  return "{" + versions + R"(,"instructions":[{"sourceActivityIds":["review"],)" +
         R"("targetActivityIds":[")" + target + R"("]}]})";
}

}  // namespace

TEST_CASE("a migration plan is generated, validated and carried out") {
  Office office;
  deploy(office);
  const HttpResponse made = office.post("/engine-rest/migration/generate", "{" + versions + "}");
  CHECK(made.status == 200);
  CHECK(member(made.body, "instructions").find("review") == std::string::npos);
  CHECK(member(made.body, "instructions").find("\"end\"") != std::string::npos);

  const HttpResponse wrong = office.post("/engine-rest/migration/validate", plan("end"));
  CHECK(wrong.status == 200);
  CHECK(member(wrong.body, "instructionReports").find("same type") != std::string::npos);
  const HttpResponse right = office.post("/engine-rest/migration/validate", plan("new_review"));
  CHECK(member(right.body, "instructionReports") == "[]");

  const auto execute = [&](const std::string& target) {
    return office.post("/engine-rest/migration/execute",
                       R"({"migrationPlan":)" + plan(target) + R"(,"processInstanceIds":["21"]})");
  };
  CHECK(execute("end").status == 400);
  CHECK(execute("new_review").status == 204);
  const auto command = office.last<MigrateProcessInstance>();
  CHECK(command.instance == ProcessInstanceKey{21});
  CHECK(command.mapping == MigrationMapping{{"review", "new_review", false}});
  const auto query = [&](const std::string& business_key) {
    return R"({"migrationPlan":)" + plan("new_review") +
           R"(,"processInstanceQuery":{"businessKey":")" + business_key + R"("}})";
  };
  const std::size_t before = office.engine.submissions().size();
  CHECK(office.post("/engine-rest/migration/execute", query("case-2")).status == 204);
  CHECK(office.engine.submissions().size() == before + 1);
  CHECK(office.last<MigrateProcessInstance>().instance == ProcessInstanceKey{21});
  CHECK(office.post("/engine-rest/migration/execute", query("case-9")).status == 400);
  const HttpResponse batch = office.post("/engine-rest/migration/executeAsync", query("case-2"));
  CHECK(batch.status == 200);
  CHECK(member(batch.body, "type") == "\"instance-migration\"");
  CHECK(office.post("/engine-rest/migration/executeAsync", "{}").status == 400);
}

TEST_CASE("a migration plan whose members are of another type is refused") {
  Office office;
  deploy(office);
  const auto status = [&](const std::string& route, const std::string& body) {
    return office.post("/engine-rest/migration/" + route, body).status;
  };
  CHECK(status("generate", "{" + versions + R"(,"updateEventTriggers":"yes"})") == 400);
  CHECK(status("generate", "{" + versions + R"(,"variables":[]})") == 400);
  CHECK(status("generate", R"({"sourceProcessDefinitionId":11})") == 400);
  CHECK(status("generate", R"({"sourceProcessDefinitionId":"11",)"
                           R"("targetProcessDefinitionId":"99"})") == 400);
  CHECK(status("validate", "{" + versions + R"(,"instructions":{}})") == 400);
  CHECK(status("validate", "{" + versions + R"(,"instructions":[{"sourceActivityIds":["review"],)" +
                               R"("targetActivityIds":"review"}]})") == 400);
  const std::string mistyped = "{" + versions +
                               R"(,"instructions":[{"sourceActivityIds":["review"],)" +
                               R"("targetActivityIds":["new_review"],"updateEventTrigger":1}]})";
  CHECK(status("validate", mistyped) == 400);
  CHECK(status("execute", R"({"migrationPlan":)" + mistyped + "}") == 400);
  CHECK(status("execute", R"({"migrationPlan":[]})") == 400);
  CHECK(office.engine.submissions().empty());
}

TEST_CASE("each case that is migrated, or could be, is told by itself") {
  Office office;
  deploy(office);
  office.engine.answer = [](const EnginePort::Submission& asked) -> Result<Reply, Rejection> {
    const auto key = std::get<MigrateProcessInstance>(asked.request).instance;
    if (key == ProcessInstanceKey{20}) return Reply{};
    Rejection rejection{RejectionKind::invalid_state, "it cannot", {}};
    if (key == ProcessInstanceKey{21}) {
      rejection.diagnostics.resize(1);
      rejection.diagnostics[0].rule = "migration-running-unmapped";
      rejection.diagnostics[0].element = "start";
      rejection.diagnostics[0].message = "expected 'start' to be mapped";
    }
    return Failure{rejection};
  };
  const std::string body = R"({"plan":)" + plan("new_review") + R"(,"cases":["20","21","9"]})";
  const std::string told =
      R"({"findings":[],"cases":[{"id":"20","problems":[]},)"
      R"({"id":"21","problems":[{"rule":"migration-running-unmapped","element":"start",)"
      R"("message":"expected 'start' to be mapped"}]},)"
      R"({"id":"9","problems":[{"rule":"refused","element":null,"message":"it cannot"}]}]})";
  const HttpResponse done = office.post("/api/migration?reason=a%20new%20law", body);
  CHECK(done.status == 200);
  CHECK(done.body == told);
  REQUIRE(office.engine.submissions().size() == 3);
  for (const EnginePort::Submission& each : office.engine.submissions()) {
    CHECK(each.reason == "a new law");
    CHECK(std::get<MigrateProcessInstance>(each.request).trial == Trial::no);
  }
  CHECK(office.post("/api/migration/trial", body).body == told);
  CHECK(office.last<MigrateProcessInstance>().trial == Trial::yes);
}

TEST_CASE("with a plan that cannot be carried out no case is looked at") {
  Office office;
  deploy(office);
  for (const char* route : {"/api/migration", "/api/migration/trial"}) {
    const HttpResponse told =
        office.post(route, R"({"plan":)" + plan("end") + R"(,"cases":["20"]})");
    CHECK(told.status == 200);
    CHECK(
        member(told.body, "findings").find(R"("instruction":0,"rule":"migration-type-differs")") !=
        std::string::npos);
    CHECK(member(told.body, "cases") == "[]");
    CHECK(office.post(route, R"({"plan":)" + plan("new_review") + "}").status == 200);
    for (const std::string& wrong :
         {std::string("{}"), std::string(R"({"plan":[]})"),
          R"({"plan":)" + plan("end") + R"(,"cases":["x"]})",
          R"({"plan":)" + plan("end") + R"(,"cases":20})", std::string(R"({"plan":{}})")})
      CHECK(office.post(route, wrong).status == 400);
  }
  CHECK(office.engine.submissions().empty());
}

}  // namespace cauce::http::test
