// Any bytes can be read as a decision model, and whatever was read can be evaluated within its
// limits; what can be formatted stays as it is when it is formatted again.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "adapters/dmn/reader.h"
#include "adapters/dmn/writer.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto read = cauce::dmn::read(bytes, "fuzz.dmn");
  if (!read.decisions && !cauce::has_errors(read.diagnostics)) std::abort();
  if (read.decisions) {
    const cauce::feel::Environment environment{.steps_max = 20'000};
    const cauce::Context inputs{{"n", 1}, {"s", "a"}};
    for (const auto* element : read.decisions->invocables())
      (void)read.decisions->evaluate(*element, inputs, environment);
  }
  const auto once = cauce::dmn::format(bytes);
  if (!once.ok()) return 0;
  const auto twice = cauce::dmn::format(*once);
  if (!twice.ok() || *twice != *once) std::abort();
  return 0;
}
