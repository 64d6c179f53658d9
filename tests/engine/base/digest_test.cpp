#include "engine/base/digest.h"

#include <catch2/catch.hpp>

using namespace cauce;

TEST_CASE("SHA-256 gives the digests of FIPS 180-4's examples") {
  const struct {
    std::string text;
    const char* digest;
  } rows[] = {
      {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
      {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
      {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
       "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
      {std::string(1'000'000, 'a'),
       "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"},
  };
  for (const auto& row : rows) CHECK(to_string(sha256({row.text})) == row.digest);
}

TEST_CASE("the parts of a hash follow one another") {
  CHECK(sha256({"a", "b", "c"}) == sha256({"abc"}));
  CHECK(sha256({"", "abc", ""}) == sha256({"abc"}));
  CHECK(sha256({"ab", "c"}) != sha256({"abd"}));
  CHECK(sha256({}) == sha256({""}));
}

TEST_CASE("a digest is read back from its text") {
  const Digest digest = sha256({"cauce"});
  CHECK(parse_digest(to_string(digest)) == digest);
}

TEST_CASE("other texts are no digests") {
  const std::string good = to_string(sha256({"cauce"}));
  std::string upper = good;
  upper[0] = 'A';
  std::string wrong = good;
  wrong[63] = 'g';
  for (const std::string& text : {std::string(), good + "0", good.substr(1), upper, wrong}) {
    INFO(text);
    CHECK_FALSE(parse_digest(text));
  }
}

TEST_CASE("hexadecimal has two lower-case digits a byte") {
  const std::uint8_t bytes[] = {0x00, 0x0f, 0xa5, 0xff};
  CHECK(to_hex(bytes) == "000fa5ff");
  std::uint8_t back[4] = {};
  REQUIRE(from_hex("000fa5ff", back));
  CHECK(std::equal(std::begin(bytes), std::end(bytes), std::begin(back)));
  CHECK_FALSE(from_hex("000fa5f", back));
  CHECK(as_text(bytes) == std::string_view("\x00\x0f\xa5\xff", 4));
}
