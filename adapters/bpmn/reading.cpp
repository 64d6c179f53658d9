#include "adapters/bpmn/reading.h"

#include <charconv>
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
                                                          "complexBehaviorDefinition",
                                                          "event",
                                                          "loopCondition",
                                                          "completionCondition",
                                                          "activationCondition",
                                                          "script",
                                                          "correlationSubscription",
                                                          "correlationPropertyBinding",
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

const xml::Element* extension(const xml::Element& owner, Namespace space, std::string_view tag) {
  const auto found = extensions(owner, space, tag);
  return found.empty() ? nullptr : found.front();
}

std::vector<const xml::Element*> extensions(const xml::Element& owner, Namespace space,
                                            std::string_view tag) {
  std::vector<const xml::Element*> found;
  const xml::Element* all = owner.child("extensionElements");
  if (all == nullptr) return found;
  for (const xml::Element& child : all->children())
    if (child.space == space && child.local == tag) found.push_back(&child);
  return found;
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

std::optional<std::int64_t> read_number(const Reading& reading, const xml::Element& owner,
                                        const xml::Attribute& attribute, std::int64_t least,
                                        std::string_view rule) {
  const auto text = xml::trim(attribute.value);
  std::int64_t number = 0;
  const auto* last = text.data() + text.size();
  const auto parsed = std::from_chars(text.data(), last, number);
  if (parsed.ec == std::errc{} && parsed.ptr == last && number >= least) return number;
  reading.error(owner, attribute, std::string(rule),
                "expected a number from " + std::to_string(least) + " in " +
                    std::string(attribute.local) + ", but found '" + std::string(text) + "'");
  return std::nullopt;
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
