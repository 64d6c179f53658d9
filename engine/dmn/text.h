// A text of a file and where its characters stand there, since references and CDATA move them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/place.h"

namespace cauce::dmn {

struct Text {
  std::string source{};
  // From `offset` on, byte for byte, up to the next anchor; in order.
  struct Anchor {
    std::uint32_t offset = 0;
    Place place{};
  };
  std::vector<Anchor> anchors{};

  Place place(std::size_t offset = 0) const;
};

}  // namespace cauce::dmn
