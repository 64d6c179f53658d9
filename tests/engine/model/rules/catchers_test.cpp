// Who catches errors and escalations (BPMN 2.0.2, 13.5).
#include "tests/engine/model/rules/drawn.h"

namespace cauce::rules {
namespace {

std::string throwing(std::string_view kind, std::string_view beside = {}) {
  return path(node("subProcess", "a",
                   "<startEvent id='s2'/>" + node("endEvent", "e2", definition(kind)) +
                       flows("s2 e2") + std::string(beside)));
}

std::string caught(std::string_view id, std::string_view inner) {
  return boundary(id, "a", inner) + flows(std::string(id) + " e");
}

std::string event_subprocess(std::string_view id, std::string_view inner) {
  return node("subProcess", id, node("startEvent", std::string(id) + "s", inner),
              "triggeredByEvent='true'");
}

const std::string every_error = "<errorEventDefinition/>";
const std::string other_error = "<errorEventDefinition errorRef='other'/>";

std::string with_other(std::string_view body) {
  return bpmn::found_in(
      drawing(body, std::string(declared) + "<error id='other' errorCode='E2'/>"));
}

std::string called(std::string_view boundary_event) {
  return bpmn::found_in(
      drawing(path("<callActivity id='a' calledElement='q'/>") + std::string(boundary_event),
              std::string(declared) + "<process id='q' isExecutable='true'><startEvent id='s2'/>" +
                  node("endEvent", "e2", definition("error")) + flows("s2 e2") + "</process>"));
}

}  // namespace

TEST_CASE("an error or escalation that nobody in the file catches is a warning") {
  CHECK(with_other(throwing("error")) == "error-uncaught?");
  CHECK(with_other(throwing("error") + caught("b", definition("error"))) == "");
  CHECK(with_other(throwing("error") + caught("b", every_error)) == "");
  CHECK(with_other(throwing("error") + caught("b", other_error)) == "error-uncaught?");
  CHECK(with_other(throwing("error", event_subprocess("x", definition("error")))) == "");
  CHECK(with_other(throwing("error") + event_subprocess("x", definition("error"))) == "");
  CHECK(with_other(throwing("escalation")) == "escalation-uncaught?");
  CHECK(with_other(throwing("escalation") + caught("b", definition("escalation"))) == "");
}

TEST_CASE("who calls a process catches what it throws") {
  CHECK(called("") == "error-uncaught?");
  CHECK(called(caught("b", definition("error"))) == "");
}

TEST_CASE("an event subprocess does not catch what it throws itself") {
  const auto found =
      with_other(path("<task id='a'/>") +
                 node("subProcess", "x",
                      node("startEvent", "xs", every_error) +
                          node("endEvent", "xe", definition("error")) + flows("xs xe"),
                      "triggeredByEvent='true'"));
  CHECK(found == "error-uncaught?");
}

TEST_CASE("an event subprocess that interrupted its scope is the last to begin there") {
  const auto thrown_in = [](std::string_view attributes) {
    return with_other(path("<task id='a'/>") + event_subprocess("x", definition("escalation")) +
                      node("subProcess", "y",
                           node("startEvent", "ys", definition("signal"), attributes) +
                               node("endEvent", "ye", definition("escalation")) + flows("ys ye"),
                           "triggeredByEvent='true'"));
  };
  CHECK(thrown_in("isInterrupting='true'") == "escalation-uncaught?");
  CHECK(thrown_in("isInterrupting='false'") == "");
}

TEST_CASE("two that catch the same in one place are refused") {
  CHECK(with_other(throwing("error") + caught("b", definition("error")) +
                   caught("c", definition("error"))) == "catch-duplicate");
  CHECK(with_other(throwing("error") + caught("b", every_error) + caught("c", every_error)) ==
        "catch-duplicate");
  CHECK(with_other(throwing("error") + caught("b", definition("error")) +
                   caught("c", every_error)) == "");
  CHECK(with_other(throwing("error") + caught("b", definition("error")) +
                   caught("c", other_error)) == "");
  CHECK(with_other(throwing("escalation") + caught("b", definition("escalation")) +
                   caught("c", definition("escalation"))) == "catch-duplicate");
  CHECK(with_other(path("<task id='a'/>") + event_subprocess("x", every_error) +
                   event_subprocess("y", every_error)) == "catch-duplicate");
}

}  // namespace cauce::rules
