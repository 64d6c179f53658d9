#include "adapters/bpmn/references.h"

#include <algorithm>
#include <array>
#include <string>

#include "adapters/bpmn/reading.h"
#include "adapters/bpmn/vocabulary.h"
#include "adapters/xml/characters.h"

namespace cauce::bpmn {

namespace {

// What a reference must name: words are tags, or one of these groups.
constexpr std::string_view flow_nodes =
    "startEvent intermediateCatchEvent intermediateThrowEvent implicitThrowEvent boundaryEvent "
    "endEvent task userTask manualTask scriptTask receiveTask sendTask serviceTask "
    "businessRuleTask callActivity subProcess transaction adHocSubProcess exclusiveGateway "
    "parallelGateway inclusiveGateway complexGateway eventBasedGateway choreographyTask "
    "subChoreography callChoreography";
constexpr std::string_view activities =
    "task userTask manualTask scriptTask receiveTask sendTask serviceTask businessRuleTask "
    "callActivity subProcess transaction adHocSubProcess";
constexpr std::string_view data =
    "dataInput dataOutput dataObject dataObjectReference dataStoreReference property";
constexpr std::string_view definitions =
    "messageEventDefinition timerEventDefinition signalEventDefinition errorEventDefinition "
    "escalationEventDefinition conditionalEventDefinition linkEventDefinition "
    "compensateEventDefinition cancelEventDefinition terminateEventDefinition";
// BPMN 2.0.2, 7.5.2 and 10.5.2: no gateway, and neither from a start event nor to an end event.
constexpr std::string_view message_sources =
    "task userTask manualTask scriptTask receiveTask sendTask serviceTask businessRuleTask "
    "callActivity subProcess transaction adHocSubProcess participant intermediateCatchEvent "
    "intermediateThrowEvent boundaryEvent endEvent conversation subConversation callConversation";
constexpr std::string_view message_targets =
    "task userTask manualTask scriptTask receiveTask sendTask serviceTask businessRuleTask "
    "callActivity subProcess transaction adHocSubProcess participant intermediateCatchEvent "
    "intermediateThrowEvent boundaryEvent startEvent conversation subConversation "
    "callConversation";
constexpr std::string_view any = "";

struct Reference {
  std::string_view owner;  // Tag of the element with the attribute, or of the element with text.
  std::string_view attribute;  // Empty: the element's text is the reference.
  std::string_view targets;
  std::string_view dangling = "reference-dangling";
  Severity severity = Severity::error;
};

constexpr std::array<Reference, 47> rules{{
    {"sequenceFlow", "sourceRef", flow_nodes, "flow-dangling-source"},
    {"sequenceFlow", "targetRef", flow_nodes, "flow-dangling-target"},
    {"boundaryEvent", "attachedToRef", activities},
    {"*", "default", "sequenceFlow"},
    {"*", "messageRef", "message"},
    {"*", "operationRef", "operation", "reference-dangling", Severity::warning},
    {"*", "signalRef", "signal"},
    {"*", "errorRef", "error"},
    {"*", "escalationRef", "escalation"},
    {"*", "activityRef", activities},
    {"*", "dataObjectRef", "dataObject"},
    {"*", "dataStoreRef", "dataStore"},
    {"participant", "processRef", "process"},
    {"messageFlow", "sourceRef", message_sources},
    {"messageFlow", "targetRef", message_targets},
    {"association", "sourceRef", any, "reference-dangling", Severity::warning},
    {"association", "targetRef", any, "reference-dangling", Severity::warning},
    {"*", "itemSubjectRef", "itemDefinition", "reference-dangling", Severity::warning},
    {"*", "itemRef", "itemDefinition", "reference-dangling", Severity::warning},
    {"group", "categoryValueRef", "categoryValue", "reference-dangling", Severity::warning},
    {"process", "definitionalCollaborationRef", any, "reference-dangling", Severity::warning},
    {"*", "correlationKeyRef", "correlationKey"},
    {"*", "correlationPropertyRef", "correlationProperty"},
    {"*", "bpmnElement", any, "diagram-dangling", Severity::warning},
    {"flowNodeRef", "", flow_nodes},
    {"*", "oneBehaviorEventRef", definitions},
    {"*", "noneBehaviorEventRef", definitions},
    {"*", "parameterRef", "resourceParameter"},
    {"eventDefinitionRef", "", definitions},
    {"correlationPropertyRef", "", "correlationProperty"},
    {"errorRef", "", "error", "reference-dangling", Severity::warning},
    {"resourceRef", "", "resource"},
    {"sourceRef", "", data},
    {"targetRef", "", data},
    {"loopDataInputRef", "", data},
    {"loopDataOutputRef", "", data},
    {"dataInputRefs", "", "dataInput"},
    {"optionalInputRefs", "", "dataInput"},
    {"whileExecutingInputRefs", "", "dataInput"},
    {"dataOutputRefs", "", "dataOutput"},
    {"optionalOutputRefs", "", "dataOutput"},
    {"whileExecutingOutputRefs", "", "dataOutput"},
    {"inputSetRefs", "", "inputSet"},
    {"outputSetRefs", "", "outputSet"},
    {"operationRef", "", "operation", "reference-dangling", Severity::warning},
    {"inMessageRef", "", "message", "reference-dangling", Severity::warning},
    {"outMessageRef", "", "message", "reference-dangling", Severity::warning},
}};

bool contains_word(std::string_view text, std::string_view word) {
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const bool begins = at == 0 || text[at - 1] == ' ';
    const auto end = at + word.size();
    if (begins && (end == text.size() || text[end] == ' ')) return true;
  }
  return false;
}

const Reference* rule_of(std::string_view owner, std::string_view attribute) {
  for (const Reference& rule : rules)
    if (rule.attribute == attribute && (rule.owner == owner || rule.owner == "*")) return &rule;
  return nullptr;
}

std::string described(std::string_view targets) {
  if (targets == flow_nodes) return "an event, activity or gateway";
  if (targets == activities) return "an activity";
  if (targets == definitions) return "an event definition";
  if (targets == message_sources) return "a pool, an activity or an event that can send";
  if (targets == message_targets) return "a pool, an activity or an event that can receive";
  if (targets == data) return "data of the process";
  return "<" + std::string(targets) + ">";
}

bool is_semantic(const xml::Element& element) {
  return element.space == Namespace::model || element.space == Namespace::diagram;
}

}  // namespace

