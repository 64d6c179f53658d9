#include "engine/model/timer_text.h"

#include <algorithm>

#include "engine/base/utf8.h"
#include "engine/value/temporal_arithmetic.h"

namespace cauce::timer {
namespace {

// More of any unit leads out of the years that timers know.
constexpr std::int64_t amount_max = 1'000'000'000'000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

Failure<std::string> not_a_moment(std::string_view text) {
  return Failure{
      "expected a date and time in ISO 8601, such as 2026-12-31T09:00:00-03:00 or "
      "2026-12-31T09:00:00[America/Santiago], but found " +
      quoted(text)};
}

Failure<std::string> not_a_span(std::string_view text) {
  return Failure{"expected a duration in ISO 8601, such as P1Y2M10DT2H30M or P1W, but found " +
                 quoted(text)};
}

Failure<std::string> not_a_cycle(std::string_view text) {
  const bool cron =
      text.find(' ') != std::string_view::npos || text.starts_with('@') || text.starts_with('*');
  return Failure{std::string(cron ? "cron expressions are not supported: " : "") +
                 "expected a repeating interval in ISO 8601, such as R/PT1H or "
                 "R3/2026-12-31T09:00:00[America/Santiago]/P1Y, but found " +
                 quoted(text)};
}

// Adds the seconds that ISO 8601 allows to leave out: `T09:00` becomes `T09:00:00`.
std::string with_seconds(std::string_view text) {
  std::string full(text);
  const std::size_t t = text.find('T');
  constexpr std::size_t to_minutes = 6;  // Of "T09:00".
  if (t == std::string_view::npos || text.size() < t + to_minutes) return full;
  const std::size_t after = t + to_minutes;
  if (text[t + 3] == ':' && (after == text.size() || text[after] != ':')) full.insert(after, ":00");
  return full;
}

// RFC 9557: an offset besides the zone must be the zone's; Z says only which instant is meant.
Result<Moment, std::string> in_named_zone(const DateTime& told, const Zone& zone,
                                          std::string_view text) {
  Moment moment{told, std::nullopt};
  moment.local.time.zone = &zone;
  if (told.time.zone == nullptr) return moment;
  const Instant at = to_instant(told, zone);
  const auto local = in_zone(told, zone);
  if (!local) return not_a_moment(text);
  const bool same_clock = local->date == told.date && local->time.ns == told.time.ns;
  if (told.time.zone != &Zone::utc() && !same_clock)
    return Failure{"expected the offset that " + zone.name() + " has at that time, but found " +
                   quoted(text)};
  return Moment{*local, at};
}

struct Split {
  std::string_view first, second;
};

// Where a '/' separates two parts rather than belonging to the name of a zone: what follows it is a
// date or a duration.
Split split_interval(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '/') continue;
    const std::string_view rest = text.substr(i + 1);
    const bool date = !rest.empty() && (is_digit(rest[0]) || rest[0] == '-' || rest[0] == '+');
    const bool duration =
        rest.size() > 1 && rest[0] == 'P' && (is_digit(rest[1]) || rest[1] == 'T');
    if (date || duration) return {text.substr(0, i), rest};
  }
  return {text, {}};
}

// The number between R and '/', which are taken off. False when they are malformed.
bool take_count(std::string_view& text, std::optional<std::int64_t>& count) {
  if (!text.starts_with('R')) return false;
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return false;
  const std::string_view number = text.substr(1, slash - 1);
  text.remove_prefix(slash + 1);
  if (number.empty() || number == "-1") return true;
  if (number.size() > 18 || !std::ranges::all_of(number, is_digit)) return false;
  count = std::stoll(std::string(number));
  return true;
}

// A start or end, when the offset and zone beside each other do not tell a clock apart twice.
Result<DateTime, std::string> parse_anchor(std::string_view text) {
  const auto moment = parse_moment(text);
  if (!moment) return Failure{moment.error()};
  if (moment->fixed && to_instant(moment->local, Zone::utc()) != *moment->fixed)
    return Failure{
        "expected a start or end that the clocks show once, but found the second of two "
        "in " +
        quoted(text)};
  return moment->local;
}

void append_unit(std::string& out, std::int64_t count, char unit) {
  if (count != 0) out += std::to_string(count) + unit;
}

