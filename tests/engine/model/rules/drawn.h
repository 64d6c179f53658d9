// Drawings that break one rule, and what is found in them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/adapters/bpmn/drawing.h"

namespace cauce::rules {

using bpmn::drawing;
using bpmn::flows;

constexpr std::string_view declared =
    "<message id='m' name='m'/><message id='n' name='n'/><signal id='sg' name='sg'/>"
    "<error id='er' name='er' errorCode='E1'/><error id='any'/>"
    "<escalation id='es' escalationCode='S1'/>";

// `<tag id='id' attributes>inner</tag>`.
inline std::string node(std::string_view tag, std::string_view id, std::string_view inner = {},
                        std::string_view attributes = {}) {
  return "<" + std::string(tag) + " id='" + std::string(id) + "' " + std::string(attributes) + ">" +
         std::string(inner) + "</" + std::string(tag) + ">";
}

// A definition by the word before "EventDefinition", with what it needs to be whole.
inline std::string definition(std::string_view kind) {
  const std::string tag = std::string(kind) + "EventDefinition";
  if (kind == "message") return "<" + tag + " messageRef='m'/>";
  if (kind == "signal") return "<" + tag + " signalRef='sg'/>";
  if (kind == "error") return "<" + tag + " errorRef='er'/>";
  if (kind == "escalation") return "<" + tag + " escalationRef='es'/>";
  if (kind == "timer") return "<" + tag + "><timeDuration>PT1H</timeDuration></" + tag + ">";
  if (kind == "conditional") return "<" + tag + "><condition>a</condition></" + tag + ">";
  if (kind == "link") return "<" + tag + " name='l'/>";
  return "<" + tag + "/>";
}

inline std::string boundary(std::string_view id, std::string_view activity, std::string_view inner,
                            std::string_view attributes = {}) {
  return node("boundaryEvent", id, inner,
              "attachedToRef='" + std::string(activity) + "' " + std::string(attributes));
}

// A start event "s", what is drawn, which has the id "a", and an end event "e", joined.
inline std::string path(std::string_view drawn) { return bpmn::around(drawn); }

struct Drawn {
  const char* what;
  std::string body;
  const char* found;
};

inline void check_found(const std::vector<Drawn>& drawings) {
  for (const Drawn& each : drawings) {
    INFO(each.what);
    CHECK(bpmn::found_in(drawing(each.body, declared)) == each.found);
  }
}

}  // namespace cauce::rules
