#include "tests/engine/dmn/model.h"

#include <catch2/catch.hpp>

#include "adapters/dmn/reader.h"
#include "engine/value/json.h"

namespace cauce::dmn {
namespace {

std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    std::string part(text.substr(at, end - at));
    part.erase(0, part.find_first_not_of(' '));
    part.erase(part.find_last_not_of(' ') + 1);
    parts.push_back(std::move(part));
    at = end + separator.size();
  }
  return parts;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '<' ? "&lt;" : c == '&' ? "&amp;" : std::string(1, c);
  return out;
}

Context inputs_from(std::string_view feel) {
  const auto expression = feel::compile_feel(feel);
  REQUIRE(expression.ok());
  const Context none;
  const auto value = expression->evaluate(feel::ContextVariables(none), {});
  REQUIRE((value.ok() && value->context()));
  return *value->context();
}

}  // namespace

std::string model_xml(std::string_view body) {
  return "<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' name='m' "
         "namespace='urn:m'>\n" +
         std::string(body) + "\n</definitions>";
}

std::string literal(std::string_view feel) {
  return "<literalExpression><text>" + escaped(feel) + "</text></literalExpression>";
}

std::string decision(std::string_view expression, std::string_view type,
                     const std::vector<std::string>& requirements) {
  std::string xml = "<decision id='d' name='d'><variable name='d'";
  if (!type.empty()) xml += " typeRef='" + std::string(type) + "'";
  xml += "/>";
  for (const std::string& id : requirements)
    xml += "<informationRequirement><requiredInput href='#" + id + "'/></informationRequirement>";
  return xml + std::string(expression) + "</decision>";
}

std::string input(std::string_view name, std::string_view type) {
  return "<inputData id='" + std::string(name) + "' name='" + std::string(name) +
         "'><variable name='" + std::string(name) + "' typeRef='" + escaped(type) +
         "'/></inputData>";
}

std::string table(std::string_view attributes, std::string_view inputs,
                  const std::vector<std::string>& outputs, const std::vector<std::string>& rows) {
  std::string xml = "<decisionTable id='t' " + std::string(attributes) + ">";
  for (const std::string& name : split(inputs, "|"))
    xml += "<input><inputExpression><text>" + escaped(name) + "</text></inputExpression></input>";
  for (const std::string& output : outputs) xml += output;
  std::size_t number = 0;
  for (const std::string& row : rows) {
    xml += "<rule id='r" + std::to_string(++number) + "'>";
    const auto sides = split(row, "=>");
    for (const std::string& cell : split(sides[0], "|"))
      xml += "<inputEntry><text>" + escaped(cell) + "</text></inputEntry>";
    for (const std::string& cell : split(sides[1], "|"))
      xml += "<outputEntry><text>" + escaped(cell) + "</text></outputEntry>";
    xml += "</rule>";
  }
  return xml + "</decisionTable>";
}

std::shared_ptr<const Decisions> compiled(std::string_view body, bool may_have_errors) {
  const ReadResult read = dmn::read(model_xml(body), "m.dmn");
  REQUIRE(read.decisions);
  if (!may_have_errors)
    for (const Diagnostic& finding : read.diagnostics)
      if (finding.severity == Severity::error) FAIL_CHECK(to_string(finding));
  return read.decisions;
}

Outcome outcome_of(std::string_view body, std::string_view inputs, std::string_view decision) {
  const auto outcome = compiled(body)->evaluate(decision, inputs_from(inputs), {});
  if (!outcome.ok()) FAIL(outcome.error().message);
  return *outcome;
}

std::string decide(std::string_view body, std::string_view inputs, std::string_view decision) {
  return to_json(outcome_of(body, inputs, decision).value);
}

std::vector<std::string> findings_of(std::string_view body) {
  std::vector<std::string> told;
  for (const Diagnostic& finding : dmn::read(model_xml(body), "m.dmn").diagnostics)
    told.push_back(std::to_string(finding.line) + ": " +
                   (finding.severity == Severity::error ? "error" : "warning") + " [" +
                   finding.rule + "] " + finding.message);
  return told;
}

}  // namespace cauce::dmn
