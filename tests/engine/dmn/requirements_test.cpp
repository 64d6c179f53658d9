#include <catch2/catch.hpp>

#include "adapters/dmn/reader.h"
#include "engine/value/json.h"
#include "tests/engine/dmn/model.h"

namespace cauce::dmn {
namespace {

std::string named(std::string_view id, std::string_view feel,
                  const std::vector<std::string>& requirements = {}) {
  std::string xml = "<decision id='" + std::string(id) + "' name='" + std::string(id) +
                    "'><variable name='" + std::string(id) + "'/>";
  for (const std::string& each : requirements)
    xml += (each.starts_with("k") ? "<knowledgeRequirement><requiredKnowledge href='#" + each +
                                        "'/></knowledgeRequirement>"
                                  : "<informationRequirement><requiredDecision href='#" + each +
                                        "'/></informationRequirement>");
  return xml + literal(feel) + "</decision>";
}

std::string knowledge(std::string_view id, std::string_view parameters, std::string_view feel) {
  return "<businessKnowledgeModel id='" + std::string(id) + "' name='" + std::string(id) +
         "'><variable name='" + std::string(id) + "'/><encapsulatedLogic>" +
         std::string(parameters) + literal(feel) + "</encapsulatedLogic></businessKnowledgeModel>";
}

}  // namespace

TEST_CASE("decisions see those that they require, and no others") {
  const std::string model = named("a", "1") + named("b", "a + 1", {"a"}) + named("c", "a", {"b"});
  CHECK(decide(model, "{}", "b") == "2");
  CHECK(decide(model, "{}", "c") == "null");
}

TEST_CASE("a chain of decisions may be longer than the stack is deep") {
  std::string model = named("d0", "0");
  for (int i = 1; i <= 20'000; ++i)
    model += named("d" + std::to_string(i), "d" + std::to_string(i - 1) + " + 1",
                   {"d" + std::to_string(i - 1)});
  CHECK(decide(model, "{}", "d20000") == "20000");
}

TEST_CASE("business knowledge is called by position and by name, and may call itself") {
  const std::string parameters =
      "<formalParameter name='n' typeRef='number'/><formalParameter name='the m'/>";
  const std::string model = knowledge("k", parameters, "if n = 0 then the m else k(n - 1, the m)") +
                            named("d", "[k(2, \"x\"), k(the m: 7, n: 1), k(\"x\", 1)]", {"k"});
  CHECK(decide(model) == R"(["x",7,null])");
}

TEST_CASE("recursion without end is ended, and the trouble says where") {
  const std::string model =
      knowledge("k", "<formalParameter name='n'/>", "k(n + 1)") + named("d", "k(1)", {"k"});
  const auto outcome = compiled(model)->evaluate("d", {}, {});
  REQUIRE_FALSE(outcome.ok());
  CHECK(outcome.error().message.find("one within the other") != std::string::npos);
  CHECK(outcome.error().decision == "k");
  CHECK(outcome.error().expression == "k(n + 1)");
  CHECK(outcome.error().place.line == 2);
}

TEST_CASE("a decision that requires itself is told and null") {
  const std::string model = named("a", "b", {"b"}) + named("b", "a", {"a"});
  const auto decisions = compiled(model, true);
  CHECK(to_json(decisions->evaluate("a", {}, {})->value) == "null");
  const auto findings = findings_of(model);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0] ==
        "2: error [dmn-cycle] expected no decision to require itself, but 'a' "
        "requires 'b' requires 'a'");
}

TEST_CASE("a decision service answers from outside and as a function") {
  const std::string model =
      input("n", "number") + decision(literal("n + base"), "", {"n"}) + named("base", "100") +
      "<decisionService id='s' name='s'><outputDecision href='#d'/><inputDecision href='#base'/>"
      "<inputData href='#n'/></decisionService>" +
      named("caller", "[s(1, 2), s(base: 5, n: 1)]", {"ks"});
  std::string linked = model;
  linked.replace(linked.find("href='#ks'"), 10, "href='#s'");
  linked.replace(linked.find("<requiredInput href='#n'/></informationRequirement>"), 51,
                 "<requiredInput href='#n'/></informationRequirement><informationRequirement>"
                 "<requiredDecision href='#base'/></informationRequirement>");
  CHECK(decide(linked, "{n: 1}", "d") == "101");
  CHECK(decide(linked, "{n: 1, base: 2}", "s") == "3");
  CHECK(decide(linked, "{}", "caller") == "[3,6]");
}

