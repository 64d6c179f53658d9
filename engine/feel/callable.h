// What can stand before the parentheses of a call: function literals, built-ins, and what other
// rooms make, such as a decision's business knowledge.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "engine/feel/program.h"
#include "engine/value/value.h"

namespace cauce::feel {

class Evaluator;

struct Callable : Function {
  // Null with the reason when the arguments are not what it takes. It may change them.
  virtual Value call(std::span<Value> arguments, Evaluator& evaluator) const = 0;
  // `names` and `arguments` belong together, one by one.
  virtual Value call_named(std::span<const std::string_view> names, std::span<Value> arguments,
                           Evaluator& evaluator) const = 0;
  // How many arguments it takes at least and at most.
  virtual std::size_t arity_min() const = 0;
  virtual std::size_t arity_max() const = 0;
  // Values that it keeps.
  virtual std::span<const Value> held() const { return {}; }
};

// A function literal with what it captured where it was made.
struct Closure final : Callable, std::enable_shared_from_this<Closure> {
  std::shared_ptr<const Program> program;
  std::uint32_t index = 0;  // Of the program's functions.
  std::vector<Value> captured;

  const FunctionCode& function() const { return program->functions[index]; }
  Value call(std::span<Value> arguments, Evaluator& evaluator) const override;
  Value call_named(std::span<const std::string_view> names, std::span<Value> arguments,
                   Evaluator& evaluator) const override;
  std::size_t arity_min() const override { return function().parameters.size(); }
  std::size_t arity_max() const override { return function().parameters.size(); }
  std::span<const Value> held() const override { return captured; }
};

struct BuiltinFunction final : Callable {
  std::uint32_t index = 0;

  explicit BuiltinFunction(std::uint32_t builtin) : index(builtin) {}
  Value call(std::span<Value> arguments, Evaluator& evaluator) const override;
  Value call_named(std::span<const std::string_view> names, std::span<Value> arguments,
                   Evaluator& evaluator) const override;
  std::size_t arity_min() const override;
  std::size_t arity_max() const override;
};

// Null when the value is no function.
inline const Function* function_of(const Value& value) {
  const auto* function = std::get_if<std::shared_ptr<const Function>>(&value.variant());
  return function ? function->get() : nullptr;
}
inline const Callable* callable_of(const Value& value) {
  return dynamic_cast<const Callable*>(function_of(value));
}

}  // namespace cauce::feel
