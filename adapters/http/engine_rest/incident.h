// Open incidents as the dialect shows them.
#pragma once

#include <vector>

#include "adapters/http/json_text.h"
#include "adapters/http/query.h"

namespace cauce::http::engine_rest {

// Each an item of a JSON array that is open, or one alone.
void write_incidents(const Call& call, JsonText& json, const std::vector<IncidentRow>& rows);

}  // namespace cauce::http::engine_rest
