// Dates, times and durations and their ISO 8601 texts.
#include <limits>

#include "engine/value/temporal.h"
#include "engine/value/temporal_arithmetic.h"
#include "engine/value/time_units.h"

namespace cauce {
namespace {

// Takes pieces from the front of a text. After a failure every further piece is refused too.
class TextReader {
 public:
  explicit TextReader(std::string_view text) : rest_(text) {}

  bool done() const { return rest_.empty(); }
  char peek() const { return rest_.empty() ? '\0' : rest_.front(); }
  std::string_view rest() const { return rest_; }
  void skip_all() { rest_ = {}; }

  bool take(char c) {
    if (peek() != c || rest_.empty()) return false;
    rest_.remove_prefix(1);
    return true;
  }

  std::size_t digits_ahead() const {
    std::size_t count = 0;
    while (count < rest_.size() && rest_[count] >= '0' && rest_[count] <= '9') ++count;
    return count;
  }

  // Exactly `count` digits. Requires: count <= 18.
  std::optional<std::int64_t> take_digits(std::size_t count) {
    if (digits_ahead() < count) return std::nullopt;
    std::int64_t value = 0;
    for (std::size_t i = 0; i < count; ++i) value = value * 10 + (rest_[i] - '0');
    rest_.remove_prefix(count);
    return value;
  }

  // After the point: one to nine digits (or, when `may_be_empty`, none), as nanoseconds.
  std::optional<std::int32_t> take_fraction(bool may_be_empty) {
    const std::size_t count = digits_ahead();
    if (count > 9 || (count == 0 && !may_be_empty)) return std::nullopt;
    auto ns = static_cast<std::int32_t>(*take_digits(count));
    for (std::size_t i = count; i < 9; ++i) ns *= 10;
    return ns;
  }

