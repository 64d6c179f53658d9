#include "engine/base/instant.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace cauce {
namespace {

constexpr std::int64_t ms_per_day = 86'400'000;
constexpr std::int64_t ms_min = -62'167'219'200'000;  // 0000-01-01T00:00:00.000Z
constexpr std::int64_t ms_max = 253'402'300'799'999;  // 9999-12-31T23:59:59.999Z

void put(char* at, unsigned value, int digits) {
  for (int i = digits - 1; i >= 0; --i, value /= 10) at[i] = static_cast<char>('0' + value % 10);
}

std::optional<unsigned> take(std::string_view digits) {
  unsigned value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value;
}

}  // namespace

std::string to_string(Instant instant) {
  const std::int64_t ms = std::clamp(instant.ms, ms_min, ms_max);
  const std::int64_t days = (ms >= 0 ? ms : ms - ms_per_day + 1) / ms_per_day;
  const auto of_day = static_cast<unsigned>(ms - days * ms_per_day);
  const std::chrono::year_month_day date{
      std::chrono::sys_days{std::chrono::days{static_cast<int>(days)}}};

  std::string text = "0000-00-00T00:00:00.000Z";
  put(text.data(), static_cast<unsigned>(static_cast<int>(date.year())), 4);
  put(text.data() + 5, static_cast<unsigned>(date.month()), 2);
  put(text.data() + 8, static_cast<unsigned>(date.day()), 2);
  put(text.data() + 11, of_day / 3'600'000, 2);
  put(text.data() + 14, of_day / 60'000 % 60, 2);
  put(text.data() + 17, of_day / 1000 % 60, 2);
  put(text.data() + 20, of_day % 1000, 3);
  return text;
}

std::optional<Instant> parse_instant(std::string_view text) {
  constexpr std::string_view shape = "dddd-dd-ddTdd:dd:dd.dddZ";
  if (text.size() != shape.size()) return std::nullopt;
  for (std::size_t i = 0; i < shape.size(); ++i)
    if (shape[i] != 'd' && shape[i] != text[i]) return std::nullopt;

  const std::array parts = {take(text.substr(0, 4)),  take(text.substr(5, 2)),
                            take(text.substr(8, 2)),  take(text.substr(11, 2)),
                            take(text.substr(14, 2)), take(text.substr(17, 2)),
                            take(text.substr(20, 3))};
  if (!std::ranges::all_of(parts, [](const auto& part) { return part.has_value(); }))
    return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{static_cast<int>(*parts[0])},
                                         std::chrono::month{*parts[1]},
                                         std::chrono::day{*parts[2]}};
  if (!date.ok() || *parts[3] > 23 || *parts[4] > 59 || *parts[5] > 59) return std::nullopt;
  const std::int64_t days = std::chrono::sys_days{date}.time_since_epoch().count();
  const std::int64_t seconds = *parts[3] * 3600 + *parts[4] * 60 + *parts[5];
  return Instant{days * ms_per_day + seconds * 1000 + *parts[6]};
}

}  // namespace cauce
