#include "engine/dmn/text.h"

#include <algorithm>

namespace cauce::dmn {

Place Text::place(std::size_t offset) const {
  const auto after = std::ranges::upper_bound(anchors, offset, {}, &Anchor::offset);
  if (after == anchors.begin()) return {};
  const Anchor& anchor = *std::prev(after);
  Place place = anchor.place;
  for (std::size_t i = anchor.offset; i < std::min(offset, source.size()); ++i) {
    if (source[i] == '\n') {
      ++place.line;
      place.column = 1;
    } else {
      ++place.column;
    }
  }
  return place;
}

}  // namespace cauce::dmn
