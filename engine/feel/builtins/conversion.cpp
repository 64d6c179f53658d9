// DMN 1.5, 10.3.4.1: functions that make values of other types.
#include <array>

#include "engine/feel/builtins/catalog.h"
#include "engine/feel/text.h"
#include "engine/value/temporal_arithmetic.h"

namespace cauce::feel {
namespace {

constexpr std::int64_t ns_per_second = 1'000'000'000;

template <class T>
Value parsed(const Call& call, const std::optional<T>& value, std::string_view what) {
  return value ? Value(*value) : call.expected(what, 0);
}

// date(from) or date(year, month, day).
Value date(Call& call) {
  if (call.size() == 1) {
    const Value& from = call.single(0);
    if (from.date()) return *from.date();
    if (from.date_time()) return from.date_time()->date;
    const std::string* text = from.string();
    return parsed(call, text ? parse_date(*text) : std::nullopt, "a date, as in \"2026-12-31\",");
  }
  const auto year = call.integer(0), month = call.integer(1), day = call.integer(2);
  if (!year || !month || !day) return call.null_because("expected three numbers");
  const auto made = make_date(*year, *month, *day);
  return made ? Value(*made) : call.null_because("expected a year, month and day that exist");
}

// time(from) or time(hour, minute, second, offset).
Value time(Call& call) {
  if (call.size() == 1) {
    const Value& from = call.single(0);
    if (from.time()) return *from.time();
    if (from.date_time()) return from.date_time()->time;
    if (from.date()) return Time{0, &Zone::utc()};
    const std::string* text = from.string();
    return parsed(call, text ? parse_time(*text) : std::nullopt, "a time, as in \"09:30:00\",");
  }
  const auto hour = call.integer(0), minute = call.integer(1);
  const Decimal* second = call.number(2);
  const bool in_range = hour && minute && second && *hour >= 0 && *hour < 24 && *minute >= 0 &&
                        *minute < 60 && !second->is_negative() && *second < Decimal(60);
  if (!in_range) return call.null_because("expected an hour, minute and second of a day");
  const auto ns = rounded(*second * Decimal(ns_per_second), 0, Rounding::down).to_integer();
  Time made{(*hour * 3600 + *minute * 60) * ns_per_second + ns.value_or(0), nullptr};
  if (!call.has(3)) return made;
  const auto* offset = call.single(3).day_time();
  constexpr std::int64_t offset_max = 18 * 3600;
  if (!offset || offset->seconds > offset_max || offset->seconds < -offset_max)
    return call.expected("an offset of at most 18 hours", 3);
  made.zone = Zone::fixed(static_cast<std::int32_t>(offset->seconds));
  return made.zone ? Value(made) : call.expected("an offset of at most 18 hours", 3);
}

// date and time(from) or date and time(date, time).
Value date_and_time(Call& call) {
  const Value& from = call.single(0);
  if (call.size() == 1) {
    if (from.date_time()) return *from.date_time();
    if (from.date()) return DateTime{*from.date(), Time{0, &Zone::utc()}};
    const std::string* text = from.string();
    return parsed(call, text ? parse_date_time(*text) : std::nullopt,
                  "a date and time, as in \"2026-12-31T09:30:00\",");
  }
  const Date* day = from.date_time() ? &from.date_time()->date : from.date();
  if (!day) return call.expected("a date", 0);
  const Time* of_day = call.single(1).time();
  return of_day ? Value(DateTime{*day, *of_day}) : call.expected("a time", 1);
}

Value duration(Call& call) {
  const Value& from = call.single(0);
  if (from.year_month() || from.day_time()) return from;
  if (const std::string* text = from.string()) {
    if (const auto months = parse_year_month_duration(*text)) return *months;
    if (const auto seconds = parse_day_time_duration(*text)) return *seconds;
  }
  return call.expected("a duration, as in \"P1Y2M\" or \"P3DT4H\",", 0);
}

Value years_and_months_duration(Call& call) {
  const auto date_of = [&](std::size_t i) {
    const Value& value = call.single(i);
    return value.date_time() ? &value.date_time()->date : value.date();
  };
  if (!date_of(0)) return call.expected("a date", 0);
  if (!date_of(1)) return call.expected("a date", 1);
  return years_and_months_between(*date_of(0), *date_of(1));
}

Value string(Call& call) {
  if (call[0].is_null()) return call[0];
  return to_text(call[0], call.evaluator);
}

// number(from, grouping separator, decimal separator).
Value number(Call& call) {
  const std::string* from = call.string(0);
  if (!from) return call.expected("a string", 0);
  if (!call.evaluator.charge(from->size() / 16)) return {};
  const auto separator = [&](std::size_t i, std::string_view allowed) -> std::optional<char> {
    if (!call.has(i)) return '\0';
    const std::string* text = call.string(i);
    if (!text || text->size() != 1 || allowed.find(text->front()) == std::string_view::npos)
      return std::nullopt;
    return text->front();
  };
  const auto grouping = separator(1, " ,."), point = separator(2, ",.");
  if (!grouping) return call.expected("\" \", \",\" or \".\" to group digits", 1);
  if (!point) return call.expected("\",\" or \".\" before the fraction", 2);
  if (*grouping != '\0' && *grouping == *point)
    return call.null_because("expected two different separators");
  std::string digits;
  for (const char c : *from) {
    if (c == *grouping && c != '\0') continue;
    if (c == '.' && *point == ',') return call.expected("a number", 0);
    digits += c == *point && c != '\0' ? '.' : c;
  }
  return parsed(call, Decimal::parse(digits), "a number");
}

constexpr std::array<Builtin, 7> conversion_functions = {{
    {"date", "from|year,month,day", date},
    {"time", "from|hour,minute,second,offset?", time},
    {"date and time", "from|date,time", date_and_time},
    {"duration", "from", duration},
    {"years and months duration", "from,to", years_and_months_duration},
    {"string", "from", string},
    {"number", "from,grouping separator?,decimal separator?", number},
}};

}  // namespace

std::span<const Builtin> conversion_builtins() { return conversion_functions; }

}  // namespace cauce::feel
