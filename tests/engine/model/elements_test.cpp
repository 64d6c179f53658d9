#include "engine/model/elements.h"

#include <set>
#include <string>

#include <catch2/catch.hpp>

namespace cauce {

TEST_CASE("every element type is found again by its tag, event subprocesses by subProcess") {
  std::set<std::string_view> tags;
#define CAUCE_ELEMENT(name, tag, family)                        \
  CHECK(tag_of(ElementType::name) == tag);                      \
  CHECK(family_of(ElementType::name) == ElementFamily::family); \
  if (ElementType::name != ElementType::event_sub_process) {    \
    CHECK(element_type_of(tag) == ElementType::name);           \
    CHECK(tags.insert(tag).second);                             \
  }
#include "engine/model/elements.def"
#undef CAUCE_ELEMENT
  CHECK(tag_of(ElementType::event_sub_process) == tag_of(ElementType::sub_process));
  CHECK_FALSE(tags.empty());
}

TEST_CASE("scopes are the process and every kind of subprocess") {
  CHECK(is_scope(ElementType::process));
  CHECK(is_scope(ElementType::event_sub_process));
  CHECK(is_scope(ElementType::ad_hoc_sub_process));
  CHECK_FALSE(is_scope(ElementType::call_activity));
}

TEST_CASE("a process is no element that a token reaches") {
  CHECK_FALSE(element_type_of("process").has_value());
  CHECK(tag_of(ElementType::process) == "process");
  CHECK(family_of(ElementType::process) == ElementFamily::process);
}

TEST_CASE("tags that are not executed have no type") {
  CHECK_FALSE(element_type_of("").has_value());
  CHECK_FALSE(element_type_of("Task").has_value());
  CHECK_FALSE(element_type_of("textAnnotation").has_value());
}

}  // namespace cauce
