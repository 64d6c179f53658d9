#include "engine/execution/data_stores.h"

#include "engine/value/json.h"
#include "engine/value/stored.h"

namespace cauce {
namespace {

struct Latest {
  std::int64_t version = 0;
  Context content{};
};

Latest latest_of(const Decision& decision, const std::string& store, const std::string& record) {
  if (const DataStoreRecordWritten* written = decision.said(store, record))
    return {written->version, *written->content.value.context()};
  const auto& stores = decision.partition().data_stores;
  const auto found = stores.find(store);
  if (found == stores.end()) return {};
  const auto known = found->second.records.find(record);
  if (known == found->second.records.end()) return {};
  if (known->second.deleted || known->second.content.context() == nullptr)
    return {known->second.version, {}};
  return {known->second.version, *known->second.content.context()};
}

// The number after as many as there are records, where the search for the next id begins.
std::size_t first_number(const Decision& decision, const std::string& store) {
  const auto found = decision.partition().data_stores.find(store);
  return found == decision.partition().data_stores.end() ? 1 : found->second.records.size() + 1;
}

// The smallest number from `number` on, which is moved there, that no record ever had.
std::string next_id(const Decision& decision, const std::string& store, std::size_t& number) {
  while (latest_of(decision, store, std::to_string(number)).version != 0) ++number;
  return std::to_string(number);
}

Attempt<Done> write_record(Decision& decision, const std::string& store, const Value& value,
                           std::optional<ActivityInstanceKey> activity,
                           std::optional<ElementIndex> element, std::size_t& number) {
  const Context* entries = value.context();
  if (entries == nullptr || !is_storable(value))
    return Failure{Trouble{"record-not-writable", "expected a record for data store '" + store +
                                                      "' to be a context of data, but it is " +
                                                      std::string(type_name(value))}};
  const Value* given = entries->find("id");
  std::string id;
  if (given == nullptr || given->is_null())
    id = next_id(decision, store, number);
  else
    id = correlation_text(*given);
  if (id.empty())
    return Failure{Trouble{"record-not-writable", "expected a record for data store '" + store +
                                                      "' to have an id that is not empty"}};
  Latest latest = latest_of(decision, store, id);
  for (const auto& [name, entry] : entries->entries()) latest.content.put(name, entry);
  latest.content.put("id", id);
  decision.emit(DataStoreRecordWritten{activity, decision.commit(std::move(latest.content)),
                                       element, id, store, latest.version + 1});
  return Done{};
}

}  // namespace

Value records_of(const Decision& decision, const std::string& store) {
  List list;
  const auto found = decision.partition().data_stores.find(store);
  if (found != decision.partition().data_stores.end())
    for (const auto& [id, record] : found->second.records)
      if (!record.deleted) list.push_back(record.content);
  return list;
}

Attempt<Done> write_records(Decision& decision, const std::string& store, const Value& content,
                            std::optional<ActivityInstanceKey> activity,
                            std::optional<ElementIndex> element) {
  if (content.is_null()) return Done{};  // Nothing to write.
  const List* list = content.list();
  std::size_t number = first_number(decision, store);
  if (list == nullptr) return write_record(decision, store, content, activity, element, number);
  for (const Value& each : *list)
    if (auto done = write_record(decision, store, each, activity, element, number); !done.ok())
      return done;
  return Done{};
}

}  // namespace cauce
