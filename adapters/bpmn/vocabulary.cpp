#include "adapters/bpmn/vocabulary.h"

#include <map>
#include <tuple>
#include <unordered_map>

namespace cauce::bpmn {

namespace {

std::vector<std::string_view> words(std::string_view text) {
  std::vector<std::string_view> found;
  while (!text.empty()) {
    const auto end = text.find(' ');
    if (end != 0) found.push_back(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
  }
  return found;
}

ElementRule make_rule(std::string_view tag, Treatment treatment, std::string_view attributes) {
  ElementRule rule{tag, treatment, {{"id", std::nullopt}}};
  for (std::string_view word : words(attributes)) {
    if (!word.starts_with('!')) {
      rule.attributes.push_back({word, std::nullopt});
      continue;
    }
    const auto equals = word.find('=');
    rule.attributes.push_back({word.substr(1, equals - 1), word.substr(equals + 1)});
  }
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
