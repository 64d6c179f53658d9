#include "engine/feel/builtins/patterns.h"

#include "engine/feel/builtins/catalog.h"

namespace cauce::feel {
namespace {

struct Place {
  std::size_t pattern, flags;
};

std::optional<Place> place_of(std::string_view function) {
  if (function == "matches" || function == "split") return Place{1, 2};
  if (function == "replace") return Place{1, 3};
  return std::nullopt;
}

}  // namespace

std::optional<Regex> constant_regex(const Builder& builder, std::uint32_t builtin,
                                    const std::vector<Builder::Id>& arguments) {
  const auto place = place_of(all_builtins()[builtin].name);
  if (!place || arguments.size() <= place->pattern) return std::nullopt;
  const Value* pattern = builder.constant_of(arguments[place->pattern]);
  if (!pattern || !pattern->string()) return std::nullopt;
  std::string_view flags;
  if (arguments.size() > place->flags) {
    const Value* given = builder.constant_of(arguments[place->flags]);
    if (!given || !(given->string() || given->is_null())) return std::nullopt;
    if (given->string()) flags = *given->string();
  }
  auto regex = Regex::compile(*pattern->string(), flags);
  return regex.ok() ? std::optional(*regex) : std::nullopt;
}

}  // namespace cauce::feel
