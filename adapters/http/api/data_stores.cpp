#include "adapters/http/api/records.h"
#include "adapters/http/routes.h"

namespace cauce::http::api {
namespace data_stores_resource {

void put_store(const Call& call, JsonText& json, const DataStoreRow& row) {
  const std::uint64_t records = call.reader.count(
      DataStoreRecordRow::table, where("store_id", Compare::equal, row.id) +
                                     where("latest", Compare::equal, std::int64_t{1}) +
                                     where("deleted", Compare::equal, std::int64_t{0}));
  json.begin_object().put("id", row.id).put_or_null("name", row.name);
  json.put("records", static_cast<std::int64_t>(records)).end_object();
}

Answer list(const Call& call) {
  JsonText json;
  json.begin_array();
  for (const DataStoreRow& row : call.reader.select<DataStoreRow>({}, {{"id"}}))
    put_store(call, json, row);
  HttpResponse response;
  response.body = json.end_array().take();
  return response;
}

Answer get(const Call& call) {
  const Result<DataStoreRow, HttpResponse> row = data_store_of(call);
  if (!row) return row.error();
  JsonText json;
  put_store(call, json, *row);
  HttpResponse response;
  response.body = json.take();
  return response;
}

}  // namespace data_stores_resource

std::vector<Route> data_store_routes() {
  using namespace data_stores_resource;
  return {
      {Method::get, "/api/data-stores", Right::reader, "Data stores", list},
      {Method::get, "/api/data-stores/{id}", Right::reader, "One data store", get},
  };
}

}  // namespace cauce::http::api
