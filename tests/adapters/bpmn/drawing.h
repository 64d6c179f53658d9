// Small drawings for tests, without what every file repeats.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "adapters/bpmn/reader.h"

namespace cauce::bpmn {

// `body` stands in the process "p" (from line 3 on), `around` beside it in the definitions.
inline std::string drawing(std::string_view body, std::string_view around = {}) {
  return std::string(
             "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' "
             "xmlns:camunda='http://camunda.org/schema/1.0/bpmn' "
             "xmlns:operaton='http://operaton.org/schema/1.0/bpmn' "
             "xmlns:zeebe='http://camunda.org/schema/zeebe/1.0' "
             "xmlns:cauce='http://cauce.cl/schema/bpmn/1.0' "
             "xmlns:activiti='http://activiti.org/bpmn' "
             "xmlns:x='urn:x' xmlns:t='urn:t' targetNamespace='urn:t'>\n"
             "<process id='p' isExecutable='true'>\n") +
         std::string(body) + "</process>" + std::string(around) + "</definitions>";
}

// Sequence flows from each word to the next: "s a e" gives s_a and a_e.
inline std::string flows(std::string_view path) {
  std::string text, from;
  for (std::size_t at = 0; at < path.size();) {
    const auto end = std::min(path.find(' ', at), path.size());
    const std::string to(path.substr(at, end - at));
    if (!from.empty())
      text += "<sequenceFlow id='" + from + "_" + to + "' sourceRef='" + from + "' targetRef='" +
              to + "'/>";
    from = to;
    at = end + 1;
  }
  return text;
}

// A start event "s", `node`, which has the id "a", and an end event "e", joined.
inline std::string around(std::string_view node) {
  return "<startEvent id='s'/><endEvent id='e'/>" + flows("s a e") + "\n" + std::string(node);
}

// What was found: "rule" or "rule?" for a warning, in the order of their places.
inline std::string told(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& each : diagnostics)
    text += (text.empty() ? "" : " ") + each.rule + (each.severity == Severity::error ? "" : "?");
  return text;
}

inline std::string found_in(std::string_view xml) {
  return told(read(xml, "test.bpmn").diagnostics);
}

inline std::string all_of(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& each : diagnostics) text += to_string(each) + "\n";
  return text;
}

// The one process of a drawing without errors.
inline std::shared_ptr<const Process> process_in(std::string_view xml) {
  const ReadResult result = read(xml, "test.bpmn");
  INFO(all_of(result.diagnostics));
  REQUIRE(result.processes.size() == 1);
  return result.processes.front();
}

inline const Element& element_of(const Process& process, std::string_view id) {
  const auto index = process.find_element(id);
  REQUIRE(index.has_value());
  return process.at(*index);
}

// What an expression yields without any variables: the text of a literal; else `=` and its source.
inline std::string text_of(const feel::Expression& expression) {
  if (!expression.is_literal()) return "=" + expression.source();
  const Context nothing;
  const auto value = expression.evaluate(feel::ContextVariables(nothing), {});
  REQUIRE(value.ok());
  return value->string() != nullptr ? *value->string() : "=" + expression.source();
}

inline std::string text_of(const std::optional<feel::Expression>& expression) {
  return expression ? text_of(*expression) : "none";
}

inline std::string text_of(const std::vector<feel::Expression>& expressions) {
  std::string text;
  for (const auto& each : expressions) text += (text.empty() ? "" : "|") + text_of(each);
  return text;
}

}  // namespace cauce::bpmn
