// Finds what a decision has said already, however much that is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/journal/event.h"

namespace cauce {

// Requires: between two look-ups the events only grow, or forget() is called.
class SaidIndex {
 public:
  // The last event that sets the variable in that very scope; null when none does.
  const VariableSet* variable(const std::vector<Event>& events, ScopeKey scope,
                              std::string_view name);
  // The last event that writes the record.
  const DataStoreRecordWritten* record(const std::vector<Event>& events, std::string_view store,
                                       std::string_view record);
  void forget() {
    last_.clear();
    read_ = 0;
  }

 private:
  const Event* last(const std::vector<Event>& events, const std::string& key);

  std::unordered_map<std::string, std::size_t> last_;  // Position by what is set.
  std::size_t read_ = 0;
};

}  // namespace cauce
