#include "adapters/xml/findings.h"

#include <algorithm>

namespace cauce::xml {

namespace {
constexpr std::size_t findings_told_max = 1'000;
}

Findings::Findings(std::string_view text, std::string_view file) : file_(file) {
  line_starts_.push_back(0);
  for (std::size_t i = text.find('\n'); i != std::string_view::npos; i = text.find('\n', i + 1))
    line_starts_.push_back(static_cast<std::uint32_t>(i + 1));
}

Place Findings::place(std::uint32_t offset) const {
  const auto next = std::ranges::upper_bound(line_starts_, offset);
  const auto line = static_cast<std::uint32_t>(next - line_starts_.begin());
  return {.line = line, .column = offset - line_starts_[line - 1] + 1};
}

void Findings::error(std::uint32_t offset, std::string rule, std::string message, std::string hint,
                     std::string element) {
  const Place at = place(offset);
  add({.line = at.line,
       .column = at.column,
       .severity = Severity::error,
       .rule = std::move(rule),
       .message = std::move(message),
       .hint = std::move(hint),
       .element = std::move(element)});
}

void Findings::warn(std::uint32_t offset, std::string rule, std::string message, std::string hint,
                    std::string element) {
  const Place at = place(offset);
  add({.line = at.line,
       .column = at.column,
       .severity = Severity::warning,
       .rule = std::move(rule),
       .message = std::move(message),
       .hint = std::move(hint),
       .element = std::move(element)});
}

void Findings::add(Diagnostic diagnostic) {
  if (diagnostic.severity == Severity::error) {
    ++errors_;
    if (!diagnostic.element.empty()) wrong_.insert(diagnostic.element);
  }
  if (diagnostics_.size() >= findings_told_max) {
    ++untold_;
    return;
  }
  diagnostic.file = file_;
  diagnostics_.push_back(std::move(diagnostic));
}

Diagnostics Findings::take() {
  sort_by_place(diagnostics_);
  // What two elements refer to may have been read twice.
  const auto repeated = std::ranges::unique(diagnostics_);
  diagnostics_.erase(repeated.begin(), repeated.end());
  if (untold_ != 0)
    diagnostics_.push_back({.file = file_,
                            .severity = errors_ != 0 ? Severity::error : Severity::warning,
                            .rule = "findings-too-many",
                            .message = std::to_string(untold_) + " further findings are not told"});
  return std::move(diagnostics_);
}

}  // namespace cauce::xml
