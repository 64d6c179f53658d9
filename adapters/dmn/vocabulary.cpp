#include "adapters/dmn/vocabulary.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace cauce::dmn {
namespace {

struct ElementRule {
  std::string_view attributes;
  std::string_view children;
};

// One of the words of a list.
bool is_listed(std::string_view list, std::string_view word) {
  for (std::size_t at = list.find(word); at != std::string_view::npos;
       at = list.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return true;
  }
  return false;
}

const ElementRule* rule_of(std::string_view tag) {
  static const std::unordered_map<std::string_view, ElementRule> rules = {
#define DMN(tag, attributes, children) {#tag, {attributes, children}},
#include "adapters/dmn/vocabulary.def"
#undef DMN
  };
  const auto found = rules.find(tag);
  return found == rules.end() ? nullptr : &found->second;
}

constexpr std::array<std::string_view, 12> expressions{
    "literalExpression", "context",     "decisionTable", "list", "relation", "functionDefinition",
    "invocation",        "conditional", "filter",        "for",  "some",     "every"};

void check_attributes(const xml::Element& element, const ElementRule& rule, Findings& findings) {
  for (const xml::Attribute& attribute : element.attributes) {
    if (attribute.space != Namespace::none || attribute.local == "id" ||
        attribute.local == "label" || is_listed(rule.attributes, attribute.local))
      continue;
    findings.error(attribute.offset, "attribute-unknown",
                   "DMN has no attribute '" + std::string(attribute.local) + "' on <" +
                       std::string(element.local) + ">",
                   {}, std::string(element.id()));
  }
}

bool may_stand_in(const xml::Element& element, const ElementRule& outer) {
  return element.local == "description" || element.local == "extensionElements" ||
         is_listed(outer.children, element.local) ||
         (is_expression(element) && is_listed(outer.children, "EXPRESSION"));
}

}  // namespace

bool is_expression(const xml::Element& element) {
  return element.space == Namespace::model &&
         std::ranges::find(expressions, element.local) != expressions.end();
}

void check_vocabulary(const xml::Document& document, Findings& findings) {
  for (const xml::Element& element : document.elements()) {
    if (element.space != Namespace::model) continue;
    const ElementRule* rule = rule_of(element.local);
    if (!rule) {
      findings.error(element.offset, "element-unknown",
                     "DMN has no element <" + std::string(element.local) + ">", {},
                     std::string(element.id()));
      continue;
    }
    check_attributes(element, *rule, findings);
    const xml::Element* parent = element.parent;
    if (!parent || parent->space != Namespace::model) continue;
    const ElementRule* outer = rule_of(parent->local);
    if (outer && !may_stand_in(element, *outer))
      findings.error(element.offset, "element-misplaced",
                     "<" + std::string(element.local) + "> must not stand in <" +
                         std::string(parent->local) + ">",
                     {}, std::string(element.id()));
  }
}

}  // namespace cauce::dmn
