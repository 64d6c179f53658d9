// How people name a case: by its business key, else by a short number.
#pragma once

#include <string>
#include <string_view>

#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/json_text.h"

namespace cauce::http::api {

// The year in which it began and the counter of its key, `2026-000123`: it stays as it is for ever
// and leads back to the case. In partitions after the first: `2026-2-000123`.
std::string running_number(const ProcessInstanceRow& row, const Zone& zone);

// Its business key, or its running number.
std::string case_number(const ProcessInstanceRow& row, const Zone& zone);

// Of process instances: those whose business key contains the text, or whose id or running number
// it is, with or without the year.
Filter case_named(std::string_view text);

// Name of the process, else its id.
std::string process_name(const ProcessInstanceRow& row, const engine_rest::DefinitionRows& of);

// `"case": {"id","number","businessKey","process","processKey"}`; null when the row is not there.
void put_case(const Call& call, JsonText& json, const engine_rest::InstanceRows& instances,
              const engine_rest::DefinitionRows& definitions, ProcessInstanceKey key);

}  // namespace cauce::http::api
