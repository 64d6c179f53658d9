// What is wrong with an input that a person wrote (XML, an expression, a form, a case file).
// Findings are collected, so that all of them are told at once.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace cauce {

enum class Severity : std::uint8_t { error, warning };

struct Diagnostic {
  std::string file{};           // As the caller named it; empty when the input has no file.
  std::uint32_t line = 0;       // From 1; 0 when the whole file is meant.
  std::uint32_t column = 0;     // From 1, in bytes.
  Severity severity = Severity::error;
  std::string rule{};           // Stable id, such as "flow-dangling-target".
  std::string message{};        // What was expected and what was found.
  std::string hint{};           // What to do about it; may be empty.
  std::string element{};        // Id of the XML element it concerns, when it has one.

  bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

bool has_errors(const Diagnostics& diagnostics);

// `file:line:column: error|warning: [rule] message (hint)`; places that are unknown are left out.
std::string to_string(const Diagnostic& diagnostic);

// Sorts by place, so that output does not depend on the order in which rules ran.
void sort_by_place(Diagnostics& diagnostics);

}  // namespace cauce