 private:
  std::string_view rest_;
};

std::optional<Date> take_date(TextReader& reader) {
  const bool negative = reader.take('-');
  const std::size_t year_digits = reader.digits_ahead();
  if (year_digits < 4 || year_digits > 9) return std::nullopt;
  if (year_digits > 4 && reader.peek() == '0') return std::nullopt;
  const std::int64_t year = *reader.take_digits(year_digits);
  if (negative && year == 0) return std::nullopt;
  if (!reader.take('-')) return std::nullopt;
  const auto month = reader.take_digits(2);
  if (!month || !reader.take('-')) return std::nullopt;
  const auto day = reader.take_digits(2);
  if (!day) return std::nullopt;
  return make_date(negative ? -year : year, *month, *day);
}

struct ClockTime {
  Time time;
  bool end_of_day = false;  // 24:00:00, told as 00:00:00.
};

// Z, an offset, or @zone; nothing is no zone.
bool take_zone(TextReader& reader, const Zone*& zone) {
  if (reader.done()) return true;
  std::string_view name = reader.rest();
  reader.skip_all();
  if (name.front() == '@') {
    name.remove_prefix(1);
    // After '@' stands a place; offsets are written without it.
    if (name.empty() || name.front() == '+' || name.front() == '-' || name == "Z") return false;
  } else if (name != "Z" && name.front() != '+' && name.front() != '-') {
    return false;
  }
  zone = Zone::find(name);
  return zone != nullptr;
}

std::optional<ClockTime> take_time(TextReader& reader) {
  const auto hour = reader.take_digits(2);
  if (!hour || !reader.take(':')) return std::nullopt;
  const auto minute = reader.take_digits(2);
  if (!minute || !reader.take(':')) return std::nullopt;
  const auto second = reader.take_digits(2);
  if (!second || *hour > 24 || *minute > 59 || *second > 59) return std::nullopt;
  std::int32_t fraction = 0;
  if (reader.take('.')) {
    const auto ns = reader.take_fraction(false);
    if (!ns) return std::nullopt;
    fraction = *ns;
  }
  ClockTime clock;
  clock.time.ns = (*hour * 3600 + *minute * 60 + *second) * ns_per_second + fraction;
  if (*hour == 24) {
    if (*minute != 0 || *second != 0 || fraction != 0) return std::nullopt;
    clock.time.ns = 0;
    clock.end_of_day = true;
  }
  if (!take_zone(reader, clock.time.zone)) return std::nullopt;
  return clock;
}

// What stands before a duration's designator.
struct Amount {
  std::int64_t count = 0;
  std::int32_t ns = 0;
  bool has_point = false;
  char unit = 0;
};

std::optional<Amount> take_amount(TextReader& reader) {
  const std::size_t digits = reader.digits_ahead();
  if (digits == 0 || digits > 18) return std::nullopt;
  Amount amount;
  amount.count = *reader.take_digits(digits);
  if (reader.take('.')) {
    const auto ns = reader.take_fraction(true);  // "PT0.S" is a duration in the DMN TCK.
    if (!ns) return std::nullopt;
    amount.ns = *ns;
    amount.has_point = true;
  }
  amount.unit = reader.peek();
  if (reader.done() || (amount.has_point && amount.unit != 'S')) return std::nullopt;
  reader.take(amount.unit);
  return amount;
}

// Adds count * seconds_each; false on overflow.
bool accumulate(std::int64_t& sum, std::int64_t count, std::int64_t each) {
  std::int64_t product = 0;
  return !__builtin_mul_overflow(count, each, &product) &&
         !__builtin_add_overflow(sum, product, &sum);
}

void append_padded(std::string& out, std::int64_t value, std::size_t digits) {
  const std::string text = std::to_string(value);
  if (text.size() < digits) out.append(digits - text.size(), '0');
  out += text;
}

void append_fraction(std::string& out, std::int64_t ns) {
  if (ns == 0) return;
  out += '.';
  append_padded(out, ns, 9);
  while (out.back() == '0') out.pop_back();
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  TextReader reader(text);
  const auto date = take_date(reader);
  return reader.done() ? date : std::nullopt;
}

std::optional<Time> parse_time(std::string_view text) {
  TextReader reader(text);
  const auto clock = take_time(reader);
  if (!clock) return std::nullopt;
  return clock->time;
}

std::optional<DateTime> parse_date_time(std::string_view text) {
  TextReader reader(text);
  const auto date = take_date(reader);
  if (!date) return std::nullopt;
  if (reader.done()) return DateTime{*date, {}};
  if (!reader.take('T')) return std::nullopt;
  const auto clock = take_time(reader);
  if (!clock) return std::nullopt;
  if (!clock->end_of_day) return DateTime{*date, clock->time};
  const auto next = date_of_day(days_since_epoch(*date) + 1);
  if (!next) return std::nullopt;
  return DateTime{*next, clock->time};
}

std::optional<YearMonthDuration> parse_year_month_duration(std::string_view text) {
  TextReader reader(text);
  const bool negative = reader.take('-');
  if (!reader.take('P') || reader.done()) return std::nullopt;
  std::int64_t months = 0;
  for (char unit_before = 0; !reader.done();) {
    const auto amount = take_amount(reader);
    if (!amount || amount->has_point) return std::nullopt;
    const bool years = amount->unit == 'Y' && unit_before == 0;
    const bool in_order = years || (amount->unit == 'M' && unit_before != 'M');
    if (!in_order || !accumulate(months, amount->count, years ? 12 : 1)) return std::nullopt;
    unit_before = amount->unit;
  }
  return YearMonthDuration{negative ? -months : months};
}

std::optional<DayTimeDuration> parse_day_time_duration(std::string_view text) {
  TextReader reader(text);
  const bool negative = reader.take('-');
  if (!reader.take('P') || reader.done()) return std::nullopt;
  // The designators in their order; those from T on must follow it.
  constexpr std::string_view units = "DHMS";
  constexpr std::int64_t lengths[] = {86'400, 3600, 60, 1};
  std::size_t next_unit = 0;
  bool in_time = false;
  DayTimeDuration duration;
  while (!reader.done()) {
    if (!in_time && reader.take('T')) {
      in_time = true;
      next_unit = 1;
    }
    const auto amount = take_amount(reader);
    if (!amount) return std::nullopt;
    const std::size_t unit = units.find(amount->unit);
    if (unit == std::string_view::npos || unit < next_unit || (unit > 0) != in_time)
      return std::nullopt;
    if (!accumulate(duration.seconds, amount->count, lengths[unit])) return std::nullopt;
    duration.ns = amount->ns;
    next_unit = unit + 1;
  }
  return negative ? negated(duration) : duration;
}

std::string to_string(const Date& date) {
  std::string text = date.year < 0 ? "-" : "";
  append_padded(text, date.year < 0 ? -std::int64_t{date.year} : date.year, 4);
  text += '-';
  append_padded(text, date.month, 2);
  text += '-';
  append_padded(text, date.day, 2);
  return text;
}

std::string to_string(const Time& time) {
  std::string text;
  append_padded(text, hour_of(time), 2);
  text += ':';
  append_padded(text, minute_of(time), 2);
  text += ':';
  append_padded(text, second_of(time), 2);
  append_fraction(text, time.ns % ns_per_second);
  if (time.zone == nullptr) return text;
  if (!time.zone->is_fixed()) text += '@';
  return text + time.zone->name();
}

std::string to_string(const DateTime& date_time) {
  return to_string(date_time.date) + 'T' + to_string(date_time.time);
}

std::string to_string(YearMonthDuration duration) {
  if (duration.months == 0) return "P0M";
  const bool negative = duration.months < 0;
  const std::int64_t months = negative ? -duration.months : duration.months;
  std::string text = negative ? "-P" : "P";
  if (months >= 12) text += std::to_string(months / 12) + 'Y';
  if (months % 12 != 0) text += std::to_string(months % 12) + 'M';
  return text;
}

std::string to_string(DayTimeDuration duration) {
  if (duration == DayTimeDuration{}) return "PT0S";
  const bool negative = duration.seconds < 0 || duration.ns < 0;
  if (negative) duration = negated(duration);
  std::string text = negative ? "-P" : "P";
  const std::int64_t days = duration.seconds / 86'400;
  const std::int64_t of_day = duration.seconds % 86'400;
  if (days != 0) text += std::to_string(days) + 'D';
  if (of_day == 0 && duration.ns == 0) return text;
  text += 'T';
  if (of_day >= 3600) text += std::to_string(of_day / 3600) + 'H';
  if (of_day / 60 % 60 != 0) text += std::to_string(of_day / 60 % 60) + 'M';
  if (of_day % 60 != 0 || duration.ns != 0) {
    text += std::to_string(of_day % 60);
    append_fraction(text, duration.ns);
    text += 'S';
  }
  return text;
}

}  // namespace cauce
