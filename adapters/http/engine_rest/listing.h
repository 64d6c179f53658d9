// The four questions that most resources answer, made from its rules and from how rows are written:
// list and count, by query string and by body.
#pragma once

#include <utility>
#include <vector>

#include "adapters/http/json_text.h"
#include "adapters/http/query.h"

namespace cauce::http::engine_rest {

// Writes the items of a JSON array that is open.
template <class Row>
using RowsWriter = void (*)(const Call& call, JsonText& json, const std::vector<Row>& rows);

template <class Row, const QueryRules& (*Rules)(), RowsWriter<Row> Write>
struct Listing {
  static Answer list(const Call& call) { return answer(call, read_query(call, Rules())); }
  static Answer list_by_body(const Call& call) {
    return answer(call, read_body_query(call, Rules()));
  }
  static Answer count(const Call& call) { return number(call, read_query(call, Rules())); }
  static Answer count_by_body(const Call& call) {
    return number(call, read_body_query(call, Rules()));
  }

 private:
  static Answer answer(const Call& call, const Result<Query, HttpResponse>& query) {
    if (!query) return query.error();
    JsonText json;
    json.begin_array();
    if (query->page.max > 0)
      Write(call, json, call.reader.select<Row>(query->filter, query->order, query->page));
    HttpResponse response;
    response.body = json.end_array().take();
    return response;
  }
  static Answer number(const Call& call, const Result<Query, HttpResponse>& query) {
    if (!query) return query.error();
    return count_response(call.reader.count(Row::table, query->filter));
  }
};

}  // namespace cauce::http::engine_rest
