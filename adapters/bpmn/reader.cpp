#include "adapters/bpmn/reader.h"

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

// The process says so, or says nothing, as many files of other engines do.
bool is_executable(const xml::Element& process) { return !is_false(process.value("isExecutable")); }

bool check_root(const xml::Document& document, Findings& findings) {
  const xml::Element& root = document.root();
  if (root.is("definitions")) return true;
  findings.error(root.offset, "root-element",
                 "expected <definitions> of BPMN 2.0, but found <" + std::string(root.name) + ">",
                 "BPMN 2.0 has the namespace " + std::string(model_uri));
  return false;
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
    if (child.is("message")) check_vocabulary(reading, child);
  }
}

// The process around a node, or the one that a participant stands for.
const xml::Element* process_around(const Reading& reading, const xml::Element* node) {
  if (node != nullptr && node->is("participant"))
    return reading.references.by_attribute(*node, "processRef");
  while (node != nullptr && !node->is("process")) node = node->parent;
  return node;
}

void check_message_flows(const Reading& reading) {
  for (const xml::Element& element : reading.document.elements()) {
    if (!element.is("messageFlow")) continue;
    const auto* from =
        process_around(reading, reading.references.by_attribute(element, "sourceRef"));
    const auto* to = process_around(reading, reading.references.by_attribute(element, "targetRef"));
    if (from == nullptr || to == nullptr || !is_executable(*from) || !is_executable(*to)) continue;
    reading.warn(element, "message-flow-not-executed",
                 "the message flow is drawn, but nothing is sent along it",
                 "messages reach a process by their name and correlation key");
  }
}

// What the model's rules find at elements of which the reader knows the reason already is left out.
void validate_into(const Process& process, Findings& findings) {
  for (Diagnostic& finding : validate(process)) {
    if (!finding.element.empty() && findings.any_error(finding.element)) continue;
    findings.add(std::move(finding));
  }
}

void read_processes(const Reading& reading, ReadResult& result) {
  bool executable = false;
  for (const xml::Element& child : reading.document.root().children()) {
    if (!child.is("process") || !is_executable(child)) continue;
    executable = true;
    if (child.find("isExecutable") == nullptr)
      reading.warn(child, "process-executable-unstated",
                   "the process does not say whether it is executable; it is taken as such",
                   "add isExecutable=\"true\" or \"false\"");
    check_vocabulary(reading, child);
    auto process = std::make_shared<Process>(build_process(reading, child));
    validate_into(*process, reading.findings);
    result.processes.push_back(std::move(process));
  }
  if (!executable)
    reading.error(reading.document.root(), "process-not-executable",
                  "there is no executable process in the file",
                  "set isExecutable=\"true\" on the process to be executed");
}

void read(const xml::Document& document, Findings& findings, ReadResult& result) {
  if (!check_root(document, findings)) return;
  const References references(document, findings);
  const DataNames data(document, references);
  const Reading reading{document, findings, references, data, data.special()};
  if (reading.names.size() > special_names_max)
    return reading.error(document.root(), "data-too-many",
                         "expected at most " + std::to_string(special_names_max) +
                             " names of data with spaces or signs");
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
