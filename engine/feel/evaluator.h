// Walks a program and yields its value. One evaluator serves one evaluation; it counts the steps
// and the depth, and bounds how large and how deep a value may become.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/feel/measure.h"
#include "engine/feel/program.h"

namespace cauce::feel {

struct Callable;

// Of nodes and calls one within the other, which bounds the stack.
constexpr std::uint32_t evaluation_depth_max = 2500;

class Evaluator {
 public:
  using Id = std::uint32_t;

  // Lifetime: the environment outlives the evaluator.
  explicit Evaluator(const Environment& environment);
  ~Evaluator();
  Evaluator(const Evaluator&) = delete;
  Evaluator& operator=(const Evaluator&) = delete;

  // Also while another expression is being evaluated: the steps of both count together.
  Value evaluate(const Expression& expression, const Variables& variables);
  Value evaluate(const Program& program, Id root, const Variables& variables);

  bool failed() const { return error_.has_value(); }
  const EvaluationError& error() const { return *error_; }
  // Ends the evaluation; what is computed on the way out is not used.
  Value fail(std::string message);
  // The same, since a limit was reached.
  Value exceed(std::string message);

  const Environment& environment() const { return environment_; }
  // Counts work that is not a node: copied elements, bytes / 16. False when the limit is reached.
  bool charge(std::uint64_t steps);
  // What comparing a value with another may take: nothing, unless it is a long string.
  bool charge_comparing(const Value& value) {
    const std::string* text = value.string();
    return !text || text->size() < 64 || charge(text->size() / 64);
  }
  // Every new list, context or function passes here. A value too large or deep ends the evaluation.
  Value admit(Value value);

  // One level deeper for as long as it lives. Too deep ends the evaluation.
  class Level {
   public:
    explicit Level(Evaluator& evaluator);
    ~Level() { --evaluator_.depth_; }
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;

   private:
    Evaluator& evaluator_;
  };

  Value call(const Callable& callable, std::span<Value> arguments);
  // The body of a function literal, in a frame of its own.
  Value run(const Program& program, const FunctionCode& code, std::span<Value> frame);

 private:
  Value eval(Id id);
  Value dispatch(const Node& node);
  Value compute(const Node& node);
  Value placed(const NullReason& reason, const Node& node) const;
  // The value of a constant or a name where it lies, of anything else in `scratch`.
  const Value& refer(Id id, Value& scratch);
  const Value* lookup(const Node& name) const;
  Value missing(std::string_view name) const;
  std::span<const std::uint32_t> links(std::uint32_t first, std::size_t count) const {
    return {program_->links.data() + first, count};
  }
  const std::string& name(std::uint32_t index) const { return program_->names[index]; }

  // evaluator.cpp
  Value name_value(const Node& node);
  Value binary(const Node& node);
  Value comparison(const Node& node);
  Value logic(const Node& node);
  Value between(const Node& node);
  Value conditional(const Node& node);
  Value list(const Node& node);
  Value context(const Node& node);
  Value range(const Node& node);
  Value instance_of(const Node& node);

  // evaluator_calls.cpp
  Value function(const Node& node);
  Value callee(Id id);
  Value call(const Node& node);
  Value call_named(const Node& node);
  Value call_builtin(const Node& node);
  Value call_builtin_named(const Node& node);

  // evaluator_iteration.cpp
  using Visit = std::function<bool()>;  // False ends the iteration.
  Value iteration(const Node& node);
  Value quantified(const Node& node);
  Value filter(const Node& node);
  Value filter_by(const List& list, const Node& node);
  // Null with the reason when something is nothing to go through.
  std::optional<Value> each(std::span<const std::uint32_t> iterators, const Visit& visit);
  std::optional<Value> each_between(const Value& low, const Value& high, std::uint32_t slot,
                                    const Visit& visit);

  // evaluator_tests.cpp
  Value in(const Node& node);
  Value tests(const Node& node);
  Value not_tests(const Node& node);

  // juel_evaluator.cpp
  Value juel(const Node& node);
  Value juel_name(const Node& node);
  Value juel_property(const Node& node);
  Value juel_index(const Node& node);
  Value juel_method(const Node& node);
  Value juel_logic(const Node& node);
  Value juel_arithmetic(const Node& node);
  Value juel_comparison(const Node& node);
  Value juel_text(const Node& node);
  std::optional<bool> juel_boolean(Id id);

  const Program* program_ = nullptr;
  const Variables* variables_ = nullptr;
  const Environment& environment_;
  Value* frame_ = nullptr;
  std::uint64_t steps_ = 0;
  const std::uint64_t limit_;  // Of steps.
  std::uint32_t depth_ = 0;
  std::uint32_t offset_ = 0;  // Of the node at hand, in the program of the expression itself.
  std::optional<EvaluationError> error_;
  Measures measures_;
};

}  // namespace cauce::feel
