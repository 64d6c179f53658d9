#include "engine/journal/committed.h"

#include <algorithm>

#include "engine/value/stored.h"

namespace cauce {

Digest commitment_of(const Salt& salt, std::string_view text) {
  return sha256({as_text(salt), text});
}

Salt SaltSource::next() {
  const std::array<std::uint8_t, 4> counter = {
      static_cast<std::uint8_t>(count_ >> 24), static_cast<std::uint8_t>(count_ >> 16),
      static_cast<std::uint8_t>(count_ >> 8), static_cast<std::uint8_t>(count_)};
  ++count_;
  const Digest digest = sha256({as_text(entropy_), as_text(counter)});
  Salt salt;
  std::copy_n(digest.bytes.begin(), salt.size(), salt.begin());
  return salt;
}

std::array<std::uint8_t, 32> derived_entropy(const std::array<std::uint8_t, 32>& entropy,
                                             std::uint64_t number) {
  // Longer than a salt's counter, so that no salt is ever entropy.
  return sha256({as_text(entropy), "follower " + std::to_string(number)}).bytes;
}

Committed commit(Value value, SaltSource& salts) {
  const std::string stored = to_stored(value);
  return commit(std::move(value), stored, salts);
}

Committed commit(Value value, std::string_view stored, SaltSource& salts) {
  const Salt salt = salts.next();
  const Digest commitment = commitment_of(salt, stored);
  return {std::move(value), salt, commitment, false};
}

}  // namespace cauce
