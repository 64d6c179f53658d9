// Finding rows by the ids that clients name, and the rows that others refer to.
#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "adapters/http/query.h"

namespace cauce::http::engine_rest {

// None when there is no such row, or when the id is no id.
std::optional<TaskRow> find_task(Reader& reader, std::string_view id);
std::optional<ProcessInstanceRow> find_instance(Reader& reader, std::string_view id);
std::optional<ProcessDefinitionRow> find_definition(Reader& reader, std::string_view id);
std::optional<ProcessDefinitionRow> latest_definition(Reader& reader, std::string_view process_id);
std::optional<DeploymentRow> find_deployment(Reader& reader, std::string_view id);

// Rows whose `column` is one of the keys, by that key, which `key_of` reads.
template <class Row, class Tag>
std::unordered_map<Key<Tag>, Row> rows_by_key(Reader& reader, std::string_view column,
                                              std::vector<Key<Tag>> keys, Key<Tag> Row::* key_of) {
  std::unordered_map<Key<Tag>, Row> rows;
  std::ranges::sort(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  constexpr std::size_t at_once = 500;
  for (std::size_t begin = 0; begin < keys.size(); begin += at_once) {
    std::vector<Scalar> values;
    for (std::size_t i = begin; i < std::min(keys.size(), begin + at_once); ++i)
      values.emplace_back(static_cast<std::int64_t>(keys[i].value));
    const std::function<void(Row)> take = [&](Row row) {
      const Key<Tag> key = row.*key_of;
      rows.emplace(key, std::move(row));
    };
    reader.select_into(where(column, Compare::in, std::move(values)), {}, Page{}, take);
  }
  return rows;
}

using InstanceRows = std::unordered_map<ProcessInstanceKey, ProcessInstanceRow>;
using DefinitionRows = std::unordered_map<DefinitionKey, ProcessDefinitionRow>;

// The process instances of rows that have an `instance`.
template <class Row>
InstanceRows instances_of(Reader& reader, const std::vector<Row>& rows) {
  std::vector<ProcessInstanceKey> keys;
  keys.reserve(rows.size());
  for (const Row& row : rows) keys.push_back(row.instance);
  return rows_by_key(reader, "key", std::move(keys), &ProcessInstanceRow::key);
}

DefinitionRows definitions_of(Reader& reader, const InstanceRows& instances);

// The id of the definition of `instance`, as text; none when its row is not there.
std::optional<DefinitionKey> definition_of(const InstanceRows& instances,
                                           ProcessInstanceKey instance);
// The root of the calls that led to it; itself when its row is not there.
ProcessInstanceKey root_of(const InstanceRows& instances, ProcessInstanceKey instance);
std::optional<std::string> process_id_of(const InstanceRows& instances,
                                         ProcessInstanceKey instance);

// From `from` to `to`, in milliseconds; none while it runs.
std::optional<std::int64_t> duration_ms(Instant from, std::optional<Instant> to);

std::optional<std::string> date_of(const Call& call, std::optional<Instant> instant);

// "http://localhost:8080/engine-rest/task/42", as the client called this server.
std::string link_to(const Call& call, std::string_view resource, std::string_view id);

}  // namespace cauce::http::engine_rest
