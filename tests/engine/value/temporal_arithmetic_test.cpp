#include "engine/value/temporal_arithmetic.h"

#include <catch2/catch.hpp>

using namespace cauce;

namespace {

template <class T>
std::string told(const std::optional<T>& value) {
  return value ? to_string(*value) : "none";
}

DateTime at(std::string_view text) { return *parse_date_time(text); }
Date on(std::string_view text) { return *parse_date(text); }
DayTimeDuration days_time(std::string_view text) { return *parse_day_time_duration(text); }
YearMonthDuration months(std::string_view text) { return *parse_year_month_duration(text); }
Decimal number(std::string_view text) { return *Decimal::parse(text); }

}  // namespace

TEST_CASE("days are counted and found again over four thousand years") {
  std::int64_t expected = days_since_epoch({-2000, 1, 1});
  for (std::int32_t year = -2000; year <= 2100; ++year)
    for (int month = 1; month <= 12; ++month)
      for (int day = 1; day <= days_in_month(year, month); ++day, ++expected) {
        const Date date{year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
        if (days_since_epoch(date) != expected || date_of_day(expected) != date)
          FAIL(to_string(date));
      }
  CHECK(days_since_epoch({1970, 1, 1}) == 0);
  CHECK(days_since_epoch({2000, 3, 1}) == 11'017);
}

TEST_CASE("the calendar ends at its first and last year") {
  const Date first{-year_max, 1, 1};
  const Date last{year_max, 12, 31};
  CHECK(date_of_day(days_since_epoch(first)) == first);
  CHECK(date_of_day(days_since_epoch(last)) == last);
  CHECK_FALSE(date_of_day(days_since_epoch(first) - 1));
  CHECK_FALSE(date_of_day(days_since_epoch(last) + 1));
  CHECK_FALSE(date_of_day(INT64_MAX));
  CHECK_FALSE(date_of_day(INT64_MIN));
  CHECK_FALSE(add(last, days_time("P1D")));
  CHECK_FALSE(add(last, months("P1M")));
  CHECK_FALSE(add(first, YearMonthDuration{INT64_MIN}));
  CHECK_FALSE(add(DateTime{last, {}}, DayTimeDuration{INT64_MAX, 0}));
  CHECK_FALSE(make_date(INT64_MAX, 1, 1));
  CHECK_FALSE(make_date(2026, 2, 29));
  CHECK_FALSE(make_date(2026, 0, 1));
}

TEST_CASE("weekdays, weeks and days of the year follow ISO 8601") {
  const struct {
    const char* date;
    int weekday, week, day;
  } rows[] = {{"1970-01-01", 4, 1, 1},   {"2018-12-10", 1, 50, 344},     {"2019-09-17", 2, 38, 260},
              {"2003-12-29", 1, 1, 363}, {"2003-12-31", 3, 1, 365},      {"2004-01-01", 4, 1, 1},
              {"2005-01-01", 6, 53, 1},  {"2005-01-03", 1, 1, 3},        {"2005-01-09", 7, 1, 9},
              {"2010-01-01", 5, 53, 1},  {"2024-12-31", 2, 1, 366},      {"2026-11-02", 1, 45, 306},
              {"-0001-01-01", 5, 53, 1}, {"999999999-12-31", 5, 52, 365}};
  for (const auto& row : rows) {
    INFO(row.date);
    CHECK(weekday(on(row.date)) == row.weekday);
    CHECK(week_of_year(on(row.date)) == row.week);
    CHECK(day_of_year(on(row.date)) == row.day);
  }
}

TEST_CASE("months are added with the day clamped to the month") {
  const struct {
    const char *date, *duration, *expected;
  } rows[] = {{"2021-01-01", "P1Y", "2022-01-01"},   {"2021-01-31", "P1M", "2021-02-28"},
              {"2020-01-31", "P1M", "2020-02-29"},   {"2020-02-29", "P1Y", "2021-02-28"},
              {"2021-01-01", "-P1M", "2020-12-01"},  {"2021-03-31", "-P1M", "2021-02-28"},
              {"-2021-01-01", "P1Y", "-2020-01-01"}, {"0000-12-31", "P2M", "0001-02-28"},
              {"0001-01-15", "-P13M", "-0001-12-15"}};
  for (const auto& row : rows) CHECK(told(add(on(row.date), months(row.duration))) == row.expected);
}

TEST_CASE("days and times are added to dates as from midnight") {
  const struct {
    const char *date, *duration, *expected;
  } rows[] = {{"2021-01-01", "PT36H", "2021-01-02"},  {"2021-01-01", "PT48H", "2021-01-03"},
              {"2021-01-02", "-PT1H", "2021-01-01"},  {"2021-01-02", "PT1S", "2021-01-02"},
              {"2021-01-02", "-PT25H", "2020-12-31"}, {"2020-03-01", "-PT24H", "2020-02-29"}};
  for (const auto& row : rows)
    CHECK(told(add(on(row.date), days_time(row.duration))) == row.expected);
}

TEST_CASE("elapsed time is added to dates and times") {
  const struct {
    const char *date_time, *duration, *expected;
  } rows[] = {
      {"2021-01-12T10:10:10", "P1DT1H", "2021-01-13T11:10:10"},
      {"2021-01-01T24:00:00", "PT1S", "2021-01-02T00:00:01"},
      {"2021-01-01T24:00:00", "-PT1S", "2021-01-01T23:59:59"},
      {"2021-01-01T00:00:00.3", "-PT0.5S", "2020-12-31T23:59:59.8"},
      {"2021-01-01T00:00:00.7", "PT0.5S", "2021-01-01T00:00:01.2"},
      {"-2021-01-01T10:10:10+11:00", "-P1D", "-2022-12-31T10:10:10+11:00"},
      {"-2021-01-01T10:10:10@Australia/Melbourne", "PT1H",
       "-2021-01-01T11:10:10@Australia/Melbourne"},
      // 24 hours over the night in which an hour is missing.
      {"2026-09-05T12:00:00@America/Santiago", "P1D", "2026-09-06T13:00:00@America/Santiago"},
      {"2026-04-04T12:00:00@America/Santiago", "P1D", "2026-04-05T11:00:00@America/Santiago"}};
  for (const auto& row : rows)
    CHECK(told(add(at(row.date_time), days_time(row.duration))) == row.expected);
}

TEST_CASE("times go around the clock") {
  const struct {
    const char *time, *duration, *expected;
  } rows[] = {{"10:15:00", "PT1H", "11:15:00"},
              {"10:15:00", "P1D", "10:15:00"},
              {"10:15:00+11:00", "-PT11H", "23:15:00+11:00"},
              {"23:30:00.5", "PT29M59.5S", "00:00:00"},
              {"00:00:00", "-PT0.000000001S", "23:59:59.999999999"},
              {"10:15:00@Australia/Melbourne", "-PT1H", "09:15:00@Australia/Melbourne"}};
  for (const auto& row : rows)
    CHECK(to_string(add(*parse_time(row.time), days_time(row.duration))) == row.expected);
}

TEST_CASE("dates and times are subtracted when both or neither have a zone") {
  const struct {
    const char *a, *b, *expected;
  } rows[] = {{"2021-01-02T10:10:10", "2021-01-01T10:10:10", "P1D"},
              {"2021-01-01T10:10:10.25", "2021-01-01T10:10:11", "-PT0.75S"},
              {"2021-01-02T10:10:10@Europe/Paris", "2021-01-01T10:10:10", "none"},
              {"2021-01-02T10:10:10", "2021-01-01T10:10:10+02:00", "none"},
              {"2021-01-02T10:10:10@Europe/Paris", "2021-01-01T10:10:10@Asia/Dhaka", "P1DT5H"},
              {"2021-01-02T10:10:10+01:00", "2021-01-01T10:10:10@Europe/Paris", "P1D"},
              {"2021-01-02T10:10:10@Europe/Paris", "1995-01-01T10:10:10@Asia/Dhaka", "P9498DT5H"}};
  for (const auto& row : rows) CHECK(told(subtract(at(row.a), at(row.b))) == row.expected);
  CHECK(to_string(subtract(on("2021-01-02"), on("1995-01-01"))) == "P9498D");
  CHECK(told(subtract(*parse_time("10:10:10"), *parse_time("11:10:10.5"))) == "-PT1H0.5S");
  CHECK(told(subtract(*parse_time("10:10:10Z"), *parse_time("11:10:10"))) == "none");
  CHECK(told(subtract(*parse_time("10:00:00+02:00"), *parse_time("07:00:00Z"))) == "PT1H");
}

TEST_CASE("years and months between two dates are whole") {
  const struct {
    const char *from, *to, *expected;
  } rows[] = {{"2011-12-22", "2013-08-24", "P1Y8M"}, {"2013-08-24", "2011-12-22", "-P1Y8M"},
              {"2015-01-21", "2016-01-20", "P11M"},  {"2016-01-21", "2015-01-21", "-P1Y"},
              {"2018-01-31", "2018-02-28", "P0M"},   {"2017-12-31", "2019-10-01", "P1Y9M"},
              {"-0001-06-01", "0001-06-01", "P2Y"}};
  for (const auto& row : rows)
    CHECK(to_string(years_and_months_between(on(row.from), on(row.to))) == row.expected);
}

TEST_CASE("durations are multiplied and divided as the DMN TCK expects") {
  const struct {
    const char *duration, *factor, *expected;
  } days[] = {{"P1D", "10", "P10D"},         {"P1D", "-10", "-P10D"},
              {"PT1H", "26", "P1DT2H"},      {"P4DT1H", "1.5", "P6DT1H30M"},
              {"PT23H", "2.5", "P2DT9H30M"}, {"P1D", "0", "PT0S"},
              {"PT0.1S", "0.5", "PT0.05S"},  {"P106751991167300D", "2", "none"}};
  for (const auto& row : days)
    CHECK(told(multiply(days_time(row.duration), number(row.factor))) == row.expected);
  CHECK(told(divide(days_time("P10DT23H"), number("2.5"))) == "P4DT9H12M");
  CHECK(told(divide(days_time("P10D"), number("0"))) == "none");
  CHECK(told(divide(days_time("PT1S"), number("3"))) == "PT0.333333333S");
  CHECK(told(multiply(months("P1Y11M"), number("-2.5"))) == "-P4Y9M");
  CHECK(told(multiply(months("P2M"), number("1.5"))) == "P3M");
  CHECK(told(divide(months("P10Y11M"), number("-2.5"))) == "-P4Y4M");
  CHECK(told(divide(months("P10Y"), number("0"))) == "none");
  CHECK(told(add(months("P1Y"), months("-P2M"))) == "P10M");
  CHECK(told(add(days_time("PT0.6S"), days_time("-PT1S"))) == "-PT0.4S");
  CHECK(told(add(days_time("PT0.6S"), days_time("PT0.6S"))) == "PT1.2S");
  CHECK_FALSE(add(DayTimeDuration{INT64_MAX, 0}, DayTimeDuration{1, 0}));
  CHECK_FALSE(add(YearMonthDuration{INT64_MAX}, YearMonthDuration{1}));
  CHECK(to_string(negated(days_time("-PT0.4S"))) == "PT0.4S");
}

TEST_CASE("seconds are decimals") {
  CHECK(to_seconds(days_time("-PT1.25S")).to_string() == "-1.25");
  CHECK(to_seconds(*parse_time("01:00:00.000000001")).to_string() == "3600.000000001");
  CHECK(told(from_seconds(number("-90.5"))) == "-PT1M30.5S");
  CHECK(told(from_seconds(number("1e30"))) == "none");
  CHECK(told(from_seconds(Decimal{1} / Decimal{0})) == "none");
}

TEST_CASE("order is told only where there is one") {
  CHECK(compare(at("2021-01-02T00:00:00"), at("2021-01-01T23:59:59")) ==
        std::strong_ordering::greater);
  CHECK(compare(at("2021-01-01T00:00:00Z"), at("2021-01-01T01:30:00+02:00")) ==
        std::strong_ordering::greater);
  CHECK(compare(at("2021-01-01T00:00:00.1Z"), at("2021-01-01T00:00:00.2Z")) ==
        std::strong_ordering::less);
  CHECK_FALSE(compare(at("2021-01-01T00:00:00Z"), at("2021-01-01T00:00:00")));
  CHECK(compare(*parse_time("10:00:00"), *parse_time("10:00:00")) == std::strong_ordering::equal);
  CHECK(compare(*parse_time("10:00:00Z"), *parse_time("11:30:00+02:00")) ==
        std::strong_ordering::greater);
  CHECK_FALSE(compare(*parse_time("10:00:00Z"), *parse_time("10:00:00")));
}

TEST_CASE("FEEL's equality of times goes down to the second") {
  CHECK(equal_to_the_second(*parse_time("10:30:00.0001"), *parse_time("10:30:00.0002")));
  CHECK_FALSE(equal_to_the_second(*parse_time("10:30:00"), *parse_time("10:30:01")));
  CHECK(equal_to_the_second(at("2018-12-08T00:00:00.0001"), at("2018-12-08T00:00:00")));
  CHECK_FALSE(equal_to_the_second(at("2018-12-08T00:00:00Z"), at("2018-12-08T00:00:00")));
}

TEST_CASE("offsets of times and the same instant in another zone") {
  CHECK(told(offset_of(*parse_time("10:30:00+05:00"))) == "PT5H");
  CHECK(told(offset_of(*parse_time("10:30:00"))) == "none");
  CHECK(told(offset_of(at("2018-07-10T10:30:00@Europe/Paris"))) == "PT2H");
  CHECK(told(in_zone(at("2026-12-31T12:00:00Z"), *Zone::find("America/Santiago"))) ==
        "2026-12-31T09:00:00@America/Santiago");
  CHECK(told(in_zone(at("2026-12-31T12:00:00"), *Zone::find("America/Santiago"))) ==
        "2026-12-31T12:00:00");
}
