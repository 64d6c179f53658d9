// Reading and writing records one by one, and what became of each.
#include "adapters/http/api/csv.h"
#include "adapters/http/api/records.h"
#include "adapters/http/errors.h"
#include "adapters/http/routes.h"
#include "adapters/http/submit.h"

namespace cauce::http::api {
namespace record_routes_resource {

Answer list(const Call& call) {
  const std::string* format = call.target.parameter("format");
  if (format != nullptr && *format != "json" && *format != "csv")
    return bad_request("expected 'format' to be csv or json, but found '" + format->substr(0, 100) +
                       "'");
  const Result<DataStoreRow, HttpResponse> store = data_store_of(call);
  if (!store) return store.error();
  const Result<RecordList, HttpResponse> records = records_of(call, *store);
  if (!records) return records.error();
  if (format != nullptr && *format == "csv") return csv_response(*store, records->rows);
  JsonText json;
  json.begin_array();
  for (const DataStoreRecordRow& row : records->rows) put_record(json, row);
  HttpResponse response;
  response.body = json.end_array().take();
  response.headers.push_back({"X-Total-Count", std::to_string(records->total)});
  return response;
}

HttpResponse record_response(const DataStoreRecordRow& row, unsigned status) {
  JsonText json;
  put_record(json, row);
  HttpResponse response;
  response.status = status;
  response.body = json.take();
  return response;
}

Answer get(const Call& call) {
  const Result<DataStoreRow, HttpResponse> store = data_store_of(call);
  if (!store) return store.error();
  const Result<DataStoreRecordRow, HttpResponse> row = record_of(call, *store);
  if (!row) return row.error();
  return record_response(*row, 200);
}

Answer history(const Call& call) {
  const Result<DataStoreRow, HttpResponse> store = data_store_of(call);
  if (!store) return store.error();
  const std::string& id = call.path_value("recordId");
  const std::vector<DataStoreRecordRow> rows = call.reader.select<DataStoreRecordRow>(
      where("store_id", Compare::equal, store->id) + where("record_id", Compare::equal, id),
      {{"version"}});
  if (rows.empty())
    return not_found("expected a record '" + id + "' in data store '" + store->id +
                     "', but there never was one");
  JsonText json;
  json.begin_array();
  for (const DataStoreRecordRow& row : rows) put_record(json, row);
  HttpResponse response;
  response.body = json.end_array().take();
  return response;
}

// As the engine names records: text is itself, a number its digits.
std::string id_text(const Value& id) {
  if (const std::string* text = id.string()) return *text;
  if (const Decimal* number = id.number()) return number->to_string();
  return {};
}

std::optional<DataStoreRecordRow> latest(const Call& call, const std::string& store,
                                         const std::string& record) {
  return call.reader.first<DataStoreRecordRow>(where("store_id", Compare::equal, store) +
                                               where("record_id", Compare::equal, record) +
                                               where("latest", Compare::equal, std::int64_t{1}));
}

// Of a record that the engine gave its id: the newest that holds what was sent.
std::optional<DataStoreRecordRow> newest_with(const Call& call, const std::string& store,
                                              const Context& content) {
  for (DataStoreRecordRow& row :
       call.reader.select<DataStoreRecordRow>(where("store_id", Compare::equal, store) +
                                                  where("latest", Compare::equal, std::int64_t{1}),
                                              {{"written_at", true}}, Page{0, 100})) {
    const Value found = content_of(row);
    const Context* entries = found.context();
    if (entries == nullptr) continue;
    bool holds = true;
    for (const auto& [name, value] : content.entries()) {
      const Value* other = entries->find(name);
      holds = holds && (name == "id" || (other != nullptr && *other == value));
    }
    if (holds) return std::move(row);
  }
  return std::nullopt;
}

Answer write(const Call& call, Context content, unsigned status) {
  const std::string& store = call.path_value("id");
  const Value* given = content.find("id");
  if (given != nullptr && !given->is_null() && id_text(*given).empty())
    return bad_request("expected the id of a record to be text or a number, but found a " +
                       std::string(type_name(*given)));
  const std::string id = given == nullptr ? std::string() : id_text(*given);
  return submit(call, WriteDataStoreRecord{store, content},
                "Cannot write to data store '" + store + "'",
                [store, id, content, status](const Call& finished, const Reply&) {
                  const auto row = id.empty() ? newest_with(finished, store, content)
                                              : latest(finished, store, id);
                  return row ? record_response(*row, status) : no_content();
                });
}

Answer post(const Call& call) {
  Result<Context, HttpResponse> body = read_json_object(call);
  if (!body) return body.error();
  return write(call, std::move(*body), 201);
}

Answer put(const Call& call) {
  Result<Context, HttpResponse> body = read_json_object(call);
  if (!body) return body.error();
  const std::string& id = call.path_value("recordId");
  const Value* given = body->find("id");
  if (given != nullptr && !given->is_null() && id_text(*given) != id)
    return bad_request("expected the id in the record to be '" + id + "', as in the path");
  body->put("id", id);
  return write(call, std::move(*body), 200);
}

Answer remove(const Call& call) {
  const std::string& store = call.path_value("id");
  const std::string& id = call.path_value("recordId");
  return submit(call, DeleteDataStoreRecord{store, id}, "Cannot delete record '" + id + "'",
                [](const Call&, const Reply&) { return no_content(); });
}

}  // namespace record_routes_resource

std::vector<Route> record_routes() {
  using namespace record_routes_resource;
  constexpr auto reader = Right::reader;
  constexpr auto op = Right::operator_;
  constexpr const char* one = "/api/data-stores/{id}/records/{recordId}";
  return {
      {Method::get, "/api/data-stores/{id}/records", reader, "Records of a data store", list},
      {Method::post, "/api/data-stores/{id}/records", op, "Writes a record", post},
      {Method::get, one, reader, "One record", get},
      {Method::put, one, op, "Writes fields of a record; those not named stay", put},
      {Method::delete_, one, op, "Deletes a record; its versions stay", remove},
      {Method::get, "/api/data-stores/{id}/records/{recordId}/history", reader,
       "Every version of a record, and who wrote it", history},
  };
}

}  // namespace cauce::http::api
