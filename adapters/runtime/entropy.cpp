#include "adapters/runtime/entropy.h"

#include <algorithm>

#include <openssl/rand.h>

#include "engine/base/invariant.h"

namespace cauce {

std::array<std::uint8_t, 32> Entropy::next() {
  std::array<std::uint8_t, 32> fresh;
  if (used_ + fresh.size() > block_.size()) {
    invariant(RAND_bytes(block_.data(), static_cast<int>(block_.size())) == 1,
              "the operating system gives randomness");
    used_ = 0;
  }
  std::copy_n(block_.begin() + static_cast<std::ptrdiff_t>(used_), fresh.size(), fresh.begin());
  used_ += fresh.size();
  return fresh;
}

}  // namespace cauce
