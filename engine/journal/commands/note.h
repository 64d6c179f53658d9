// What people add to an open task, for whoever works on its case: comments and files. They are part
// of what happened in the case and stay in its history when the task is over. (See
// journal/command.h.)
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "engine/base/key.h"

namespace cauce {

constexpr std::size_t comment_bytes_max = 64U << 10;
constexpr std::size_t attachment_bytes_max = 10U << 20;
constexpr std::size_t attachment_text_bytes_max = 4000;  // Of a description or an address.
constexpr std::size_t attachment_name_bytes_max = 255;  // Of a name or a type.

struct AddComment {
  TaskKey task{};
  std::string text{};
};

// Either bytes or the address (http, https) where they are.
struct AddAttachment {
  TaskKey task{};
  std::string name{};  // Of a file, without any folder.
  std::string description{};
  std::string type{};  // As who adds it says; nothing follows from it.
  std::optional<std::string> bytes{};
  std::optional<std::string> url{};
};

// By who added it, or an operator; while the task is open: what it was done with stays.
struct RemoveAttachment {
  TaskKey task{};
  AttachmentKey attachment{};
};

}  // namespace cauce
