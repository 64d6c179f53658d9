#include "adapters/bpmn/namespaces.h"

#include <array>
#include <utility>

namespace cauce::bpmn {

namespace {
constexpr std::array<std::pair<std::string_view, Namespace>, 16> known{{
    {model_uri, Namespace::model},
    {"http://www.omg.org/spec/BPMN/20100524/DI", Namespace::diagram},
    {"http://www.omg.org/spec/DD/20100524/DC", Namespace::diagram},
    {"http://www.omg.org/spec/DD/20100524/DI", Namespace::diagram},
    {"http://www.w3.org/2000/xmlns/", Namespace::xmlns},
    {"http://www.w3.org/XML/1998/namespace", Namespace::xml},
    {"http://www.w3.org/2001/XMLSchema-instance", Namespace::xsi},
    {"http://camunda.org/schema/1.0/bpmn", Namespace::camunda},
    {"http://operaton.org/schema/1.0/bpmn", Namespace::camunda},
    {"http://camunda.org/schema/zeebe/1.0", Namespace::zeebe},
    {"http://cauce.cl/schema/bpmn/1.0", Namespace::cauce},
    {"http://activiti.org/bpmn", Namespace::engine},
    {"http://flowable.org/bpmn", Namespace::engine},
    {"http://www.jboss.org/drools", Namespace::engine},
    {"http://www.w3.org/1999/xhtml", Namespace::xhtml},
    {"", Namespace::none},
}};
}

Namespace namespace_of(std::string_view uri) {
  for (const auto& [name, value] : known)
    if (name == uri) return value;
  return Namespace::foreign;
}

}  // namespace cauce::bpmn
