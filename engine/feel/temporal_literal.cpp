#include "engine/feel/temporal_literal.h"

#include "engine/base/utf8.h"

namespace cauce::feel {

Value temporal_from(std::string_view text) {
  if (const auto date = parse_date(text)) return *date;
  if (text.find('T') != std::string_view::npos)
    if (const auto date_time = parse_date_time(text)) return *date_time;
  if (const auto time = parse_time(text)) return *time;
  if (const auto duration = parse_year_month_duration(text)) return *duration;
  if (const auto duration = parse_day_time_duration(text)) return *duration;
  return Value::null_because("expected a date, time, date and time or duration after '@', found '" +
                             std::string(beginning_of(text, 60)) + "'");
}

}  // namespace cauce::feel
