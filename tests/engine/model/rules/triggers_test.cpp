// What an event may wait for or throw where it stands (BPMN 2.0.2, 10.5).
#include "tests/engine/model/rules/drawn.h"

namespace cauce::rules {
namespace {

const char* const all_kinds[] = {"message",     "timer", "signal",     "error",  "escalation",
                                 "conditional", "link",  "compensate", "cancel", "terminate"};

// The kinds that are refused in `place`, which puts a definition where it is looked at.
template <class Place>
std::string refused(Place place) {
  std::string text;
  for (const char* kind : all_kinds)
    if (bpmn::found_in(drawing(place(definition(kind)), declared)).find("event-trigger") !=
        std::string::npos)
      text += std::string(text.empty() ? "" : " ") + kind;
  return text;
}

}  // namespace

TEST_CASE("each position takes the triggers that the specification allows there") {
  CHECK(refused([](const std::string& inner) { return node("startEvent", "s", inner); }) ==
        "error escalation link compensate cancel terminate");
  CHECK(refused([](const std::string& inner) {
          return path("<task id='a'/>") + node("subProcess", "x", node("startEvent", "s2", inner),
                                               "triggeredByEvent='true'");
        }) == "link cancel terminate");
  CHECK(refused([](const std::string& inner) {
          return path(node("intermediateCatchEvent", "a", inner));
        }) == "error escalation compensate cancel terminate");
  CHECK(refused([](const std::string& inner) {
          return path("<task id='a'/>") + boundary("b", "a", inner) + flows("b e");
        }) == "link terminate");
  CHECK(refused([](const std::string& inner) {
          return path(node("intermediateThrowEvent", "a", inner));
        }) == "timer error conditional cancel terminate");
  CHECK(refused([](const std::string& inner) {
          return node("startEvent", "s") + node("endEvent", "a", inner) + flows("s a");
        }) == "timer conditional link");
}

TEST_CASE("the start event of an embedded subprocess waits for nothing") {
  for (const char* kind : all_kinds) {
    INFO(kind);
    CHECK(bpmn::found_in(
              drawing(path(node("subProcess", "a", node("startEvent", "s2", definition(kind)))),
                      declared))
              .starts_with("subprocess-start"));
  }
}

TEST_CASE("several triggers go together when each may stand alone") {
  const auto caught = [](const std::string& inner, std::string_view attributes = {}) {
    return path(node("intermediateCatchEvent", "a", inner, attributes));
  };
  const auto border = [](const std::string& inner, std::string_view attributes = {}) {
    return path("<task id='a'/>") + boundary("b", "a", inner, attributes) + flows("b e");
  };
  check_found({
      {"a message or a time", caught(definition("message") + definition("timer")), ""},
      {"a message and a signal",
       caught(definition("message") + definition("signal"), "parallelMultiple='true'"), ""},
      {"a link and a message", caught(definition("link") + definition("message")), "event-trigger"},
      {"an error or a message", border(definition("error") + definition("message")), ""},
      {"an error and a message",
       border(definition("error") + definition("message"), "parallelMultiple='true'"),
       "event-trigger"},
      {"an escalation or a message", border(definition("escalation") + definition("message")), ""},
      {"an escalation and a message",
       border(definition("escalation") + definition("message"), "parallelMultiple='true'"),
       "event-trigger"},
      {"an escalation and a message that start an event subprocess",
       path("<task id='a'/>") +
           node("subProcess", "x",
                node("startEvent", "s2", definition("escalation") + definition("message"),
                     "parallelMultiple='true'"),
                "triggeredByEvent='true'"),
       "event-trigger"},
      {"two things that are thrown",
       path(node("intermediateThrowEvent", "a", definition("message") + definition("signal"))), ""},
      {"a message and a condition that start the process together",
       node("startEvent", "s", definition("message") + definition("conditional"),
            "parallelMultiple='true'") +
           node("endEvent", "e") + flows("s e"),
       "event-trigger"},
      {"nothing that is waited for", caught(""), "event-definition-missing"},
  });
}

TEST_CASE("a signal that starts the process is known before there is one") {
  const auto started = [](std::string_view name) {
    return bpmn::found_in(drawing(node("startEvent", "s", definition("signal")),
                                  "<signal id='sg' name='" + std::string(name) + "'/>"));
  };
  CHECK(started("alarm") == "");
  CHECK(started("${kind}-alarm") == "signal-start-variable");
}

}  // namespace cauce::rules
