#include "adapters/http/api/csv.h"

#include <map>

#include "adapters/http/api/records.h"
#include "adapters/http/routes.h"
#include "engine/value/json.h"

namespace cauce::http::api {
namespace csv_resource {

// OWASP, CSV injection: what a cell begins with makes it a formula.
bool is_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != text.npos;
}

std::string quoted_if_needed(std::string text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out.push_back('"');
    out.push_back(c);
  }
  return out + "\"";
}

std::string cell_of_text(std::string text) {
  if (is_formula(text)) text.insert(0, 1, '\'');
  return quoted_if_needed(std::move(text));
}

// Letters, digits, `-` and `_`: what a file may be named anywhere.
std::string file_name(std::string_view id) {
  std::string name;
  for (const char c : id) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                       c == '-' || c == '_';
    name.push_back(plain ? c : '_');
  }
  return name;
}

Answer export_csv(const Call& call) {
  const Result<DataStoreRow, HttpResponse> store = data_store_of(call);
  if (!store) return store.error();
  const Result<RecordList, HttpResponse> records = records_of(call, *store);
  if (!records) return records.error();
  return csv_response(*store, records->rows);
}

}  // namespace csv_resource

std::string csv_cell(const Value& value) {
  using namespace csv_resource;
  if (value.is_null()) return {};
  if (const std::string* text = value.string()) return cell_of_text(*text);
  std::string json = to_json(value);
  // Numbers may begin with a minus; dates and durations are texts in JSON, and lose their quotes.
  if (value.number() != nullptr || value.boolean() != nullptr) return json;
  if (json.starts_with('"')) return cell_of_text(json.substr(1, json.size() - 2));
  return quoted_if_needed(std::move(json));
}

std::string csv_of(const std::vector<Value>& records) {
  using namespace csv_resource;
  std::vector<std::string> fields;
  std::map<std::string, std::size_t, std::less<>> known;
  for (const Value& record : records)
    if (const Context* context = record.context())
      for (const auto& [name, value] : context->entries())
        if (known.emplace(name, fields.size()).second) fields.push_back(name);
  std::string out;
  for (std::size_t i = 0; i < fields.size(); ++i)
    out += (i == 0 ? "" : ",") + cell_of_text(fields[i]);
  if (!fields.empty()) out += "\r\n";
  for (const Value& record : records) {
    const Context* context = record.context();
    if (context == nullptr) continue;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const Value* value = context->find(fields[i]);
      if (i != 0) out += ',';
      if (value != nullptr) out += csv_cell(*value);
    }
    out += "\r\n";
  }
  return out;
}

HttpResponse csv_response(const DataStoreRow& store, const std::vector<DataStoreRecordRow>& rows) {
  using namespace csv_resource;
  std::vector<Value> records;
  records.reserve(rows.size());
  for (const DataStoreRecordRow& row : rows) records.push_back(content_of(row));
  HttpResponse response;
  response.content_type = "text/csv; charset=utf-8; header=present";
  response.body = csv_of(records);
  response.headers.push_back(
      {"Content-Disposition", "attachment; filename=\"" + file_name(store.id) + ".csv\""});
  return response;
}

std::vector<Route> record_export_routes() {
  using namespace csv_resource;
  return {{Method::get, "/api/data-stores/{id}/records.csv", Right::reader,
           "Records of a data store, as CSV", export_csv}};
}

}  // namespace cauce::http::api
