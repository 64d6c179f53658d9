// What stands in scopes, and what is reached there.
#include "tests/engine/model/rules/drawn.h"

namespace cauce::rules {

TEST_CASE("an ad-hoc subprocess has activities, but neither start nor end") {
  const auto ad_hoc = [](std::string_view inner) {
    return path(node("adHocSubProcess", "a", inner));
  };
  check_found({
      {"two tasks", ad_hoc("<task id='t'/><task id='u'/>"), ""},
      {"two tasks, one after the other", ad_hoc("<task id='t'/><task id='u'/>" + flows("t u")), ""},
      {"nothing", ad_hoc(""), "scope-empty"},
      {"a start event", ad_hoc("<startEvent id='s2'/><task id='t'/>" + flows("s2 t")),
       "ad-hoc-event"},
      {"an end event", ad_hoc("<task id='t'/><endEvent id='e2'/>" + flows("t e2")), "ad-hoc-event"},
      {"no activity", ad_hoc(node("intermediateThrowEvent", "t")), "ad-hoc-activity"},
  });
}

TEST_CASE("what begins or ends without a flow is no island and no trap") {
  const std::string endless = "<task id='t'/><task id='u'/>" + flows("t u t");
  check_found({
      {"a process of two tasks", "<task id='t'/><task id='u'/>", ""},
      {"a boundary event that ends a loop",
       path(node("subProcess", "a", "<startEvent id='s2'/>" + endless + flows("s2 t"))) +
           boundary("b", "a", definition("timer")) + flows("b e"),
       ""},
      {"an event subprocess that ends a loop",
       "<startEvent id='s'/>" + endless + flows("s t") +
           node("subProcess", "x", node("startEvent", "s2", definition("message")),
                "triggeredByEvent='true'"),
       ""},
      {"an event subprocess that does not interrupt a loop",
       "<startEvent id='s'/>" + endless + flows("s t") +
           node("subProcess", "x",
                node("startEvent", "s2", definition("message"), "isInterrupting='false'"),
                "triggeredByEvent='true'"),
       "element-endless? element-endless? element-endless?"},
      {"a terminate event that ends a loop",
       "<startEvent id='s'/><parallelGateway id='pg'/>" + endless + flows("s pg t") +
           node("endEvent", "e", definition("terminate")) + flows("pg e"),
       ""},
      {"an ad-hoc subprocess with a condition",
       path(node("adHocSubProcess", "a",
                 endless + "<task id='v'/>" + flows("v t") +
                     "<completionCondition>a</completionCondition>")),
       ""},
  });
}

TEST_CASE("with an end event in the scope every path leads to one") {
  check_found({
      {"a path that just ends",
       "<startEvent id='s'/><parallelGateway id='pg'/><task id='t'/><endEvent id='e'/>" +
           flows("s pg e") + flows("pg t"),
       "end-implicit?"},
      {"no end event at all", "<startEvent id='s'/><task id='t'/>" + flows("s t"), ""},
  });
}

}  // namespace cauce::rules
