#include "engine/feel/builtins/catalog.h"

#include <unordered_map>
#include <vector>

namespace cauce::feel {

std::span<const Builtin> all_builtins() {
  static const std::vector<Builtin> builtins = [] {
    std::vector<Builtin> all;
    for (const auto family :
         {boolean_builtins(), context_builtins(), conversion_builtins(), list_builtins(),
          numeric_builtins(), range_builtins(), sort_builtins(), statistics_builtins(),
          string_builtins(), temporal_builtins()})
      all.insert(all.end(), family.begin(), family.end());
    return all;
  }();
  return builtins;
}

std::optional<std::uint32_t> find_builtin(std::string_view name) {
  static const std::unordered_map<std::string_view, std::uint32_t> indexes = [] {
    std::unordered_map<std::string_view, std::uint32_t> map;
    for (std::uint32_t i = 0; i < all_builtins().size(); ++i)
      map.emplace(all_builtins()[i].name, i);
    return map;
  }();
  const auto found = indexes.find(name);
  return found == indexes.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace cauce::feel
