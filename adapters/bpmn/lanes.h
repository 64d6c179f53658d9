// Which lane a node stands in (BPMN 2.0.2, 10.8): lanes may be nested; the innermost with a name
// counts.
#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>

#include "adapters/bpmn/reading.h"

namespace cauce::bpmn {

// Whether `inner` stands in `outer`, however deep.
bool is_inside(const xml::Element& inner, const xml::Element& outer);

class Lanes {
 public:
  // Finds nodes that stand in two lanes side by side. `reading` must outlive this.
  Lanes(const Reading& reading, const xml::Element& process);

  // None when no lane names the node.
  std::optional<std::string_view> of(const xml::Element& node) const;

 private:
  void read_scope(const xml::Element& scope);
  void read_lane(const xml::Element& lane, std::string_view outer);
  void put(const xml::Element& node, const xml::Element& lane, std::string_view name);

  struct Lane {
    const xml::Element* element;
    std::string_view name;
  };

  const Reading& reading_;
  std::unordered_map<const xml::Element*, Lane> lanes_;
};

}  // namespace cauce::bpmn
