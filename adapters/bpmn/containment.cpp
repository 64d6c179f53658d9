#include "adapters/bpmn/containment.h"

#include <unordered_map>
#include <vector>

namespace cauce::bpmn {

namespace {

enum class Group { scope, activity, event, thrower, catcher, association, loop, role };

struct Placement {
  std::vector<Group> groups;
  std::vector<std::string_view> parents;
};

bool is_in(std::string_view tag, Group group) {
  switch (group) {
    case Group::scope:
      return tag == "process" || tag == "subProcess" || tag == "transaction" ||
             tag == "adHocSubProcess" || tag == "subChoreography" || tag == "choreography";
    case Group::activity:
      return (tag.ends_with("ask") && !tag.starts_with("global")) || tag == "callActivity" ||
             tag == "subProcess" || tag == "transaction" || tag == "adHocSubProcess";
    case Group::event: return tag.ends_with("Event");
    case Group::thrower: return tag == "intermediateThrowEvent" || tag == "endEvent";
    case Group::catcher:
      return tag == "startEvent" || tag == "intermediateCatchEvent" || tag == "boundaryEvent";
    case Group::association: return tag == "dataInputAssociation" || tag == "dataOutputAssociation";
    case Group::loop: return tag == "multiInstanceLoopCharacteristics";
    case Group::role:
      return tag == "potentialOwner" || tag == "humanPerformer" || tag == "performer" ||
             tag == "resourceRole";
  }
  return false;
}

using Rules = std::unordered_map<std::string_view, Placement>;

Rules make_rules() {
  Rules rules;
  for (const auto tag : {"startEvent",
                         "intermediateCatchEvent",
                         "intermediateThrowEvent",
                         "boundaryEvent",
                         "endEvent",
                         "task",
                         "userTask",
                         "manualTask",
                         "scriptTask",
                         "receiveTask",
                         "sendTask",
                         "serviceTask",
                         "businessRuleTask",
                         "callActivity",
                         "subProcess",
                         "transaction",
                         "adHocSubProcess",
                         "exclusiveGateway",
                         "parallelGateway",
                         "eventBasedGateway",
                         "inclusiveGateway",
                         "complexGateway",
                         "sequenceFlow",
                         "laneSet",
                         "dataObject",
                         "dataObjectReference",
                         "dataStoreReference"})
    rules[tag] = {{Group::scope}, {}};
  for (const auto tag : {"multiInstanceLoopCharacteristics", "standardLoopCharacteristics"})
    rules[tag] = {{Group::activity}, {}};
  for (const auto tag : {"potentialOwner", "humanPerformer", "performer", "resourceRole"})
    rules[tag] = {{Group::activity}, {"process", "globalUserTask"}};
  rules["dataInputAssociation"] = {{Group::activity, Group::thrower}, {}};
  rules["dataOutputAssociation"] = {{Group::activity, Group::catcher}, {}};
  rules["dataInput"] = {{Group::thrower}, {"ioSpecification"}};
  rules["dataOutput"] = {{Group::catcher}, {"ioSpecification"}};
  rules["inputSet"] = {{Group::thrower}, {"ioSpecification"}};
  rules["outputSet"] = {{Group::catcher}, {"ioSpecification"}};
  for (const auto tag :
       {"messageEventDefinition", "timerEventDefinition", "errorEventDefinition",
        "escalationEventDefinition", "signalEventDefinition", "conditionalEventDefinition",
        "linkEventDefinition", "compensateEventDefinition", "cancelEventDefinition",
        "terminateEventDefinition"})
    rules[tag] = {{Group::event}, {"definitions", "event"}};
  for (const auto tag : {"timeDate", "timeDuration", "timeCycle"})
    rules[tag] = {{}, {"timerEventDefinition"}};
  for (const auto tag : {"loopCardinality", "loopDataInputRef", "loopDataOutputRef",
                         "inputDataItem", "outputDataItem", "complexBehaviorDefinition"})
    rules[tag] = {{Group::loop}, {}};
  for (const auto tag : {"transformation", "assignment"}) rules[tag] = {{Group::association}, {}};
  for (const auto tag : {"from", "to"}) rules[tag] = {{}, {"assignment"}};
  for (const auto tag :
       {"message", "signal", "error", "escalation", "dataStore", "resource", "interface", "process",
        "collaboration", "choreography", "correlationProperty", "itemDefinition", "globalTask",
        "globalUserTask", "globalManualTask", "globalScriptTask", "globalBusinessRuleTask"})
    rules[tag] = {{}, {"definitions"}};
  for (const auto tag : {"choreographyTask", "subChoreography", "callChoreography"})
    rules[tag] = {{}, {"choreography", "globalChoreographyTask", "subChoreography"}};
  rules["completionCondition"] = {{Group::loop}, {"adHocSubProcess"}};
  rules["ioSpecification"] = {{Group::activity},
                              {"process", "globalTask", "globalUserTask", "globalManualTask",
                               "globalScriptTask", "globalBusinessRuleTask"}};
  rules["condition"] = {{}, {"conditionalEventDefinition", "complexBehaviorDefinition"}};
  rules["event"] = {{}, {"complexBehaviorDefinition"}};
  rules["loopCondition"] = {{}, {"standardLoopCharacteristics"}};
  rules["activationCondition"] = {{}, {"complexGateway"}};
  rules["correlationSubscription"] = {{}, {"process"}};
  rules["correlationPropertyBinding"] = {{}, {"correlationSubscription"}};
  rules["dataPath"] = {{}, {"correlationPropertyBinding"}};
  rules["correlationPropertyRetrievalExpression"] = {{}, {"correlationProperty"}};
  rules["messagePath"] = {{}, {"correlationPropertyRetrievalExpression"}};
  rules["resourceParameterBinding"] = {{Group::role}, {}};
  for (const auto tag : {"dataInputRefs", "optionalInputRefs", "whileExecutingInputRefs"})
    rules[tag] = {{}, {"inputSet"}};
  for (const auto tag : {"dataOutputRefs", "optionalOutputRefs", "whileExecutingOutputRefs"})
    rules[tag] = {{}, {"outputSet"}};
  rules["property"] = {{Group::scope, Group::activity, Group::event}, {}};
  rules["conditionExpression"] = {{}, {"sequenceFlow"}};
  rules["script"] = {{}, {"scriptTask", "globalScriptTask"}};
  rules["childLaneSet"] = {{}, {"lane"}};
  rules["lane"] = {{}, {"laneSet", "childLaneSet"}};
  rules["flowNodeRef"] = {{}, {"lane"}};
  rules["resourceRef"] = {{Group::role}, {}};
  rules["resourceAssignmentExpression"] = {{Group::role}, {}};
  rules["eventDefinitionRef"] = {{Group::event}, {}};
  return rules;
}

}  // namespace

bool stands_right(const xml::Element& element) {
  static const Rules rules = make_rules();
  if (element.parent == nullptr || element.space != Namespace::model) return true;
  const auto found = rules.find(element.local);
  if (found == rules.end()) return true;
  const xml::Element& parent = *element.parent;
  if (parent.space != Namespace::model) return false;
  for (const Group group : found->second.groups)
    if (is_in(parent.local, group)) return true;
  for (const auto tag : found->second.parents)
    if (parent.local == tag) return true;
  return false;
}

}  // namespace cauce::bpmn
