#include "engine/base/diagnostic.h"

#include <algorithm>
#include <tuple>

namespace cauce {

bool has_errors(const Diagnostics& diagnostics) {
  return std::ranges::any_of(diagnostics,
                             [](const Diagnostic& d) { return d.severity == Severity::error; });
}

std::string to_string(const Diagnostic& d) {
  std::string text = d.file;
  if (d.line != 0) text += ":" + std::to_string(d.line);
  if (d.line != 0 && d.column != 0) text += ":" + std::to_string(d.column);
  if (!text.empty()) text += ": ";
  text += d.severity == Severity::error ? "error" : "warning";
  text += ": [" + d.rule + "] " + d.message;
  if (!d.hint.empty()) text += " (" + d.hint + ")";
  return text;
}

void sort_by_place(Diagnostics& diagnostics) {
  std::ranges::stable_sort(diagnostics, {}, [](const Diagnostic& d) {
    return std::tie(d.file, d.line, d.column, d.rule);
  });
}

}  // namespace cauce
