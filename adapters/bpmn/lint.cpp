#include "adapters/bpmn/lint.h"

#include "adapters/bpmn/reader.h"

namespace cauce::bpmn {

Diagnostics lint(std::string_view xml, std::string_view file) {
  Diagnostics findings = read(xml, file).diagnostics;
  for (Diagnostic& finding : findings)
    if (finding.rule == "process-not-executable") finding.severity = Severity::warning;
  return findings;
}

}  // namespace cauce::bpmn
