// Decision definitions as the dialect shows them.
#pragma once

#include <vector>

#include "adapters/http/call.h"
#include "adapters/http/json_text.h"
#include "engine/projection/rows.h"

namespace cauce::http::engine_rest {

void write_decision_definitions(const Call& call, JsonText& json,
                                const std::vector<DecisionDefinitionRow>& rows);

}  // namespace cauce::http::engine_rest
