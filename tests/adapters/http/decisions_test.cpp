#include <catch2/catch.hpp>

#include "adapters/dmn/reader.h"
#include "tests/adapters/http/office.h"

namespace cauce::http::test {
namespace {

constexpr std::string_view model = R"(
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="M" namespace="urn:t">
<decision id="fees" name="Fees"><decisionTable id="t" hitPolicy="COLLECT">
<input id="i"><inputExpression typeRef="number"><text>amount</text></inputExpression></input>
<output id="o" name="fee" typeRef="number"/>
<rule id="always"><inputEntry><text>-</text></inputEntry><outputEntry><text>1</text></outputEntry>
</rule>
<rule id="large"><inputEntry><text>> 50</text></inputEntry>
<outputEntry><text>amount / 10</text></outputEntry></rule></decisionTable></decision>
</definitions>)";

// An office that decides fees, and did so once.
void deploy_decisions(Office& office) {
  Tables& tables = office.engine.tables;
  const Digest digest = sha256({model});
  tables.contents[digest] = std::string(model);
  tables.put(ResourceRow{DeploymentKey{10}, "fees.dmn", digest, std::nullopt});
  for (const std::uint64_t version : {1, 2}) {
    const DecisionDefinitionKey key{60 + version};
    tables.put(DecisionDefinitionRow{key, "fees", static_cast<std::int64_t>(version),
                                     DeploymentKey{10}, "fees.dmn", "Fees",
                                     version == 2 ? "tag" : ""});
    office.engine.models[key] = dmn::read(model, "fees.dmn").decisions;
  }
  tables.put(DecisionEvaluationRow{ProcessInstanceKey{20},
                                   ActivityInstanceKey{70},
                                   "charge",
                                   DecisionDefinitionKey{62},
                                   {R"({"amount":200})"},
                                   {"[1,20]"},
                                   {R"([{"rule":"always"},{"rule":"large"}])"},
                                   Instant{1'793'620'800'000}});
}

}  // namespace

TEST_CASE("decision definitions are listed, counted and found") {
  Office office;
  deploy_decisions(office);
  CHECK(office.ids("/engine-rest/decision-definition") == "61 62");
  CHECK(office.ids("/engine-rest/decision-definition?latestVersion=true") == "62");
  CHECK(office.ids("/engine-rest/decision-definition?versionTag=tag&key=fees") == "62");
  CHECK(office.ids("/engine-rest/decision-definition?key=other") == "");
  CHECK(office.get("/engine-rest/decision-definition?category=x").status == 501);
  CHECK(office.get("/engine-rest/decision-definition/count").body == R"({"count":2})");
  CHECK(office.get("/engine-rest/decision-definition/61").body ==
        R"({"id":"61","key":"fees","category":null,"name":"Fees","version":1,)"
        R"("resource":"fees.dmn","deploymentId":"10","tenantId":null,)"
        R"("decisionRequirementsDefinitionId":null,"decisionRequirementsDefinitionKey":null,)"
        R"("historyTimeToLive":null,"versionTag":null})");
  CHECK(member(office.get("/engine-rest/decision-definition/key/fees").body, "id") == "\"62\"");
  CHECK(member(office.get("/engine-rest/decision-definition/61/xml").body, "id") == "\"61\"");
  CHECK_THAT(office.get("/engine-rest/decision-definition/key/fees/xml").body,
             Catch::Contains("<decisionTable id="));
  CHECK(office.get("/engine-rest/decision-definition/61/diagram").status == 204);
  CHECK(office.get("/engine-rest/decision-definition/key/other/diagram").status == 404);
  CHECK(office.get("/engine-rest/decision-definition/99").status == 404);
  CHECK(office.get("/engine-rest/decision-definition/key/other/xml").status == 404);
}

TEST_CASE("a decision is evaluated for whoever asks") {
  Office office;
  deploy_decisions(office);
  const std::string body = R"({"variables":{"amount":{"value":200,"type":"Integer"}}})";
  const std::string results = R"([{"fee":{"value":1,"type":"Integer","valueInfo":{}}},)"
                              R"({"fee":{"value":20,"type":"Integer","valueInfo":{}}}])";
  CHECK(office.post("/engine-rest/decision-definition/key/fees/evaluate", body).body == results);
  CHECK(office.post("/engine-rest/decision-definition/61/evaluate", body).body == results);
  CHECK(office.engine.submissions().empty());
  CHECK(office.post("/engine-rest/decision-definition/99/evaluate", body).status == 404);
  const HttpResponse broken = office.post("/engine-rest/decision-definition/61/evaluate",
                                          R"({"variables":{"amount":{"value":1,"type":"Bytes"}}})");
  CHECK(broken.status == 400);
}

TEST_CASE("what was decided is history, with inputs and outputs when they are asked for") {
  Office office;
  deploy_decisions(office);
  CHECK(office.ids("/engine-rest/history/decision-instance") == "70");
  CHECK(office.ids("/engine-rest/history/decision-instance?decisionDefinitionKey=fees"
                   "&processInstanceId=20&activityIdIn=charge") == "70");
  CHECK(office.ids("/engine-rest/history/decision-instance?decisionDefinitionId=61") == "");
  CHECK(office.get("/engine-rest/history/decision-instance/count").body == R"({"count":1})");
  const std::string plain = office.get("/engine-rest/history/decision-instance/70").body;
  CHECK(member(plain, "decisionDefinitionName") == "\"Fees\"");
  CHECK(member(plain, "processDefinitionKey") == "\"permit\"");
  CHECK(member(plain, "inputs") == "[]");
  const std::string whole =
      office.get("/engine-rest/history/decision-instance/70?includeInputs=true&includeOutputs=true")
          .body;
  CHECK_THAT(member(whole, "inputs"),
             Catch::Contains(R"("clauseName":"amount")") && Catch::Contains(R"("value":200)"));
  CHECK_THAT(member(whole, "outputs"), Catch::Contains(R"("ruleId":"large")") &&
                                           Catch::Contains(R"("variableName":"fee")") &&
                                           Catch::Contains(R"("value":20)"));
  CHECK(office.get("/engine-rest/history/decision-instance/99").status == 404);
}

}  // namespace cauce::http::test
