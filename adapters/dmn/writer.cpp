#include "adapters/dmn/writer.h"

#include "adapters/dmn/namespaces.h"
#include "adapters/xml/writer.h"

namespace cauce::dmn {

Result<std::string, Diagnostics> format(std::string_view xml, std::string_view file) {
  return xml::format(xml, dmn_language, file);
}

}  // namespace cauce::dmn
