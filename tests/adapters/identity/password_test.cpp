#include "adapters/identity/password.h"

#include <catch2/catch.hpp>

namespace cauce::identity {

TEST_CASE("a password matches its own hash and no other password does") {
  const std::string hash = hash_password("río Mapocho", PasswordCost::lowest()).value();
  CHECK(password_matches(hash, "río Mapocho"));
  CHECK_FALSE(password_matches(hash, "río mapocho"));
  CHECK_FALSE(password_matches(hash, "río Mapocho "));
  CHECK_FALSE(password_matches(hash, ""));
}

TEST_CASE("a hash is argon2id and salted") {
  const std::string hash = hash_password("secret", PasswordCost::lowest()).value();
  CHECK(hash.starts_with("$argon2id$v=19$"));
  CHECK(hash.find("secret") == std::string::npos);
  CHECK(hash != hash_password("secret", PasswordCost::lowest()).value());
}

TEST_CASE("a password counts to its last byte, also beyond a zero byte") {
  const std::string password("a\0b", 3);
  const std::string hash = hash_password(password, PasswordCost::lowest()).value();
  CHECK(password_matches(hash, password));
  CHECK_FALSE(password_matches(hash, std::string("a\0c", 3)));
  CHECK_FALSE(password_matches(hash, "a"));
}

TEST_CASE("an empty and a huge password are refused") {
  CHECK(hash_password("", PasswordCost::lowest()).error() ==
        "expected a password, but it is empty");
  CHECK(hash_password(std::string(1025, 'x'), PasswordCost::lowest()).error() ==
        "expected a password of at most 1024 bytes, but it has 1025");
  CHECK(hash_password(std::string(1024, 'x'), PasswordCost::lowest()).ok());
}

TEST_CASE("nothing matches what is not a hash") {
  for (const std::string& wrong :
       {std::string(), std::string("secret"), std::string("$argon2id$v=19$m=8,t=1,p=1$"),
        std::string("$2b$12$abcdefghijklmnopqrstuv"), std::string(10'000, '$')})
    CHECK_FALSE(password_matches(wrong, "secret"));
}

TEST_CASE("the interactive cost is what libsodium advises for signing in") {
  CHECK(PasswordCost::interactive().passes == 2);
  CHECK(PasswordCost::interactive().memory_bytes == 64u << 20);
}

}  // namespace cauce::identity
