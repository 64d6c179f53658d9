// Randomness from the operating system, taken in blocks.
#pragma once

#include <array>
#include <cstdint>

namespace cauce {

class Entropy {
 public:
  std::array<std::uint8_t, 32> next();

 private:
  std::array<std::uint8_t, 4096> block_{};
  std::size_t used_ = block_.size();
};

}  // namespace cauce
