// What a route takes and answers, as the OpenAPI document tells it. Types are written as in
// TypeScript, in short; type_text.h says how.
#pragma once

#include <span>
#include <string_view>

#include "adapters/http/message.h"

namespace cauce::http {

struct Contract {
  std::string_view query{};   // "search?: string, first?: integer"
  std::string_view body{};  // "NewToken", "{ old: string, new: string }"; or "application/xml".
  std::string_view answer{};  // "Token[]", "text/csv", "201 Token", "204", "Draft; 204".
};

struct RouteContract {
  Method method = Method::get;
  std::string_view pattern{};
  Contract contract{};
};

// Of /api, and of those parts of the dialect that the pages use.
std::span<const RouteContract> api_contracts();
std::span<const RouteContract> engine_rest_contracts();
// The route's; an empty one when none is stated.
Contract contract_of(Method method, std::string_view pattern);

// The names that types may use.
struct Schema {
  std::string_view name{};
  std::string_view type{};
};
std::span<const Schema> api_schemas();
std::span<const Schema> engine_rest_schemas();

}  // namespace cauce::http