struct References::Target {
  const xml::Element* element = nullptr;
  enum class Kind { local, foreign, unbound } kind = Kind::local;
};

References::References(const xml::Document& document, Findings& findings)
    : document_(document),
      findings_(findings),
      target_namespace_(document.root().value("targetNamespace")) {
  for (const xml::Element& element : document.elements()) {
    if (!is_semantic(element)) continue;
    const auto* id = element.find("id");
    if (id == nullptr) continue;
    if (!xml::is_ncname(id->value))
      findings.error(id->value_offset, "id-invalid",
                     "expected an id of letters, digits, '_', '-' and '.', not starting with a "
                     "digit, but found '" +
                         std::string(id->value) + "'");
    const auto [other, fresh] = ids_.emplace(id->value, &element);
    if (!fresh)
      findings.error(id->value_offset, "id-duplicate",
                     "the id '" + std::string(id->value) + "' is already that of <" +
                         std::string(other->second->name) + "> in line " +
                         std::to_string(findings.place(other->second->offset).line),
                     "give each element its own id", std::string(id->value));
  }
}

References::Target References::look_up(const xml::Element& from, std::string_view name) const {
  name = xml::trim(name);
  const auto colon = name.find(':');
  if (colon != std::string_view::npos) {
    const auto uri = xml::resolve_prefix(from, name.substr(0, colon));
    if (!uri) return {nullptr, Target::Kind::unbound};
    // Some tools write the prefix of BPMN itself before the ids of the file.
    if (*uri != target_namespace_ && *uri != model_uri) return {nullptr, Target::Kind::foreign};
    name = name.substr(colon + 1);
  }
  const auto found = ids_.find(name);
  return {found == ids_.end() ? nullptr : found->second, Target::Kind::local};
}

