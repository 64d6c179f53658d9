// Messages that a case waits for.
#pragma once

#include "adapters/http/call.h"
#include "adapters/http/json_text.h"
#include "engine/projection/rows.h"

namespace cauce::http::api {

// `"waiting": [...]`: those that the caller may send, or somebody absent for whom they stand in.
void put_waiting(const Call& call, JsonText& json, const ProcessInstanceRow& row);

}  // namespace cauce::http::api
