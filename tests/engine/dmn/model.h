// Small decision models for tests, without what every file repeats.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/dmn/decisions.h"

namespace cauce::dmn {

// `body` stands in the definitions, from line 2 on.
std::string model_xml(std::string_view body);
// A decision called "d" whose logic is `expression`; `requirements` are ids of input data.
std::string decision(std::string_view expression, std::string_view type = {},
                     const std::vector<std::string>& requirements = {});
std::string literal(std::string_view feel);
// Input data with an id that is its name.
std::string input(std::string_view name, std::string_view type = "Any");
// A table of hit policy `attributes`; each row is its cells with '|' between them, those of the
// outputs after '=>'. Inputs are the names of `inputs`, with '|' between them.
std::string table(std::string_view attributes, std::string_view inputs,
                  const std::vector<std::string>& outputs, const std::vector<std::string>& rows);

// Requires: the model has no errors, unless `may_have_errors`.
std::shared_ptr<const Decisions> compiled(std::string_view body, bool may_have_errors = false);

// What the decision "d", or the one that is named, yields for inputs given as FEEL: as JSON.
std::string decide(std::string_view body, std::string_view inputs = "{}",
                   std::string_view decision = "d");
Outcome outcome_of(std::string_view body, std::string_view inputs = "{}",
                   std::string_view decision = "d");

// Findings as `line: severity [rule] message`.
std::vector<std::string> findings_of(std::string_view body);

}  // namespace cauce::dmn
