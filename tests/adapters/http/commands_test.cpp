#include <catch2/catch.hpp>

#include "tests/adapters/http/office.h"

namespace cauce::http::test {
namespace {

const std::string ana = "Basic YW5hOnNlY3JldA==";
const std::string root = "Basic cm9vdDpzZWNyZXQ=";

Actor last_actor(const Office& office) { return office.engine.submissions().back().actor; }

TEST_CASE("a known person claims with their own roles, whoever asks for them") {
  Office office;
  CHECK(office.post("/engine-rest/task/30/claim", R"({"userId":"ana"})").status == 204);
  CHECK(last_actor(office) == Actor{"ana", {"clerks"}, Authority::person});
  CHECK(office.post("/engine-rest/task/30/claim", R"({"userId":"zoe"})").status == 204);
  CHECK(last_actor(office) == Actor{"zoe", {}, Authority::operator_});
  CHECK(office.last<ClaimTask>().user == "zoe");
  CHECK(office.post("/engine-rest/task/30/claim", "{}").status == 400);
  CHECK(office.post("/engine-rest/task/30/claim", R"({"userId":5})").status == 400);
  office.ask(Method::post, "/engine-rest/task/30/claim", "{}", {{"Authorization", ana}});
  CHECK(last_actor(office) == Actor{"ana", {"clerks"}, Authority::person});
}

TEST_CASE("who completes without a name completes for the person who has the task") {
  Office office;
  const std::string body = R"({"variables":{"ok":{"value":true,"type":"Boolean"}}})";
  CHECK(office.post("/engine-rest/task/31/complete", body).status == 204);
  CHECK(last_actor(office) == Actor{"ana", {"clerks"}, Authority::person});
  CHECK(office.post("/engine-rest/task/30/complete", body).status == 204);
  CHECK(last_actor(office) == Actor{"", {}, Authority::operator_});
  const auto command = office.last<CompleteTask>();
  CHECK(command.task == TaskKey{30});
  CHECK(command.variables == Context{{"ok", true}});
  const HttpResponse with =
      office.post("/engine-rest/task/30/complete", R"({"withVariablesInReturn":true})");
  CHECK(with.status == 200);
  CHECK(member(with.body, "kind").find("new") != std::string::npos);
}

TEST_CASE("refusals of the engine get their status, and the dialect's form") {
  struct Row {
    RejectionKind kind;
    unsigned status;
    const char* type;
  };
  const Row rows[] = {
      {RejectionKind::invalid_argument, 400, "\"InvalidRequestException\""},
      {RejectionKind::forbidden, 403, "\"AuthorizationException\""},
      {RejectionKind::not_found, 404, "\"NullValueException\""},
      {RejectionKind::invalid_state, 409, "\"ProcessEngineException\""},
  };
  for (const Row& row : rows) {
    Office office;
    office.engine.answer = [&row](const EnginePort::Submission&) {
      return Result<Reply, Rejection>(Failure{Rejection{row.kind, "expected this", {}}});
    };
    const HttpResponse response = office.post("/engine-rest/task/30/complete", "{}");
    CHECK(response.status == row.status);
    CHECK(member(response.body, "type") == row.type);
    CHECK(member(response.body, "message") == "\"Cannot complete task 30: expected this\"");
    CHECK(member(response.body, "code") == "0");
    const bool is_mismatch = row.status == 404 || row.status == 409;
    CHECK(office.post("/engine-rest/message", R"({"messageName":"m"})").status ==
          (is_mismatch ? 400 : row.status));
  }
}

TEST_CASE("bodies that make no sense are refused before the engine is asked") {
  Office office;
  const HttpResponse broken = office.post("/engine-rest/task/30/complete", "{\n  \"variables\": }");
  CHECK(broken.status == 400);
  CHECK(member(broken.body, "message").find("line 2") != std::string::npos);
  CHECK(office.post("/engine-rest/task/30/complete", R"({"variables":[]})").status == 400);
  CHECK(office
            .post("/engine-rest/task/30/complete",
                  R"({"variables":{"a":{"value":"x","type":"Integer"}}})")
            .status == 400);
  CHECK(office.post("/engine-rest/message", "{}").status == 400);
  CHECK(office.post("/engine-rest/message", R"({"messageName":"m","all":true})").status == 501);
  CHECK(office.post("/engine-rest/process-definition/12/start", R"({"startInstructions":[{}]})")
            .status == 400);
  CHECK(office
            .ask(Method::post, "/engine-rest/task/30/complete", "{}",
                 {{"Content-Type", "text/plain"}})
            .status == 415);
  for (const char* body :
       {R"({"variables":{},"withVariablesInReturn":"yes"})", R"({"variables":5})"}) {
    INFO(body);
    CHECK(office.post("/engine-rest/task/30/complete", body).status == 400);
    CHECK(office.post("/engine-rest/process-definition/12/start", body).status == 400);
  }
  for (const char* body :
       {R"({"businessKey":5})", R"({"startInstructions":{}})", R"({"skipIoMappings":"no"})"}) {
    INFO(body);
    CHECK(office.post("/engine-rest/process-definition/12/start", body).status == 400);
  }
  for (const char* member :
       {R"("all":"yes")", R"("resultEnabled":1)", R"("variablesInResultEnabled":"no")",
        R"("businessKey":5)", R"("processInstanceId":20)", R"("correlationKeys":[])",
        R"("processVariables":"a")", R"("processVariablesLocal":[])"}) {
    INFO(member);
    CHECK(office.post("/engine-rest/message", R"({"messageName":"m",)" + std::string(member) + "}")
              .status == 400);
  }
  CHECK(office.post("/engine-rest/message", R"({"messageName":["m"]})").status == 400);
  for (const char* path :
       {"/task/30/variables/kind/data", "/process-instance/20/variables/kind/data"})
    CHECK(office.get("/engine-rest" + std::string(path)).status == 400);
  CHECK(office.get("/engine-rest/task/30/localVariables/kind/data").status == 404);
  CHECK(office.engine.submissions().empty());
}

TEST_CASE("a start answers with the instance and its link") {
  Office office;
  office.engine.answer = [](const EnginePort::Submission&) {
    return Result<Reply, Rejection>(Reply{1, 20, false, ProcessInstanceKey{20}, {}, true});
  };
  const HttpResponse response = office.post(
      "/engine-rest/process-definition/key/permit/start",
      R"({"businessKey":"k","variables":{"a":{"value":1}},"withVariablesInReturn":true})");
  REQUIRE(response.status == 200);
  CHECK(member(response.body, "id") == "\"20\"");
  CHECK(member(response.body, "links").find("localhost/engine-rest/process-instance/20") !=
        std::string::npos);
  CHECK(member(response.body, "variables").find("amount") != std::string::npos);
  const auto command = office.last<StartProcessInstance>();
  CHECK(command.process_id == "permit");
  CHECK(command.business_key == "k");
  const HttpResponse message =
      office.post("/engine-rest/message", R"({"messageName":"m","resultEnabled":true})");
  CHECK(message.body.find(R"("resultType":"ProcessDefinition")") != std::string::npos);
}

TEST_CASE("the same Idempotency-Key of two people is two requests") {
  Office office;
  const auto id = [&](std::vector<Header> headers) {
    office.ask(Method::post, "/engine-rest/task/30/unclaim", "", std::move(headers));
    return office.engine.submissions().back().request_id;
  };
  CHECK(id({}) == "");
  CHECK(id({{"Idempotency-Key", "k"}}) == "0::k");
  CHECK(id({{"Idempotency-Key", "k"}, {"Authorization", ana}}) == "3:ana:k");
  CHECK(office
            .ask(Method::post, "/engine-rest/task/30/unclaim", "",
                 {{"Idempotency-Key", std::string(256, 'k')}})
            .status == 400);
}

TEST_CASE("files are deployed from a form, and findings are told at their place") {
  Office office;
  office.engine.answer = [](const EnginePort::Submission&) {
    return Result<Reply, Rejection>(Reply{1, 10, false, {}, {}, false});
  };
  const auto deploy = [&](const std::string& content, const std::string& fields = "") {
    const std::string body =
        fields + "--X\r\nContent-Disposition: form-data; name=data; filename=\"a b.bpmn\"\r\n\r\n" +
        content + "\r\n--X--";
    return office.ask(Method::post, "/engine-rest/deployment/create", body,
                      {{"Content-Type", "multipart/form-data; boundary=X"}});
  };
  const auto field = [](const std::string& name, const std::string& value) {
    return "--X\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
  };
  const HttpResponse made = deploy("<a/>", field("deployment-name", "office"));
  REQUIRE(made.status == 200);
  CHECK(member(made.body, "deployedProcessDefinitions").find("\"12\"") != std::string::npos);
  const HttpResponse broken = deploy("<broken");
  CHECK(broken.status == 400);
  CHECK(member(broken.body, "type") == "\"ParseException\"");
  CHECK(member(broken.body, "message")
            .starts_with("\"ENGINE-09005 Could not parse BPMN process. Errors: "));
  CHECK(member(broken.body, "details") ==
        R"({"a b.bpmn":{"errors":[{"message":"it is broken","line":3,"column":7,)"
        R"("mainElementId":"a","elementIds":["a"]}],"warnings":[]}})");
  const std::size_t before = office.engine.submissions().size();
  CHECK(deploy("<definitions/>",
               field("deployment-name", "office") + field("enable-duplicate-filtering", "true"))
            .status == 200);
  CHECK(office.engine.submissions().size() == before);  // The same files are there already.
  CHECK(deploy("<a/>", field("tenant-id", "x")).status == 501);
  CHECK(deploy("<a/>", field("deploy-changed-only", "yes")).status == 400);
  CHECK(office
            .ask(Method::post, "/engine-rest/deployment/create", "{}",
                 {{"Content-Type", "application/json"}})
            .status == 400);
}

TEST_CASE("where people must say who they are, only open routes answer strangers") {
  Office office(Authentication::on);
  CHECK(office.get("/health/live").status == 200);
  CHECK(office.get("/engine-rest/version").status == 200);
  const HttpResponse stranger = office.get("/engine-rest/task");
  CHECK(stranger.status == 401);
  CHECK(stranger.headers.front().name == "WWW-Authenticate");
  CHECK(office.get("/nowhere").status == 401);
  const auto as = [&](Method method, const std::string& target, const std::string& who) {
    return office.ask(method, target, "", {{"Authorization", who}}).status;
  };
  CHECK(as(Method::get, "/engine-rest/task", ana) == 200);
  CHECK(as(Method::get, "/engine-rest/task", "Basic YW5hOndyb25n") == 401);
  CHECK(as(Method::get, "/engine-rest/task", "Bearer x") == 401);
  CHECK(as(Method::delete_, "/engine-rest/process-instance/20", ana) == 403);
  CHECK(as(Method::delete_, "/engine-rest/process-instance/20", root) == 204);
  CHECK(last_actor(office).user == "root");
  CHECK(as(Method::put, "/engine-rest/task/30/variables/x", ana) == 403);
}

TEST_CASE("credentials that are sent are checked even where none are needed") {
  Office office;
  CHECK(office.ask(Method::get, "/engine-rest/task", "", {{"Authorization", "Basic YW5hOndyb25n"}})
            .status == 401);
}

TEST_CASE("pages of others cannot ask for changes") {
  Office office;
  const auto from = [&](Method method, Header header) {
    return office.ask(method, "/engine-rest/task/30/unclaim", "", {std::move(header)}).status;
  };
  CHECK(from(Method::post, {"Origin", "http://evil.example"}) == 403);
  CHECK(from(Method::post, {"Origin", "null"}) == 403);
  CHECK(from(Method::post, {"Sec-Fetch-Site", "cross-site"}) == 403);
  CHECK(from(Method::post, {"Origin", "http://localhost"}) == 204);
  CHECK(from(Method::get, {"Host", "evil.example"}) == 421);
}

TEST_CASE("every route is listed once, with a summary and a handler") {
  Office office;
  std::size_t count = 0;
  for (const Route& route : office.application.routes().routes()) {
    INFO(route.pattern);
    CHECK(route.handler != nullptr);
    CHECK_FALSE(route.summary.empty());
    CHECK(route.pattern.starts_with('/'));
    std::vector<std::string> segments = parse_target(route.pattern == "/" ? "/" : [&] {
      std::string path = route.pattern;
      for (char& c : path)
        if (c == '{' || c == '}') c = '1';
      return path;
    }())->segments;
    CHECK(office.application.routes().find(route.method, segments).route == &route);
    ++count;
  }
  CHECK(count > 700);
}

}  // namespace
}  // namespace cauce::http::test
