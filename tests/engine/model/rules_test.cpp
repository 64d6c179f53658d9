// Each rule has a drawing that breaks it and one that does not.
#include "tests/adapters/bpmn/drawing.h"

namespace cauce {
namespace {

using bpmn::drawing;
using bpmn::flows;
using bpmn::found_in;

constexpr std::string_view messages = "<message id='m' name='m'/><message id='n' name='n'/>";

// What the rules find in a process, in the order of places.
std::string found(std::string_view body) { return found_in(drawing(body, messages)); }

// Events and gateways by a letter and a number: "s1" start, "e1" end, "t1" task, "x1" exclusive,
// "p1" parallel, "v1" event-based gateway, "c1" catches a message, "r1" receives one.
std::string nodes(std::string_view ids) {
  std::string text;
  for (std::size_t at = 0; at < ids.size();) {
    const auto end = std::min(ids.find(' ', at), ids.size());
    const std::string id = " id='" + std::string(ids.substr(at, end - at)) + "'";
    switch (ids[at]) {
      case 's': text += "<startEvent" + id + "/>"; break;
      case 'e': text += "<endEvent" + id + "/>"; break;
      case 't': text += "<task" + id + "/>"; break;
      case 'x': text += "<exclusiveGateway" + id + "/>"; break;
      case 'p': text += "<parallelGateway" + id + "/>"; break;
      case 'v': text += "<eventBasedGateway" + id + "/>"; break;
      case 'c':
        text += "<intermediateCatchEvent" + id +
                "><messageEventDefinition messageRef='m'/></intermediateCatchEvent>";
        break;
      case 'r': text += "<receiveTask" + id + " messageRef='n'/>"; break;
      default: FAIL("no node of this letter");
    }
    at = end + 1;
  }
  return text;
}

std::string flow(std::string_view from, std::string_view to, std::string_view condition = {}) {
  std::string text = flows(std::string(from) + " " + std::string(to));
  if (condition.empty()) return text;
  return text.substr(0, text.size() - 2) + "><conditionExpression>" + std::string(condition) +
         "</conditionExpression></sequenceFlow>";
}

std::string boundary(std::string_view id, std::string_view activity) {
  return "<boundaryEvent id='" + std::string(id) + "' attachedToRef='" + std::string(activity) +
         "'><messageEventDefinition messageRef='m'/></boundaryEvent>";
}

struct Case {
  const char* what;
  std::string body;
  const char* found;
};

void check(const std::vector<Case>& cases) {
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(found(each.body) == each.found);
  }
}

std::string started_by(std::string_view id, std::string_view message) {
  return "<startEvent id='" + std::string(id) + "'><messageEventDefinition messageRef='" +
         std::string(message) + "'/></startEvent>";
}

std::string timed(std::string_view tag, std::string_view attributes, std::string_view body) {
  return "<" + std::string(tag) + " " + std::string(attributes) + "><timerEventDefinition>" +
         std::string(body) + "</timerEventDefinition></" + std::string(tag) + ">";
}

}  // namespace

TEST_CASE("scopes contain something and begin somewhere") {
  const std::string outside = nodes("s1 e1") + flows("s1 sub e1");
  const auto inside = [&](const std::string& body) {
    return outside + "<subProcess id='sub'>" + body + "</subProcess>";
  };
  check({
      {"a process without anything", "", "scope-empty"},
      {"a process with one event", nodes("s1"), ""},
      {"a process without a start event begins where no flow leads", nodes("t1"), ""},
      {"a process without a beginning", nodes("t1 x1 e1") + flows("t1 x1 t1") + flow("x1", "e1"),
       "start-missing element-unreachable? element-unreachable? element-unreachable? "
       "condition-missing condition-missing"},
      {"two starts without a trigger", nodes("s1 s2"), "start-multiple"},
      {"a start by hand and one by message", nodes("s1") + started_by("s2", "m"), ""},
      {"two starts by one message", started_by("s1", "m") + started_by("s2", "m"),
       "start-multiple"},
      {"two starts by two messages", started_by("s1", "m") + started_by("s2", "n"), ""},
      {"an empty subprocess", inside(""), "scope-empty?"},
      {"a subprocess with a start", inside(nodes("s2")), ""},
      {"a subprocess without a start event", inside(nodes("t1")), ""},
      {"a subprocess with two starts", inside(nodes("s2 s3")), "subprocess-start"},
      {"a subprocess started by a message", inside(started_by("s2", "m")), "subprocess-start"},
      {"a variable declared twice",
       nodes("s1") + "<property id='a' name='v'/>"
                     "<dataObject id='b' name='v'/>",
       "variable-duplicate"},
      {"one name in two scopes",
       "<property id='a' name='v'/>" + inside(nodes("s2") + "<property id='b' name='v'/>"), ""},
  });
}

