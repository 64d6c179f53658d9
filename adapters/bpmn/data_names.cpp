#include "adapters/bpmn/data_names.h"

#include <algorithm>
#include <set>

#include "adapters/xml/characters.h"

namespace cauce::bpmn {

namespace {

std::string_view name_or_id(const xml::Element& element) {
  const auto name = xml::trim(element.value("name"));
  return name.empty() ? element.id() : name;
}

bool is_plain(std::string_view name) {
  return std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  });
}

}  // namespace

DataNames::DataNames(const xml::Document& document, const References& references)
    : document_(document), references_(references) {
  for (const xml::Element& element : document.elements()) {
    if (!element.is("dataObjectReference")) continue;
    const auto name = xml::trim(element.value("name"));
    const auto* object = references.by_attribute(element, "dataObjectRef");
    if (object != nullptr && !name.empty()) drawn_.emplace(object, name);
  }
}

std::string DataNames::variable(const xml::Element& element) const {
  const xml::Element* object = &element;
  if (element.is("dataObjectReference")) {
    object = references_.by_attribute(element, "dataObjectRef");
    if (object == nullptr || !object->is("dataObject")) return std::string(name_or_id(element));
  }
  if (object->is("dataObject") && xml::trim(object->value("name")).empty())
    if (const auto name = drawn_.find(object); name != drawn_.end())
      return std::string(name->second);
  return std::string(name_or_id(*object));
}

DataStoreDefinition DataNames::store(const xml::Element& reference) const {
  const xml::Element* store = references_.by_attribute(reference, "dataStoreRef");
  const xml::Element& named = store != nullptr && store->is("dataStore") ? *store : reference;
  const std::string name(name_or_id(named));
  return {&named == store ? std::string(store->id()) : name, name};
}

std::vector<std::string> DataNames::special() const {
  std::set<std::string> names;
  const auto put = [&](std::string_view name) {
    name = xml::trim(name);
    if (!is_plain(name)) names.emplace(name);
  };
  for (const xml::Element& element : document_.elements()) {
    const auto tag = element.local;
    if (element.space == Namespace::camunda) {
      if (tag == "inputParameter" || tag == "outputParameter") put(element.value("name"));
      if (tag == "in" || tag == "out") put(element.value("target"));
    }
    if (element.space != Namespace::model) continue;
    if (tag == "property" || tag == "dataObject" || tag == "dataObjectReference" ||
        tag == "dataInput" || tag == "dataOutput" || tag == "inputDataItem" ||
        tag == "outputDataItem" || tag == "dataStore" || tag == "dataStoreReference") {
      put(element.value("name"));
      put(element.id());
    } else if (tag == "multiInstanceLoopCharacteristics") {
      put(element.value("elementVariable", Namespace::camunda));
    } else if (tag == "sequenceFlow") {
      // Complex gateways count the tokens of each flow that leads to them under its id.
      const auto* target = references_.by_attribute(element, "targetRef");
      if (target != nullptr && target->is("complexGateway")) put(element.id());
    }
    put(element.value("resultVariable", Namespace::camunda));
  }
  return {names.begin(), names.end()};
}

}  // namespace cauce::bpmn
