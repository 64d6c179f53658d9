// DMN 1.5, 10.3.4.9 and 10.3.4.11: the calendar, and the time of the evaluation.
#include <array>

#include "engine/feel/builtins/catalog.h"
#include "engine/value/temporal_arithmetic.h"

namespace cauce::feel {
namespace {

const Date* date_of(const Call& call) {
  const Value& value = call.single(0);
  if (value.date()) return value.date();
  return value.date_time() ? &value.date_time()->date : nullptr;
}

Value day_of_year_function(Call& call) {
  const Date* date = date_of(call);
  return date ? Value(day_of_year(*date)) : call.expected("a date", 0);
}

Value day_of_week(Call& call) {
  constexpr std::array<const char*, 7> days = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                               "Friday", "Saturday", "Sunday"};
  const Date* date = date_of(call);
  return date ? Value(days[static_cast<std::size_t>(weekday(*date) - 1)])
              : call.expected("a date", 0);
}

Value month_of_year(Call& call) {
  constexpr std::array<const char*, 12> months = {"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
  const Date* date = date_of(call);
  return date ? Value(months[static_cast<std::size_t>(date->month - 1)])
              : call.expected("a date", 0);
}

Value week_of_year_function(Call& call) {
  const Date* date = date_of(call);
  return date ? Value(week_of_year(*date)) : call.expected("a date", 0);
}

Value now(Call& call) {
  const Environment& environment = call.evaluator.environment();
  return to_date_time(environment.now, *environment.zone);
}

Value today(Call& call) {
  const Environment& environment = call.evaluator.environment();
  return to_date_time(environment.now, *environment.zone).date;
}

constexpr std::array<Builtin, 6> temporal_functions = {{
    {"day of year", "date", day_of_year_function},
    {"day of week", "date", day_of_week},
    {"month of year", "date", month_of_year},
    {"week of year", "date", week_of_year_function},
    {"now", "", now, Purity::impure},
    {"today", "", today, Purity::impure},
}};

}  // namespace

std::span<const Builtin> temporal_builtins() { return temporal_functions; }

}  // namespace cauce::feel
