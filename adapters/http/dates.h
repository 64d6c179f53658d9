// Dates as the dialect writes them, `2026-11-02T09:00:00.000-0300`, in the engine's zone.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/base/instant.h"
#include "engine/value/temporal.h"
#include "engine/value/zone.h"

namespace cauce::http {

std::string to_dialect(Instant instant, const Zone& zone);

// The dialect's own form, and any date or date and time of ISO 8601; without offset it is told in
// `zone`. A blank where a `+` belongs is a `+` that a query string lost.
std::optional<DateTime> parse_dialect_date_time(std::string_view text);
std::optional<Instant> parse_dialect(std::string_view text, const Zone& zone);

}  // namespace cauce::http
