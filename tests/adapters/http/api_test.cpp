#include <catch2/catch.hpp>

#include "adapters/http/api/csv.h"
#include "tests/adapters/http/office.h"

namespace cauce::http::test {
namespace {

TEST_CASE("a manual clock goes forward only") {
  Office office;
  const auto put = [&](const std::string& body) {
    return office.ask(Method::put, "/api/clock", body).status;
  };
  CHECK(member(office.get("/api/clock").body, "timestamp") == "1793620800000");
  CHECK(put(R"({"timestamp":1793620860000})") == 200);
  CHECK(member(office.get("/api/clock").body, "timestamp") == "1793620860000");
  CHECK(put(R"({"timestamp":1793620800000})") == 400);
  CHECK(put(R"({"timestamp":"now"})") == 400);
  CHECK(put(R"({"timestamp":1.5})") == 400);
  CHECK(put("{}") == 400);
  office.engine.manual = false;
  CHECK(put(R"({"timestamp":1793620990000})") == 409);
}

TEST_CASE("records are read now, then, and by their text") {
  Office office;
  const std::string records = "/api/data-stores/nets/records";
  CHECK(office.get("/api/data-stores").body == R"([{"id":"nets","name":"Networks","records":2}])");
  CHECK(office.ids(records) == "1 2");
  CHECK(office.ids(records + "?search=NÓRTH") == "1");
  CHECK(office.ids(records + "?maxResults=1&firstResult=1") == "2");
  CHECK(office.ids(records + "?at=2026-11-02T09:16:00-03:00") == "1 3");
  CHECK(office.ids(records + "?at=2026-11-02T12:26:00Z") == "1");
  CHECK(office.get(records + "?at=soon").status == 400);
  CHECK(office.get(records + "?format=xls").status == 400);
  CHECK(office.get("/api/data-stores/other/records").status == 404);
  CHECK(office.get(records + "/3").status == 404);
  CHECK(office.get(records + "/1?at=2026-11-02T09:12:00-03:00").body ==
        R"({"id":"1","version":1,"content":{"id":"1","name":"North"},"deleted":false,)"
        R"("writtenAt":"2026-11-02T12:10:00.000Z","writtenBy":"ana","processInstanceId":"20",)"
        R"("taskId":"30","element":"review"})");
  CHECK(office.ids(records + "/3/history") == "3 3");
  CHECK(office.get(records + "/9/history").status == 404);
}

TEST_CASE("records are written by commands") {
  Office office;
  const std::string one = "/api/data-stores/nets/records/1";
  CHECK(office.ask(Method::put, one, R"({"name":"South"})").status == 200);
  const auto command = office.last<WriteDataStoreRecord>();
  CHECK(command.content == Context{{"name", "South"}, {"id", "1"}});
  CHECK(office.ask(Method::put, one, R"({"id":"2"})").status == 400);
  CHECK(office.post("/api/data-stores/nets/records", R"({"name":"North"})").status == 201);
  CHECK(office.ask(Method::delete_, one).status == 204);
}

TEST_CASE("CSV is quoted, and no cell is a formula") {
  Office office;
  const HttpResponse csv = office.get("/api/data-stores/nets/records.csv");
  CHECK(csv.body == "id,name,size\r\n1,North,3\r\n2,'=SUM(A1),\r\n");
  CHECK(office.get("/api/data-stores/nets/records?format=csv").body == csv.body);
  CHECK(api::csv_cell(Value("a,\"b\"\n")) == "\"a,\"\"b\"\"\n\"");
  CHECK(api::csv_cell(Value(-5)) == "-5");
  CHECK(api::csv_cell(Value("-5")) == "'-5");
  CHECK(api::csv_cell(Value(Context{{"a", 1}})) == "\"{\"\"a\"\":1}\"");
  CHECK(api::csv_cell(Value(Date{2026, 1, 2})) == "2026-01-02");
}

TEST_CASE("a journal comes a line a record, in pieces") {
  Office office;
  const HttpResponse whole = office.get("/api/instances/20/journal");
  CHECK(whole.content_type == "application/x-ndjson");
  std::string body = whole.body;
  MemoryReader reader(office.engine.tables);
  while (whole.more && whole.more(reader, body)) {
  }
  CHECK(std::count(body.begin(), body.end(), '\n') == 1201);
  CHECK(office.get("/api/instances/20/journal?from=1200").body ==
        "{\"position\":1200}\n{\"position\":1201}\n");
  CHECK(office.get("/api/instances/20/journal?from=3&max=1").body == "{\"position\":3}\n");
  CHECK(office.get("/api/instances/20/journal?from=0").status == 400);
  CHECK(office.get("/api/instances/99/journal").status == 404);
}

TEST_CASE("findings, measures and the first page are served") {
  Office office;
  CHECK(office.post("/api/lint", "<a/>").body ==
        R"([{"file":null,"line":1,"column":2,"severity":"warning","rule":"rule",)"
        R"("message":"look here","hint":"hint","element":"task_1"}])");
  CHECK(office.post("/api/lint", "").status == 400);
  CHECK(office.get("/metrics").body.find("cauce_tasks_open 3\n") != std::string::npos);
  CHECK(office.get("/").content_type == "text/html; charset=utf-8");
  CHECK(office.get("/health/ready").body == R"({"status":"UP"})");
}

}  // namespace
}  // namespace cauce::http::test
