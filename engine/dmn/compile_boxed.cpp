// Boxed expressions with the names that each part sees.
#include <algorithm>

#include "engine/dmn/compilation.h"

namespace cauce::dmn {
namespace {

struct Compiler {
  const Here& here;
  const feel::Vocabulary& vocabulary;
  std::string_view self;

  void part(BoxedPointer& boxed, const feel::Vocabulary& names,
            std::string_view called = {}) const {
    if (boxed) compile(here, *boxed, names, called);
  }

  void operator()(Formula& formula) const { compile_expression(here, formula, vocabulary, self); }

  // 10.2.1.5: an entry sees those before it; a function also itself.
  void operator()(BoxedContext& context) const {
    auto names = feel::Vocabulary::within(vocabulary);
    for (ContextEntry& entry : context.entries) {
      if (!entry.variable) {
        part(entry.value, names);
        continue;
      }
      const std::string& name = entry.variable->name;
      resolve(here, entry.variable->type);
      const bool is_function =
          entry.value && std::holds_alternative<FunctionDefinition>(entry.value->form);
      if (is_function) names.add_name(name);
      part(entry.value, names, name);
      names.add_name(name);
    }
  }

  void operator()(DecisionTable& table) const { compile(here, table, vocabulary); }

  void operator()(BoxedList& list) const {
    for (BoxedPointer& item : list.items) part(item, vocabulary);
  }

  void operator()(Relation& relation) const {
    for (Variable& column : relation.columns) resolve(here, column.type);
    for (auto& row : relation.rows)
      for (BoxedPointer& cell : row) part(cell, vocabulary);
  }

  void operator()(FunctionDefinition& function) const {
    auto names = feel::Vocabulary::within(vocabulary);
    for (Variable& parameter : function.parameters) {
      resolve(here, parameter.type);
      names.add_name(parameter.name);
    }
    if (function.kind != FunctionDefinition::Kind::feel) return;
    part(function.body, names);
    if (function.body) function.captures = free_names(*function.body);
  }

  void operator()(Invocation& invocation) const {
    part(invocation.function, vocabulary);
    for (auto& [name, value] : invocation.bindings) part(value, vocabulary);
  }

  void operator()(Conditional& conditional) const {
    part(conditional.condition, vocabulary);
    part(conditional.then, vocabulary);
    part(conditional.otherwise, vocabulary);
  }

  void operator()(Filter& filter) const {
    part(filter.in, vocabulary);
    auto names = feel::Vocabulary::within(vocabulary);
    names.add_name("item");
    names.open();
    part(filter.match, names);
  }

  void operator()(Iterator& iterator) const {
    part(iterator.in, vocabulary);
    auto names = feel::Vocabulary::within(vocabulary);
    names.add_name(iterator.variable);
    if (iterator.kind == Iterator::Kind::for_each) names.add_name("partial");
    part(iterator.body, names);
    if (!iterator.body || iterator.kind != Iterator::Kind::for_each) return;
    const auto mentioned = free_names(*iterator.body);
    iterator.uses_partial = std::ranges::find(mentioned, "partial") != mentioned.end();
  }
};

// The first name under which a model reaches another one.
const std::string* import_of(const Here& here, std::uint32_t model) {
  for (const auto& [name, target] : here.all.imports[here.model])
    if (target == model) return &name;
  return nullptr;
}

void add_required(const Here& here, const std::vector<Reference>& references,
                  feel::Vocabulary& names) {
  for (const Reference& reference : references) {
    if (!reference.target) continue;
    const Element& required = *here.all.elements[*reference.target];
    const std::string* import = import_of(here, required.model);
    if (required.model == here.model || !import || import->empty())
      names.add_name(required.variable.name);
    else
      names.add_name(*import);
  }
}

}  // namespace

void compile(const Here& here, Boxed& boxed, const feel::Vocabulary& vocabulary,
             std::string_view self) {
  resolve(here, boxed.type);
  std::visit(Compiler{here, vocabulary, self}, boxed.form);
  if (const auto* formula = std::get_if<Formula>(&boxed.form))
    check_literal(here, *formula, boxed.type);
}

void compile_logic(const Here& here, Element& element) {
  resolve(here, element.variable.type);
  if (!element.logic) return;
  auto names = feel::Vocabulary::within(here.all.vocabularies[here.model]);
  add_required(here, element.information, names);
  add_required(here, element.knowledge, names);
  const bool is_knowledge = element.kind == Element::Kind::knowledge;
  if (is_knowledge) names.add_name(element.variable.name);
  compile(here, *element.logic, names, element.variable.name);
  const auto* formula = std::get_if<Formula>(&element.logic->form);
  if (formula && !is_knowledge) check_literal(here, *formula, element.variable.type);
}

}  // namespace cauce::dmn
