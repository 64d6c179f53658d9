#include "adapters/bpmn/vocabulary.h"

#include <map>
#include <tuple>
#include <unordered_map>

namespace cauce::bpmn {

namespace {

std::vector<std::string_view> words(std::string_view text, char separator = ' ') {
  std::vector<std::string_view> found;
  while (!text.empty()) {
    const auto end = text.find(separator);
    if (end != 0) found.push_back(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
  }
  return found;
}

AttributeRule make_attribute(std::string_view word) {
  AttributeRule rule;
  rule.has_others = word.starts_with('!');
  if (rule.has_others) word.remove_prefix(1);
  rule.name = word.substr(0, word.find('='));
  if (rule.name != word) rule.values = words(word.substr(rule.name.size() + 1), '|');
  return rule;
}

ElementRule make_rule(std::string_view tag, Treatment treatment, std::string_view attributes) {
  ElementRule rule{tag, treatment, {{"id"}}};
  for (std::string_view word : words(attributes)) rule.attributes.push_back(make_attribute(word));
  return rule;
}

using Elements = std::unordered_map<std::string_view, ElementRule>;
using Dialects = std::map<std::tuple<Namespace, DialectKind, std::string_view>, DialectRule>;

const Elements& elements() {
  static const Elements table{
#define BPMN(tag, treatment, attributes) {#tag, make_rule(#tag, Treatment::treatment, attributes)},
#include "adapters/bpmn/vocabulary.def"
#undef BPMN
  };
  return table;
}

const Dialects& dialects() {
  static const Dialects table{
#define DIALECT(space, kind, name, treatment, owners) \
  {{Namespace::space, DialectKind::kind, #name}, {Treatment::treatment, words(owners)}},
#include "adapters/bpmn/dialects.def"
#undef DIALECT
  };
  return table;
}

}  // namespace

const ElementRule* element_rule(std::string_view tag) {
  const auto found = elements().find(tag);
  return found == elements().end() ? nullptr : &found->second;
}

const DialectRule* dialect_rule(Namespace space, DialectKind kind, std::string_view name) {
  const auto found = dialects().find({space, kind, name});
  return found == dialects().end() ? nullptr : &found->second;
}

}  // namespace cauce::bpmn
