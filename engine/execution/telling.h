// What an incident says of an expression: the expression, the place, the inputs, the reason.
#pragma once

#include <string>

#include "engine/execution/decision.h"

namespace cauce {

// As messages quote what something was given: {"a":1}, or the beginning of each when that is long.
std::string quoted(const Context& given);

// "null (why, at line 1, column 3); it was given {"a":1}", or what else the expression yields.
std::string told_value(const Value& value, const feel::Expression& expression,
                       const feel::Variables& variables);

// The evaluation itself failed.
Trouble failed(const feel::Expression& expression, const feel::EvaluationError& error,
               const feel::Variables& variables);

// It yields what is of no use: "expected ROLE 'expression' to be WANTED, but it is ...".
Trouble unfit(std::string kind, const std::string& role, const std::string& wanted,
              const Value& found, const feel::Expression& expression,
              const feel::Variables& variables);

}  // namespace cauce
