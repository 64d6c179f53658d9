// What the parts of the compiler share: the models, what their names mean, and the findings.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/dmn/decisions.h"
#include "engine/feel/vocabulary.h"

namespace cauce::dmn {

struct Compilation {
  std::vector<Model>& models;
  std::vector<Element*> elements{};  // Of all models.
  // By name, to the model that is meant; one a model.
  std::vector<std::multimap<std::string, std::uint32_t>> imports{};
  std::vector<std::map<std::string, feel::TypePointer>> types{};  // Item definitions, one a model.
  std::vector<feel::Vocabulary> vocabularies{};  // Types and keys, one a model.
  Diagnostics findings{};

  // The first with this namespace.
  std::optional<std::uint32_t> model_with(std::string_view uri) const;
};

// Where in the models the compiler is.
struct Here {
  Compilation& all;
  std::uint32_t model = 0;
  std::string element{};  // Id of the DRG element; may be empty.

  void error(Place place, std::string rule, std::string message, std::string hint = {}) const;
  void warn(Place place, std::string rule, std::string message, std::string hint = {}) const;
};

// link.cpp: imports, references and cycles among elements.
void link(Compilation& all);
// For each model the names of the imports that lead to it.
std::vector<std::vector<std::string>> paths_from_main(const Compilation& all);

// compile_types.cpp: item definitions, and what elements say of their types.
void compile_types(Compilation& all);
void resolve(const Here& here, TypeUse& use);

// compile_formula.cpp: texts in FEEL. `self` is what a function in it is called.
void compile_expression(const Here& here, Formula& formula, const feel::Vocabulary& vocabulary,
                        std::string_view self = {});
void compile_tests(const Here& here, Formula& formula, const feel::Vocabulary& vocabulary);
// That a literal of a wrong type stands where a type is said.
void check_literal(const Here& here, const Formula& formula, const TypeUse& use);
// That tests compare with literals which no value of the type could equal.
void check_tests(const Here& here, const Formula& tests, const feel::Type& type);

// compile_boxed.cpp and compile_table.cpp.
void compile_logic(const Here& here, Element& element);
void compile(const Here& here, Boxed& boxed, const feel::Vocabulary& vocabulary,
             std::string_view self = {});
void compile(const Here& here, DecisionTable& table, const feel::Vocabulary& vocabulary);

// names.cpp: what an expression may say after a '.', from everywhere in a model.
void collect_keys(const Model& model, feel::Vocabulary& keys);
// What formulas below mention.
std::vector<std::string> free_names(const Boxed& boxed);

}  // namespace cauce::dmn
