// Records of data stores, as they are now or were at a moment.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "adapters/http/json_text.h"
#include "adapters/http/query.h"

namespace cauce::http::api {

// The data store that the path's {id} names, or 404.
Result<DataStoreRow, HttpResponse> data_store_of(const Call& call);

struct RecordList {
  std::vector<DataStoreRecordRow> rows{};  // The page that was asked for, by record id.
  std::uint64_t total = 0;                 // On all pages.
};

// By firstResult and maxResults, `search` (text that a value contains, whatever its case and
// accents), `at` (the records as they were then), `sortBy` (an entry of the content, or id,
// version, writtenAt) and `sortOrder`, all in the query string. What was deleted is left out.
Result<RecordList, HttpResponse> records_of(const Call& call, const DataStoreRow& store);

// The record that the path's {recordId} names, now or `at` a time; 404 when it was not there.
Result<DataStoreRecordRow, HttpResponse> record_of(const Call& call, const DataStoreRow& store);

void put_record(JsonText& json, const DataStoreRecordRow& row);
Value content_of(const DataStoreRecordRow& row);

}  // namespace cauce::http::api
