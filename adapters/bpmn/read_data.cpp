// Data associations, sets and declared variables (BPMN 2.0.2, 10.4).
#include <algorithm>
#include <initializer_list>

#include "adapters/bpmn/parts.h"
#include "adapters/xml/characters.h"

namespace cauce::bpmn {

namespace {

// What modelers put where BPMN wants a target and the person drew none.
constexpr std::string_view placeholder = "__targetRef_placeholder";

void add_alias(std::vector<std::string>& aliases, std::string_view alias) {
  alias = xml::trim(alias);
  if (!alias.empty() && std::ranges::find(aliases, alias) == aliases.end())
    aliases.emplace_back(alias);
}

DataSource read_source(const Reading& reading, const xml::Element& source) {
  DataSource result;
  if (source.is("dataStoreReference")) {
    const auto store = reading.data.store(source);
    result.store = store.id;
    add_alias(result.aliases, store.name);
  } else {
    result.variable = reading.data.variable(source);
    add_alias(result.aliases, result.variable);
  }
  add_alias(result.aliases, source.value("name"));
  add_alias(result.aliases, source.id());
  return result;
}

// The entry that <to> names: of the target, which it may name before a dot or alone, for all of it.
std::string_view entry_of(std::string_view to, const std::vector<std::string>& target_names) {
  for (const std::string& name : target_names) {
    if (to == name) return {};
    if (to.size() > name.size() + 1 && to.starts_with(name) && to[name.size()] == '.')
      return to.substr(name.size() + 1);
  }
  return to;
}

std::vector<Assignment> read_assignments(const Reading& reading, const xml::Element& association,
                                         const xml::Element* target) {
  std::vector<std::string> names;
  if (target != nullptr) names = read_source(reading, *target).aliases;
  std::vector<Assignment> result;
  for (const xml::Element& child : association.children()) {
    if (!child.is("assignment")) continue;
    const auto* from = child.child("from");
    const auto* to = child.child("to");
    if (from == nullptr || to == nullptr) {
      reading.error(child, "assignment", "expected <from> and <to> in the assignment");
      continue;
    }
    auto assigned = xml::trim(to->text);
    if (assigned.starts_with('=')) assigned = xml::trim(assigned.substr(1));
    if (assigned.empty() || is_expression(assigned)) {
      reading.error(*to, "assignment", "expected the name of an entry or variable in <to>");
      continue;
    }
    if (auto value = compile_body(reading, *from))
      result.push_back({std::move(*value), std::string(entry_of(assigned, names))});
  }
  return result;
}

std::optional<feel::Expression> read_transformation(const Reading& reading,
                                                    const xml::Element& association) {
  const auto* child = association.child("transformation");
  return child == nullptr ? std::nullopt : compile_body(reading, *child);
}

// The sources of an association. None is fine where a transformation yields the value.
std::vector<const xml::Element*> sources_of(const Reading& reading,
                                            const xml::Element& association) {
  std::vector<const xml::Element*> sources;
  for (const xml::Element& child : association.children())
    if (child.is("sourceRef"))
      if (const auto* source = reading.references.find(child, child.text))
        sources.push_back(source);
  // BPMN 2.0.2, 10.4.2.2: what comes together must be put together.
  if (sources.size() > 1 && association.child("transformation") == nullptr &&
      association.child("assignment") == nullptr)
    reading.error(association, "data-association",
                  "a data association with more than one source needs a transformation or "
                  "assignments, which say how they become one value");
  return sources;
}

void read_input(const Reading& reading, const xml::Element& association, Element& element) {
  const auto sources = sources_of(reading, association);
  const auto* target = reading.references.by_child(association, "targetRef");
  DataInput input;
  input.transformation = read_transformation(reading, association);
  input.assignments = read_assignments(reading, association, target);
  for (const xml::Element* source : sources) input.further.push_back(read_source(reading, *source));
  if (association.child("sourceRef") == nullptr && association.child("transformation") == nullptr &&
      association.child("assignment") == nullptr)
    reading.error(association, "data-association",
                  "expected a sourceRef or a transformation in the data input association");
  std::string drawn;  // What the person sees of the source.
  if (!sources.empty()) {
    DataSource first = std::move(input.further.front());
    input.further.erase(input.further.begin());
    if (!first.aliases.empty()) drawn = first.aliases.front();
    input.store = std::move(first.store);
    input.variable = std::move(first.variable);
    input.aliases = std::move(first.aliases);
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
  const auto sources = sources_of(reading, association);
  const auto* target = reading.references.by_child(association, "targetRef");
  DataOutput output;
  output.transformation = read_transformation(reading, association);
  output.assignments = read_assignments(reading, association, target);
  for (const xml::Element* source : sources)
    if (source->is("dataStoreReference"))
      reading.error(association, "data-association",
                    "a data output association cannot start at " + described(*source));
  if (!sources.empty()) output.source = reading.data.variable(*sources.front());
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

// BPMN 2.0.2, 10.4.2.3: all of the set but what is optional or may come while it executes.
DataSet read_set(const Reading& reading, const xml::Element& set, std::string_view all,
                 std::initializer_list<std::string_view> without) {
  const auto named = [&](std::string_view tag) {
    std::vector<const xml::Element*> found;
    for (const xml::Element& child : set.children())
      if (child.is(tag))
        if (const auto* data = reading.references.find(child, child.text)) found.push_back(data);
    return found;
  };
  std::vector<const xml::Element*> optional;
  for (const auto tag : without)
    for (const auto* one : named(tag)) optional.push_back(one);
  DataSet result;
  for (const auto* one : named(all)) {
    result.members.push_back(reading.data.variable(*one));
    if (std::ranges::find(optional, one) == optional.end())
      result.required.push_back(result.members.back());
  }
  return result;
}

}  // namespace

void read_data(const Reading& reading, const xml::Element& node, Element& element) {
  const xml::Element* io = node.child("ioSpecification");
  for (const xml::Element* holder : {&node, io}) {
    if (holder == nullptr) continue;
    for (const xml::Element& child : holder->children()) {
      if (child.is("dataInputAssociation")) read_input(reading, child, element);
      if (child.is("dataOutputAssociation")) read_output(reading, child, element);
      if (child.is("inputSet"))
        element.input_sets.push_back(read_set(reading, child, "dataInputRefs",
                                              {"optionalInputRefs", "whileExecutingInputRefs"}));
      if (child.is("outputSet"))
        element.output_sets.push_back(read_set(reading, child, "dataOutputRefs",
                                               {"optionalOutputRefs", "whileExecutingOutputRefs"}));
    }
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
