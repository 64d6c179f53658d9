// DMN 1.5, 10.3.4.5: functions on numbers.
#include <array>

#include "engine/feel/arithmetic.h"
#include "engine/feel/builtins/catalog.h"

namespace cauce::feel {
namespace {

constexpr int scale_min = -6111;
constexpr int scale_max = 6176;

Value round_to(Call& call, Rounding rounding) {
  const Decimal* number = call.number(0);
  if (!number) return call.expected("a number", 0);
  std::int64_t scale = 0;
  if (call.size() > 1) {
    const auto given = call.integer(1);
    if (!given || *given < scale_min || *given > scale_max)
      return call.expected("a scale from -6111 to 6176", 1);
    scale = *given;
  }
  return finite(rounded(*number, static_cast<int>(scale), rounding));
}

Value decimal_function(Call& call) { return round_to(call, Rounding::half_even); }
Value floor_function(Call& call) { return round_to(call, Rounding::floor); }
Value ceiling_function(Call& call) { return round_to(call, Rounding::ceiling); }
Value round_up(Call& call) { return round_to(call, Rounding::up); }
Value round_down(Call& call) { return round_to(call, Rounding::down); }
Value round_half_up(Call& call) { return round_to(call, Rounding::half_up); }
Value round_half_down(Call& call) { return round_to(call, Rounding::half_down); }

// Of a duration too (DMN 1.3 and later).
Value abs_function(Call& call) {
  const Value& value = call.single(0);
  if (const auto* number = value.number()) return abs(*number);
  if (const auto* months = value.year_month()) return months->months < 0 ? negate(value) : value;
  if (const auto* time = value.day_time())
    return time->seconds < 0 || time->ns < 0 ? negate(value) : value;
  return call.expected("a number or a duration", 0);
}

Value modulo_function(Call& call) {
  const Decimal *dividend = call.number(0), *divisor = call.number(1);
  if (!dividend) return call.expected("a number", 0);
  if (!divisor || divisor->is_zero()) return call.expected("a number that is not 0", 1);
  return finite(modulo(*dividend, *divisor));
}

Value sqrt_function(Call& call) {
  const Decimal* number = call.number(0);
  if (!number || number->is_negative()) return call.expected("a number from 0 up", 0);
  return finite(sqrt(*number));
}

Value log_function(Call& call) {
  const Decimal* number = call.number(0);
  if (!number || number->is_negative() || number->is_zero())
    return call.expected("a number above 0", 0);
  return finite(log(*number));
}

Value exp_function(Call& call) {
  const Decimal* number = call.number(0);
  return number ? finite(exp(*number)) : call.expected("a number", 0);
}

Value has_parity(Call& call, bool even) {
  const Decimal* number = call.number(0);
  if (!number || !number->is_integer()) return call.expected("an integer", 0);
  return modulo(*number, Decimal(2)).is_zero() == even;
}

Value odd(Call& call) { return has_parity(call, false); }
Value even(Call& call) { return has_parity(call, true); }

constexpr std::array<Builtin, 14> numeric_functions = {{
    {"decimal", "n,scale", decimal_function},
    {"floor", "n,scale?", floor_function},
    {"ceiling", "n,scale?", ceiling_function},
    {"round up", "n,scale", round_up},
    {"round down", "n,scale", round_down},
    {"round half up", "n,scale", round_half_up},
    {"round half down", "n,scale", round_half_down},
    {"abs", "n", abs_function},
    {"modulo", "dividend,divisor", modulo_function},
    {"sqrt", "number", sqrt_function},
    {"log", "number", log_function},
    {"exp", "number", exp_function},
    {"odd", "number", odd},
    {"even", "number", even},
}};

}  // namespace

std::span<const Builtin> numeric_builtins() { return numeric_functions; }

}  // namespace cauce::feel
