// Decision tables (DMN 1.5, clause 8).
#include <algorithm>
#include <array>

#include "adapters/dmn/reading.h"
#include "adapters/xml/characters.h"

namespace cauce::dmn {
namespace {

template <class Choice, std::size_t n>
Choice choose(const Reading& reading, const xml::Element& element, std::string_view attribute,
              const std::array<std::pair<std::string_view, Choice>, n>& choices) {
  const std::string written = Reading::name(element.value(attribute));
  if (written.empty()) return choices.front().second;
  for (const auto& [name, choice] : choices)
    if (name == written) return choice;
  std::string names;
  for (const auto& [name, choice] : choices)
    if (!name.empty()) names += (names.empty() ? "" : ", ") + std::string(name);
  reading.error(
      element, "attribute-value",
      "expected one of " + names + " in " + std::string(attribute) + ", found '" + written + "'");
  return choices.front().second;
}

constexpr std::array<std::pair<std::string_view, HitPolicy>, 7> hit_policies{{
    {"UNIQUE", HitPolicy::unique},
    {"ANY", HitPolicy::any},
    {"PRIORITY", HitPolicy::priority},
    {"FIRST", HitPolicy::first},
    {"COLLECT", HitPolicy::collect},
    {"RULE ORDER", HitPolicy::rule_order},
    {"OUTPUT ORDER", HitPolicy::output_order},
}};

constexpr std::array<std::pair<std::string_view, Aggregation>, 5> aggregations{{
    {"", Aggregation::none},
    {"SUM", Aggregation::sum},
    {"COUNT", Aggregation::count},
    {"MIN", Aggregation::min},
    {"MAX", Aggregation::max},
}};

InputClause read_input(const Reading& reading, const xml::Element& element) {
  InputClause input{.label = Reading::name(element.value("label")),
                    .allowed = reading.formula_in(element, "inputValues"),
                    .place = reading.place(element)};
  if (const xml::Element* expression = element.child("inputExpression")) {
    input.expression = reading.formula(*expression);
    input.type = reading.type(*expression);
  } else {
    reading.error(element, "element-missing", "expected <inputExpression> in <input>");
  }
  return input;
}

OutputClause read_output(const Reading& reading, const xml::Element& element) {
  OutputClause output{.name = Reading::name(element.value("name")),
                      .label = Reading::name(element.value("label")),
                      .type = reading.type(element),
                      .allowed = reading.formula_in(element, "outputValues"),
                      .otherwise = reading.formula_in(element, "defaultOutputEntry"),
                      .place = reading.place(element)};
  if (const xml::Element* otherwise = element.child("defaultOutputEntry"))
    if (output.otherwise) output.otherwise->type = reading.type(*otherwise);
  return output;
}

void annotate(Rule& rule, const xml::Element* text) {
  if (text && !xml::is_blank(text->text)) rule.annotations.emplace_back(text->text);
}

Rule read_rule(const Reading& reading, const xml::Element& element) {
  Rule rule{.id = std::string(element.id()), .place = reading.place(element)};
  for (const xml::Element& child : element.children()) {
    if (child.is("annotationEntry")) annotate(rule, child.child("text"));
    if (child.is("inputEntry")) rule.inputs.push_back(reading.formula(child));
    if (!child.is("outputEntry")) continue;
    rule.outputs.push_back(reading.formula(child));
    rule.outputs.back().type = reading.type(child);
  }
  // Models of DMN 1.1 have no other annotation.
  if (rule.annotations.empty()) annotate(rule, element.child("description"));
  return rule;
}

}  // namespace

DecisionTable read_table(const Reading& reading, const xml::Element& element) {
  DecisionTable table{.id = std::string(element.id()),
                      .hit_policy = choose(reading, element, "hitPolicy", hit_policies),
                      .aggregation = choose(reading, element, "aggregation", aggregations),
                      .place = reading.place(element)};
  for (const xml::Element& child : element.children()) {
    if (child.is("input")) table.inputs.push_back(read_input(reading, child));
    if (child.is("output")) table.outputs.push_back(read_output(reading, child));
    if (child.is("rule")) table.rules.push_back(read_rule(reading, child));
  }
  return table;
}

}  // namespace cauce::dmn