std::string to_text(const Span& span) {
  std::string text = "P";
  append_unit(text, span.months / 12, 'Y');
  append_unit(text, span.months % 12, 'M');
  append_unit(text, span.days, 'D');
  if (span.ms == 0) return text;
  text += 'T';
  append_unit(text, span.ms / 3'600'000, 'H');
  append_unit(text, span.ms / 60'000 % 60, 'M');
  const std::int64_t ms = span.ms % 1000;
  const std::int64_t seconds = span.ms / 1000 % 60;
  if (ms != 0) {
    const std::string fraction = std::to_string(1000 + ms).substr(1);
    text += std::to_string(seconds) + '.' + fraction + 'S';
  } else {
    append_unit(text, seconds, 'S');
  }
  return text;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view white = " \t\r\n";
  const std::size_t from = text.find_first_not_of(white);
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(white) - from + 1);
}

std::string quoted(std::string_view text) {
  constexpr std::size_t size_max = 80;
  if (text.size() <= size_max) return "'" + std::string(text) + "'";
  return "'" + std::string(beginning_of(text, size_max)) + "…'";
}

std::optional<Instant> shifted(const DateTime& anchor, const Span& span, std::int64_t times,
                               const Zone& zone) {
  std::int64_t months = 0;
  std::int64_t days = 0;
  std::int64_t ms = 0;
  if (__builtin_mul_overflow(span.months, times, &months) ||
      __builtin_mul_overflow(span.days, times, &days) ||
      __builtin_mul_overflow(span.ms, times, &ms))
    return std::nullopt;
  const auto month_moved = add(anchor.date, YearMonthDuration{months});
  if (!month_moved || __builtin_add_overflow(days, days_since_epoch(*month_moved), &days))
    return std::nullopt;
  const auto date = date_of_day(days);
  if (!date || date->year < 0 || date->year > 9999) return std::nullopt;
  Instant at = to_instant({*date, anchor.time}, zone);
  if (__builtin_add_overflow(at.ms, ms, &at.ms)) return std::nullopt;
  constexpr std::int64_t first = -62'167'219'200'000;  // 0000-01-01T00:00:00.000Z
  constexpr std::int64_t last = 253'402'300'799'999;  // 9999-12-31T23:59:59.999Z
  if (at.ms < first || at.ms > last) return std::nullopt;
  return at;
}

std::optional<Span> span_between(const DateTime& from, const DateTime& to, const Zone& zone) {
  const std::int64_t end = to_instant(to, zone).ms;
  Span span;
  if (from.time.zone == to.time.zone) {
    span.days = days_since_epoch(to.date) - days_since_epoch(from.date);
    if (to.time.ns < from.time.ns) --span.days;
  }
  const auto whole_days = shifted(from, span, 1, zone);
  if (!whole_days) return std::nullopt;
  span.ms = end - whole_days->ms;
  if (span.days < 0 || span.ms < 0 || !span.is_positive()) return std::nullopt;
  return span;
}

Result<Moment, std::string> parse_moment(std::string_view text) {
  std::string_view told = text;
  std::string_view zone_name;
  if (told.ends_with(']')) {
    const std::size_t bracket = told.find('[');
    if (bracket == std::string_view::npos) return not_a_moment(text);
    zone_name = told.substr(bracket + 1, told.size() - bracket - 2);
    told = told.substr(0, bracket);
  } else if (const std::size_t at = told.find('@'); at != std::string_view::npos) {
    zone_name = told.substr(at + 1);
    told = told.substr(0, at);
  }
  const auto date_time = parse_date_time(with_seconds(told));
  if (!date_time || date_time->date.year < 0 || date_time->date.year > 9999)
    return not_a_moment(text);
  if (told.size() == text.size()) return Moment{*date_time, std::nullopt};
  const Zone* zone = Zone::find(zone_name);
  if (zone == nullptr)
    return Failure{"expected the name of a time zone, such as America/Santiago, but found " +
                   quoted(zone_name) + " in " + quoted(text)};
  return in_named_zone(*date_time, *zone, text);
}