TEST_CASE("flows lead out of what begins, into what ends, and stay in their scope") {
  check({
      {"a flow to a start event", nodes("s1 t1 e1") + flows("s1 t1 e1") + flows("t1 s1"),
       "event-incoming"},
      {"a flow from an end event", nodes("s1 t1 e1") + flows("s1 t1 e1 t1"), "event-outgoing"},
      {"a flow to a boundary event",
       nodes("s1 t1 e1 e2") + boundary("b", "t1") + flows("s1 t1 e1") + flows("t1 b e2"),
       "event-incoming"},
      {"a boundary event without a flow",
       nodes("s1 t1 e1") + boundary("b", "t1") + flows("s1 t1 e1"), "boundary-outgoing"},
      {"a boundary event with a flow",
       nodes("s1 t1 e1 e2") + boundary("b", "t1") + flows("s1 t1 e1") + flows("b e2"), ""},
      {"a flow into a subprocess",
       nodes("s1 e1") + "<subProcess id='sub'>" + nodes("s2 t1") + flows("s2 t1") +
           "</subProcess>" + flows("s1 sub e1") + flow("s1", "t1"),
       "flow-crosses-scope"},
      {"a boundary event that waits for nothing",
       nodes("s1 t1 e1") + "<boundaryEvent id='b' attachedToRef='t1'/>" + flows("s1 t1 e1") +
           flows("b e1"),
       "event-definition-missing"},
      {"a catch event that waits for nothing",
       nodes("s1 e1") + "<intermediateCatchEvent id='c'/>" + flows("s1 c e1"),
       "event-definition-missing"},
  });
}

TEST_CASE("conditions and defaults stand where something is decided") {
  const std::string start = nodes("s1 e1 e2");
  const auto gateway = [](std::string_view by_default) {
    return "<exclusiveGateway id='g' default='" + std::string(by_default) + "'/>";
  };
  check({
      {"every flow but the default has a condition",
       start + gateway("g_e2") + flows("s1 g") + flow("g", "e1", "a") + flow("g", "e2"), ""},
      {"a flow with neither",
       start + nodes("x1") + flows("s1 x1") + flow("x1", "e1", "a") + flow("x1", "e2"),
       "condition-missing"},
      {"no default",
       start + nodes("x1") + flows("s1 x1") + flow("x1", "e1", "a") + flow("x1", "e2", "not(a)"),
       "default-flow-missing?"},
      {"a condition that always holds",
       start + nodes("x1") + flows("s1 x1") + flow("x1", "e1", "a") + flow("x1", "e2", "true"), ""},
      {"an activity whose conditions may all fail",
       nodes("s1 t1 e1") + flows("s1 t1") + flow("t1", "e1", "a"), "default-flow-missing?"},
      {"an activity with a flow without condition",
       start + nodes("t1") + flows("s1 t1 e2") + flow("t1", "e1", "a"), ""},
      {"a default with a condition",
       start + gateway("g_e2") + flows("s1 g") + flow("g", "e1", "a") + flow("g", "e2", "b"),
       "default-flow-condition"},
      {"the default of another element",
       start + gateway("s1_g") + flows("s1 g") + flow("g", "e1", "a") + flow("g", "e2", "true"),
       "default-flow-foreign"},
      {"a number as a condition",
       start + gateway("g_e2") + flows("s1 g") + flow("g", "e1", "5") + flow("g", "e2"),
       "condition-not-boolean"},
      {"a condition after a start event", nodes("s1 e1") + flow("s1", "e1", "a"),
       "condition-misplaced"},
      {"a condition after a parallel gateway",
       start + nodes("p1") + flows("s1 p1 e1") + flow("p1", "e2", "a"), "condition-ignored?"},
      {"a gateway where tokens end", nodes("s1 x1") + flows("s1 x1"), "gateway-outgoing?"},
      {"a parallel one", nodes("s1 p1") + flows("s1 p1"), "gateway-outgoing?"},
  });
}

