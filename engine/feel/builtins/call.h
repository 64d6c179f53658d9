// What a built-in sees of its call. Where a parameter wants a single value, a list of one is that
// one; where it wants a list, a value is a list of one (DMN 1.5, 10.3.2.9.4).
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/feel/evaluator.h"
#include "engine/value/value.h"

namespace cauce::feel {

struct Builtin;

class Call {
 public:
  Call(std::string_view name, std::span<Value> arguments, Evaluator& of, const Regex* regex)
      : evaluator(of), name_(name), arguments_(arguments), regex_(regex) {}

  std::size_t size() const { return arguments_.size(); }
  std::span<Value> arguments() const { return arguments_; }
  bool has(std::size_t i) const { return i < arguments_.size() && !arguments_[i].is_null(); }
  const Value& operator[](std::size_t i) const;  // Null when it was not given.
  const Value& single(std::size_t i) const;      // Without the list of one around it.

  // Null pointers and nullopt when the argument is of another type.
  const Decimal* number(std::size_t i) const { return single(i).number(); }
  const std::string* string(std::size_t i) const { return single(i).string(); }
  const bool* boolean(std::size_t i) const { return single(i).boolean(); }
  const Context* context(std::size_t i) const { return single(i).context(); }
  const List* list(std::size_t i);  // A value becomes a list of one; null does not.
  std::optional<std::int64_t> integer(std::size_t i) const;  // Cut off after the point.

  // The pattern as it was compiled with the expression, when it was a literal.
  const Regex* regex() const { return regex_; }

  // Null that says what was expected of argument `i`, and what was found.
  Value expected(std::string_view what, std::size_t i) const;
  Value null_because(std::string_view message, NullCause cause = NullCause::error) const;

  Evaluator& evaluator;

 private:
  std::string_view name_;
  std::span<Value> arguments_;
  const Regex* regex_;
};

struct Arity {
  std::size_t min = std::numeric_limits<std::size_t>::max();
  std::size_t max = 0;
};
Arity arity_of(const Builtin& builtin);

Value call_positional(const Builtin& builtin, std::span<Value> arguments, Evaluator& evaluator,
                      const Regex* regex);
Value call_by_name(const Builtin& builtin, std::span<const std::string_view> names,
                   std::span<Value> arguments, Evaluator& evaluator);

}  // namespace cauce::feel
