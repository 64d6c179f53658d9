// Item definitions (DMN 1.5, 7.3.2).
#include "adapters/dmn/reading.h"
#include "adapters/xml/characters.h"

namespace cauce::dmn {
namespace {

bool is_true(std::string_view value) {
  value = xml::trim(value);
  return value == "true" || value == "1";
}

}  // namespace

// Depth is limited by the scanner.
ItemDefinition read_item(const Reading& reading, const xml::Element& element) {
  ItemDefinition item{.name = Reading::name(element.value("name")),
                      .base = reading.type_in(element),
                      .is_collection = is_true(element.value("isCollection")),
                      .allowed = reading.formula_in(element, "allowedValues"),
                      .constraint = reading.formula_in(element, "typeConstraint"),
                      .place = reading.place(element)};
  if (item.name.empty())
    reading.error(element, "attribute-missing",
                  "expected name=\"…\" on <" + std::string(element.local) + ">");
  for (const xml::Element& child : element.children()) {
    if (child.is("itemComponent")) item.components.push_back(read_item(reading, child));
    if (!child.is("functionItem")) continue;
    item.function.emplace();
    item.function->output = reading.type(child, "outputTypeRef");
    for (const xml::Element& parameter : child.children())
      if (parameter.is("parameters"))
        item.function->parameters.push_back(reading.variable(parameter));
  }
  return item;
}

}  // namespace cauce::dmn
