// Pages of lists under /api: `first` and `max` in the query; `{"total","items"}` in the answer.
#pragma once

#include <string_view>

#include "adapters/http/call.h"
#include "engine/ports/reader.h"

namespace cauce::http {

constexpr std::uint64_t page_rows_max = 1'000;

// `max` is `usual` when it is not said, and at most page_rows_max.
Result<Page, HttpResponse> read_page_of(const Call& call, std::uint64_t usual = 50);

// A parameter of the query; empty when there is none.
std::string_view parameter_of(const Call& call, std::string_view name);
// A date of the query; none when it is not said.
Result<std::optional<Instant>, HttpResponse> date_parameter(const Call& call,
                                                            std::string_view name);

}  // namespace cauce::http
