// FEEL's types (DMN 1.5, 10.3.2.9.2), as `instance of` and function parameters name them.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "engine/value/value.h"

namespace cauce::feel {

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
  std::vector<Type> arguments{};  // Element of a list or range; parameters of a function.
  std::vector<std::string> entry_names{};  // Of a context, beside `arguments`.
  std::vector<Type> result{};  // Of a function: exactly one.
};

// 10.3.2.9.4: whether the value is an instance of the type. Null is one of Null alone.
bool conforms(const Value& value, const Type& type);

// Implicit conversion at a call (10.3.2.9.4): null and what conforms stay, a singleton list becomes
// its element, a value a singleton list, a date midnight UTC. False when nothing of that helps.
bool convert(Value& value, const Type& type);

std::string to_string(const Type& type);

}  // namespace cauce::feel
