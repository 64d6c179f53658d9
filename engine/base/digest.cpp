#include "engine/base/digest.h"

#include <openssl/evp.h>

#include "engine/base/invariant.h"

namespace cauce {
namespace {

// OpenSSL looks an algorithm up by name at each use unless it is fetched once; the context is
// reused for the same reason.
struct Hasher {
  EVP_MD* algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  EVP_MD_CTX* context = EVP_MD_CTX_new();

  Hasher() = default;
  Hasher(const Hasher&) = delete;
  Hasher& operator=(const Hasher&) = delete;
  ~Hasher() {
    EVP_MD_CTX_free(context);
    EVP_MD_free(algorithm);
  }
};

int nibble(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

}  // namespace

Digest sha256(std::initializer_list<std::string_view> parts) {
  thread_local const Hasher hasher;
  bool ok = EVP_DigestInit_ex2(hasher.context, hasher.algorithm, nullptr) == 1;
  for (const std::string_view part : parts)
    ok = ok && EVP_DigestUpdate(hasher.context, part.data(), part.size()) == 1;
  Digest digest;
  ok = ok && EVP_DigestFinal_ex(hasher.context, digest.bytes.data(), nullptr) == 1;
  invariant(ok, "OpenSSL computes SHA-256");
  return digest;
}

std::string_view as_text(std::span<const std::uint8_t> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string to_hex(std::span<const std::uint8_t> bytes) {
  constexpr char digits[] = "0123456789abcdef";
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const std::uint8_t byte : bytes) {
    text += digits[byte >> 4];
    text += digits[byte & 15];
  }
  return text;
}

bool from_hex(std::string_view text, std::span<std::uint8_t> bytes) {
  if (text.size() != bytes.size() * 2) return false;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const int high = nibble(text[2 * i]);
    const int low = nibble(text[2 * i + 1]);
    if (high < 0 || low < 0) return false;
    bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  return true;
}

std::string to_string(const Digest& digest) { return to_hex(digest.bytes); }

std::optional<Digest> parse_digest(std::string_view text) {
  Digest digest;
  if (!from_hex(text, digest.bytes)) return std::nullopt;
  return digest;
}

}  // namespace cauce
