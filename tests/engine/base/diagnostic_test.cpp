#include "engine/base/diagnostic.h"

#include <catch2/catch.hpp>

using namespace cauce;

TEST_CASE("a diagnostic is told with the places that are known") {
  const struct {
    Diagnostic diagnostic;
    const char* text;
  } rows[] = {
      {{"a.bpmn", 3, 7, Severity::error, "flow-dangling", "expected a target", "draw one", {}},
       "a.bpmn:3:7: error: [flow-dangling] expected a target (draw one)"},
      {{"a.bpmn", 3, 0, Severity::warning, "r", "m", "", {}}, "a.bpmn:3: warning: [r] m"},
      {{"a.bpmn", 0, 0, Severity::error, "r", "m", "", {}}, "a.bpmn: error: [r] m"},
      {{"", 3, 7, Severity::error, "r", "m", "", {}}, ":3:7: error: [r] m"},
      {{"", 0, 0, Severity::error, "r", "m", "h", {}}, "error: [r] m (h)"},
  };
  for (const auto& row : rows) CHECK(to_string(row.diagnostic) == row.text);
}

TEST_CASE("only errors are errors") {
  Diagnostic warning;
  warning.severity = Severity::warning;
  CHECK_FALSE(has_errors({}));
  CHECK_FALSE(has_errors({warning, warning}));
  CHECK(has_errors({warning, Diagnostic{}}));
}

TEST_CASE("diagnostics are sorted by place, those of one place as they were found") {
  const auto at = [](const char* file, std::uint32_t line, std::uint32_t column, const char* rule,
                     const char* message) {
    return Diagnostic{file, line, column, Severity::error, rule, message, {}, {}};
  };
  Diagnostics found = {at("b", 1, 1, "r", "5"), at("a", 2, 1, "r", "3"), at("a", 1, 9, "r", "2"),
                       at("a", 1, 2, "r", "1"), at("a", 2, 1, "s", "4"), at("b", 1, 1, "r", "6")};
  sort_by_place(found);
  std::string order;
  for (const Diagnostic& diagnostic : found) order += diagnostic.message;
  CHECK(order == "123456");
}
