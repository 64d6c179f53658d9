#include "engine/model/rules/rules.h"

namespace cauce::rules {

void Report::add(Severity severity, const Place& place, const std::string& id, const char* rule,
                 std::string message, std::string hint) {
  findings_.push_back({.line = place.line,
                       .column = place.column,
                       .severity = severity,
                       .rule = rule,
                       .message = std::move(message),
                       .hint = std::move(hint),
                       .element = id});
}

void Report::error(const Element& element, const char* rule, std::string message,
                   std::string hint) {
  add(Severity::error, element.place, element.id, rule, std::move(message), std::move(hint));
}

void Report::error(const SequenceFlow& flow, const char* rule, std::string message,
                   std::string hint) {
  add(Severity::error, flow.place, flow.id, rule, std::move(message), std::move(hint));
}

void Report::warn(const Element& element, const char* rule, std::string message, std::string hint) {
  add(Severity::warning, element.place, element.id, rule, std::move(message), std::move(hint));
}

void Report::warn(const SequenceFlow& flow, const char* rule, std::string message,
                  std::string hint) {
  add(Severity::warning, flow.place, flow.id, rule, std::move(message), std::move(hint));
}

std::string described(const Element& element) {
  return std::string(tag_of(element.type)) + " '" + element.id + "'";
}

std::optional<Value> literal_value(const feel::Expression& expression) {
  if (!expression.is_literal()) return std::nullopt;
  const Context nothing;
  auto value = expression.evaluate(feel::ContextVariables(nothing), {.steps_max = steps_max});
  if (!value.ok()) return std::nullopt;
  return std::move(value).value();
}

}  // namespace cauce::rules