Result<Span, std::string> parse_span(std::string_view text) {
  std::string_view rest = text;
  const bool negative = rest.starts_with('-');
  if (negative) rest.remove_prefix(1);
  if (rest.size() < 3 || rest.front() != 'P') return not_a_span(text);
  rest.remove_prefix(1);

  // The years and months, then weeks and days, then the time, each at most once and in order.
  std::string_view units = "YMWD";
  bool in_time = false;
  Span span;
  while (!rest.empty()) {
    if (!in_time && rest.front() == 'T') {
      in_time = true;
      units = "HMS";
      rest.remove_prefix(1);
    }
    std::int64_t amount = 0;
    std::size_t at = 0;
    for (; at < rest.size() && is_digit(rest[at]); ++at) {
      amount = amount * 10 + (rest[at] - '0');
      if (amount > amount_max) return not_a_span(text);
    }
    const std::size_t point = at;
    std::int64_t ms = 0;
    if (at > 0 && at < rest.size() && (rest[at] == '.' || rest[at] == ',')) {
      std::int64_t weight = 100;
      for (++at; at < rest.size() && is_digit(rest[at]); ++at, weight /= 10)
        ms += (rest[at] - '0') * weight;
      if (at == point + 1) return not_a_span(text);
    }
    if (point == 0 || at == rest.size()) return not_a_span(text);
    const char unit = rest[at];
    const std::size_t position = units.find(unit);
    const bool fraction = at != point;
    if (position == std::string_view::npos || (fraction && !(in_time && unit == 'S')))
      return not_a_span(text);
    units.remove_prefix(position + 1);
    rest.remove_prefix(at + 1);
    if (unit == 'Y') span.months += amount * 12;
    if (unit == 'M' && !in_time) span.months += amount;
    if (unit == 'W') span.days += amount * 7;
    if (unit == 'D') span.days += amount;
    if (unit == 'H') span.ms += amount * 3'600'000;
    if (unit == 'M' && in_time) span.ms += amount * 60'000;
    if (unit == 'S') span.ms += amount * 1000 + ms;
  }
  if (text.ends_with('T')) return not_a_span(text);
  if (negative) span = {-span.months, -span.days, -span.ms};
  return span;
}

Result<Cycle, std::string> parse_cycle(std::string_view text, const Zone& zone) {
  Cycle cycle;
  std::string_view rest = text;
  if (!take_count(rest, cycle.count)) return not_a_cycle(text);
  if (cycle.count == 0)
    return Failure{"expected a cycle that fires, but " + quoted(text) + " repeats 0 times"};
  const auto [first, second] = split_interval(rest);
  const bool duration_first = first.starts_with('P') || first.starts_with('-');
  const bool duration_second = second.starts_with('P');
  if (first.empty() || (duration_first && duration_second) || (second.empty() && !duration_first))
    return not_a_cycle(text);

  if (duration_first || duration_second) {
    const auto span = parse_span(duration_first ? first : second);
    if (!span) return Failure{span.error()};
    if (!span->is_positive() || span->months < 0 || span->days < 0 || span->ms < 0)
      return Failure{"expected a cycle of a millisecond or more, but found " + quoted(text)};
    cycle.span = *span;
    if (second.empty()) return cycle;
    const auto anchor = parse_anchor(duration_first ? second : first);
    if (!anchor) return Failure{anchor.error()};
    cycle.anchor = *anchor;
    cycle.form = duration_first ? Cycle::Form::until_end : Cycle::Form::from_start;
    return cycle;
  }

  const auto start = parse_anchor(first);
  if (!start) return Failure{start.error()};
  auto end = parse_anchor(second);
  if (!end) return Failure{end.error()};
  // ISO 8601: an end without zone is told in that of the start.
  if (end->time.zone == nullptr) end->time.zone = start->time.zone;
  if (start->time.zone == nullptr && end->time.zone != nullptr)
    return Failure{"expected a start that names a zone, as its end does, but found " +
                   quoted(text)};
  const auto span = span_between(*start, *end, zone);
  if (!span)
    return Failure{"expected an interval that ends after its start, but found " + quoted(text)};
  cycle.form = Cycle::Form::from_start;
  cycle.anchor = *start;
  cycle.span = *span;
  return cycle;
}

std::string to_text(const Cycle& cycle) {
  const std::string anchor = to_string(cycle.anchor);
  const std::string span = to_text(cycle.span);
  return cycle.form == Cycle::Form::until_end ? span + '/' + anchor : anchor + '/' + span;
}

std::optional<Cycle> parse_repetition(std::string_view text) {
  auto cycle = parse_cycle("R/" + std::string(text), Zone::utc());
  if (!cycle || cycle->form == Cycle::Form::from_now) return std::nullopt;
  return *cycle;
}

}  // namespace cauce::timer
