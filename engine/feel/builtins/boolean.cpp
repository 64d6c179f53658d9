// DMN 1.5, 10.3.4.2: not(), and 10.3.4.7: is().
#include <array>

#include "engine/feel/builtins/catalog.h"
#include "engine/feel/comparison.h"

namespace cauce::feel {
namespace {

Value not_function(Call& call) {
  const bool* negand = call.boolean(0);
  return negand ? Value(!*negand) : call.expected("a boolean", 0);
}

// Identity in the semantic domain: same type, same content to the last fraction, same zone.
Value is_function(Call& call) {
  const Value &a = call[0], &b = call[1];
  const auto same_zone = [](const Time& x, const Time& y) { return x.zone == y.zone; };
  if (a.time() && b.time() && !same_zone(*a.time(), *b.time())) return false;
  if (a.date_time() && b.date_time() && !same_zone(a.date_time()->time, b.date_time()->time))
    return false;
  const auto same = equal(a, b, call.evaluator);
  return same.value_or(false) && (!a.time() && !a.date_time() ? true : a == b);
}

constexpr std::array<Builtin, 2> boolean_functions = {{
    {"not", "negand", not_function},
    {"is", "value1,value2", is_function},
}};

}  // namespace

std::span<const Builtin> boolean_builtins() { return boolean_functions; }

}  // namespace cauce::feel
