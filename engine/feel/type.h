// FEEL's types (DMN 1.5, 10.3.2.9.2), as `instance of` and function parameters name them.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/feel/expression.h"
#include "engine/value/value.h"

namespace cauce::feel {

class Evaluator;
struct Type;
using TypePointer = std::shared_ptr<const Type>;  // Types share their parts.

struct Type {
  enum class Kind : std::uint8_t {
    any,
    null,
    boolean,
    number,
    string,
    date,
    time,
    date_time,
    year_month,
    day_time,
    list,
    context,
    range,
    function
  };

  Kind kind = Kind::any;
  bool exact = true;  // False: a bare `list`, `context`, `range` or `function`, of whatever.
  std::vector<TypePointer> arguments{};  // Element of a list or range; parameters of a function.
  std::vector<std::string> entry_names{};  // Of a context, beside `arguments`.
  TypePointer result{};  // Of a function.
  std::vector<Expression> constraints{};  // Unary tests: allowed values of an item definition.
  std::string name{};  // Of the item definition that made it.
};

// 10.3.2.9.4: whether the value is an instance of the type, whatever its constraints are. Null is
// one of Null alone. What is looked at counts as steps of the evaluator.
bool conforms(const Value& value, const Type& type, Evaluator& evaluator);

// Implicit conversion at a call (10.3.2.9.4): null and what conforms stay, a singleton list becomes
// its element, a value a singleton list, a date midnight UTC. False when nothing of that helps.
bool convert(Value& value, const Type& type, Evaluator& evaluator);

// 7.3.2: whether the value and its parts pass the constraints of the type. Null does.
bool is_allowed(const Value& value, const Type& type, Evaluator& evaluator);

// Whether unary tests that know nothing but `?` hold for a value.
bool passes_tests(const Value& value, const Expression& tests, Evaluator& evaluator);

std::string to_string(const Type& type);

}  // namespace cauce::feel