TEST_CASE("a service with several outputs yields a context of them") {
  const std::string model = named("a", "1") + named("b", "2") +
                            "<decisionService id='s' name='s'><outputDecision href='#a'/>"
                            "<outputDecision href='#b'/></decisionService>";
  CHECK(decide(model, "{}", "s") == R"({"a":1,"b":2})");
}

TEST_CASE("a name that no element has comes from the caller, with a warning") {
  const std::string model = decision(literal("season"));
  CHECK(decide(model, "{season: \"winter\"}") == "\"winter\"");
  const auto findings = findings_of(model);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].starts_with("2: warning [dmn-name-undeclared]"));
}

TEST_CASE("a missing input is null and told") {
  const std::string model = input("n") + decision(literal("n"), "", {"n"});
  const Outcome outcome = outcome_of(model);
  CHECK(outcome.value.is_null());
  CHECK(outcome.troubles.at(0).message == "expected the input 'n', found none");
}

TEST_CASE("what another model defines is reached through its import") {
  const std::string other =
      "<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' name='o' "
      "namespace='urn:o'><itemDefinition name='tN'><typeRef>number</typeRef></itemDefinition>" +
      knowledge("k", "<formalParameter name='n' typeRef='tN'/>", "n * 2") + input("the n", "tN") +
      "</definitions>";
  const std::string main = model_xml(
      "<import name='the other' namespace='urn:o' "
      "importType='https://www.omg.org/spec/DMN/20230324/MODEL/'/>"
      "<decision id='d' name='d'><variable name='d' typeRef='the other.tN'/>"
      "<informationRequirement><requiredInput href='urn:o#the n'/></informationRequirement>"
      "<knowledgeRequirement><requiredKnowledge href='urn:o#k'/></knowledgeRequirement>" +
      literal("the other.k(the other.the n)") + "</decision>");
  const std::vector<Source> sources{{main, "main.dmn"}, {other, "other.dmn"}};
  const ReadResult read = dmn::read(sources);
  REQUIRE(read.decisions);
  CHECK(read.diagnostics.empty());
  const Context nested{{"the other", Context{{"the n", 4}}}};
  CHECK(to_json(read.decisions->evaluate("d", nested, {})->value) == "8");
  CHECK(to_json(read.decisions->evaluate("d", Context{{"the n", 5}}, {})->value) == "10");
}

TEST_CASE("a model that is imported twice has inputs of its own each time") {
  const auto imports = [](std::string_view name, std::string_view uri) {
    return "<import name='" + std::string(name) + "' namespace='urn:" + std::string(uri) +
           "' importType='https://www.omg.org/spec/DMN/20230324/MODEL/'/>";
  };
  const auto model = [](std::string_view name, const std::string& body) {
    return "<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' name='" +
           std::string(name) + "' namespace='urn:" + std::string(name) + "'>" + body +
           "</definitions>";
  };
  const auto wants = [](std::string_view id) {
    return "<informationRequirement><requiredInput href='" + std::string(id) +
           "'/></informationRequirement>";
  };
  const auto asks = [](std::string_view id) {
    return "<informationRequirement><requiredDecision href='" + std::string(id) +
           "'/></informationRequirement>";
  };
  const std::string a = model("a", input("n"));
  const auto middle = [&](std::string_view name) {
    return model(name, imports("a", "a") + "<decision id='x' name='x'>" + wants("urn:a#n") +
                           literal("a.n") + "</decision>");
  };
  const std::string b = middle("b"), c = middle("c");
  const std::string main =
      model("m", imports("B", "b") + imports("C", "c") + "<decision id='d' name='d'>" +
                     asks("urn:b#x") + asks("urn:c#x") + literal("[B.x, C.x]") + "</decision>");
  const std::vector<Source> sources{{main, "m"}, {a, "a"}, {b, "b"}, {c, "c"}};
  const ReadResult read = dmn::read(sources);
  REQUIRE(read.decisions);
  const auto inside = [](int n) { return Value(Context{{"a", Context{{"n", n}}}}); };
  const Context inputs{{"B", inside(1)}, {"C", inside(2)}};
  CHECK(to_json(read.decisions->evaluate("d", inputs, {})->value) == "[1,2]");
}

TEST_CASE("an evaluation counts the steps of all its parts together") {
  std::string list = "1";
  for (int i = 0; i < 50; ++i) list += ", 1";
  const std::string model = knowledge("k", "", "[" + list + ", now()]") +
                            named("d", "for i in 1..100 return count(k())", {"k"});
  const auto outcome = compiled(model)->evaluate("d", {}, {.steps_max = 1'000});
  REQUIRE_FALSE(outcome.ok());
  CHECK(outcome.error().message.find("at most 1000 steps") != std::string::npos);
}

}  // namespace cauce::dmn
