// What data elements are called when a process runs: variables and stores.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "adapters/bpmn/references.h"
#include "adapters/xml/document.h"
#include "engine/model/data.h"

namespace cauce::bpmn {

class DataNames {
 public:
  // Both must outlive this.
  DataNames(const xml::Document& document, const References& references);

  // Of a property, dataObject, dataObjectReference, dataInput, dataOutput, inputDataItem or
  // outputDataItem: the name, else the id. A data object without a name has that of its first
  // reference with one, since modelers draw only references.
  std::string variable(const xml::Element& element) const;

  // Which store a dataStoreReference means.
  DataStoreDefinition store(const xml::Element& reference) const;

  // Names in the file that FEEL must be told, since they are not plain words.
  std::vector<std::string> special() const;

 private:
  const xml::Document& document_;
  const References& references_;
  std::unordered_map<const xml::Element*, std::string_view> drawn_;  // Of data objects.
};

}  // namespace cauce::bpmn
