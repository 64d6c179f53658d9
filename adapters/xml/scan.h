// The tokens of an XML document and everything that makes it not well-formed, with its place.
// pugixml forgives most of that, so a document goes to pugixml only after it went through here.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "adapters/xml/findings.h"

namespace cauce::xml {

struct Limits {
  std::size_t size_max = 16u << 20;  // Bytes of a document.
  std::uint32_t depth_max = 200;     // Elements inside elements.
  std::uint32_t attributes_max = 256;   // Of one element.
  std::uint32_t nodes_max = 1'000'000;  // Elements, attributes, texts, comments.
};

// Offsets are bytes from the start of the document.
struct RawAttribute {
  std::uint32_t name = 0, name_end = 0;
  std::uint32_t value = 0, value_end = 0;  // Between the quotes.
};

struct Token {
  enum class Kind : std::uint8_t {
    declaration,
    start,
    empty,
    end,
    text,
    cdata,
    comment,
    instruction
  };
  Kind kind = Kind::text;
  std::uint32_t begin = 0, end = 0;           // The whole token, brackets included.
  std::uint32_t name = 0, name_end = 0;       // Of start, empty and end tags.
  std::uint32_t attribute = 0, attributes = 0;  // First and how many, in Scan::attributes.
};

struct Scan {
  std::vector<Token> tokens;
  std::vector<RawAttribute> attributes;
  bool sound = false;  // Tags match and bytes are characters: a tree can be built.
};

// The characters alone: UTF-8 (a byte order mark is fine), none that XML forbids, not too many.
bool check_characters(std::string_view text, Findings& findings, const Limits& limits);

// Requires: check_characters held. `text` without byte order mark would shift offsets: leave it.
Scan scan(std::string_view text, Findings& findings, const Limits& limits);

}  // namespace cauce::xml
