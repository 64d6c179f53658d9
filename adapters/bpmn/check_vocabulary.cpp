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

bool is_dialect(Namespace space) {
  return space == Namespace::camunda || space == Namespace::zeebe || space == Namespace::cauce;
}

// What becomes of a name of another namespace; what is in no table is refused.
Treatment treatment(const xml::Element& owner, Namespace space, DialectKind kind,
                    std::string_view name) {
  if (space == Namespace::engine) return Treatment::refuse;
  if (!is_dialect(space)) return Treatment::keep;
  const DialectRule* rule = dialect_rule(space, kind, name);
  if (rule == nullptr) return Treatment::refuse;
  const bool here =
      rule->owners.empty() || std::ranges::find(rule->owners, owner.local) != rule->owners.end();
  return here ? rule->treatment : Treatment::refuse;
}

// Work done by Java classes of other engines.
std::string hint_for(std::string_view name) {
  const bool is_code = name == "class" || name == "delegateExpression" || name == "expression" ||
                       name == "connector";
  return is_code ? "let a worker do it: camunda:type=\"external\" and camunda:topic" : "";
}

bool is_boolean(std::string_view attribute) {
  static const std::unordered_set<std::string_view> names{"isExecutable",
                                                          "isInterrupting",
                                                          "cancelActivity",
                                                          "isSequential",
                                                          "parallelMultiple",
                                                          "instantiate",
                                                          "triggeredByEvent",
                                                          "isForCompensation",
                                                          "waitForCompletion",
                                                          "testBefore",
                                                          "cancelRemainingInstances",
                                                          "isCollection",
                                                          "isClosed",
                                                          "isImmediate",
                                                          "isRequired"};
  return names.contains(attribute);
}

// What stands at most once in its parent, where a second would be passed over in silence.
bool is_single(std::string_view tag) {
  static const std::unordered_set<std::string_view> tags{"extensionElements",
                                                         "ioSpecification",
                                                         "standardLoopCharacteristics",
                                                         "script",
                                                         "conditionExpression",
                                                         "multiInstanceLoopCharacteristics",
                                                         "condition",
                                                         "loopCondition",
                                                         "loopCardinality",
                                                         "completionCondition",
                                                         "activationCondition",
                                                         "loopDataInputRef",
                                                         "loopDataOutputRef",
                                                         "inputDataItem",
                                                         "outputDataItem",
                                                         "targetRef",
                                                         "transformation",
                                                         "resourceRef",
                                                         "from",
                                                         "to",
                                                         "resourceAssignmentExpression",
                                                         "operationRef",
                                                         "event",
                                                         "dataPath",
                                                         "messagePath",
                                                         "inMessageRef"};
  return tags.contains(tag);
}

class Checker {
 public:
  explicit Checker(const Reading& reading) : reading_(reading) {}

  // Depth is limited by the scanner.
  void check(const xml::Element& element) {
    for (const Attribute& attribute : element.attributes) check(element, attribute);
    std::unordered_set<std::string_view> known;
    for (const xml::Element& child : element.children()) {
      if (child.space == Namespace::model && is_single(child.local) &&
          !known.insert(child.local).second)
        reading_.error(child, "element-repeated",
                       "expected one <" + std::string(child.local) + "> in " + described(element) +
                           ", but here is another");
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
  bool takes(const xml::Element& element) {
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
    if (rule->treatment == Treatment::warn)
      reading_.warn(element, "element-ignored", described(element) + " has no effect here");
    if (rule->treatment != Treatment::refuse) return true;
    reading_.error(element, "element-unsupported", described(element) + " is not supported");
    return false;
  }

  void check_outside(const xml::Element& element) {
    if (element.space == Namespace::none)
      reading_.error(element, "element-unknown",
                     "<" + std::string(element.name) + "> is in no namespace",
                     "declare xmlns=\"" + std::string(model_uri) + "\"");
    else if (is_dialect(element.space) || element.space == Namespace::engine)
      reading_.error(element, "element-unsupported",
                     "<" + std::string(element.name) + "> must stand in extensionElements");
  }

  void check_extensions(const xml::Element& owner, const xml::Element& extensions) {
    for (const xml::Element& child : extensions.children()) {
      const std::string what = "<" + std::string(child.name) + ">";
      switch (treatment(owner, child.space, DialectKind::element, child.local)) {
        case Treatment::read:
        case Treatment::keep: break;
        case Treatment::warn:
          reading_.warn(child, "element-ignored", what + " has no effect here");
          break;
        case Treatment::refuse:
          reading_.error(child, "element-unsupported",
                         what + " is not supported on " + described(owner), hint_for(child.local));
          break;
      }
    }
  }

  void check(const xml::Element& element, const Attribute& attribute) {
    if (attribute.space == Namespace::none) return check_own(element, attribute);
    const std::string what = "the attribute " + std::string(attribute.local) +
                             " of the namespace " + std::string(attribute.uri);
    switch (treatment(element, attribute.space, DialectKind::attribute, attribute.local)) {
      case Treatment::read:
      case Treatment::keep: break;
      case Treatment::warn:
        reading_.warn(element, "attribute-ignored", what + " has no effect here");
        break;
      case Treatment::refuse:
        reading_.error(element, attribute, "attribute-unsupported",
                       what + " is not supported on <" + std::string(element.name) + ">",
                       hint_for(attribute.local));
        break;
    }
  }

  void check_own(const xml::Element& element, const Attribute& attribute) {
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
    if (known->values.empty() || std::ranges::count(known->values, value) != 0 ||
        (known->values.front() == "false" && is_false(value)))
      return;
    if (known->has_others)
      return reading_.error(
          element, attribute, "attribute-unsupported",
          std::string(attribute.local) + "=\"" + std::string(value) + "\" is not supported",
          "only " + std::string(known->values.front()) + " is");
    std::string expected;
    for (const auto one : known->values)
      expected += (expected.empty() ? "" : ", ") + std::string(one);
    reading_.error(element, attribute, "attribute-value",
                   "expected one of " + expected + " in " + std::string(attribute.local) +
                       ", but found '" + std::string(value) + "'");
  }

  const Reading& reading_;
};

}  // namespace

void check_vocabulary(const Reading& reading, const xml::Element& process) {
  Checker(reading).check(process);
}

}  // namespace cauce::bpmn
