#include "engine/value/stored.h"

#include <catch2/catch.hpp>

namespace cauce {

TEST_CASE("a value that is kept does not say why it is null, as it will not when it is read") {
  const Value why = Value::null_because("expected another divisor");
  CHECK(without_reasons(why).null_reason() == nullptr);
  const Value nested = without_reasons(Context{{"a", List{1, why}}, {"b", "text"}});
  CHECK(nested == Value(Context{{"a", List{1, Value()}}, {"b", "text"}}));
  CHECK((*nested.context()->find("a")->list())[1].null_reason() == nullptr);
  const Value plain = List{1, "text", Value()};
  CHECK(without_reasons(plain).list() == plain.list());  // Shared, not copied.
}

}  // namespace cauce
