// The kinds of element that Cauce executes (BPMN 2.0.2, clause 10), from elements.def.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace cauce {

enum class ElementType : std::uint8_t {
  process,  // The process itself: the root scope. Never reached by a token.
#define CAUCE_ELEMENT(name, tag, family) name,
#include "engine/model/elements.def"
#undef CAUCE_ELEMENT
};

enum class ElementFamily : std::uint8_t { process, event, activity, gateway };

std::string_view tag_of(ElementType type);
// The first type that has the tag: subProcess is one of two.
std::optional<ElementType> element_type_of(std::string_view tag);
ElementFamily family_of(ElementType type);
// Whether elements stand in it.
bool is_scope(ElementType type);

}  // namespace cauce
