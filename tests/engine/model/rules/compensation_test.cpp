// Compensation: handlers and who asks for them (BPMN 2.0.2, 10.5.6).
#include "tests/engine/model/rules/drawn.h"

namespace cauce::rules {
namespace {

std::string asked(std::string_view attributes = {}) {
  return "<startEvent id='s'/><task id='a'/>" +
         node("intermediateThrowEvent", "t",
              "<compensateEventDefinition " + std::string(attributes) + "/>") +
         "<endEvent id='e'/>" + flows("s a t e");
}

std::string border(std::string_view id = "b") {
  return boundary(id, "a", definition("compensate"));
}

std::string handler(std::string_view id = "h", std::string_view from = "b") {
  return node("task", id, "", "isForCompensation='true'") + "<association id='" + std::string(id) +
         "_" + std::string(from) + "' sourceRef='" + std::string(from) + "' targetRef='" +
         std::string(id) + "'/>";
}

}  // namespace

TEST_CASE("a compensation event leads to one activity that says what it is for") {
  check_found({
      {"whole", asked() + border() + handler(), ""},
      {"of one activity", asked("activityRef='a'") + border() + handler(), ""},
      {"no handler", asked() + border(), "compensation-nothing? compensation-handler"},
      {"two handlers", asked() + border() + handler() + handler("g"),
       "compensation-unused? compensation-handler"},
      {"two events on the border", asked() + border() + handler() + border("c"),
       "compensation-handler"},
      {"a handler that does not say so",
       asked() + border() + "<task id='h'/><association id='x' sourceRef='b' targetRef='h'/>",
       "compensation-handler end-implicit?"},
      {"a flow from the border event", asked() + border() + handler() + flows("b e"),
       "compensation-flow"},
      {"a flow to the handler", asked() + border() + handler() + flows("a h"), "compensation-flow"},
      {"a handler of nothing",
       asked() + border() + handler() + "<task id='g' isForCompensation='true'/>",
       "compensation-unused?"},
      {"a handler in another scope",
       asked() + border() + node("subProcess", "x", "<startEvent id='s2'/>" + handler()) +
           flows("a x e"),
       "compensation-scope"},
  });
}

TEST_CASE("an event subprocess undoes the subprocess that it stands in, never a process") {
  const std::string undoing =
      node("subProcess", "x", node("startEvent", "s2", definition("compensate")),
           "triggeredByEvent='true'");
  const auto around = [&](std::string_view inner) {
    return "<startEvent id='s'/>" +
           node("subProcess", "a", "<startEvent id='s3'/>" + std::string(inner)) +
           node("endEvent", "e", definition("compensate")) + flows("s a e");
  };
  check_found({
      {"in a subprocess", around(undoing), ""},
      {"in the process", around("") + undoing, "compensation-nothing? compensation-unused?"},
  });
}

TEST_CASE("compensation is asked of what can be compensated, in the same scope") {
  const std::string inside = "<startEvent id='s2'/><task id='i'/>" + flows("s2 i");
  check_found({
      {"nothing to compensate", asked(), "compensation-nothing?"},
      {"an activity without a handler", asked("activityRef='a'"), "compensation-nothing?"},
      {"a call activity without a handler",
       "<startEvent id='s'/><callActivity id='a' calledElement='q'/>" +
           node("endEvent", "e", "<compensateEventDefinition activityRef='a'/>") + flows("s a e"),
       "compensation-nothing?"},
      {"an activity of another scope",
       asked("activityRef='i'") + node("subProcess", "x", inside) + flows("a x e"),
       "compensation-activity"},
      {"no activity", asked("activityRef='e'"), "reference-type"},
      {"an activity of another process", asked("activityRef='q1'") + border() + handler(),
       "reference-dangling"},
      {"the activities around an event subprocess",
       path("<task id='a'/>") + border() + handler() +
           node("subProcess", "x",
                node("startEvent", "s2", definition("message")) +
                    node("endEvent", "e2", "<compensateEventDefinition activityRef='a'/>") +
                    flows("s2 e2"),
                "triggeredByEvent='true'"),
       ""},
  });
}

}  // namespace cauce::rules
