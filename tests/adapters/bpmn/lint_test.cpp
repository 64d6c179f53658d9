#include "adapters/bpmn/lint.h"

#include "tests/adapters/bpmn/drawing.h"

namespace cauce::bpmn {

TEST_CASE("lint tells what the reader finds") {
  const auto findings = lint(drawing(around("<callActivity id='a'/>")), "x.bpmn");
  REQUIRE(findings.size() == 1);
  CHECK(to_string(findings[0]) ==
        "x.bpmn:4:1: error: [call-target-missing] expected calledElement, the process "
        "that <callActivity id='a'> calls");
}

TEST_CASE("a drawing that is not executable can be linted, but not deployed") {
  const std::string_view xml = "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'/>";
  CHECK(told(lint(xml, "x.bpmn")) == "process-not-executable?");
  CHECK(told(read(xml, "x.bpmn").diagnostics) == "process-not-executable");
}

}  // namespace cauce::bpmn
