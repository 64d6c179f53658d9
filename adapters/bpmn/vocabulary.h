// What is known of each name that a BPMN file may use; from vocabulary.def and dialects.def.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "adapters/bpmn/namespaces.h"

namespace cauce::bpmn {

enum class Treatment : std::uint8_t { read, keep, refuse };

struct AttributeRule {
  std::string_view name;
  std::optional<std::string_view> only;  // The one value that is supported, if it is but one.
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
