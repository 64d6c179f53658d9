// Where in a file something stands, for diagnostics and incidents.
#pragma once

#include <cstdint>

namespace cauce {

struct Place {
  std::uint32_t line = 0;  // From 1; 0 when unknown.
  std::uint32_t column = 0;
  bool operator==(const Place&) const = default;
};

}  // namespace cauce
