// Who asks for something.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cauce {

enum class Authority : std::uint8_t {
  person,    // May do what their name and groups allow.
  operator_, // May act on any task and any instance.
  system,    // The engine itself: a due timer. Has no name.
};

struct Actor {
  std::string user{};               // Empty when nobody is named.
  std::vector<std::string> groups{};  // The roles they have, as the drawings name them.
  Authority authority = Authority::person;

  bool is_in(std::string_view group) const { return std::ranges::count(groups, group) > 0; }
  bool operator==(const Actor&) const = default;
};

}  // namespace cauce
