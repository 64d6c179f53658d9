#include "engine/feel/property.h"

#include <cstdlib>

#include "engine/feel/evaluator.h"
#include "engine/value/temporal_arithmetic.h"

namespace cauce::feel {
namespace {

std::optional<Value> of_date(const Date& date, std::string_view name) {
  if (name == "year") return date.year;
  if (name == "month") return date.month;
  if (name == "day") return date.day;
  if (name == "weekday") return weekday(date);
  return std::nullopt;
}

template <class T>
Value offset_or_null(const T& moment) {
  const auto offset = offset_of(moment);
  return offset ? Value(*offset) : Value();
}

Value zone_or_null(const Time& time) {
  return time.zone && !time.zone->is_fixed() ? Value(time.zone->name()) : Value();
}

std::optional<Value> of_time(const Time& time, std::string_view name) {
  if (name == "hour") return hour_of(time);
  if (name == "minute") return minute_of(time);
  if (name == "second") return second_of(time);
  if (name == "timezone") return zone_or_null(time);
  return std::nullopt;
}

std::optional<Value> of_date_time(const DateTime& moment, std::string_view name) {
  if (name == "time offset") return offset_or_null(moment);
  if (auto part = of_time(moment.time, name)) return part;
  return of_date(moment.date, name);
}

std::optional<Value> of_duration(YearMonthDuration duration, std::string_view name) {
  if (name == "years") return Value(duration.months / 12);
  if (name == "months") return Value(duration.months % 12);
  return std::nullopt;
}

std::optional<Value> of_duration(DayTimeDuration duration, std::string_view name) {
  if (name == "days") return Value(duration.seconds / 86400);
  if (name == "hours") return Value(duration.seconds / 3600 % 24);
  if (name == "minutes") return Value(duration.seconds / 60 % 60);
  if (name == "seconds") return Value(duration.seconds % 60);
  return std::nullopt;
}

std::optional<Value> of_range(const Range& range, std::string_view name) {
  if (name == "start") return range.low;
  if (name == "end") return range.high;
  if (name == "start included") return range.low_end == Range::Endpoint::closed;
  if (name == "end included") return range.high_end == Range::Endpoint::closed;
  return std::nullopt;
}

}  // namespace

Value property(const Value& value, std::string_view name, Evaluator& evaluator) {
  std::optional<Value> result;
  if (const auto* context = value.context()) {
    if (const Value* entry = context->find(name)) return *entry;
  } else if (const auto* list = value.list()) {
    List projected;
    if (!evaluator.charge(list->size())) return {};
    projected.reserve(list->size());
    for (const Value& item : *list) projected.push_back(property(item, name, evaluator));
    return evaluator.admit(std::move(projected));
  } else if (value.is_null()) {
    return value;
  } else if (value.date()) {
    result = of_date(*value.date(), name);
  } else if (value.date_time()) {
    result = of_date_time(*value.date_time(), name);
  } else if (value.time()) {
    result = name == "time offset" ? offset_or_null(*value.time()) : of_time(*value.time(), name);
  } else if (value.year_month()) {
    result = of_duration(*value.year_month(), name);
  } else if (value.day_time()) {
    result = of_duration(*value.day_time(), name);
  } else if (value.range()) {
    result = of_range(*value.range(), name);
  }
  if (result) return *std::move(result);
  if (value.null_reason()) return value;
  return Value::null_because("expected a " + std::string(type_name(value)) + " with '" +
                                 std::string(name) + "', found none",
                             absence_if(value.context() != nullptr));
}

}  // namespace cauce::feel
