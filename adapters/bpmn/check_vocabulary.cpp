#include <algorithm>
#include <unordered_set>

#include "adapters/bpmn/containment.h"
#include "adapters/bpmn/parts.h"
#include "adapters/bpmn/vocabulary.h"
#include "adapters/xml/characters.h"
#include "engine/model/elements.h"

namespace cauce::bpmn {

namespace {

using xml::Attribute;
using xml::Element;

bool is_dialect(Namespace space) {
  return space == Namespace::camunda || space == Namespace::zeebe || space == Namespace::cauce;
}

bool is_refused(const DialectRule* rule, const Element& owner) {
  if (rule == nullptr || rule->treatment == Treatment::refuse) return true;
  return rule->treatment == Treatment::read && !rule->owners.empty() &&
         std::ranges::find(rule->owners, owner.local) == rule->owners.end();
}

bool is_boolean(std::string_view attribute) {
  static const std::unordered_set<std::string_view> names{
      "isExecutable",     "isInterrupting",   "cancelActivity",    "isSequential",
      "parallelMultiple", "triggeredByEvent", "isForCompensation", "instantiate",
      "isCollection",     "isClosed",         "isImmediate"};
  return names.contains(attribute);
}

class Checker {
 public:
  explicit Checker(const Reading& reading) : reading_(reading) {}

  // Depth is limited by the scanner.
  void check(const Element& element) {
    for (const Attribute& attribute : element.attributes) check(element, attribute);
    for (const Element& child : element.children()) {
      if (child.space != Namespace::model) {
        check_outside(child);
      } else if (child.local == "extensionElements") {
        check_extensions(element, child);
      } else if (takes(child)) {
        check(child);
      }
    }
  }

 private:
  // Whether what is inside the element matters.
  bool takes(const Element& element) {
    const ElementRule* rule = element_rule(element.local);
    if (rule == nullptr) {
      reading_.error(element, "element-unknown",
                     "BPMN has no element <" + std::string(element.local) + ">");
      return false;
    }
    if (!stands_right(element)) {
      reading_.error(element, "element-misplaced",
                     described(element) + " must not stand in " + described(*element.parent));
      return false;
    }
    if (rule->treatment != Treatment::refuse) return true;
    reading_.error(element, "element-unsupported", described(element) + " is not supported yet");
    // Activities contain further elements of their own.
    return element.local.ends_with("ask") || element.local.ends_with("rocess") ||
           element.local == "transaction" || element.local == "callActivity";
  }

  void check_outside(const Element& element) {
    if (element.space == Namespace::none)
      reading_.error(element, "element-unknown",
                     "<" + std::string(element.name) + "> is in no namespace",
                     "declare xmlns=\"" + std::string(model_uri) + "\"");
    else if (is_dialect(element.space) || element.space == Namespace::engine)
      reading_.error(element, "element-unsupported",
                     "<" + std::string(element.name) + "> must stand in extensionElements");
  }

  void check_extensions(const Element& owner, const Element& extensions) {
    for (const Element& child : extensions.children()) {
      if (child.space == Namespace::engine ||
          (is_dialect(child.space) &&
           is_refused(dialect_rule(child.space, DialectKind::element, child.local), owner)))
        reading_.error(child, "element-unsupported",
                       "<" + std::string(child.name) + "> is not supported");
    }
  }

  void check(const Element& element, const Attribute& attribute) {
    if (attribute.space == Namespace::none) return check_own(element, attribute);
    const bool refused =
        attribute.space == Namespace::engine ||
        (is_dialect(attribute.space) &&
         is_refused(dialect_rule(attribute.space, DialectKind::attribute, attribute.local),
                    element));
    if (refused)
      reading_.error(element, attribute, "attribute-unsupported",
                     "the attribute " + std::string(attribute.local) + " of the namespace " +
                         std::string(attribute.uri) + " is not supported on <" +
                         std::string(element.name) + ">");
  }

  void check_own(const Element& element, const Attribute& attribute) {
    const ElementRule* rule = element_rule(element.local);
    if (rule == nullptr) return;
    const auto known = std::ranges::find(rule->attributes, attribute.local, &AttributeRule::name);
    if (known == rule->attributes.end())
      return reading_.error(element, attribute, "attribute-unknown",
                            "BPMN has no attribute '" + std::string(attribute.local) + "' on <" +
                                std::string(element.local) + ">");
    const auto value = xml::trim(attribute.value);
    if (is_boolean(attribute.local) && !is_true(value) && !is_false(value))
      return reading_.error(element, attribute, "attribute-value",
                            "expected true or false in " + std::string(attribute.local) +
                                ", but found '" + std::string(value) + "'");
    if (!known->only) return;
    if (value == *known->only || (*known->only == "false" && is_false(value))) return;
    if (attribute.local == "triggeredByEvent")
      return reading_.error(element, attribute, "element-unsupported",
                            described(element) +
                                " is an event subprocess, which is not supported "
                                "yet");
    reading_.error(
        element, attribute, "attribute-unsupported",
        std::string(attribute.local) + "=\"" + std::string(value) + "\" is not supported yet",
        known->only->empty() ? "" : "only " + std::string(*known->only) + " is");
  }

  const Reading& reading_;
};

}  // namespace

void check_vocabulary(const Reading& reading, const Element& process) {
  Checker(reading).check(process);
}

}  // namespace cauce::bpmn
