#include "adapters/bpmn/namespaces.h"

#include <array>
#include <utility>

namespace cauce::bpmn {
namespace {

constexpr std::array<std::pair<std::string_view, Namespace>, 11> known{{
    {model_uri, Namespace::model},
    {"http://www.omg.org/spec/BPMN/20100524/DI", Namespace::diagram},
    {"http://www.omg.org/spec/DD/20100524/DC", Namespace::diagram},
    {"http://www.omg.org/spec/DD/20100524/DI", Namespace::diagram},
    {"http://camunda.org/schema/1.0/bpmn", Namespace::camunda},
    {"http://operaton.org/schema/1.0/bpmn", Namespace::camunda},
    {"http://camunda.org/schema/zeebe/1.0", Namespace::zeebe},
    {"http://cauce.cl/schema/bpmn/1.0", Namespace::cauce},
    {"http://activiti.org/bpmn", Namespace::engine},
    {"http://flowable.org/bpmn", Namespace::engine},
    {"http://www.jboss.org/drools", Namespace::engine},
}};

Namespace namespace_of(std::string_view uri) {
  for (const auto& [name, value] : known)
    if (name == uri) return value;
  return xml::common_namespace(uri);
}

// Other elements may stand between their text.
constexpr std::array<std::string_view, 20> texts{"documentation",
                                                 "text",
                                                 "script",
                                                 "expression",
                                                 "formalExpression",
                                                 "conditionExpression",
                                                 "condition",
                                                 "completionCondition",
                                                 "activationCondition",
                                                 "loopCondition",
                                                 "loopCardinality",
                                                 "timeDate",
                                                 "timeCycle",
                                                 "timeDuration",
                                                 "from",
                                                 "to",
                                                 "transformation",
                                                 "messagePath",
                                                 "dataPath",
                                                 "rendering"};

}  // namespace

const xml::Language bpmn_language{namespace_of, texts};

}  // namespace cauce::bpmn
