// What is known of each name that a BPMN file may use; from vocabulary.def and dialects.def.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "adapters/bpmn/namespaces.h"

namespace cauce::bpmn {

enum class Treatment : std::uint8_t { read, keep, warn, refuse };

struct AttributeRule {
  std::string_view name;
  std::vector<std::string_view> values{};  // Any when empty.
  bool has_others = false;                 // BPMN has further values, which are not supported.
};

struct ElementRule {
  std::string_view tag;
  Treatment treatment;
  std::vector<AttributeRule> attributes;
};

// Of a BPMN element; null when BPMN has none of that name.
const ElementRule* element_rule(std::string_view tag);

enum class DialectKind : std::uint8_t { attribute, element };

struct DialectRule {
  Treatment treatment;
  std::vector<std::string_view> owners;  // Elements on which it is read; any when empty.
};

// Null when the dialect's name is not known.
const DialectRule* dialect_rule(Namespace space, DialectKind kind, std::string_view name);

}  // namespace cauce::bpmn
