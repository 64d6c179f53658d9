// References in XML text: the five entities that need no declaration, and characters by number.
#pragma once

#include <cstdint>
#include <string_view>

namespace cauce::xml {

struct Reference {
  char32_t point = 0;
  std::uint32_t size = 0;  // Bytes from '&' to ';'; 0 when there is no such reference.
};

// Requires: `text` starts with '&'.
Reference decode_reference(std::string_view text);

}  // namespace cauce::xml
