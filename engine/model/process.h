// A process as it was drawn: an immutable graph, indexed by small integers in document order.
// Built once by a reader, validated, and shared by all its instances.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "engine/base/place.h"
#include "engine/feel/expression.h"
#include "engine/model/data.h"
#include "engine/model/elements.h"
#include "engine/model/people.h"
#include "engine/model/timer.h"

namespace cauce {

enum class ElementIndex : std::uint32_t {};
enum class FlowIndex : std::uint32_t {};

// The process itself, which is the root scope, is always element 0.
constexpr ElementIndex root_element{0};

struct SequenceFlow {
  std::string id{};
  std::string name{};
  ElementIndex source{};
  ElementIndex target{};
  std::optional<feel::Expression> condition{};
  Place place{};
};

struct TimerDefinition {
  TimerKind kind = TimerKind::duration;
  feel::Expression value{};  // A literal ISO 8601 text, or an expression that yields one.
};

struct MessageDefinition {
  std::string name{};
  std::optional<feel::Expression> correlation_key{};
};

enum class Interrupting : std::uint8_t { no, yes };

struct EventDefinition {
  EventTrigger trigger = EventTrigger::none;
  std::optional<TimerDefinition> timer{};      // Iff trigger is timer.
  std::optional<MessageDefinition> message{};  // Iff trigger is message (or a receive task).
  Interrupting interrupting = Interrupting::yes;  // Of boundary events.
};

enum class Ordering : std::uint8_t { parallel, sequential };

// BPMN 2.0.2, 10.3.8 MultiInstanceLoopCharacteristics: cardinality or collection, one of both.
struct MultiInstance {
  Ordering ordering = Ordering::parallel;
  std::optional<feel::Expression> cardinality{};
  std::optional<feel::Expression> collection{};
  std::string input_item{};         // Local variable that holds the item; empty when unnamed.
  std::string output_collection{};  // Variable that gets the list of results; empty when none.
  std::string output_item{};        // Local variable read after each inner instance.
  std::optional<feel::Expression> completion_condition{};
};

struct Element {
  std::string id{};
  std::string name{};
  ElementType type = ElementType::task;
  ElementIndex parent{};  // The scope it stands in; the root's parent is the root.
  Place place{};

  std::vector<FlowIndex> incoming{}, outgoing{};  // Document order.
  std::optional<FlowIndex> default_flow{};

  // Scopes (process, subProcess): what stands directly in them.
  std::vector<ElementIndex> children{};
  std::vector<Variable> declared{};  // Properties and data objects: variables of this scope.

  // Events and receive tasks.
  EventDefinition event{};
  std::optional<ElementIndex> attached_to{};  // Of boundary events.
  std::vector<ElementIndex> boundary{};       // Of activities: the events attached to them.

  // Activities.
  std::optional<MultiInstance> multi_instance{};
  std::vector<DataInput> data_inputs{};
  std::vector<DataOutput> data_outputs{};

  // User tasks (and forms of start events).
  std::optional<HumanTaskDefinition> human_task{};
  std::optional<FormReference> form{};

  // Script tasks.
  std::optional<feel::Expression> script{};
  std::string result_variable{};

  std::string lane{};           // Name of the innermost lane; empty when in none.
  std::string documentation{};
};

struct Process {
  std::string id{};    // As in the file: what `process-definition/key/…` names.
  std::string name{};
  std::string version_tag{};
  std::vector<Element> elements{};   // [0] is the process.
  std::vector<SequenceFlow> flows{};
  std::vector<DataStoreDefinition> data_stores{};  // Those that the process refers to.

  const Element& at(ElementIndex index) const { return elements[static_cast<std::size_t>(index)]; }
  const SequenceFlow& at(FlowIndex index) const { return flows[static_cast<std::size_t>(index)]; }

  std::optional<ElementIndex> find_element(std::string_view element_id) const;
  std::optional<FlowIndex> find_flow(std::string_view flow_id) const;

  // Call once, when elements and flows are complete.
  void index();

 private:
  struct IdHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  template <class Index>
  using Ids = std::unordered_map<std::string, Index, IdHash, std::equal_to<>>;
  Ids<ElementIndex> element_ids_;
  Ids<FlowIndex> flow_ids_;
};

}  // namespace cauce
