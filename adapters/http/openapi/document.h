// The OpenAPI 3.1 document of what this server answers, made from its table of routes.
#pragma once

#include <span>
#include <string>

#include "adapters/http/route.h"

namespace cauce::http {

// Of /api, health and measures, and the dialect under its shorter prefix.
std::string openapi_document(std::span<const Route> routes, std::string_view version);

}  // namespace cauce::http
