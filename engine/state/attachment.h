// A file of an open task: what has to be known to remove it.
#pragma once

#include <string>

#include "engine/base/key.h"

namespace cauce {

struct Attachment {
  TaskKey task{};
  std::string added_by{};
  bool operator==(const Attachment&) const = default;
};

}  // namespace cauce
