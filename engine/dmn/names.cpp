// Names that stand all over a model.
#include <set>

#include "engine/dmn/compilation.h"

namespace cauce::dmn {
namespace {

// Visits each boxed expression, whatever it is part of. Readers limit how deep they are nested.
template <class Visit>
void each_part(const Boxed& boxed, const Visit& visit);

template <class Visit>
void each_part(const BoxedPointer& boxed, const Visit& visit) {
  if (boxed) each_part(*boxed, visit);
}

template <class Visit>
struct Parts {
  const Visit& visit;
  void operator()(const Formula&) const {}
  void operator()(const DecisionTable&) const {}
  void operator()(const BoxedContext& context) const {
    for (const ContextEntry& entry : context.entries) each_part(entry.value, visit);
  }
  void operator()(const BoxedList& list) const {
    for (const BoxedPointer& item : list.items) each_part(item, visit);
  }
  void operator()(const Relation& relation) const {
    for (const auto& row : relation.rows)
      for (const BoxedPointer& cell : row) each_part(cell, visit);
  }
  void operator()(const FunctionDefinition& function) const { each_part(function.body, visit); }
  void operator()(const Invocation& invocation) const {
    each_part(invocation.function, visit);
    for (const auto& [name, value] : invocation.bindings) each_part(value, visit);
  }
  void operator()(const Conditional& conditional) const {
    each_part(conditional.condition, visit);
    each_part(conditional.then, visit);
    each_part(conditional.otherwise, visit);
  }
  void operator()(const Filter& filter) const {
    each_part(filter.in, visit);
    each_part(filter.match, visit);
  }
  void operator()(const Iterator& iterator) const {
    each_part(iterator.in, visit);
    each_part(iterator.body, visit);
  }
};

template <class Visit>
void each_part(const Boxed& boxed, const Visit& visit) {
  visit(boxed);
  std::visit(Parts<Visit>{visit}, boxed.form);
}

void add_keys(const Boxed& boxed, feel::Vocabulary& keys) {
  if (const auto* context = std::get_if<BoxedContext>(&boxed.form)) {
    for (const ContextEntry& entry : context->entries)
      if (entry.variable) keys.add_key(entry.variable->name);
  } else if (const auto* relation = std::get_if<Relation>(&boxed.form)) {
    for (const Variable& column : relation->columns) keys.add_key(column.name);
  } else if (const auto* table = std::get_if<DecisionTable>(&boxed.form)) {
    for (const OutputClause& output : table->outputs) keys.add_key(output.name);
  }
}

void add_keys(const ItemDefinition& item, feel::Vocabulary& keys) {
  for (const ItemDefinition& component : item.components) {
    keys.add_key(component.name);
    add_keys(component, keys);
  }
}

}  // namespace

void collect_keys(const Model& model, feel::Vocabulary& keys) {
  for (const ItemDefinition& item : model.items) add_keys(item, keys);
  for (const Element& element : model.elements) {
    keys.add_key(element.variable.name);
    if (element.logic) each_part(*element.logic, [&](const Boxed& part) { add_keys(part, keys); });
  }
}

std::vector<std::string> free_names(const Boxed& boxed) {
  std::set<std::string> names;
  const auto add = [&](const Formula& formula) {
    for (std::string& name : formula.code.free_names()) names.insert(std::move(name));
  };
  each_part(boxed, [&](const Boxed& part) {
    if (const auto* formula = std::get_if<Formula>(&part.form)) add(*formula);
    const auto* table = std::get_if<DecisionTable>(&part.form);
    if (!table) return;
    for (const InputClause& input : table->inputs) add(input.expression);
    for (const OutputClause& output : table->outputs)
      if (output.otherwise) add(*output.otherwise);
    for (const Rule& rule : table->rules) {
      for (const Formula& cell : rule.inputs) add(cell);
      for (const Formula& cell : rule.outputs) add(cell);
    }
  });
  return {names.begin(), names.end()};
}

}  // namespace cauce::dmn
