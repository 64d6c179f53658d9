#include "adapters/http/paging.h"

#include <algorithm>
#include <charconv>

#include "adapters/http/dates.h"
#include "adapters/http/errors.h"

namespace cauce::http {
namespace {

Result<std::uint64_t, HttpResponse> number_parameter(const Call& call, std::string_view name,
                                                     std::uint64_t otherwise) {
  const std::string_view text = parameter_of(call, name);
  if (text.empty()) return otherwise;
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc{} && end == text.data() + text.size()) return number;
  return Failure{bad_request("expected '" + std::string(name) +
                             "' to be a number from 0, but found '" +
                             valid_utf8(text.substr(0, 50)) + "'")};
}

}  // namespace

std::string_view parameter_of(const Call& call, std::string_view name) {
  const std::string* value = call.target.parameter(name);
  return value == nullptr ? std::string_view{} : *value;
}

Result<Page, HttpResponse> read_page_of(const Call& call, std::uint64_t usual) {
  const auto first = number_parameter(call, "first", 0);
  if (!first) return Failure{first.error()};
  const auto max = number_parameter(call, "max", usual);
  if (!max) return Failure{max.error()};
  return Page{*first, std::min(*max, page_rows_max)};
}

Result<std::optional<Instant>, HttpResponse> date_parameter(const Call& call,
                                                            std::string_view name) {
  const std::string_view text = parameter_of(call, name);
  if (text.empty()) return std::optional<Instant>();
  if (const auto instant = parse_dialect(text, call.services.engine.zone())) return instant;
  return Failure{bad_request("expected '" + std::string(name) + "' to be a date, but found '" +
                             valid_utf8(text.substr(0, 50)) + "'")};
}

}  // namespace cauce::http
