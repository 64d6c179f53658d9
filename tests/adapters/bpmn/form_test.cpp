#include "adapters/bpmn/form.h"

#include "tests/adapters/bpmn/drawing.h"

namespace cauce::bpmn {
namespace {

std::string found_in_form(std::string_view json) {
  const auto form = read_form(json, "x.form");
  return form.ok() ? "form " + form->id : told(form.error());
}

}  // namespace

TEST_CASE("a form is an object with id, type and components") {
  CHECK(found_in_form(R"({"id":"f","type":"default","components":[]})") == "form f");
  CHECK(found_in_form(
            R"({"id":"f","type":"default","components":[{"type":"textfield","key":"x"}]})") ==
        "form f");
}

TEST_CASE("what is no form is refused with all reasons") {
  CHECK(found_in_form("") == "form-json");
  CHECK(found_in_form("[]") == "form-json");
  CHECK(found_in_form("{} x") == "form-json");
  CHECK(found_in_form("{}") == "form-components form-id form-type");
  CHECK(found_in_form(R"({"id":1,"type":"default","components":{}})") == "form-components form-id");
  CHECK(found_in_form(R"({"id":"","type":"default","components":[]})") == "form-id");
  CHECK(found_in_form(R"({"id":"f","type":"default","components":[1,{"type":2}]})") ==
        "form-components form-components");
}

TEST_CASE("a mistake in JSON is told at its place") {
  const auto form = read_form("{\n  \"id\": ,\n}", "x.form");
  REQUIRE_FALSE(form.ok());
  CHECK(form.error().front().line == 2);
  CHECK(form.error().front().file == "x.form");
}

}  // namespace cauce::bpmn
