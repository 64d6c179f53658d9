#include "adapters/http/dates.h"

#include <array>
#include <cstdio>

namespace cauce::http {
namespace {

// "+0200" at the end becomes "+02:00".
std::string with_colon(std::string_view text) {
  std::string out(text);
  const std::size_t time = out.find('T');
  if (time == std::string::npos) return out;
  const std::size_t blank = out.find(' ', time);
  if (blank != std::string::npos) out[blank] = '+';
  if (out.size() < 5) return out;
  const std::size_t sign = out.size() - 5;
  if (sign <= time || (out[sign] != '+' && out[sign] != '-')) return out;
  for (std::size_t i = sign + 1; i < out.size(); ++i)
    if (out[i] < '0' || out[i] > '9') return out;
  out.insert(sign + 3, ":");
  return out;
}

}  // namespace

std::string to_dialect(Instant instant, const Zone& zone) {
  const DateTime local = to_date_time(instant, zone);
  const std::int32_t offset = zone.offset_seconds(instant);
  const std::int32_t minutes = (offset < 0 ? -offset : offset) / 60;
  const std::int64_t ms = local.time.ns / 1'000'000;
  std::array<char, 64> text{};
  const int length = std::snprintf(
      text.data(), text.size(), "%04d-%02d-%02dT%02d:%02d:%02d.%03d%c%02d%02d", local.date.year,
      local.date.month, local.date.day, static_cast<int>(ms / 3'600'000),
      static_cast<int>(ms / 60'000 % 60), static_cast<int>(ms / 1000 % 60),
      static_cast<int>(ms % 1000), offset < 0 ? '-' : '+', minutes / 60, minutes % 60);
  return {text.data(), static_cast<std::size_t>(length)};
}

std::optional<DateTime> parse_dialect_date_time(std::string_view text) {
  return parse_date_time(with_colon(text));
}

std::optional<Instant> parse_dialect(std::string_view text, const Zone& zone) {
  const std::optional<DateTime> parsed = parse_dialect_date_time(text);
  if (!parsed || parsed->date.year < 0 || parsed->date.year > 9999) return std::nullopt;
  return to_instant(*parsed, zone);
}

}  // namespace cauce::http
