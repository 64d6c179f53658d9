// Records as CSV (RFC 4180, UTF-8): a header with every field that any record has, a line a record.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "adapters/http/message.h"
#include "engine/projection/rows.h"
#include "engine/value/value.h"

namespace cauce::http::api {

// Texts are themselves, numbers and booleans as JSON writes them, null is empty, lists and contexts
// are JSON. A text that a spreadsheet would take for a formula gets an apostrophe in front.
std::string csv_cell(const Value& value);
std::string csv_of(const std::vector<Value>& records);

HttpResponse csv_response(const DataStoreRow& store, const std::vector<DataStoreRecordRow>& rows);

}  // namespace cauce::http::api
