#include "engine/model/elements.h"

#include "engine/base/invariant.h"

namespace cauce {

std::string_view tag_of(ElementType type) {
  switch (type) {
    case ElementType::process: return "process";
#define CAUCE_ELEMENT(name, tag, family) \
  case ElementType::name: return tag;
#include "engine/model/elements.def"
#undef CAUCE_ELEMENT
  }
  invariant(false, "every element type has a tag");
  return {};
}

std::optional<ElementType> element_type_of(std::string_view tag) {
#define CAUCE_ELEMENT(name, xml_tag, family) \
  if (tag == xml_tag) return ElementType::name;
#include "engine/model/elements.def"
#undef CAUCE_ELEMENT
  return std::nullopt;
}

ElementFamily family_of(ElementType type) {
  switch (type) {
    case ElementType::process: return ElementFamily::process;
#define CAUCE_ELEMENT(name, tag, family) \
  case ElementType::name: return ElementFamily::family;
#include "engine/model/elements.def"
#undef CAUCE_ELEMENT
  }
  invariant(false, "every element type has a family");
  return ElementFamily::process;
}

bool is_scope(ElementType type) {
  return type == ElementType::process || type == ElementType::sub_process ||
         type == ElementType::event_sub_process || type == ElementType::transaction ||
         type == ElementType::ad_hoc_sub_process;
}

}  // namespace cauce
