// The one thing these tests call: an expression, the variables as a JSON object, and the expected
// value as FEEL would write it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/feel/expression.h"

namespace cauce::feel {

void check(std::string_view expression, std::string_view expected);
void check(std::string_view expression, std::string_view variables_json, std::string_view expected);

// Null with a reason that contains `reason`.
void check_null(std::string_view expression, std::string_view reason,
                std::string_view variables_json = "{}");

// A cell of a decision table against the value of `?`.
void check_cell(std::string_view tests, std::string_view value, std::string_view expected);

void check_juel(std::string_view expression, std::string_view variables_json,
                std::string_view expected);
// The evaluation ends with an error whose message contains `message`.
void check_juel_error(std::string_view expression, std::string_view variables_json,
                      std::string_view message);

// "line:column rule message" of the one finding, or the empty string when it compiles.
std::string finding_of(std::string_view expression, const std::vector<std::string>& names = {});
std::string juel_finding_of(std::string_view expression);

// What evaluating yields: the value as text, or "error: …".
std::string outcome_of(std::string_view expression, const Environment& environment,
                       std::string_view variables_json = "{}");

}  // namespace cauce::feel