TEST_CASE("event-based gateways lead to what waits") {
  const std::string start = nodes("s1 v1 e1") + flows("s1 v1");
  const std::string timer =
      timed("intermediateCatchEvent", "id='w'", "<timeDuration>PT1H</timeDuration>");
  check({
      {"a message or a time", start + nodes("c1") + timer + flows("v1 c1 e1") + flows("v1 w e1"),
       ""},
      {"a receive task or a time",
       start + nodes("r1") + timer + flows("v1 r1 e1") + flows("v1 w e1"), ""},
      {"a task", start + nodes("c1 t1") + flows("v1 c1 e1") + flows("v1 t1 e1"),
       "event-gateway-target"},
      {"an event that others lead to as well",
       start + nodes("c1 t1") + timer + flows("v1 c1 e1") + flows("v1 w e1") + flows("s1 t1 c1"),
       "event-gateway-target"},
      {"a receive task with a boundary event",
       start + nodes("r1") + timer + boundary("b", "r1") + flows("v1 r1 e1") + flows("v1 w e1") +
           flows("b e1"),
       "event-gateway-target"},
      {"a message event and a receive task",
       start + nodes("c1 r1") + flows("v1 c1 e1") + flows("v1 r1 e1"), "event-gateway-mixed?"},
      {"nothing", nodes("s1 v1") + flows("s1 v1"), "event-gateway-outgoing"},
      {"one event", start + nodes("c1") + flows("v1 c1 e1"), "event-gateway-outgoing?"},
  });
}

TEST_CASE("timers that are known to be wrong are found") {
  const auto caught = [](std::string_view body) {
    return nodes("s1 e1") + timed("intermediateCatchEvent", "id='c'", body) + flows("s1 c e1");
  };
  const auto started = [](std::string_view body) { return timed("startEvent", "id='s1'", body); };
  check({
      {"a date", caught("<timeDate>2030-01-31T10:00:00Z</timeDate>"), ""},
      {"no date", caught("<timeDate>2030-02-31T10:00:00Z</timeDate>"), "timer-text"},
      {"a duration as a FEEL text", caught("<timeDuration>=\"P1W\"</timeDuration>"), ""},
      {"no duration as a FEEL text", caught("<timeDuration>=\"1 day\"</timeDuration>"),
       "timer-text"},
      {"a duration of FEEL", caught("<timeDuration>=duration(\"P1D\")</timeDuration>"), ""},
      {"a number", caught("<timeDuration>=5</timeDuration>"), "timer-text"},
      {"an expression", caught("<timeDuration>=wait</timeDuration>"), ""},
      {"a cycle to start with", started("<timeCycle>R3/PT1H</timeCycle>"), ""},
      {"no cycle", started("<timeCycle>now and then</timeCycle>"), "timer-text"},
      {"a variable before there is a process", started("<timeDate>=due</timeDate>"),
       "timer-start-variable"},
      {"a start by the clock", started("<timeDate>=now() + duration(\"P1D\")</timeDate>"), ""},
      {"a variable of the process around an event subprocess",
       nodes("s2 e1") + flows("s2 e1") + "<subProcess id='x' triggeredByEvent='true'>" +
           started("<timeDate>=due</timeDate>") + "</subProcess>",
       ""},
      {"a cycle in the flow", caught("<timeCycle>R3/PT1H</timeCycle>"), "timer-cycle-tokens?"},
      {"a cycle behind an event-based gateway",
       nodes("s1 v1 c1 e1") + flows("s1 v1 c1 e1") + flows("v1 c e1") +
           timed("intermediateCatchEvent", "id='c'", "<timeCycle>R3/PT1H</timeCycle>"),
       "timer-cycle-once?"},
      {"a cycle beside an activity",
       nodes("s1 t1 e1 e2") +
           timed("boundaryEvent", "id='b' attachedToRef='t1' cancelActivity='false'",
                 "<timeCycle>R3/PT1H</timeCycle>") +
           flows("s1 t1 e1") + flows("b e2"),
       ""},
  });
}

TEST_CASE("a user task that nobody may do is a warning") {
  const std::string task = nodes("s1 e1") + flows("s1 u e1") + "<userTask id='u' ";
  check({
      {"nobody", task + "/>", "role-missing?"},
      {"a group", task + "camunda:candidateGroups='g'/>", ""},
      {"a lane",
       "<laneSet id='l'><lane id='l1' name='g'><flowNodeRef>u</flowNodeRef></lane>"
       "</laneSet>" +
           task + "/>",
       ""},
  });
}