const xml::Element* References::find(const xml::Element& from, std::string_view name) const {
  return look_up(from, name).element;
}

const xml::Element* References::by_attribute(const xml::Element& from,
                                             std::string_view attribute) const {
  const auto* found = from.find(attribute);
  return found == nullptr ? nullptr : find(from, found->value);
}

const xml::Element* References::by_child(const xml::Element& from, std::string_view tag) const {
  const xml::Element* child = from.child(tag);
  return child == nullptr ? nullptr : find(*child, child->text);
}

void References::check() const {
  for (const xml::Element& element : document_.elements()) {
    if (!is_semantic(element)) continue;
    for (const xml::Attribute& attribute : element.attributes)
      if (attribute.space == Namespace::none) check(element, &attribute);
    if (element.space != Namespace::model) continue;
    if (element.local == "incoming" || element.local == "outgoing")
      check_flow_list(element);
    else if (element.first_child == nullptr && rule_of(element.local, "") != nullptr)
      check(element, nullptr);
  }
}

void References::check(const xml::Element& from, const xml::Attribute* attribute) const {
  const auto what = attribute == nullptr ? std::string_view{} : attribute->local;
  const auto name = xml::trim(attribute == nullptr ? from.text : attribute->value);
  const Reference* rule = rule_of(from.local, what);
  if (rule == nullptr) return;
  const auto report = [&](std::string_view id, std::string message, std::string hint = {}) {
    const std::string owner = owner_id(from);
    const auto offset = attribute == nullptr ? document_.text_offset(from, 0)
                                             : document_.value_offset(*attribute, 0);
    if (rule->severity == Severity::error)
      findings_.error(offset, std::string(id), std::move(message), std::move(hint), owner);
    else
      findings_.warn(offset, std::string(id), std::move(message), std::move(hint), owner);
  };
  const std::string place = what.empty() ? "<" + std::string(from.name) + ">" : std::string(what);
  const Target target = look_up(from, name);
  if (target.kind == Target::Kind::unbound)
    return report("prefix-unbound",
                  place + " refers to '" + std::string(name) + "', whose prefix is not declared");
  if (target.kind == Target::Kind::foreign) {
    // Types and diagrams may come from other files; what is executed may not.
    if (rule->severity == Severity::error)
      report("reference-external",
             place + " refers to '" + std::string(name) + "', which is not in this file",
             "put what it refers to into the same file");
    return;
  }
  if (target.element == nullptr)
    return report(rule->dangling,
                  place + " refers to '" + std::string(name) + "', but nothing has that id");
  const xml::Element& found = *target.element;
  const bool in_model = found.space == Namespace::model;
  // What BPMN does not know at all is found by the vocabulary.
  if (in_model && element_rule(found.local) == nullptr) return;
  if (!rule->targets.empty() && !(in_model && contains_word(rule->targets, found.local)))
    report("reference-type", place + " must refer to " + described(rule->targets) + ", but '" +
                                 std::string(name) + "' is <" + std::string(found.name) + ">");
}

// The lists repeat what the flows say; the flows count.
void References::check_flow_list(const xml::Element& from) const {
  const auto name = xml::trim(from.text);
  const Target target = look_up(from, name);
  const bool in = from.local == "incoming";
  if (from.parent == nullptr || target.kind != Target::Kind::local) return;
  const std::string owner(from.parent->id());
  if (target.element == nullptr || !target.element->is("sequenceFlow")) {
    findings_.warn(from.offset, "flow-list",
                   "<" + std::string(from.name) + "> names '" + std::string(name) +
                       "', which is no sequence flow",
                   {}, owner);
  } else if (by_attribute(*target.element, in ? "targetRef" : "sourceRef") != from.parent) {
    findings_.warn(from.offset, "flow-list",
                   "the sequence flow '" + std::string(name) + "' does not " +
                       (in ? "lead to" : "leave") + " '" + owner + "'",
                   "what the sequence flow says is executed", owner);
  }
}

}  // namespace cauce::bpmn
