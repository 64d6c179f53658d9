// Any bytes: either refused inside of the text, or a value that survives writing and reading.
#include <cstdint>
#include <string_view>

#include "engine/base/invariant.h"
#include "engine/value/json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace cauce;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto parsed = parse_json(text);
  if (!parsed) {
    invariant(parsed.error().offset <= size, "an error lies inside of the text");
    invariant(!parsed.error().message.empty(), "an error has a message");
    return 0;
  }
  const auto again = parse_json(to_json(*parsed));
  invariant(again.ok() && *again == *parsed, "JSON that was written reads as the same value");
  const std::string canonical = to_canonical_json(*parsed);
  const auto from_canonical = parse_json(canonical);
  invariant(from_canonical.ok() && *from_canonical == *parsed, "so does canonical JSON");
  invariant(to_canonical_json(*from_canonical) == canonical, "canonical JSON is canonical");
  return 0;
}
