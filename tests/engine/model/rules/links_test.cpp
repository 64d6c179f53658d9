// Link events (BPMN 2.0.2, 10.5.5).
#include "tests/engine/model/rules/drawn.h"

namespace cauce::rules {
namespace {

std::string thrown(std::string_view id) {
  return node("intermediateThrowEvent", id, definition("link"));
}
std::string caught(std::string_view id) {
  return node("intermediateCatchEvent", id, definition("link"));
}

}  // namespace

TEST_CASE("a link leads from where it is thrown to one place where it is caught") {
  const std::string ends = "<startEvent id='s'/><endEvent id='e'/>";
  check_found({
      {"one to one", ends + thrown("t") + caught("c") + flows("s t") + flows("c e"), ""},
      {"two to one",
       ends + "<parallelGateway id='pg'/>" + thrown("t") + thrown("u") + caught("c") +
           flows("s pg t") + flows("pg u") + flows("c e"),
       ""},
      {"to nowhere", ends + thrown("t") + flows("s t"), "element-unreachable? link-target"},
      {"to two",
       ends + thrown("t") + caught("c") + caught("d") + flows("s t") + flows("c e") + flows("d e"),
       "link-target"},
      {"from nowhere", ends + caught("c") + flows("s e") + flows("c e"),
       "element-unreachable? link-source?"},
      {"into another scope",
       "<startEvent id='s'/>" + thrown("t") + flows("s t") +
           node("subProcess", "x",
                "<startEvent id='s2'/><endEvent id='e2'/>" + caught("c") + flows("s2 e2") +
                    flows("c e2")) +
           flows("s x"),
       "link-target element-unreachable? link-source?"},
      {"a flow from where it is thrown",
       ends + thrown("t") + caught("c") + flows("s t e") + flows("c e"), "link-flow"},
      {"a flow to where it is caught",
       ends + thrown("t") + caught("c") + flows("s t") + flows("s c e"), "link-flow"},
  });
}

}  // namespace cauce::rules
