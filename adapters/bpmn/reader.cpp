#include "adapters/bpmn/reader.h"

#include <algorithm>
#include <array>

#include "adapters/bpmn/containment.h"
#include "adapters/bpmn/parts.h"
#include "adapters/bpmn/process_builder.h"
#include "adapters/bpmn/reading.h"
#include "adapters/bpmn/vocabulary.h"
#include "adapters/xml/encoding.h"
#include "engine/model/validate.h"

namespace cauce::bpmn {

namespace {

constexpr std::size_t special_names_max = 1'000;
constexpr std::size_t correlation_keys_max = 100;  // Each message is looked at for each key.

bool check_root(const xml::Document& document, Findings& findings) {
  const xml::Element& root = document.root();
  if (root.is("definitions")) return true;
  findings.error(root.offset, "root-element",
                 "expected <definitions> of BPMN 2.0, but found <" + std::string(root.name) + ">",
                 "BPMN 2.0 has the namespace " + std::string(model_uri));
  return false;
}

// What stands in the definitions and processes refer to.
bool is_used_by_processes(const xml::Element& element) {
  static constexpr std::array<std::string_view, 8> tags{
      "message",  "signal",    "error",     "escalation",
      "resource", "dataStore", "interface", "correlationProperty"};
  return element.space == Namespace::model && (std::ranges::count(tags, element.local) != 0 ||
                                               element.local.ends_with("EventDefinition"));
}

// Inside of processes that are executed, the vocabulary refuses them.
void check_outside(const Reading& reading) {
  for (const xml::Element& child : reading.document.root().children()) {
    if (child.space == Namespace::model && element_rule(child.local) == nullptr)
      reading.warn(child, "element-unknown",
                   "BPMN has no element <" + std::string(child.local) + ">");
    if (child.is("extension") && is_true(child.value("mustUnderstand")))
      reading.error(child, "extension-must-understand",
                    "the file asks to be refused by who does not know the extension '" +
                        std::string(child.value("definition")) + "'");
    if (!stands_right(child))
      reading.error(child, "element-misplaced",
                    described(child) + " must stand in a process, not in the definitions");
    if (is_used_by_processes(child)) check_vocabulary(reading, child);
  }
}

// What the model's rules find at elements of which the reader knows the reason already is left out.
void add_findings(Diagnostics found, Findings& findings) {
  std::erase_if(found, [&](const Diagnostic& finding) {
    return !finding.element.empty() && findings.any_error(finding.element);
  });
  for (Diagnostic& finding : found) findings.add(std::move(finding));
}

void read_processes(const Reading& reading, ReadResult& result) {
  bool executable = false;
  for (const xml::Element& child : reading.document.root().children()) {
    const bool is_process = child.is("process") && is_executable(child);
    if (!is_process && !is_global_task(child)) continue;
    executable = true;
    if (is_process && child.find("isExecutable") == nullptr)
      reading.warn(child, "process-executable-unstated",
                   "the process does not say whether it is executable; it is taken as such",
                   "add isExecutable=\"true\" or \"false\"");
    check_vocabulary(reading, child);
    auto process = std::make_shared<Process>(is_process ? build_process(reading, child)
                                                        : build_global_task(reading, child));
    add_findings(validate(*process), reading.findings);
    result.processes.push_back(std::move(process));
  }
  add_findings(validate_together(result.processes), reading.findings);
  if (!executable)
    reading.error(reading.document.root(), "process-not-executable",
                  "there is no executable process in the file",
                  "set isExecutable=\"true\" on the process to be executed");
}

void read(const xml::Document& document, Findings& findings, ReadResult& result) {
  if (!check_root(document, findings)) return;
  const References references(document, findings);
  const DataNames data(document, references);
  const Collaboration collaboration(document, references);
  const Reading reading{document, findings, references, data, collaboration, data.special()};
  if (reading.names.size() > special_names_max)
    return reading.error(document.root(), "data-too-many",
                         "expected at most " + std::to_string(special_names_max) +
                             " names of data with spaces or signs");
  if (collaboration.correlation_keys().size() > correlation_keys_max)
    return reading.error(
        document.root(), "correlation-too-many",
        "expected at most " + std::to_string(correlation_keys_max) + " correlation keys");
  references.check();
  check_outside(reading);
  read_processes(reading, result);
  check_message_flows(reading);
}

}  // namespace

ReadResult read(std::string_view bytes, std::string_view file) {
  ReadResult result;
  const xml::Source source(bytes);
  Findings findings(source.text(), file);
  if (const auto document = xml::Document::parse(source.text(), findings, bpmn_language))
    read(*document, findings, result);
  if (findings.any_error()) result.processes.clear();
  result.diagnostics = findings.take();
  return result;
}

}  // namespace cauce::bpmn
