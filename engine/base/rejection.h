// Why a command was refused. Nothing changed; the caller is told what was expected and found.
#pragma once

#include <cstdint>
#include <string>

#include "engine/base/diagnostic.h"

namespace cauce {

enum class RejectionKind : std::uint8_t {
  invalid_argument,  // The command itself makes no sense: wrong type, missing field. HTTP 400.
  forbidden,         // The actor may not do this. HTTP 403.
  not_found,         // What the command names is not there. HTTP 404.
  invalid_state,     // It is there, but not in a state that takes the command. HTTP 409.
  invalid_input,     // A deployed resource has errors, listed in `diagnostics`. HTTP 400.
};

struct Rejection {
  RejectionKind kind = RejectionKind::invalid_argument;
  std::string message{};
  Diagnostics diagnostics{};  // One by one, of a deployed resource and of a migration.

  bool operator==(const Rejection&) const = default;
};

}  // namespace cauce
