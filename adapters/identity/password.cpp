#include "adapters/identity/password.h"

#include <array>

#include <sodium.h>

#include "adapters/identity/sodium.h"

namespace cauce::identity {

void start_sodium() {
  static const bool started = sodium_init() >= 0;
  invariant(started, "libsodium does not start: the system gives no randomness");
}

PasswordCost PasswordCost::interactive() {
  return {crypto_pwhash_argon2id_OPSLIMIT_INTERACTIVE, crypto_pwhash_argon2id_MEMLIMIT_INTERACTIVE};
}

PasswordCost PasswordCost::lowest() {
  return {crypto_pwhash_argon2id_OPSLIMIT_MIN, crypto_pwhash_argon2id_MEMLIMIT_MIN};
}

Result<std::string, std::string> hash_password(std::string_view password, PasswordCost cost) {
  if (password.empty()) return Failure{std::string("expected a password, but it is empty")};
  if (password.size() > password_bytes_max)
    return Failure{"expected a password of at most " + std::to_string(password_bytes_max) +
                   " bytes, but it has " + std::to_string(password.size())};
  start_sodium();
  std::array<char, crypto_pwhash_argon2id_STRBYTES> hash{};
  if (crypto_pwhash_argon2id_str(hash.data(), password.data(), password.size(), cost.passes,
                                 cost.memory_bytes) != 0)
    return Failure{"expected " + std::to_string(cost.memory_bytes) +
                   " bytes of memory to hash a password, but the system does not give them"};
  return std::string(hash.data());
}

bool password_matches(const std::string& hash, std::string_view password) {
  if (password.size() > password_bytes_max || hash.size() >= crypto_pwhash_argon2id_STRBYTES)
    return false;
  start_sodium();
  return crypto_pwhash_argon2id_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

}  // namespace cauce::identity
