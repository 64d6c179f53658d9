// Makers for the tables of filter rules: equal<"assignee"> and the like.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "adapters/http/query.h"
#include "engine/base/instant.h"

namespace cauce::http {

template <std::size_t N>
struct Column {
  char text[N]{};
  consteval Column(const char (&name)[N]) { std::copy_n(name, N, text); }
  constexpr std::string_view view() const { return {text, N - 1}; }
};

template <Column C>
Filter equal(const QueryValue& v, QueryContext&) {
  return where(C.view(), Compare::equal, v.text);
}
template <Column C>
Filter not_equal(const QueryValue& v, QueryContext&) {
  return where(C.view(), Compare::not_equal, v.text);
}
template <Column C>
Filter like(const QueryValue& v, QueryContext&) {
  return where(C.view(), Compare::like, like_pattern(v.text));
}
template <Column C>
Filter in(const QueryValue& v, QueryContext&) {
  return where(C.view(), Compare::in, std::vector<Scalar>(v.texts.begin(), v.texts.end()));
}
template <Column C>
Filter not_in(const QueryValue& v, QueryContext&) {
  return where(C.view(), Compare::not_in, std::vector<Scalar>(v.texts.begin(), v.texts.end()));
}
template <Column C>
Filter is_key(const QueryValue& v, QueryContext&) {
  return key_is(C.view(), std::string_view(v.text));
}
template <Column C>
Filter is_key_in(const QueryValue& v, QueryContext&) {
  return key_in(C.view(), v.texts);
}
template <Column C, Compare How>
Filter number(const QueryValue& v, QueryContext&) {
  return where(C.view(), How, v.integer);
}
template <Column C, Compare How>
Filter time(const QueryValue& v, QueryContext&) {
  return where(C.view(), How, to_string(v.instant));
}
template <Column C>
Filter is_absent(const QueryValue&, QueryContext&) {
  return where(C.view(), Compare::is_null);
}
template <Column C>
Filter is_present(const QueryValue&, QueryContext&) {
  return where(C.view(), Compare::is_not_null);
}
template <Column C>
Filter is_empty(const QueryValue&, QueryContext&) {
  return where(C.view(), Compare::equal, std::string());
}

// There is nothing of the kind here (tenants, cases): no row has one, and every row has none.
inline Filter nothing(const QueryValue&, QueryContext&) { return no_row(); }
inline Filter everything(const QueryValue&, QueryContext&) { return {}; }

template <Column Table, Column Here, Column There, FilterMaker Make>
Filter through(const QueryValue& v, QueryContext& context) {
  return related(Table.view(), {{Here.view(), There.view()}}, Make(v, context));
}

template <Column C>
Order by() {
  return {C.view()};
}
template <Column C, Column Table, Column Here, Column There>
Order by_other() {
  return {C.view(), false, Related{Table.view(), {{Here.view(), There.view()}}, {}}};
}

// Definitions of which there is no later version under the same id. There are few: they are read.
template <class Row, std::string Row::* id>
Filter latest_version(const QueryValue&, QueryContext& context) {
  std::map<std::string, Scalar> latest;
  const std::function<void(Row)> take = [&](Row row) {
    latest[row.*id] = static_cast<std::int64_t>(row.key.value);
  };
  context.call.reader.select_into(Filter{}, {{"version"}}, Page{}, take);
  std::vector<Scalar> keys;
  for (auto& [name, key] : latest) keys.push_back(std::move(key));
  return where("key", Compare::in, std::move(keys));
}

}  // namespace cauce::http
