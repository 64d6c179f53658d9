#include "engine/value/posix_rule.h"

#include <chrono>
#include <utility>

namespace cauce {
namespace {

// Takes the parts of a rule from the front of its text.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }

  bool take(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }

  // Three or more letters, or anything in angle brackets.
  bool take_name() {
    if (take('<')) {
      const std::size_t end = rest_.find('>');
      if (end == std::string_view::npos) return false;
      rest_.remove_prefix(end + 1);
      return true;
    }
    std::size_t size = 0;
    while (size < rest_.size() && ((rest_[size] | 0x20) >= 'a' && (rest_[size] | 0x20) <= 'z'))
      ++size;
    rest_.remove_prefix(size);
    return size >= 3;
  }

  std::optional<int> take_number(int min, int max) {
    int value = 0;
    std::size_t size = 0;
    for (; size < rest_.size() && size < 3 && rest_[size] >= '0' && rest_[size] <= '9'; ++size)
      value = value * 10 + (rest_[size] - '0');
    if (size == 0 || value < min || value > max) return std::nullopt;
    rest_.remove_prefix(size);
    return value;
  }

  // [+-]h[:m[:s]]; RFC 8536 3.3.1 extends the hours to 167 and the sign to changes.
  std::optional<std::int32_t> take_time() {
    const bool negative = take('-');
    if (!negative) take('+');
    const auto hours = take_number(0, 167);
    if (!hours) return std::nullopt;
    std::int32_t seconds = *hours * 3600;
    for (const int unit : {60, 1}) {
      if (!take(':')) break;
      const auto value = take_number(0, 59);
      if (!value) return std::nullopt;
      seconds += *value * unit;
    }
    return negative ? -seconds : seconds;
  }

  std::optional<PosixChange> take_change() {
    if (!take(',')) return std::nullopt;
    PosixChange change;
    std::optional<int> day;
    if (take('M')) {
      const auto month = take_number(1, 12);
      if (!month || !take('.')) return std::nullopt;
      const auto week = take_number(1, 5);
      if (!week || !take('.')) return std::nullopt;
      day = take_number(0, 6);
      change.month = *month;
      change.week = *week;
    } else if (take('J')) {
      change.form = PosixChange::Form::julian;
      day = take_number(1, 365);
    } else {
      change.form = PosixChange::Form::zero_based;
      day = take_number(0, 365);
    }
    if (!day) return std::nullopt;
    change.day = *day;
    if (take('/')) {
      const auto seconds = take_time();
      if (!seconds) return std::nullopt;
      change.seconds = *seconds;
    }
    return change;
  }

 private:
  std::string_view rest_;
};

// The local midnight of the change, in seconds since 1970-01-01T00:00 local, plus its time.
std::int64_t local_seconds(const PosixChange& change, int year) {
  using namespace std::chrono;
  const std::chrono::year y{year};
  sys_days day{};
  switch (change.form) {
    case PosixChange::Form::julian:
      day = sys_days{y / January / 1} + days{change.day - 1 + (y.is_leap() && change.day > 59)};
      break;
    case PosixChange::Form::zero_based: day = sys_days{y / January / 1} + days{change.day}; break;
    case PosixChange::Form::weekday: {
      const month m{static_cast<unsigned>(change.month)};
      const weekday wanted{static_cast<unsigned>(change.day)};
      day = change.week == 5 ? sys_days{y / m / wanted[last]}
                             : sys_days{y / m / wanted[static_cast<unsigned>(change.week)]};
      break;
    }
  }
  return std::int64_t{day.time_since_epoch().count()} * 86400 + change.seconds;
}

}  // namespace

std::optional<PosixRule> parse_posix_rule(std::string_view text) {
  Reader reader(text);
  PosixRule rule;
  if (!reader.take_name()) return std::nullopt;
  const auto standard = reader.take_time();
  if (!standard) return std::nullopt;
  rule.standard = -*standard;  // POSIX counts west of Greenwich as positive.
  if (reader.at_end()) return rule;

  rule.has_daylight = true;
  rule.daylight = rule.standard + 3600;
  if (!reader.take_name()) return std::nullopt;
  auto start = reader.take_change();
  if (!start) {
    const auto daylight = reader.take_time();
    if (!daylight) return std::nullopt;
    rule.daylight = -*daylight;
    start = reader.take_change();
  }
  const auto end = reader.take_change();
  if (!start || !end || !reader.at_end()) return std::nullopt;
  rule.start = *start;
  rule.end = *end;
  return rule;
}

std::array<ZoneTransition, 2> transitions_of(const PosixRule& rule, int year) {
  // Each change is told in the local time that holds before it.
  ZoneTransition start{local_seconds(rule.start, year) - rule.standard, rule.daylight};
  ZoneTransition end{local_seconds(rule.end, year) - rule.daylight, rule.standard};
  if (end.at < start.at) std::swap(start, end);
  return {start, end};
}

}  // namespace cauce
