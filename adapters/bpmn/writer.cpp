#include "adapters/bpmn/writer.h"

#include "adapters/bpmn/namespaces.h"
#include "adapters/xml/writer.h"

namespace cauce::bpmn {

Result<std::string, Diagnostics> format(std::string_view xml, std::string_view file) {
  return xml::format(xml, bpmn_language, file);
}

}  // namespace cauce::bpmn