TEST_CASE("dates and priorities of tasks that are known to be wrong are found") {
  const auto task = [](std::string_view attributes) {
    return nodes("s1 e1") + flows("s1 u e1") + "<userTask id='u' camunda:candidateGroups='g' " +
           std::string(attributes) + "/>";
  };
  check({
      {"a date", task("camunda:dueDate='2026-12-31T09:00:00Z'"), ""},
      {"a duration", task("camunda:dueDate='P3D' camunda:followUpDate='=duration(\"P1D\")'"), ""},
      {"an expression", task("camunda:dueDate='${due}' camunda:priority='${high}'"), ""},
      {"no date", task("camunda:dueDate='tomorrow'"), "date-text"},
      {"no date to follow up", task("camunda:followUpDate='=5'"), "date-text"},
      {"a priority", task("camunda:priority='70'"), ""},
      {"no priority", task("camunda:priority='high'"), "priority-text"},
      {"no priority of work outside",
       nodes("s1 e1") + flows("s1 w e1") +
           "<serviceTask id='w' camunda:type='external' camunda:topic='t' "
           "camunda:taskPriority='1.5'/>",
       "priority-text"},
  });
}

TEST_CASE("elements where no token comes, or none gets out, are warnings") {
  check({
      {"an island", nodes("s1 e1 t1 e2") + flows("s1 e1") + flows("t1 e2"),
       "element-unreachable? element-unreachable?"},
      {"what only a boundary event leads to",
       nodes("s1 t1 e1 e2") + boundary("b", "t1") + flows("s1 t1 e1") + flows("b e2"), ""},
      {"an unreachable subprocess, once",
       nodes("s1") + "<subProcess id='sub'>" + nodes("s2 t1") + flows("s2 t1") + "</subProcess>",
       "element-unreachable?"},
      {"a loop without a way out", nodes("s1 t1 t2") + flows("s1 t1 t2 t1"),
       "element-endless? element-endless? element-endless?"},
      {"a loop with a way out",
       nodes("s1 t1 e1") + "<exclusiveGateway id='g' default='g_e1'/>" + flows("s1 t1 g e1") +
           flow("g", "t1", "again"),
       ""},
      {"a loop with an event as the way out",
       nodes("s1 t1 t2 e1") + boundary("b", "t2") + flows("s1 t1 t2 t1") + flows("b e1"), ""},
      {"tokens that end without an end event", nodes("s1 t1") + flows("s1 t1"), ""},
  });
}

TEST_CASE("parallel joins that wait for ever are warnings") {
  const std::string decision = nodes("s1 e1 t1 t2 p2") +
                               "<exclusiveGateway id='g' default='g_t2'/>" + flows("s1 g") +
                               flow("g", "t1", "a") + flow("g", "t2");
  check({
      {"split and join", nodes("s1 p1 t1 t2 p2 e1") + flows("s1 p1 t1 p2 e1") + flows("p1 t2 p2"),
       ""},
      {"decision and join", decision + flows("t1 p2 e1") + flows("t2 p2"), "join-stuck?"},
      {"first event and join",
       nodes("s1 v1 c1 p2 e1") +
           timed("intermediateCatchEvent", "id='w'", "<timeDuration>PT1H</timeDuration>") +
           flows("s1 v1 c1 p2 e1") + flows("v1 w p2"),
       "join-stuck?"},
      {"a branch from an island", nodes("s1 t1 t2 p2 e1") + flows("s1 t1 p2 e1") + flows("t2 p2"),
       "element-unreachable? join-stuck?"},
      {"a loop back into the join",
       nodes("s1 p1 p2 t1 e1") + flows("s1 p1 p2 e1") + flows("p2 t1 p1"), "join-stuck?"},
      {"a branch that a decision may leave",
       decision + nodes("p1 t3") + flows("t2 p1 p2 e1") + flows("p1 t3 p2") + flows("t1 e1"), ""},
  });
}

TEST_CASE("findings of rules name element and place") {
  const auto result = bpmn::read(drawing(nodes("s1") + "\n  " + nodes("t1")), "x.bpmn");
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(to_string(result.diagnostics[0]) ==
        "x.bpmn:4:3: warning: [element-unreachable] no way leads from a start event to task 't1'");
  CHECK(result.diagnostics[0].element == "t1");
}

}  // namespace cauce
