// Boxed expressions (DMN 1.5, 7.3 and 10.2).
#include <array>

#include "adapters/dmn/reading.h"
#include "adapters/dmn/vocabulary.h"

namespace cauce::dmn {
namespace {

// The expression in a part of an expression, which may have a type of its own.
BoxedPointer read_part(const Reading& reading, const xml::Element& owner, std::string_view tag) {
  const xml::Element* part = owner.child(tag);
  BoxedPointer boxed = part ? read_expression_in(reading, *part) : nullptr;
  if (!boxed) {
    reading.error(part ? *part : owner, "element-missing",
                  "expected <" + std::string(tag) + "> with an expression in <" +
                      std::string(owner.local) + ">");
    return nullptr;
  }
  if (boxed->type.name.empty()) boxed->type = reading.type(*part);
  return boxed;
}

BoxedPointer read_child(const Reading& reading, const xml::Element& owner) {
  BoxedPointer boxed = read_expression_in(reading, owner);
  if (!boxed)
    reading.error(owner, "element-missing",
                  "expected an expression in <" + std::string(owner.local) + ">");
  return boxed;
}

BoxedContext read_context(const Reading& reading, const xml::Element& element) {
  BoxedContext context;
  for (const xml::Element& child : element.children()) {
    if (!child.is("contextEntry")) continue;
    ContextEntry entry{.value = read_child(reading, child), .place = reading.place(child)};
    if (const xml::Element* variable = child.child("variable"))
      entry.variable = reading.named(*variable);
    context.entries.push_back(std::move(entry));
  }
  return context;
}

Relation read_relation(const Reading& reading, const xml::Element& element) {
  Relation relation;
  for (const xml::Element& child : element.children()) {
    if (child.is("column")) relation.columns.push_back(reading.named(child));
    if (!child.is("row")) continue;
    auto& row = relation.rows.emplace_back();
    for (const xml::Element& cell : child.children())
      if (is_expression(cell)) row.push_back(read_expression(reading, cell));
    if (row.size() != relation.columns.size())
      reading.error(child, "dmn-relation-row",
                    "expected " + std::to_string(relation.columns.size()) +
                        " cells in a row of the relation, found " + std::to_string(row.size()));
  }
  return relation;
}

Invocation read_invocation(const Reading& reading, const xml::Element& element) {
  Invocation invocation{.function = read_child(reading, element)};
  for (const xml::Element& child : element.children()) {
    if (!child.is("binding")) continue;
    const xml::Element* parameter = child.child("parameter");
    if (!parameter)
      reading.error(child, "element-missing", "expected <parameter> in <binding>");
    else
      invocation.bindings.emplace_back(Reading::name(parameter->value("name")),
                                       read_child(reading, child));
  }
  return invocation;
}

Iterator read_iterator(const Reading& reading, const xml::Element& element, Iterator::Kind kind) {
  Iterator iterator{.kind = kind,
                    .variable = Reading::name(element.value("iteratorVariable")),
                    .in = read_part(reading, element, "in"),
                    .body = read_part(reading, element,
                                      kind == Iterator::Kind::for_each ? "return" : "satisfies")};
  if (iterator.variable.empty())
    reading.error(element, "attribute-missing",
                  "expected iteratorVariable=\"…\" on <" + std::string(element.local) + ">");
  return iterator;
}

BoxedList read_list(const Reading& reading, const xml::Element& element) {
  BoxedList list;
  for (const xml::Element& child : element.children())
    if (is_expression(child)) list.items.push_back(read_expression(reading, child));
  return list;
}

Boxed::Form read_form(const Reading& reading, const xml::Element& element) {
  const std::string_view tag = element.local;
  if (tag == "literalExpression") return reading.formula(element);
  if (tag == "context") return read_context(reading, element);
  if (tag == "decisionTable") return read_table(reading, element);
  if (tag == "list") return read_list(reading, element);
  if (tag == "relation") return read_relation(reading, element);
  if (tag == "functionDefinition") return read_function(reading, element);
  if (tag == "invocation") return read_invocation(reading, element);
  if (tag == "conditional")
    return Conditional{.condition = read_part(reading, element, "if"),
                       .then = read_part(reading, element, "then"),
                       .otherwise = read_part(reading, element, "else")};
  if (tag == "filter")
    return Filter{.in = read_part(reading, element, "in"),
                  .match = read_part(reading, element, "match")};
  if (tag == "for") return read_iterator(reading, element, Iterator::Kind::for_each);
  if (tag == "some") return read_iterator(reading, element, Iterator::Kind::some);
  return read_iterator(reading, element, Iterator::Kind::every);
}

}  // namespace

FunctionDefinition read_function(const Reading& reading, const xml::Element& element) {
  FunctionDefinition function;
  const std::string_view kind = element.value("kind");
  if (kind == "Java" || kind == "J")
    function.kind = FunctionDefinition::Kind::java;
  else if (kind == "PMML" || kind == "P")
    function.kind = FunctionDefinition::Kind::pmml;
  else if (!kind.empty() && kind != "FEEL" && kind != "F")
    reading.error(element, "attribute-value",
                  "expected FEEL, Java or PMML in kind, found '" + std::string(kind) + "'");
  if (function.kind != FunctionDefinition::Kind::feel)
    reading.error(
        element, "feel-external-function",
        "expected a function in FEEL, found one in " + std::string(kind) + ", which is not run",
        "write its body in FEEL");
  for (const xml::Element& child : element.children())
    if (child.is("formalParameter")) function.parameters.push_back(reading.named(child));
  function.body = read_expression_in(reading, element);
  if (!function.body && function.kind == FunctionDefinition::Kind::feel)
    reading.error(element, "element-missing",
                  "expected an expression in <" + std::string(element.local) + ">");
  return function;
}

// Depth is limited by the scanner.
BoxedPointer read_expression(const Reading& reading, const xml::Element& element) {
  auto boxed = std::make_unique<Boxed>();
  boxed->place = reading.place(element);
  boxed->type = reading.type(element);
  boxed->form = read_form(reading, element);
  return boxed;
}

BoxedPointer read_expression_in(const Reading& reading, const xml::Element& element) {
  const xml::Element* found = nullptr;
  for (const xml::Element& child : element.children()) {
    if (!is_expression(child)) continue;
    if (found)
      reading.error(
          child, "element-duplicate",
          "expected one expression in <" + std::string(element.local) + ">, found another");
    else
      found = &child;
  }
  return found ? read_expression(reading, *found) : nullptr;
}

}  // namespace cauce::dmn
