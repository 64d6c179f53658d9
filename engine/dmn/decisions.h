// Decision models, compiled once and evaluated often (DMN 1.5). Immutable and free of side effects:
// the same inputs and environment give the same outcome.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/result.h"
#include "engine/dmn/model.h"
#include "engine/feel/expression.h"

namespace cauce::dmn {

using Named = std::pair<std::string, Value>;

// A rule that matched, with what it was asked and what it answered.
struct FiredRule {
  std::string decision{};  // Id of the decision or business knowledge whose table it is.
  std::string table{};  // Id of the table; may be empty.
  std::size_t number = 0;  // From 1, as the table lists it.
  std::string rule{};  // Id; may be empty.
  std::vector<Named> inputs{};  // Each under its label, else its expression.
  std::vector<Named> outputs{};
  std::vector<std::string> annotations{};
};

// Why a value is null, or why there is none.
struct Trouble {
  std::string message{};
  std::string decision{};  // Id of the element it concerns.
  std::string expression{};  // As written; may be empty.
  std::string file{};
  Place place{};
  // Of a diagnostic that was told when the model was compiled, or `no_rule_matched`; or empty.
  std::string rule{};
};

// Of a table without default output: nothing failed, and nothing was decided.
inline constexpr std::string_view no_rule_matched = "dmn-no-rule-matched";

struct Outcome {
  Value value{};
  std::vector<FiredRule> fired{};  // Of all decisions on the way, in the order of evaluation.
  std::vector<Trouble> troubles{};  // At most 100, the first ones.
};

class Decisions {
 public:
  struct Compiled;
  // Models whose references are resolved.
  struct Linked {
    std::vector<Model> models{};
    std::vector<const Element*> elements{};  // Of all models, by Element::index.
    std::vector<std::vector<std::string>> paths{};  // From the main one, by imports; one a model.
    std::vector<std::set<std::string, std::less<>>> names{};  // Of the elements, one a model.
  };
  explicit Decisions(Linked linked) : linked_(std::move(linked)) {}

  // `models[0]` is the main one; decisions of the others are reached through it or evaluated by
  // namespace. What does not compile evaluates to null with the reason, so that the rest of a model
  // can be tried; whoever deploys refuses errors.
  static Compiled compile(std::vector<Model> models);

  // By id, else by name, in the main model, or in the one whose namespace is given.
  const Element* find(std::string_view id_or_name, std::string_view uri = {}) const;
  // Its decisions and decision services, in document order.
  std::vector<const Element*> invocables() const;
  const Model& model() const { return linked_.models.front(); }

  // A decision, a decision service with its inputs under their names, or business knowledge with
  // its arguments under theirs. Input data are found in `inputs` by their names, those of imported
  // models first in a context that is called as the import. The error is that the evaluation was
  // ended: nobody is called that, or a limit was reached.
  Result<Outcome, Trouble> evaluate(std::string_view id_or_name, const Context& inputs,
                                    const feel::Environment& environment) const;
  Result<Outcome, Trouble> evaluate(const Element& element, const Context& inputs,
                                    const feel::Environment& environment) const;

  // The names that an evaluation may look for in `inputs`, each once.
  std::vector<std::string> inputs_of(const Element& element) const;

  const std::vector<const Element*>& elements() const { return linked_.elements; }
  const Model& model_of(const Element& element) const { return linked_.models[element.model]; }
  // Whether an element of the model is called so.
  bool declares(std::uint32_t model, std::string_view name) const {
    return linked_.names[model].contains(name);
  }
  // The names of the imports that lead from the main model to another.
  const std::vector<std::string>& path_to(std::uint32_t model) const {
    return linked_.paths[model];
  }

 private:
  Linked linked_;
};

struct Decisions::Compiled {
  std::shared_ptr<const Decisions> decisions{};
  Diagnostics diagnostics{};  // All findings of all models, by file and place.
};

}  // namespace cauce::dmn
