// What the parts of the reader share while they read one file.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "adapters/dmn/namespaces.h"
#include "adapters/xml/document.h"
#include "engine/dmn/model.h"

namespace cauce::dmn {

struct Reading {
  const xml::Document& document;
  Findings& findings;
  const Model& model;  // Its namespace and imports are read.

  Place place(const xml::Element& element) const { return findings.place(element.offset); }
  void error(const xml::Element& at, std::string rule, std::string message,
             std::string hint = {}) const;

  // White space around and within it counts as single spaces.
  static std::string name(std::string_view written);
  // What `<text>` in an element says, or nothing.
  Text text(const xml::Element& owner) const;
  Formula formula(const xml::Element& owner) const;
  std::optional<Formula> formula_in(const xml::Element& owner, std::string_view tag) const;
  // A type as an attribute names it, or an element of DMN 1.1.
  TypeUse type(const xml::Element& owner, std::string_view attribute = "typeRef") const;
  TypeUse type_in(const xml::Element& owner) const;
  Variable variable(const xml::Element& element) const;
  Variable named(const xml::Element& element) const;  // One that has no other name.
  Reference reference(const xml::Element& element) const;

 private:
  std::string type_name(const xml::Element& at, std::string_view written) const;
};

// read_types.cpp, read_boxed.cpp, read_table.cpp.
ItemDefinition read_item(const Reading& reading, const xml::Element& element);
BoxedPointer read_expression(const Reading& reading, const xml::Element& element);
// The expression directly in an element; null when there is none.
BoxedPointer read_expression_in(const Reading& reading, const xml::Element& element);
FunctionDefinition read_function(const Reading& reading, const xml::Element& element);
DecisionTable read_table(const Reading& reading, const xml::Element& element);

}  // namespace cauce::dmn
