// Any bytes as a body with variables: what is taken comes back the same after a second round.
#include <cstdint>
#include <cstdlib>

#include "adapters/http/variables.h"
#include "engine/value/json.h"

namespace {

std::string written(const cauce::Context& variables) {
  cauce::http::JsonText json;
  cauce::http::put_variables(json, variables, cauce::Zone::utc());
  return json.take();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view body(reinterpret_cast<const char*>(data), size);
  const auto json = cauce::parse_json(body);
  if (!json) return 0;
  const auto variables = cauce::http::read_variables(*json);
  if (!variables) return 0;
  const std::string once = written(*variables);
  const auto again = cauce::parse_json(once);
  if (!again) std::abort();
  const auto read = cauce::http::read_variables(*again);
  if (!read || written(*read) != once) std::abort();
  return 0;
}
