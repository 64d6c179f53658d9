// What auditors read is recorded, and nothing of what others do is.
#include <catch2/catch.hpp>

#include "tests/adapters/http/office.h"

namespace cauce::http::test {
namespace {

class AccessNotes final : public Notes {
 public:
  std::vector<AccessEntry> log{};
  bool is_full = false;

  Stored<Done> put_draft(const FormDraft&) override { return Done{}; }
  Stored<std::optional<FormDraft>> find_draft(TaskKey, std::string_view) override {
    return std::optional<FormDraft>();
  }
  Stored<std::vector<TaskKey>> drafts_of(std::string_view) override {
    return std::vector<TaskKey>();
  }
  Stored<Done> remove_draft(TaskKey, std::string_view) override { return Done{}; }
  Stored<Done> record_access(const AccessEntry& access) override {
    if (is_full) return Failure{StoreError{"the disk is full"}};
    log.push_back(access);
    return Done{};
  }
  Stored<Accesses> accesses(const AccessQuery& query) override {
    Accesses found;
    for (auto entry = log.rbegin(); entry != log.rend(); ++entry)
      if ((query.person.empty() || entry->person == query.person) &&
          (!query.from || entry->at >= *query.from) && (!query.to || entry->at <= *query.to))
        found.items.push_back(*entry);
    found.total = found.items.size();
    return found;
  }
};

// The office, where notes are kept.
struct Archive {
  Office office{Authentication::on};
  AccessNotes notes;
  Application application{with_notes(), Authentication::on};

  Services with_notes() {
    Services services = office.application.services();
    services.notes = &notes;
    return services;
  }
  HttpResponse ask(const char* user, Method method, std::string target, std::string body = {}) {
    const HttpRequest request{method,
                              std::move(target),
                              {{"Host", "localhost"},
                               {"Authorization", basic(user)},
                               {"Content-Type", "application/json"}},
                              std::move(body)};
    const Application::Admission admission = application.admit(request);
    if (admission.refusal) return *admission.refusal;
    MemoryReader reader(office.engine.tables);
    return std::get<HttpResponse>(application.answer(request, admission, reader));
  }
  HttpResponse get(const char* user, std::string target) {
    return ask(user, Method::get, std::move(target));
  }
};

}  // namespace

TEST_CASE("whatever an auditor reads or exports is recorded: who, when, what") {
  Archive archive;
  const std::vector<std::string> read = {
      "/engine-rest/task?assignee=ana",
      "/engine-rest/history/process-instance/20",
      "/engine-rest/history/variable-instance?processInstanceId=20",
      "/api/instances/20/journal?values=true",
      "/api/data-stores/nets/records?at=2026-11-02T12:26:00Z",
      "/api/data-stores/nets/records.csv",
      "/api/data-stores/nets/records?format=csv",
      "/api/access-log",
  };
  for (const std::string& target : read) {
    INFO(target);
    CHECK(archive.get("eva", target).status == 200);
    REQUIRE(!archive.notes.log.empty());
    const AccessEntry& entry = archive.notes.log.back();
    CHECK(entry.target == target);
    CHECK(entry.person == "eva");
    CHECK(entry.method == "GET");
    CHECK(entry.at == archive.office.engine.time);
  }
  CHECK(archive.notes.log.size() == read.size());
}

TEST_CASE("a query that an auditor sends as a body is recorded, and so is one that finds nothing") {
  Archive archive;
  archive.ask("eva", Method::post, "/engine-rest/history/process-instance", "{}");
  archive.get("eva", "/engine-rest/task/99");
  REQUIRE(archive.notes.log.size() == 2);
  CHECK(archive.notes.log.front().method == "POST");
}

TEST_CASE("what is no secret, is refused, or is read by others is not recorded") {
  Archive archive;
  archive.get("eva", "/api/people");
  archive.get("eva", "/api/accounts");
  for (const char* user : {"ana", "dina", "root", "adam"}) archive.get(user, "/engine-rest/task");
  CHECK(archive.notes.log.empty());
}

TEST_CASE("an auditor is told nothing that cannot be recorded") {
  Archive archive;
  archive.notes.is_full = true;
  const HttpResponse response = archive.get("eva", "/api/data-stores/nets/records.csv");
  CHECK(response.status == 503);
  CHECK(response.body.find("North") == std::string::npos);
}

TEST_CASE("the access log is for auditors and administrators, the latest first, by person") {
  Archive archive;
  archive.get("eva", "/engine-rest/task");
  archive.get("eva", "/api/data-stores");
  CHECK(archive.get("root", "/api/access-log").status == 403);
  CHECK(archive.get("ana", "/api/access-log").status == 403);
  const HttpResponse log = archive.get("adam", "/api/access-log?person=eva");
  CHECK(member(log.body, "total") == "2");
  CHECK(member(log.body, "items").find("/api/data-stores") <
        member(log.body, "items").find("/engine-rest/task"));
  CHECK(member(archive.get("adam", "/api/access-log?person=ana").body, "total") == "0");
  const auto between = [&](const std::string& times) {
    return member(archive.get("adam", "/api/access-log?" + times).body, "total");
  };
  CHECK(between("from=2000-01-01&to=2100-01-01") == "2");
  CHECK(between("from=2100-01-01") == "0");
  CHECK(between("to=2000-01-01") == "0");
  CHECK(archive.get("adam", "/api/access-log?from=soon").status == 400);
}

TEST_CASE("the access log names the case that was read") {
  Archive archive;
  for (const char* target :
       {"/api/cases/20", "/engine-rest/history/variable-instance?processInstanceId=21",
        "/api/instances/20/journal?values=true", "/api/cases?search=20", "/api/cases/x"})
    archive.get("eva", target);
  const auto log = parse_json(archive.get("adam", "/api/access-log").body);
  REQUIRE(log.ok());
  std::string cases;
  for (const Value& each : *log->context()->find("items")->list()) {
    const Value* of = each.context()->find("case");
    cases += of->is_null() ? "none " : *of->context()->find("number")->string() + ' ';
  }
  CHECK(cases == "none none case-1 case-2 case-1 ");
}

}  // namespace cauce::http::test
