#include <algorithm>

#include "adapters/bpmn/parts.h"
#include "adapters/xml/characters.h"

namespace cauce::bpmn {

namespace {

// What modelers put where BPMN wants a target and the person drew none.
constexpr std::string_view placeholder = "__targetRef_placeholder";

std::vector<Assignment> read_assignments(const Reading& reading, const xml::Element& association) {
  std::vector<Assignment> result;
  for (const xml::Element& child : association.children()) {
    if (!child.is("assignment")) continue;
    const auto* from = child.child("from");
    const auto* to = child.child("to");
    if (from == nullptr || to == nullptr) {
      reading.error(child, "assignment", "expected <from> and <to> in the assignment");
      continue;
    }
    auto target = xml::trim(to->text);
    if (target.starts_with('=')) target = xml::trim(target.substr(1));
    if (target.empty() || is_expression(target)) {
      reading.error(*to, "assignment", "expected the name of an entry or variable in <to>");
      continue;
    }
    if (auto value = compile_body(reading, *from))
      result.push_back({std::move(*value), std::string(target)});
  }
  return result;
}

std::optional<feel::Expression> read_transformation(const Reading& reading,
                                                    const xml::Element& association) {
  const auto* child = association.child("transformation");
  return child == nullptr ? std::nullopt : compile_body(reading, *child);
}

// The one source of an association. None is fine where a transformation yields the value.
const xml::Element* source_of(const Reading& reading, const xml::Element& association) {
  const xml::Element* first = nullptr;
  for (const xml::Element& child : association.children()) {
    if (!child.is("sourceRef")) continue;
    if (first != nullptr)
      reading.error(child, "element-unsupported",
                    "a data association with more than one source is not supported yet");
    else
      first = &child;
  }
  return first == nullptr ? nullptr : reading.references.find(*first, first->text);
}

void add_alias(std::vector<std::string>& aliases, std::string_view alias) {
  alias = xml::trim(alias);
  if (!alias.empty() && std::ranges::find(aliases, alias) == aliases.end())
    aliases.emplace_back(alias);
}

void read_input(const Reading& reading, const xml::Element& association, Element& element) {
  const auto* source = source_of(reading, association);
  const auto* target = reading.references.by_child(association, "targetRef");
  DataInput input;
  input.transformation = read_transformation(reading, association);
  input.assignments = read_assignments(reading, association);
  std::string drawn;  // What the person sees of the source.
  if (source != nullptr && source->is("dataStoreReference")) {
    const auto store = reading.data.store(*source);
    input.store = store.id;
    drawn = store.name;
    add_alias(input.aliases, store.name);
  } else if (source != nullptr) {
    input.variable = reading.data.variable(*source);
    drawn = input.variable;
    add_alias(input.aliases, input.variable);
  }
  if (source != nullptr) {
    add_alias(input.aliases, source->value("name"));
    add_alias(input.aliases, source->id());
  } else if (association.child("sourceRef") == nullptr && !input.transformation &&
             input.assignments.empty() && association.child("transformation") == nullptr) {
    reading.error(association, "data-association",
                  "expected a sourceRef or a transformation in the data input association");
  }
  if (target != nullptr) input.target = reading.data.variable(*target);
  if (association.child("targetRef") == nullptr || input.target == placeholder)
    input.target = drawn;
  if (target != nullptr && target->local != "dataInput" && target->local != "property")
    reading.error(association, "data-association",
                  "a data input association must lead to a dataInput or property of its activity, "
                  "not to " +
                      described(*target));
  if (!input.target.empty()) element.data_inputs.push_back(std::move(input));
}

void read_output(const Reading& reading, const xml::Element& association, Element& element) {
  const auto* source = source_of(reading, association);
  const auto* target = reading.references.by_child(association, "targetRef");
  DataOutput output;
  output.transformation = read_transformation(reading, association);
  output.assignments = read_assignments(reading, association);
  if (source != nullptr && source->is("dataStoreReference"))
    reading.error(association, "data-association",
                  "a data output association cannot start at " + described(*source));
  else if (source != nullptr)
    output.source = reading.data.variable(*source);
  if (association.child("targetRef") == nullptr) {
    reading.error(association, "data-association",
                  "expected a targetRef in the data output association");
    return;
  }
  if (target == nullptr) return;  // Found by the references.
  if (target->is("dataStoreReference"))
    output.store = reading.data.store(*target).id;
  else
    output.target = reading.data.variable(*target);
  // Modelers draw the association alone; it then shows that there is a flow of data, not which.
  if (association.child("transformation") == nullptr &&
      association.child("assignment") == nullptr && association.child("sourceRef") == nullptr)
    return reading.warn(
        association, "data-association-empty",
        "nothing is written to " + described(*target) + ", since the association says no value",
        "add a sourceRef, a transformation or assignments");
  element.data_outputs.push_back(std::move(output));
}

}  // namespace

void read_data(const Reading& reading, const xml::Element& activity, Element& element) {
  for (const xml::Element& child : activity.children()) {
    if (child.is("dataInputAssociation")) read_input(reading, child, element);
    if (child.is("dataOutputAssociation")) read_output(reading, child, element);
  }
}

std::vector<Variable> read_declared(const Reading& reading, const xml::Element& scope) {
  std::vector<Variable> result;
  for (const xml::Element& child : scope.children()) {
    if (!child.is("property") && !child.is("dataObject")) continue;
    std::string name = reading.data.variable(child);
    if (name == placeholder) continue;
    if (name.empty())
      reading.error(child, "variable-name",
                    "expected a name or an id, so that the variable has a name");
    else
      result.push_back({std::move(name)});
  }
  return result;
}

}  // namespace cauce::bpmn
