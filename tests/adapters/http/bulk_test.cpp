// Many process instances at once, and instances that begin where instructions say.
#include <catch2/catch.hpp>

#include "tests/adapters/http/office.h"

namespace cauce::http::test {

TEST_CASE("what history names is done to those that run") {
  Office office;
  const HttpResponse deleted =
      office.post("/engine-rest/process-instance/delete-historic-query-based",
                  R"({"historicProcessInstanceQuery":{}})");
  CHECK(member(deleted.body, "totalJobs") == "2");
  CHECK(member(office
                   .post("/engine-rest/process-instance/delete",
                         R"({"historicProcessInstanceQuery":{"finished":true}})")
                   .body,
               "totalJobs") == "0");
}

TEST_CASE("many instances get variables and messages, told as a batch") {
  Office office;
  const auto told = [&](const std::string& route, const std::string& body) {
    const HttpResponse response = office.post("/engine-rest/process-instance/" + route, body);
    return response.status == 200 ? member(response.body, "type") : std::to_string(response.status);
  };
  CHECK(told("variables-async",
             R"({"processInstanceIds":["20","21"],"variables":{"a":{"value":1}}})") ==
        "\"set-variables\"");
  CHECK(office.last<SetVariables>().scope == ScopeKey{21});
  CHECK(office.last<SetVariables>().modifications == Context{{"a", 1}});
  CHECK(told("variables-async", R"({"processInstanceIds":["20"]})") == "400");
  CHECK(told("variables-async", R"({"variables":{"a":{"value":1}}})") == "400");
  CHECK(told("message-async",
             R"({"processInstanceQuery":{"businessKey":"case-2"},"messageName":"m"})") ==
        "\"correlate-message\"");
  CHECK(office.last<CorrelateMessage>().name == "m");
  CHECK(office.last<CorrelateMessage>().instance == ProcessInstanceKey{21});
  CHECK(told("message-async", R"({"processInstanceIds":["20"]})") == "400");
}

TEST_CASE("an instance begins where its instructions say") {
  Office office;
  const auto start = [&](const std::string& body) {
    return office.post("/engine-rest/process-definition/12/start", body).status;
  };
  start(R"({"skipIoMappings":true,"startInstructions":[
      {"type":"startBeforeActivity","activityId":"review","variables":{"a":{"value":1}}}]})");
  const auto command = office.last<StartProcessInstance>();
  REQUIRE(command.instructions.size() == 1);
  CHECK(command.instructions[0].element == "review");
  CHECK(command.instructions[0].variables == Context{{"a", 1}});
  CHECK(command.parameters == Parameters::skipped);
  start(R"({"skipIoMappings":true})");
  CHECK(office.last<StartProcessInstance>().parameters == Parameters::passed);
  CHECK(start(R"({"startInstructions":[{"type":"jump"}]})") == 400);
  CHECK(start(R"({"startInstructions":["review"]})") == 400);
}

}  // namespace cauce::http::test
