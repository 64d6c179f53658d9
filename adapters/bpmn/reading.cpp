#include "adapters/bpmn/reading.h"

#include <unordered_set>

#include "adapters/xml/characters.h"

namespace cauce::bpmn {

namespace {

// What a person sees in the drawing, or what stands directly in the definitions; the rest is part
// of one of these.
bool is_drawn(const xml::Element& element) {
  static const std::unordered_set<std::string_view> parts{"incoming",
                                                          "outgoing",
                                                          "documentation",
                                                          "extensionElements",
                                                          "conditionExpression",
                                                          "multiInstanceLoopCharacteristics",
                                                          "standardLoopCharacteristics",
                                                          "ioSpecification",
                                                          "dataInput",
                                                          "dataOutput",
                                                          "inputSet",
                                                          "outputSet",
                                                          "dataInputAssociation",
                                                          "dataOutputAssociation",
                                                          "potentialOwner",
                                                          "humanPerformer",
                                                          "performer",
                                                          "resourceRole",
                                                          "property",
                                                          "inputDataItem",
                                                          "outputDataItem",
                                                          "auditing",
                                                          "monitoring"};
  if (element.parent == nullptr || element.parent->is("definitions")) return true;
  if (element.space != Namespace::model || element.id().empty()) return false;
  if (parts.contains(element.local) || element.local.ends_with("EventDefinition")) return false;
  // An expression may have an id too.
  return !element.parent->local.ends_with("EventDefinition") &&
         !parts.contains(element.parent->local);
}

}  // namespace

std::string owner_id(const xml::Element& element) {
  const xml::Element* at = &element;
  while (at != nullptr && !is_drawn(*at)) at = at->parent;
  return at == nullptr ? std::string{} : std::string(at->id());
}

std::string described(const xml::Element& element) {
  std::string text = "<" + std::string(element.name);
  if (!element.id().empty()) text += " id='" + std::string(element.id()) + "'";
  return text + ">";
}

bool is_true(std::string_view text) {
  text = xml::trim(text);
  return text == "true" || text == "1";
}

bool is_false(std::string_view text) {
  text = xml::trim(text);
  return text == "false" || text == "0";
}

void Reading::error(const xml::Element& at, std::string rule, std::string message,
                    std::string hint) const {
  findings.error(at.offset, std::move(rule), std::move(message), std::move(hint), owner_id(at));
}

void Reading::error(const xml::Element& owner, const xml::Attribute& at, std::string rule,
                    std::string message, std::string hint) const {
  findings.error(at.offset, std::move(rule), std::move(message), std::move(hint), owner_id(owner));
}

void Reading::warn(const xml::Element& at, std::string rule, std::string message,
                   std::string hint) const {
  findings.warn(at.offset, std::move(rule), std::move(message), std::move(hint), owner_id(at));
}

}  // namespace cauce::bpmn
