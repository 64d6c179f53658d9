// Bytes that decide what a random drawing or run becomes. When they are used up every choice is the
// first, which is the simplest: so a failing run shrinks to few bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cauce::random {

class Choices {
 public:
  explicit Choices(std::vector<std::uint8_t> bytes) : bytes_(std::move(bytes)) {}

  // 0 to count - 1. Requires: count > 0.
  std::size_t one_of(std::size_t count) {
    const std::size_t byte = next_ < bytes_.size() ? bytes_[next_++] : 0;
    return byte % count;
  }
  bool yes() { return one_of(2) == 1; }
  bool is_used_up() const { return next_ >= bytes_.size(); }

 private:
  std::vector<std::uint8_t> bytes_;
  std::size_t next_ = 0;
};

}  // namespace cauce::random
