#include "engine/execution/said_index.h"

namespace cauce {
namespace {

constexpr std::size_t scanned_max = 32;  // Of few events, looking at each is faster.

std::string key_of(ScopeKey scope, std::string_view name) {
  return std::to_string(scope.value) + '/' + std::string(name);
}

// No scope is called like that.
std::string key_of(std::string_view store, std::string_view record) {
  return '/' + std::to_string(store.size()) + std::string(store) + std::string(record);
}

}  // namespace

const VariableSet* SaidIndex::variable(const std::vector<Event>& events, ScopeKey scope,
                                       std::string_view name) {
  if (events.size() > scanned_max) {
    const Event* found = last(events, key_of(scope, name));
    return found ? std::get_if<VariableSet>(found) : nullptr;
  }
  for (auto event = events.rbegin(); event != events.rend(); ++event)
    if (const auto* set = std::get_if<VariableSet>(&*event))
      if (set->scope == scope && set->name == name) return set;
  return nullptr;
}

const DataStoreRecordWritten* SaidIndex::record(const std::vector<Event>& events,
                                                std::string_view store, std::string_view record) {
  if (events.size() > scanned_max) {
    const Event* found = last(events, key_of(store, record));
    return found ? std::get_if<DataStoreRecordWritten>(found) : nullptr;
  }
  for (auto event = events.rbegin(); event != events.rend(); ++event)
    if (const auto* written = std::get_if<DataStoreRecordWritten>(&*event))
      if (written->store == store && written->record == record) return written;
  return nullptr;
}

const Event* SaidIndex::last(const std::vector<Event>& events, const std::string& key) {
  for (; read_ < events.size(); ++read_) {
    if (const auto* set = std::get_if<VariableSet>(&events[read_]))
      last_[key_of(set->scope, set->name)] = read_;
    else if (const auto* written = std::get_if<DataStoreRecordWritten>(&events[read_]))
      last_[key_of(written->store, written->record)] = read_;
  }
  const auto found = last_.find(key);
  return found == last_.end() ? nullptr : &events[found->second];
}

}  // namespace cauce
