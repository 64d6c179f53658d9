#include "adapters/http/api/records.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <optional>

#include "adapters/http/api/plain_text.h"
#include "adapters/http/dates.h"
#include "adapters/http/errors.h"
#include "engine/value/json.h"
#include "engine/value/stored.h"

namespace cauce::http::api {
namespace records_resource {

// Whether a value, or one inside of it, is written with the wanted text, which is plain.
bool mentions(const Value& value, std::string_view wanted) {
  if (const List* list = value.list())
    return std::ranges::any_of(*list, [&](const Value& item) { return mentions(item, wanted); });
  if (const Context* context = value.context())
    return std::ranges::any_of(context->entries(),
                               [&](const auto& entry) { return mentions(entry.second, wanted); });
  if (value.is_null()) return false;
  if (const std::string* text = value.string())
    return plain(*text).find(wanted) != std::string::npos;
  return plain(to_json(value)).find(wanted) != std::string::npos;
}

Result<std::optional<Instant>, HttpResponse> moment_of(const Call& call) {
  const std::string* text = call.target.parameter("at");
  if (text == nullptr || text->empty()) return std::optional<Instant>();
  const std::optional<Instant> instant = parse_dialect(*text, call.services.engine.zone());
  if (instant) return instant;
  return Failure{
      bad_request("expected 'at' to be a time such as 2026-12-31T09:00:00-03:00, but "
                  "found '" +
                  text->substr(0, 100) + "'")};
}

Result<std::uint64_t, HttpResponse> number_of(const Call& call, std::string_view name,
                                              std::uint64_t otherwise) {
  const std::string* text = call.target.parameter(name);
  if (text == nullptr) return otherwise;
  std::uint64_t number = 0;
  const char* end = text->data() + text->size();
  const auto [last, error] = std::from_chars(text->data(), end, number);
  if (error == std::errc{} && last == end) return number;
  return Failure{bad_request("expected '" + std::string(name) +
                             "' to be an integer from 0, but "
                             "found '" +
                             text->substr(0, 100) + "'")};
}

Filter of_store(const DataStoreRow& store) { return where("store_id", Compare::equal, store.id); }

Filter latest_kept() {
  return where("latest", Compare::equal, std::int64_t{1}) +
         where("deleted", Compare::equal, std::int64_t{0});
}

// Of each record the last version that was written by then.
std::vector<DataStoreRecordRow> as_of(Reader& reader, Filter filter, Instant moment) {
  std::vector<DataStoreRecordRow> rows;
  const std::function<void(DataStoreRecordRow)> take = [&](DataStoreRecordRow row) {
    if (!rows.empty() && rows.back().record == row.record)
      rows.back() = std::move(row);
    else
      rows.push_back(std::move(row));
  };
  reader.select_into(
      std::move(filter) + where("written_at", Compare::less_equal, to_string(moment)),
      {{"record_id"}, {"version"}}, Page{}, take);
  std::erase_if(rows, [](const DataStoreRecordRow& row) { return row.deleted != 0; });
  return rows;
}

struct Sorting {
  std::string by{};  // Empty: by id, as the store has them.
  bool descending = false;
};

Result<Sorting, HttpResponse> sorting_of(const Call& call) {
  const std::string* by = call.target.parameter("sortBy");
  const std::string* order = call.target.parameter("sortOrder");
  if (order != nullptr && !order->empty() && *order != "asc" && *order != "desc")
    return Failure{bad_request("expected 'sortOrder' to be asc or desc, but found '" +
                               order->substr(0, 100) + "'")};
  Sorting sorting{by == nullptr ? std::string() : *by, order != nullptr && *order == "desc"};
  if (sorting.by == "id" && !sorting.descending) sorting.by.clear();
  if (sorting.by.empty() && sorting.descending) sorting.by = "id";
  return sorting;
}

// What a record is sorted by: numbers before texts, and what has nothing last, whatever the order.
struct SortKey {
  int kind = 0;  // 0: a number, 1: a text, 2: nothing.
  Decimal number{};
  std::string text{};
};

SortKey sort_key(const DataStoreRecordRow& row, const std::string& by) {
  if (by == "id") return {1, {}, sort_text(row.record)};
  if (by == "version") return {0, Decimal(row.version), {}};
  if (by == "writtenAt") return {1, {}, to_string(row.written_at)};
  const Value content = content_of(row);
  const Value* value = content.context() == nullptr ? nullptr : content.context()->find(by);
  if (value == nullptr || value->is_null()) return {2, {}, {}};
  if (const Decimal* number = value->number()) return {0, *number, {}};
  if (const std::string* text = value->string()) return {1, {}, sort_text(*text)};
  return {1, {}, sort_text(to_json(*value))};
}

void sort(std::vector<DataStoreRecordRow>& rows, const Sorting& sorting) {
  std::vector<std::pair<SortKey, DataStoreRecordRow>> keyed;
  keyed.reserve(rows.size());
  for (DataStoreRecordRow& row : rows) {
    SortKey key = sort_key(row, sorting.by);
    keyed.emplace_back(std::move(key), std::move(row));
  }
  std::ranges::stable_sort(keyed, [&](const auto& left, const auto& right) {
    if (left.first.kind == 2 || right.first.kind == 2) return left.first.kind < right.first.kind;
    const SortKey& a = sorting.descending ? right.first : left.first;
    const SortKey& b = sorting.descending ? left.first : right.first;
    if (a.kind != b.kind) return a.kind < b.kind;
    return a.kind == 0 ? a.number < b.number : a.text < b.text;
  });
  rows.clear();
  for (auto& [key, row] : keyed) rows.push_back(std::move(row));
}

}  // namespace records_resource

Value content_of(const DataStoreRecordRow& row) {
  if (std::optional<Value> value = from_stored(row.content.text)) return std::move(*value);
  Result<Value, JsonError> json = parse_json(row.content.text);
  return json ? std::move(*json) : Value{};
}

void put_record(JsonText& json, const DataStoreRecordRow& row) {
  json.begin_object().put("id", row.record).put("version", row.version);
  json.put_raw("content", to_json(content_of(row))).put("deleted", row.deleted != 0);
  json.put("writtenAt", to_string(row.written_at)).put_or_null("writtenBy", row.written_by);
  json.put("processInstanceId", row.instance).put("taskId", row.activity);
  json.put_or_null("element", row.element).end_object();
}

Result<DataStoreRow, HttpResponse> data_store_of(const Call& call) {
  using namespace records_resource;
  const std::string& id = call.path_value("id");
  if (auto row = call.reader.first<DataStoreRow>(where("id", Compare::equal, id)))
    return std::move(*row);
  return Failure{not_found("expected a data store with id '" + id + "', but there is none")};
}

Result<RecordList, HttpResponse> records_of(const Call& call, const DataStoreRow& store) {
  using namespace records_resource;
  const auto moment = moment_of(call);
  if (!moment) return Failure{moment.error()};
  const auto first = number_of(call, "firstResult", 0);
  if (!first) return Failure{first.error()};
  const auto max = number_of(call, "maxResults", UINT64_MAX);
  if (!max) return Failure{max.error()};
  const auto sorting = sorting_of(call);
  if (!sorting) return Failure{sorting.error()};
  const std::string* search = call.target.parameter("search");
  const std::string wanted = search == nullptr ? std::string() : plain(*search);
  RecordList list;
  if (!*moment && wanted.empty() && sorting->by.empty()) {
    const Filter filter = of_store(store) + latest_kept();
    list.total = call.reader.count(DataStoreRecordRow::table, filter);
    if (*max > 0)
      list.rows =
          call.reader.select<DataStoreRecordRow>(filter, {{"record_id"}}, Page{*first, *max});
    return list;
  }
  list.rows = *moment ? as_of(call.reader, of_store(store), **moment)
                      : call.reader.select<DataStoreRecordRow>(of_store(store) + latest_kept(),
                                                               {{"record_id"}});
  if (!wanted.empty())
    std::erase_if(list.rows, [&](const DataStoreRecordRow& row) {
      return !mentions(content_of(row), wanted);
    });
  if (!sorting->by.empty()) sort(list.rows, *sorting);
  list.total = list.rows.size();
  const std::size_t begin = std::min<std::uint64_t>(*first, list.rows.size());
  const std::size_t count = std::min<std::uint64_t>(*max, list.rows.size() - begin);
  const auto start = list.rows.begin() + static_cast<std::ptrdiff_t>(begin);
  list.rows = {std::make_move_iterator(start),
               std::make_move_iterator(start + static_cast<std::ptrdiff_t>(count))};
  return list;
}

Result<DataStoreRecordRow, HttpResponse> record_of(const Call& call, const DataStoreRow& store) {
  using namespace records_resource;
  const auto moment = moment_of(call);
  if (!moment) return Failure{moment.error()};
  const std::string& id = call.path_value("recordId");
  const Filter filter = of_store(store) + where("record_id", Compare::equal, id);
  std::vector<DataStoreRecordRow> rows =
      *moment ? as_of(call.reader, filter, **moment)
              : call.reader.select<DataStoreRecordRow>(filter + latest_kept());
  if (!rows.empty()) return std::move(rows.front());
  return Failure{not_found("expected a record '" + id + "' in data store '" + store.id +
                           "', but there is none")};
}

}  // namespace cauce::http::api
