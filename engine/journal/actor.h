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
  std::string on_behalf_of{};  // Who is absent, and whose work they do; the roles are then theirs.

  bool is(std::string_view name) const {
    return !name.empty() && (name == user || name == on_behalf_of);
  }
  bool is_in(std::string_view group) const { return std::ranges::count(groups, group) > 0; }
  bool operator==(const Actor&) const = default;
};

}  // namespace cauce
