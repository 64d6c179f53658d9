// A value under a salted commitment. The journal proves the value by SHA-256(salt, stored text)
// without holding it, so that value and salt can be erased and the journal still verifies.
#pragma once

#include <array>
#include <cstdint>

#include "engine/base/digest.h"
#include "engine/value/value.h"

namespace cauce {

using Salt = std::array<std::uint8_t, 16>;

struct Committed {
  Value value{};
  Salt salt{};
  Digest commitment{};
  bool erased = false;  // Value and salt are gone; `value` is null.

  bool operator==(const Committed&) const = default;
};

// `text` is what is stored and hashed: value/stored.h.
Digest commitment_of(const Salt& salt, std::string_view text);

// Salts of one command: fresh each, and the same again for the same entropy.
class SaltSource {
 public:
  explicit SaltSource(const std::array<std::uint8_t, 32>& entropy) : entropy_(entropy) {}
  Salt next();

 private:
  std::array<std::uint8_t, 32> entropy_;
  std::uint32_t count_ = 0;
};

// Entropy for the commands that one command leads to: fresh each, and the same again.
std::array<std::uint8_t, 32> derived_entropy(const std::array<std::uint8_t, 32>& entropy,
                                             std::uint64_t number);

Committed commit(Value value, SaltSource& salts);
// The same. Requires: `stored` is to_stored(value).
Committed commit(Value value, std::string_view stored, SaltSource& salts);

}  // namespace cauce
