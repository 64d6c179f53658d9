// Boundary events and transactions (BPMN 2.0.2, 10.3.5, 10.5.4).
#include "tests/engine/model/rules/drawn.h"

namespace cauce::rules {
namespace {

std::string transaction(std::string_view end, std::string_view tag = "transaction") {
  return path(
      node(tag, "a", "<startEvent id='s2'/>" + node("endEvent", "e2", end) + flows("s2 e2")));
}

std::string canceled(std::string_view id = "b") {
  return boundary(id, "a", definition("cancel")) + flows(std::string(id) + " e");
}

}  // namespace

TEST_CASE("cancel events belong to transactions") {
  const std::string cancel = definition("cancel");
  check_found({
      {"a transaction that is canceled", transaction(cancel) + canceled(), ""},
      {"a transaction that is not caught", transaction(cancel), "cancel-uncaught?"},
      {"a transaction that nothing cancels", transaction("") + canceled(), "cancel-never?"},
      {"two cancel events on the border", transaction(cancel) + canceled() + canceled("c"),
       "cancel-multiple"},
      {"a cancel event on a subprocess", transaction("", "subProcess") + canceled(),
       "cancel-misplaced"},
      {"a cancel end in a subprocess", transaction(cancel, "subProcess"), "cancel-misplaced"},
      {"a cancel event that does not interrupt",
       transaction(cancel) + boundary("b", "a", cancel, "cancelActivity='false'") + flows("b e"),
       "event-interrupting"},
  });
}

TEST_CASE("boundary events stand beside their activity and interrupt where they must") {
  check_found({
      {"an error", path("<task id='a'/>") + boundary("b", "a", definition("error")) + flows("b e"),
       ""},
      {"an error that does not interrupt",
       path("<task id='a'/>") + boundary("b", "a", definition("error"), "cancelActivity='false'") +
           flows("b e"),
       "event-interrupting"},
      {"an escalation that does not interrupt",
       path("<task id='a'/>") +
           boundary("b", "a", definition("escalation"), "cancelActivity='false'") + flows("b e"),
       ""},
      {"an event on an activity of another scope",
       path("<task id='a'/>") +
           node("subProcess", "x",
                boundary("b", "a", definition("timer")) + "<endEvent id='e2'/>" + flows("b e2")) +
           flows("a x e"),
       "start-missing boundary-scope"},
  });
}

}  // namespace cauce::rules
