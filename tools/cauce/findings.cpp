#include "tools/cauce/findings.h"

#include "adapters/bpmn/form.h"
#include "adapters/bpmn/lint.h"
#include "tools/cauce/decision_files.h"

namespace cauce::tools {

Diagnostics lint_file(const std::string& file, std::string_view bytes,
                      const std::vector<std::string>& others) {
  if (file.ends_with(".form")) {
    const auto form = bpmn::read_form(bytes, file);
    return form.ok() ? Diagnostics{} : form.error();
  }
  if (dmn::is_model(file, bytes)) return read_decisions(file, bytes, others).diagnostics;
  return bpmn::lint(bytes, file);
}

std::string to_lines(const Diagnostics& diagnostics) {
  std::string lines;
  for (const Diagnostic& each : diagnostics) lines += to_string(each) + '\n';
  return lines;
}

Table to_table(const Diagnostics& diagnostics) {
  Table table{{"file", "line", "column", "severity", "rule", "message", "hint", "element"}, {}};
  for (const Diagnostic& each : diagnostics)
    table.rows.push_back({each.file, std::int64_t{each.line}, std::int64_t{each.column},
                          each.severity == Severity::error ? "error" : "warning", each.rule,
                          each.message, each.hint, each.element});
  return table;
}

}  // namespace cauce::tools
