// Process definitions as the dialect shows them, and how routes name them.
#pragma once

#include <vector>

#include "adapters/http/json_text.h"
#include "adapters/http/query.h"

namespace cauce::http::engine_rest {

const QueryRules& process_definition_rules();
void write_process_definitions(const Call& call, JsonText& json,
                               const std::vector<ProcessDefinitionRow>& rows);

// Routes name a definition by {id}, or the latest version of a process by {key}.
enum class Named : std::uint8_t { by_id, by_key };
Result<ProcessDefinitionRow, HttpResponse> definition_of_path(const Call& call, Named how,
                                                              unsigned missing_status = 404);

}  // namespace cauce::http::engine_rest
