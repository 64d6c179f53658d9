// Commands to data stores, outside of any process. (See journal/command.h.)
#pragma once

#include <string>

#include "engine/value/value.h"

namespace cauce {

// Writes a record of a data store outside of any process; `id` is taken from the content.
struct WriteDataStoreRecord {
  std::string store{};
  Context content{};
};
struct DeleteDataStoreRecord {
  std::string store{};
  std::string record{};
};

}  // namespace cauce
