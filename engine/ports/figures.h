// What many process instances did at each element: how often, how long.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/base/instant.h"
#include "engine/lifecycle/lifecycle.h"

namespace cauce {

struct ElementFigures {
  std::string element{};
  std::uint64_t entered = 0, completed = 0, canceled = 0, open = 0;
  // Of those that completed; none when none did.
  std::optional<std::int64_t> mean_ms{}, median_ms{}, max_ms{};

  bool operator==(const ElementFigures&) const = default;
};

// Adds element instances up.
class FigureSum {
 public:
  void add(std::string_view element, ActivityState state, Instant started,
           std::optional<Instant> ended);
  std::vector<ElementFigures> take();  // By element id.

 private:
  struct Sum {
    ElementFigures figures{};
    std::vector<std::int64_t> durations_ms{};
  };
  struct IdHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  std::unordered_map<std::string, Sum, IdHash, std::equal_to<>> sums_;
};

}  // namespace cauce
