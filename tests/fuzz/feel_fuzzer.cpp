// Any text compiles or is refused, and what compiles evaluates within its limits: as FEEL, as unary
// tests, and as JUEL.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/feel/expression.h"
#include "engine/value/json.h"

namespace {

void evaluate(const cauce::Result<cauce::feel::Expression, cauce::Diagnostics>& expression) {
  if (!expression.ok()) return;
  const cauce::Context context{{"x", cauce::Value(7)},
                               {"text", cauce::Value("ab c")},
                               {"list", cauce::Value(cauce::List{1, 2, cauce::Value("a")})},
                               {"?", cauce::Value(3)}};
  const cauce::feel::ContextVariables variables(context);
  const cauce::feel::Environment environment{.now = cauce::Instant{1'800'000'000'000},
                                             .steps_max = 20'000};
  const auto value = expression->evaluate(variables, environment);
  // Whoever gets the value writes it down; the limits keep that bearable.
  if (value.ok()) cauce::to_json(*value);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  evaluate(cauce::feel::compile_feel(text, {"a b", "x-y"}));
  evaluate(cauce::feel::compile_unary_tests(text));
  evaluate(cauce::feel::compile_juel(text));
  return 0;
}
