#include "adapters/xml/namespaces.h"

#include <array>
#include <utility>

namespace cauce::xml {
namespace {
constexpr std::array<std::pair<std::string_view, Namespace>, 5> common{{
    {"http://www.w3.org/2000/xmlns/", Namespace::xmlns},
    {"http://www.w3.org/XML/1998/namespace", Namespace::xml},
    {"http://www.w3.org/2001/XMLSchema-instance", Namespace::xsi},
    {"http://www.w3.org/1999/xhtml", Namespace::xhtml},
    {"", Namespace::none},
}};
}

Namespace common_namespace(std::string_view uri) {
  for (const auto& [name, value] : common)
    if (name == uri) return value;
  return Namespace::foreign;
}

}  // namespace cauce::xml
