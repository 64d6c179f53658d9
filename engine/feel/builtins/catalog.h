// The built-in functions (DMN 1.5 and 1.6, clause 10.3.4): what they are called, what they take.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "engine/feel/builtins/call.h"

namespace cauce::feel {

enum class Purity : std::uint8_t {
  pure,      // May be computed when the expression is compiled.
  impure,    // Depends on the environment.
};

struct Builtin {
  std::string_view name;
  // One or more signatures with '|' between them; names of parameters with ',' between them, '?'
  // after an optional one, '...' after one that takes all further arguments.
  std::string_view signatures;
  Value (*function)(Call&);
  Purity purity = Purity::pure;
};

// In a fixed order: an index is valid for the process's life.
std::span<const Builtin> all_builtins();
std::optional<std::uint32_t> find_builtin(std::string_view name);

// The families, each in its own file.
std::span<const Builtin> boolean_builtins();
std::span<const Builtin> context_builtins();
std::span<const Builtin> conversion_builtins();
std::span<const Builtin> list_builtins();
std::span<const Builtin> numeric_builtins();
std::span<const Builtin> range_builtins();
std::span<const Builtin> sort_builtins();
std::span<const Builtin> statistics_builtins();
std::span<const Builtin> string_builtins();
std::span<const Builtin> temporal_builtins();

}  // namespace cauce::feel
