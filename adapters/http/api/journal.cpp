// The journal of one process instance, a line a record, as it was committed.
#include <charconv>
#include <optional>

#include "adapters/http/errors.h"
#include "adapters/http/json_text.h"
#include "adapters/http/query.h"
#include "adapters/http/routes.h"

namespace cauce::http::api {
namespace journal_resource {

constexpr std::size_t records_a_piece = 500;

struct Position {
  ProcessInstanceKey instance{};
  std::uint64_t next = 1;
  std::uint64_t left = UINT64_MAX;
  bool with_values = false;
};

void append_values(std::string& out, const StoredRecord& record, const Store::Slice& slice) {
  JsonText json;
  json.begin_object().put_raw("record", record.json).name("values").begin_array();
  for (const StoredValue& value : slice.values) {
    if (value.position != record.position) continue;
    json.begin_object().put("ordinal", std::int64_t{value.ordinal});
    json.put("salt", to_hex(value.salt)).put("content", value.content).end_object();
  }
  out += json.end_array().end_object().take();
}

bool append_records(Reader& reader, Position& position, std::string& out) {
  const std::size_t wanted =
      static_cast<std::size_t>(std::min<std::uint64_t>(records_a_piece, position.left));
  if (wanted == 0) return false;
  const Store::Slice slice = reader.journal(position.instance, position.next, wanted);
  for (const StoredRecord& record : slice.records) {
    if (position.with_values)
      append_values(out, record, slice);
    else
      out += record.json;
    out += '\n';
    position.next = record.position + 1;
    --position.left;
  }
  return slice.records.size() == wanted && position.left > 0;
}

Result<std::optional<std::uint64_t>, HttpResponse> number_of(const Call& call,
                                                             std::string_view name) {
  const std::string* text = call.target.parameter(name);
  if (text == nullptr) return std::optional<std::uint64_t>();
  std::uint64_t number = 0;
  const char* end = text->data() + text->size();
  const auto [last, error] = std::from_chars(text->data(), end, number);
  if (error != std::errc{} || last != end || number == 0)
    return Failure{bad_request("expected '" + std::string(name) +
                               "' to be an integer from 1, but "
                               "found '" +
                               text->substr(0, 100) + "'")};
  return std::optional(number);
}

Answer journal(const Call& call) {
  const std::string& id = call.path_value("id");
  const auto row = call.reader.first<ProcessInstanceRow>(key_is("key", id));
  if (!row) return not_found("expected a process instance with id " + id + ", but there is none");
  const auto from = number_of(call, "from");
  if (!from) return from.error();
  const auto max = number_of(call, "max");
  if (!max) return max.error();
  const std::string* values = call.target.parameter("values");
  Position position{row->key, from->value_or(1), max->value_or(UINT64_MAX),
                    values != nullptr && *values == "true"};
  HttpResponse response;
  response.content_type = "application/x-ndjson";
  if (append_records(call.reader, position, response.body))
    response.more = [position](Reader& reader, std::string& piece) mutable {
      return append_records(reader, position, piece);
    };
  return response;
}

}  // namespace journal_resource

std::vector<Route> journal_routes() {
  using namespace journal_resource;
  return {{Method::get, "/api/instances/{id}/journal", Right::reader,
           "The journal of a process instance, as NDJSON", journal}};
}

}  // namespace cauce::http::api
