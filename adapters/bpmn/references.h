// The ids of a file and what refers to them (BPMN 2.0.2, 15.3.2: references are QNames).
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "adapters/bpmn/namespaces.h"
#include "adapters/xml/document.h"

namespace cauce::bpmn {

class References {
 public:
  // Finds ids that stand twice or are no names.
  References(const xml::Document& document, Findings& findings);

  // Checks every reference of the file: that there is something, and of a kind that fits.
  void check() const;

  // What a QName at `from` refers to; null when it is nothing in this file. Finds nothing wrong.
  const xml::Element* find(const xml::Element& from, std::string_view name) const;
  // By an attribute of `from`, or by the text of its child `tag`.
  const xml::Element* by_attribute(const xml::Element& from, std::string_view attribute) const;
  const xml::Element* by_child(const xml::Element& from, std::string_view tag) const;

 private:
  struct Target;
  Target look_up(const xml::Element& from, std::string_view name) const;
  // An attribute, or the text of an element when there is none.
  void check(const xml::Element& from, const xml::Attribute* attribute) const;
  void check_flow_list(const xml::Element& from) const;

  const xml::Document& document_;
  Findings& findings_;
  std::unordered_map<std::string_view, const xml::Element*> ids_;
  std::string_view target_namespace_;
};

}  // namespace cauce::bpmn
