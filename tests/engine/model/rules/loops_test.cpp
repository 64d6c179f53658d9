// Loops, multi-instance activities and the tokens that activities take and give.
#include "tests/engine/model/rules/drawn.h"

namespace cauce::rules {
namespace {

std::string loop(std::string_view attributes, std::string_view condition) {
  return node(
      "standardLoopCharacteristics", "lo",
      condition.empty() ? "" : "<loopCondition>" + std::string(condition) + "</loopCondition>",
      attributes);
}

std::string many(std::string_view cardinality, std::string_view attributes = {}) {
  return node("multiInstanceLoopCharacteristics", "mi",
              "<loopCardinality>" + std::string(cardinality) + "</loopCardinality>", attributes);
}

std::string looped(const std::string& inner) { return path(node("task", "a", inner)); }

}  // namespace

TEST_CASE("loops end") {
  check_found({
      {"a condition", looped(loop("", "again")), ""},
      {"a maximum", looped(loop("loopMaximum='3'", "")), ""},
      {"a maximum that is computed", looped(loop("loopMaximum='=n'", "again")), ""},
      {"neither", looped(loop("", "")), "loop-condition-missing"},
      {"always again", looped(loop("", "true")), "loop-endless?"},
      {"always again, three times", looped(loop("loopMaximum='3'", "true")), ""},
      {"a maximum of nothing", looped(loop("loopMaximum='0'", "again")), "loop-maximum"},
      {"a maximum that is no number", looped(loop("loopMaximum='x'", "again")), "loop-maximum"},
  });
}

TEST_CASE("the number of instances is a number from 0") {
  check_found({
      {"none", looped(many("0")), ""},
      {"some", looped(many("n")), ""},
      {"less than none", looped(many("-1")), "multi-instance-cardinality"},
      {"a half", looped(many("0.5")), "multi-instance-cardinality"},
      {"a text", looped(many("\"three\"")), "multi-instance-cardinality"},
      {"a loop as well", looped(many("3") + loop("loopMaximum='3'", "")), "loop-both"},
  });
}

TEST_CASE("instances throw what a boundary event can catch") {
  const auto one = [](std::string_view definition) {
    return bpmn::found_in(drawing(looped(many("3", "behavior='One' oneBehaviorEventRef='d'")),
                                  std::string(declared) + std::string(definition)));
  };
  CHECK(one("<signalEventDefinition id='d' signalRef='sg'/>") == "");
  CHECK(one("<timerEventDefinition id='d'><timeDuration>PT1H</timeDuration>"
            "</timerEventDefinition>") == "multi-instance-behavior");
  check_found({
      {"a complex behavior that is not asked for",
       looped("<multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality>"
              "<complexBehaviorDefinition><condition>a</condition><event>" +
              definition("signal") +
              "</event></complexBehaviorDefinition></multiInstanceLoopCharacteristics>"),
       "multi-instance-behavior?"},
  });
}

}  // namespace cauce::rules
