// Any bytes as a form with files: no crash, and every part lies within the body.
#include <cstdint>
#include <cstdlib>

#include "adapters/http/multipart.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view body(reinterpret_cast<const char*>(data), size);
  const std::size_t line = body.find('\n');
  const std::string_view type = line == std::string_view::npos
                                    ? std::string_view("multipart/form-data; boundary=X")
                                    : body.substr(0, line);
  const std::string_view rest = line == std::string_view::npos ? body : body.substr(line + 1);
  const auto parts = cauce::http::parse_multipart(type, rest);
  if (!parts) return 0;
  for (const cauce::http::Part& part : *parts) {
    if (part.content.empty()) continue;
    const bool inside = part.content.data() >= rest.data() &&
                        part.content.data() + part.content.size() <= rest.data() + rest.size();
    if (!inside) std::abort();
  }
  return 0;
}
