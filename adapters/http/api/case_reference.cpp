#include "adapters/http/api/case_reference.h"

#include <algorithm>

namespace cauce::http::api {
namespace case_reference_resource {

constexpr std::uint64_t counter_mask = (std::uint64_t{1} << counter_bits) - 1;
constexpr std::size_t digits_min = 6;

bool is_digits(std::string_view text) {
  return !text.empty() && text.size() <= 16 &&
         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::uint64_t number_of(std::string_view digits) {
  std::uint64_t number = 0;
  for (const char c : digits) number = number * 10 + static_cast<std::uint64_t>(c - '0');
  return number;
}

// The key that a running number tells, without looking at its year.
std::optional<std::uint64_t> key_of(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find('-', begin);
    parts.push_back(text.substr(begin, end == text.npos ? text.npos : end - begin));
    if (!is_digits(parts.back()) || parts.size() > 3) return std::nullopt;
    if (end == text.npos) break;
    begin = end + 1;
  }
  const std::uint64_t partition = parts.size() == 3 ? number_of(parts[1]) : 1;
  const std::uint64_t counter = number_of(parts.back());
  if (partition == 0 || partition > 8191 || counter > counter_mask) return std::nullopt;
  return make_key(static_cast<PartitionId>(partition), counter);
}

}  // namespace case_reference_resource

std::string running_number(const ProcessInstanceRow& row, const Zone& zone) {
  using namespace case_reference_resource;
  std::string digits = std::to_string(row.key.value & counter_mask);
  if (digits.size() < digits_min) digits.insert(0, digits_min - digits.size(), '0');
  std::string number = std::to_string(to_date_time(row.started_at, zone).date.year) + "-";
  const PartitionId partition = partition_of(row.key.value);
  if (partition > 1) number += std::to_string(partition) + "-";
  return number + digits;
}

std::string case_number(const ProcessInstanceRow& row, const Zone& zone) {
  return row.business_key && !row.business_key->empty() ? *row.business_key
                                                        : running_number(row, zone);
}

Filter case_named(std::string_view text) {
  using namespace case_reference_resource;
  Condition contains{"business_key", Compare::like, {containing(text)}, true};
  std::vector<Filter> ways = {{Predicate{std::move(contains)}}, key_is("key", text)};
  if (const auto key = key_of(text)) ways.push_back(key_is("key", ProcessInstanceKey{*key}));
  return any_of(std::move(ways));
}

std::string process_name(const ProcessInstanceRow& row, const engine_rest::DefinitionRows& of) {
  const auto found = of.find(row.definition);
  return found == of.end() || found->second.name.empty() ? row.process_id : found->second.name;
}

void put_case(const Call& call, JsonText& json, const engine_rest::InstanceRows& instances,
              const engine_rest::DefinitionRows& definitions, ProcessInstanceKey key) {
  const auto found = instances.find(key);
  if (found == instances.end()) {
    json.put("case", nullptr);
    return;
  }
  const ProcessInstanceRow& row = found->second;
  json.name("case").begin_object().put("id", row.key);
  json.put("number", case_number(row, call.services.engine.zone()));
  json.put("businessKey", row.business_key).put("process", process_name(row, definitions));
  json.put("processKey", row.process_id).end_object();
}

}  // namespace cauce::http::api
