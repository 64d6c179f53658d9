// Tasks as people look for them: whose, in which order, what they are about.
#include <catch2/catch.hpp>

#include "adapters/http/api/case_reference.h"
#include "tests/adapters/http/office.h"

namespace cauce::http::test {
namespace {

constexpr std::int64_t minute = 60'000;

std::string ids(const HttpResponse& response) {
  const auto json = parse_json(response.body);
  const Context* page = json ? json->context() : nullptr;
  if (page == nullptr || page->find("items") == nullptr) return response.body;
  std::string all;
  for (const Value& item : *page->find("items")->list())
    all += (all.empty() ? "" : " ") + *item.context()->find("id")->string();
  return all;
}

std::string item(const HttpResponse& response, std::string_view name) {
  const auto json = parse_json(response.body);
  const List& items = *json->context()->find("items")->list();
  return items.empty() ? "no item" : to_json(*items.front().context()->find(name));
}

HttpResponse tasks_as(Office& office, const char* user, const std::string& target) {
  return office.ask(Method::get, target, "", {{"Authorization", basic(user)}});
}

// Each case for itself: who began one does not see the others by that.
void part(Office& office) {
  for (ProcessInstanceRow& row : office.engine.tables.of<ProcessInstanceRow>()) {
    row.started_by = "root";
    row.root = row.key;
  }
}

// Task 34 lies in the second of several activities at once, whose item is `json`.
void put_repeated(Office& office, const char* json) {
  Process process;
  process.elements.resize(2);
  process.elements[1].id = "each";
  process.elements[1].multi_instance.emplace();
  process.elements[1].multi_instance->input_item = "net";
  process.index();
  office.engine.processes[DefinitionKey{12}] = std::make_shared<const Process>(process);
  Tables& tables = office.engine.tables;
  const ProcessInstanceKey instance{20};
  const auto put = [&](std::uint64_t key, std::uint64_t scope, const char* element,
                       std::optional<std::int64_t> counter) {
    ActivityInstanceRow row{instance, ActivityInstanceKey{key}, ScopeKey{scope}, element};
    row.state = ActivityState::active;
    row.loop_counter = counter;
    tables.put(row);
  };
  put(40, 20, "each", {});
  put(41, 40, "each", 1);
  put(34, 41, "visit", {});
  tables.put(VariableRow{instance, ScopeKey{41}, "net", "context", Json{json}, {}, {}, 0});
  TaskRow task = tables.of<TaskRow>()[0];
  task.key = TaskKey{34};
  task.element = "visit";
  task.name = "";
  tables.put(task);
}

}  // namespace

TEST_CASE("what is late comes first, then the most urgent, then what is due first") {
  Office office;
  const std::string all = "/api/tasks?list=all";
  CHECK(ids(office.get(all)) == "31 30 32");
  CHECK(member(office.get(all).body, "counts") == R"({"mine":0,"role":0,"all":3,"overdue":0})");
  office.engine.time = Instant{office.engine.time.ms + 101 * minute};
  CHECK(ids(office.get(all)) == "30 31 32");
  CHECK(member(office.get(all).body, "counts") == R"({"mine":0,"role":0,"all":3,"overdue":1})");
  CHECK(ids(office.get(all + "&overdue=true")) == "30");
  CHECK(member(office.get(all + "&overdue=true").body, "total") == "1");
}

TEST_CASE("pages of tasks go over from the late ones to the others") {
  Office office;
  office.engine.time = Instant{office.engine.time.ms + 101 * minute};
  CHECK(ids(office.get("/api/tasks?first=0&max=2")) == "30 31");
  CHECK(ids(office.get("/api/tasks?first=1&max=1")) == "31");
  CHECK(ids(office.get("/api/tasks?first=2&max=5")) == "32");
  CHECK(ids(office.get("/api/tasks?first=9")).empty());
  CHECK(member(office.get("/api/tasks?max=1").body, "total") == "3");
  CHECK(office.get("/api/tasks?max=some").status == 400);
  CHECK(office.get("/api/tasks?list=theirs").status == 400);
}

TEST_CASE("people have their own tasks and those that are offered to their roles") {
  Office office(Authentication::on);
  part(office);
  CHECK(ids(tasks_as(office, "ana", "/api/tasks?list=mine")) == "31");
  CHECK(ids(tasks_as(office, "ana", "/api/tasks?list=role")) == "30");
  CHECK(ids(tasks_as(office, "ana", "/api/tasks?list=all")) == "31 30");
  CHECK(ids(tasks_as(office, "ben", "/api/tasks?list=role")) == "30 32");
  CHECK(member(tasks_as(office, "ben", "/api/tasks").body, "counts") ==
        R"({"mine":0,"role":2,"all":3,"overdue":0})");
  CHECK(ids(tasks_as(office, "dina", "/api/tasks")).empty());
  CHECK(tasks_as(office, "ana", "/api/tasks/32").status == 404);
}

TEST_CASE("who stands in has the tasks of who is absent, and is told for whom") {
  Office office(Authentication::on);
  part(office);
  office.people.absent = Actor{"ben", {"bosses"}};
  const HttpResponse offered = tasks_as(office, "ana", "/api/tasks?list=role&search=site");
  CHECK(ids(offered) == "32");
  CHECK(item(offered, "onBehalfOf") == "\"ben\"");
  CHECK(item(tasks_as(office, "ana", "/api/tasks?list=role&search=plan"), "onBehalfOf") == "null");
}

TEST_CASE("tasks are searched by name, business key and id of the case, and subject") {
  Office office;
  put_repeated(office, R"({"id":"n1","nombre":"Red Norte"})");
  CHECK(ids(office.get("/api/tasks?search=SITE")) == "32");
  CHECK(ids(office.get("/api/tasks?search=case-2")) == "32");
  CHECK(ids(office.get("/api/tasks?search=21")) == "32");
  CHECK(ids(office.get("/api/tasks?search=red%20norte")) == "34");
  CHECK(ids(office.get("/api/tasks?search=%25")).empty());
  CHECK(ids(office.get("/api/tasks?case=21")) == "32");
  CHECK(ids(office.get("/api/tasks?process=other")).empty());
}

TEST_CASE("a task is about the item of the innermost multi-instance activity") {
  const auto subject = [](const char* json) {
    Office office;
    put_repeated(office, json);
    return member(office.get("/api/tasks/34").body, "subject");
  };
  CHECK(subject(R"({"id":"n1","nombre":"Red Norte"})") == "\"Red Norte\"");
  CHECK(subject(R"({"id":"n1","title":"North"})") == "\"North\"");
  CHECK(subject(R"("Sur")") == "\"Sur\"");
  CHECK(subject("7") == "null");
}

TEST_CASE("one task is told whole, also when it has ended") {
  Office office;
  const std::string open = office.get("/api/tasks/30").body;
  CHECK(member(open, "case") ==
        R"({"id":"20","number":"case-1","businessKey":"case-1","process":"Permit 2",)"
        R"("processKey":"permit"})");
  CHECK(member(open, "candidateGroups") == R"(["clerks"])");
  CHECK(member(open, "ended") == "null");
  const std::string ended = office.get("/api/tasks/33").body;
  CHECK(member(ended, "assignee") == "\"ben\"");
  CHECK(member(ended, "ended") == "\"2026-11-02T09:40:00.000-0300\"");
  CHECK(office.get("/api/tasks/99").status == 404);
}

TEST_CASE("a case without business key has a number that leads back to it") {
  ProcessInstanceRow row;
  row.started_at = Instant{1'793'620'800'000};
  row.key = ProcessInstanceKey{make_key(1, 123)};
  CHECK(api::case_number(row, Zone::utc()) == "2026-000123");
  row.key = ProcessInstanceKey{make_key(3, 1'234'567)};
  CHECK(api::case_number(row, Zone::utc()) == "2026-3-1234567");
  row.business_key = "A 1";
  CHECK(api::case_number(row, Zone::utc()) == "A 1");
}

}  // namespace cauce::http::test
