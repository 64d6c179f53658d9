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
#include "engine/model/activity.h"
#include "engine/model/data.h"
#include "engine/model/elements.h"
#include "engine/model/event.h"
#include "engine/model/index.h"
#include "engine/model/people.h"

namespace cauce {

struct SequenceFlow {
  std::string id{};
  std::string name{};
  ElementIndex source{};
  ElementIndex target{};
  std::optional<feel::Expression> condition{};
  Place place{};
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

  std::vector<ElementIndex> event_sub_processes{};  // Of the children, those.

  // Events, receive and send tasks.
  EventTriggers event{};
  std::optional<ElementIndex> attached_to{};  // Of boundary events.
  std::vector<ElementIndex> boundary{};       // Of activities: the events attached to them.

  // Activities.
  std::optional<MultiInstance> multi_instance{};
  std::optional<StandardLoop> loop{};
  std::int64_t start_quantity = 1, completion_quantity = 1;
  bool for_compensation = false;  // Outside of the normal flow.
  std::optional<ElementIndex> compensation_handler{};  // The activity that undoes this one.
  std::vector<DataInput> data_inputs{};
  std::vector<DataOutput> data_outputs{};
  std::vector<DataSet> input_sets{}, output_sets{};
  std::vector<Parameter> input_parameters{}, output_parameters{};
  std::optional<ExternalWork> external{};
  std::optional<DecisionCall> decision{};  // Of business rule tasks.
  std::optional<Call> call{};
  std::optional<AdHoc> ad_hoc{};
  bool instantiates = false;  // Of receive tasks and event-based gateways without incoming flow.

  // Gateways.
  bool waits_for_all = false;  // Of instantiating event-based gateways: eventGatewayType Parallel.
  std::optional<feel::Expression> activation_condition{};  // Of complex gateways.

  // User tasks (and forms of start events).
  std::optional<HumanTaskDefinition> human_task{};
  std::optional<FormReference> form{};

  // Script tasks.
  std::optional<feel::Expression> script{};
  std::string result_variable{};

  std::string lane{};  // Name of the innermost lane; empty when in none.
  std::string documentation{};
};

struct Process {
  std::string id{};  // As in the file: what `process-definition/key/…` names.
  std::string name{};
  std::string version_tag{};
  std::vector<Element> elements{};  // [0] is the process.
  std::vector<SequenceFlow> flows{};
  std::vector<DataStoreDefinition> data_stores{};  // Those that the process refers to.

  const Element& at(ElementIndex index) const { return elements[static_cast<std::size_t>(index)]; }
  const SequenceFlow& at(FlowIndex index) const { return flows[static_cast<std::size_t>(index)]; }

  // Whether an event in it waits for a condition.
  bool has_conditions() const { return has_conditions_; }
  // Whether a gateway in it waits for tokens that may still be on their way.
  bool has_late_joins() const { return has_late_joins_; }

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
  bool has_conditions_ = false;
  bool has_late_joins_ = false;
};

// The start event in a subprocess; none when there is none.
std::optional<ElementIndex> start_event_of(const Process& process, ElementIndex sub_process);

// BPMN 2.0.2, 10.4.2: where tokens begin in a scope without start events.
std::vector<ElementIndex> implicit_starts(const Process& process, ElementIndex scope);

// How the process is started by somebody, not by an event: its start event without a trigger; the
// process itself when tokens begin implicitly; none when only events start it.
std::optional<ElementIndex> plain_start(const Process& process);

}  // namespace cauce
