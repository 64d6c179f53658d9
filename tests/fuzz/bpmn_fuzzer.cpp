// Any bytes can be read, and what can be formatted stays as it is when it is formatted again.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "adapters/bpmn/reader.h"
#include "adapters/bpmn/writer.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto result = cauce::bpmn::read(bytes, "fuzz.bpmn");
  if (!result.processes.empty() && cauce::has_errors(result.diagnostics)) std::abort();
  const auto once = cauce::bpmn::format(bytes);
  if (!once.ok()) return 0;
  const auto twice = cauce::bpmn::format(*once);
  if (!twice.ok() || *twice != *once) std::abort();
  // Layout changes nothing of what is executed.
  const auto again = cauce::bpmn::read(*once, "fuzz.bpmn");
  if (again.processes.size() != result.processes.size()) std::abort();
  return 0;
}
