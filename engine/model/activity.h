// What activities say beyond their type: repetition, calls, work done outside, subprocesses without
// an order (BPMN 2.0.2, 10.3).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "engine/feel/expression.h"
#include "engine/model/event.h"

namespace cauce {

enum class Ordering : std::uint8_t { parallel, sequential };

// BPMN 2.0.2, 10.3.8 StandardLoopCharacteristics. Without a condition only the maximum ends it.
struct StandardLoop {
  bool test_before = false;
  std::optional<feel::Expression> condition{};  // Goes on while it is true.
  std::optional<feel::Expression> maximum{};
};

// When inner instances end, who hears of it: nobody (all), once (one), always (none), or as the
// conditions of `complex` say. The event is caught by a boundary event of the activity.
enum class MultiInstanceBehavior : std::uint8_t { none, one, all, complex };
struct ComplexBehavior {
  feel::Expression condition{};
  EventDefinition event{};
};

// BPMN 2.0.2, 10.3.8 MultiInstanceLoopCharacteristics: cardinality or collection, one of both.
struct MultiInstance {
  Ordering ordering = Ordering::parallel;
  std::optional<feel::Expression> cardinality{};
  std::optional<feel::Expression> collection{};
  std::string input_item{};  // Local variable that holds the item; empty when unnamed.
  std::string output_collection{};  // Variable that gets the list of results; empty when none.
  std::string output_item{};  // Local variable read after each inner instance.
  std::optional<feel::Expression> completion_condition{};
  MultiInstanceBehavior behavior = MultiInstanceBehavior::all;
  // Of the behaviors none and one; without it they throw a default signal.
  std::optional<EventDefinition> event{};
  std::vector<ComplexBehavior> complex{};
};

// BPMN 2.0.2, 10.3.5 AdHocSubProcess. Without a condition it ends when nothing is left to do.
struct AdHoc {
  Ordering ordering = Ordering::parallel;
  std::optional<feel::Expression> completion_condition{};
  bool cancels_remaining = true;
};

// Which version of something deployed is meant.
enum class Binding : std::uint8_t { latest, deployment, version, version_tag };
struct Reference {
  feel::Expression id{};  // A literal most often.
  Binding binding = Binding::latest;
  std::optional<feel::Expression> version{};  // A number or a tag; iff so bound.
};

// One variable into or out of a call, or all of them.
struct CallMapping {
  feel::Expression source{};
  std::string target{};
  bool all = false;
  bool local = false;  // All into it: what the call activity itself has. Out of it: to itself.
};

// BPMN 2.0.2, 10.3.6 CallActivity.
struct Call {
  Reference process{};
  std::optional<feel::Expression> business_key{};
  std::vector<CallMapping> in{}, out{};
};

// Work done by a program outside that asks for it by topic.
struct ExternalWork {
  feel::Expression topic{};
  std::optional<feel::Expression> priority{};
};

// How the result of a decision becomes a variable: the value as it is, or the results of the rules
// as contexts, one of them, or their values.
enum class DecisionResult : std::uint8_t {
  value,
  list,
  single_entry,
  single_result,
  collect_entries,
};
struct DecisionCall {
  Reference decision{};
  DecisionResult result = DecisionResult::list;
};

// `camunda:inputParameter` and `outputParameter`: a text or expression, a list, or a map.
struct ParameterValue {
  using List = std::vector<ParameterValue>;
  using Map = std::vector<std::pair<std::string, ParameterValue>>;
  std::variant<feel::Expression, List, Map> value{};
};
struct Parameter {
  std::string name{};
  ParameterValue value{};
};

}  // namespace cauce
