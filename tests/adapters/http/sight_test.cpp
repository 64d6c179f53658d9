// What people see of the tables, by every way of asking.
#include "adapters/http/sight.h"

#include <catch2/catch.hpp>

#include "tests/adapters/http/office.h"

namespace cauce::http::test {
namespace {

// ana is of the clerks and started every case of the office; the cases of `others` she did not.
void give_to_others(Office& office) {
  for (ProcessInstanceRow& row : office.engine.tables.of<ProcessInstanceRow>()) {
    row.started_by = "root";
    row.root = row.key;
  }
}

HttpResponse get_as(Office& office, const char* user, const std::string& target) {
  return office.ask(Method::get, target, "", {{"Authorization", basic(user)}});
}

std::string count_as(Office& office, const char* user, const std::string& target) {
  return member(get_as(office, user, target).body, "count");
}

}  // namespace

TEST_CASE("staff see the tasks of their roles, in lists, in counts and one by one") {
  Office office(Authentication::on);
  give_to_others(office);
  CHECK(count_as(office, "ana", "/engine-rest/task/count") == "2");  // 30 and 31, of the clerks.
  CHECK(count_as(office, "ben", "/engine-rest/task/count") == "3");  // And 32, of the bosses.
  CHECK(count_as(office, "sue", "/engine-rest/task/count") == "0");
  CHECK(count_as(office, "root", "/engine-rest/task/count") == "3");
  CHECK(count_as(office, "eva", "/engine-rest/task/count") == "3");
  CHECK(count_as(office, "dina", "/engine-rest/task/count") == "0");
  CHECK(get_as(office, "ana", "/engine-rest/task/30").status == 200);
  CHECK(get_as(office, "ana", "/engine-rest/task/32").status == 404);
  // As if it were not there.
  for (const std::string part : {"", "/variables", "/localVariables", "/form", "/identity-links"}) {
    const HttpResponse other = get_as(office, "ana", "/engine-rest/task/32" + part);
    CHECK(other.status == get_as(office, "ana", "/engine-rest/task/99" + part).status);
    CHECK(other.status >= 400);
  }
  CHECK(office
            .ask(Method::post, "/engine-rest/task/count", "{}",
                 {{"Authorization", basic("sue")}, {"Content-Type", "application/json"}})
            .body.find(":0") != std::string::npos);
}

TEST_CASE("staff see the cases that they take part in, with all that is in them") {
  Office office(Authentication::on);
  give_to_others(office);
  for (const char* kind : {"process-instance", "execution", "history/process-instance",
                           "history/activity-instance", "history/variable-instance"}) {
    const std::string list = std::string("/engine-rest/") + kind + "/count";
    INFO(kind);
    const int all = std::stoi(count_as(office, "root", list));
    CHECK(std::stoi(count_as(office, "eva", list)) == all);
    CHECK(std::stoi(count_as(office, "ben", list)) <= all);
    CHECK(std::stoi(count_as(office, "ana", list)) < all);
    CHECK(count_as(office, "ana", list) != "0");
    CHECK(count_as(office, "sue", list) == "0");
    CHECK(count_as(office, "nil", list) == "none");
  }
  CHECK(get_as(office, "ana", "/engine-rest/process-instance/20").status == 200);
  CHECK(get_as(office, "ana", "/engine-rest/process-instance/21").status == 404);
  CHECK(get_as(office, "ana", "/engine-rest/process-instance/21/variables").status == 404);
  CHECK(get_as(office, "ana", "/engine-rest/process-instance/21/activity-instances").status == 404);
  CHECK(get_as(office, "ana", "/api/instances/20/journal").status == 200);
  CHECK(get_as(office, "ana", "/api/instances/21/journal").status == 404);
  CHECK(get_as(office, "eva", "/api/instances/21/journal").status == 200);
}

TEST_CASE("what was done in a case is seen by those who take part in it") {
  Office office(Authentication::on);
  give_to_others(office);
  // 33 was ben's, and is over; ana has a task in its case.
  CHECK(get_as(office, "ana", "/engine-rest/history/task?taskId=33").body.find("\"33\"") !=
        std::string::npos);
  CHECK(get_as(office, "sue", "/engine-rest/history/task").body == "[]");
}

TEST_CASE("who starts a case takes part in it, and in what it calls") {
  Office office(Authentication::on);
  give_to_others(office);
  auto& cases = office.engine.tables.of<ProcessInstanceRow>();
  cases[0].started_by = "sue";
  cases[1].root = cases[0].key;
  CHECK(count_as(office, "sue", "/engine-rest/history/process-instance/count") == "2");
  CHECK(count_as(office, "sue", "/engine-rest/task/count") == "0");
}

TEST_CASE("who did a task without having taken it took part in its case") {
  Office office(Authentication::on);
  give_to_others(office);
  TaskRow& done = office.engine.tables.of<TaskRow>()[3];
  CHECK(get_as(office, "sue", "/engine-rest/process-instance/20").status == 404);
  done.assignee = std::nullopt;
  done.completed_by = "sue";
  CHECK(get_as(office, "sue", "/engine-rest/process-instance/20").status == 200);
}

TEST_CASE("a task that is offered to nobody in particular is everybody's") {
  Office office(Authentication::on);
  office.engine.tables.of<TaskCandidateRow>().clear();
  CHECK(count_as(office, "sue", "/engine-rest/task/count") == "2");  // 31 is ana's.
}

TEST_CASE("a task that was offered to nobody in particular and is over lets nobody in") {
  Office office(Authentication::on);
  give_to_others(office);
  office.engine.tables.of<TaskRow>()[3].assignee = std::nullopt;
  CHECK(get_as(office, "sue", "/engine-rest/process-instance/20").status == 404);
}

TEST_CASE("the work of programs is not shown to staff, not even in their own cases") {
  Office office(Authentication::on);
  ExternalTaskRow row;
  row.key = ExternalTaskKey{70};
  row.instance = ProcessInstanceKey{20};
  office.engine.tables.put(row);
  CHECK(count_as(office, "ana", "/engine-rest/external-task/count") == "0");
  CHECK(count_as(office, "eva", "/engine-rest/external-task/count") == "1");
}

TEST_CASE("designers see where cases stand, not what is in them") {
  Office office(Authentication::on);
  CHECK(count_as(office, "dina", "/engine-rest/process-instance/count") == "2");
  CHECK(count_as(office, "dina", "/engine-rest/history/variable-instance/count") == "0");
  CHECK(get_as(office, "dina", "/api/instances/20/journal?values=true").body.empty());
  CHECK(get_as(office, "dina", "/engine-rest/process-definition/count").status == 200);
}

TEST_CASE("who stands in for somebody absent sees their tasks and does them in their name") {
  Office office(Authentication::on);
  give_to_others(office);
  CHECK(get_as(office, "ana", "/engine-rest/task/32").status == 404);
  office.people.absent = Actor{.user = "berta", .groups = {"bosses"}};
  CHECK(get_as(office, "ana", "/engine-rest/task/32").status == 200);
  CHECK(get_as(office, "ana", "/engine-rest/process-instance/21").status == 200);
  const auto actor_of_claim = [&](const char* task) {
    const std::string path = std::string("/engine-rest/task/") + task + "/claim";
    CHECK(office
              .ask(Method::post, path, "{}",
                   {{"Authorization", basic("ana")}, {"Content-Type", "application/json"}})
              .status == 204);
    return office.engine.submissions().back().actor;
  };
  CHECK(actor_of_claim("32") ==
        Actor{.user = "ana", .groups = {"bosses"}, .on_behalf_of = "berta"});
  // What she may do herself she does herself.
  CHECK(actor_of_claim("30") == Actor{.user = "ana", .groups = {"clerks"}});
  office.engine.tables.of<TaskRow>()[0].assignee = "berta";
  CHECK(actor_of_claim("30").on_behalf_of == "berta");
}

TEST_CASE("what a substitute took in somebody's name is done in that name") {
  Office office(Authentication::on);
  office.people.absent = Actor{.user = "berta", .groups = {"bosses"}};
  const auto actor_of_completion = [&](const char* task) {
    const std::string path = std::string("/engine-rest/task/") + task + "/complete";
    CHECK(office
              .ask(Method::post, path, "{}",
                   {{"Authorization", basic("ana")}, {"Content-Type", "application/json"}})
              .status == 204);
    return office.engine.submissions().back().actor;
  };
  office.engine.tables.of<TaskRow>()[2].assignee = "ana";  // 32, of the bosses.
  CHECK(actor_of_completion("32").on_behalf_of == "berta");
  CHECK(actor_of_completion("32").groups == std::vector<std::string>{"bosses"});
  CHECK(actor_of_completion("31") == Actor{.user = "ana", .groups = {"clerks"}});
  // When the days are over it is her own.
  office.people.absent.reset();
  CHECK(actor_of_completion("32") == Actor{.user = "ana", .groups = {"clerks"}});
}

}  // namespace cauce::http::test
