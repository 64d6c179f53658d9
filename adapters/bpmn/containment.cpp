#include "adapters/bpmn/containment.h"

#include <unordered_map>
#include <vector>

namespace cauce::bpmn {

namespace {

enum class Group { scope, activity, event, association, loop, role };

struct Rule {
  std::vector<Group> groups;
  std::vector<std::string_view> parents;
};

bool is_in(std::string_view tag, Group group) {
  switch (group) {
    case Group::scope:
      return tag == "process" || tag == "subProcess" || tag == "transaction" ||
             tag == "adHocSubProcess" || tag == "subChoreography" || tag == "choreography";
    case Group::activity:
      return tag.ends_with("ask") || tag == "callActivity" || tag == "subProcess" ||
             tag == "transaction" || tag == "adHocSubProcess";
    case Group::event: return tag.ends_with("Event");
    case Group::association: return tag == "dataInputAssociation" || tag == "dataOutputAssociation";
    case Group::loop: return tag == "multiInstanceLoopCharacteristics";
    case Group::role:
      return tag == "potentialOwner" || tag == "humanPerformer" || tag == "performer" ||
             tag == "resourceRole";
  }
  return false;
}

using Rules = std::unordered_map<std::string_view, Rule>;

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
  for (const auto tag : {"dataInputAssociation", "dataOutputAssociation"})
    rules[tag] = {{Group::activity, Group::event}, {}};
  for (const auto tag :
       {"messageEventDefinition", "timerEventDefinition", "terminateEventDefinition"})
    rules[tag] = {{Group::event}, {"definitions", "event"}};
  for (const auto tag : {"timeDate", "timeDuration", "timeCycle"})
    rules[tag] = {{}, {"timerEventDefinition"}};
  for (const auto tag : {"loopCardinality", "loopDataInputRef", "loopDataOutputRef",
                         "inputDataItem", "outputDataItem"})
    rules[tag] = {{Group::loop}, {}};
  for (const auto tag : {"transformation", "assignment"}) rules[tag] = {{Group::association}, {}};
  for (const auto tag : {"from", "to"}) rules[tag] = {{}, {"assignment"}};
  for (const auto tag : {"message", "dataStore", "resource", "process", "collaboration"})
    rules[tag] = {{}, {"definitions"}};
  rules["completionCondition"] = {{Group::loop}, {"adHocSubProcess"}};
  rules["ioSpecification"] = {{Group::activity}, {"process"}};
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
