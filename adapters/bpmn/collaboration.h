// Who talks to whom in a file, and how messages find their conversation (BPMN 2.0.2, 8.4.2, 9).
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "adapters/bpmn/references.h"
#include "adapters/xml/document.h"
#include "engine/model/process.h"

namespace cauce::bpmn {

struct MessageFlow {
  const xml::Element* drawn = nullptr;
  const xml::Element *source = nullptr, *target = nullptr;     // Nodes or participants.
  const xml::Element *sender = nullptr, *receiver = nullptr;   // Processes; null when not drawn.
  const xml::Element* message = nullptr;
};

class Collaboration {
 public:
  // Both must outlive this.
  Collaboration(const xml::Document& document, const References& references);

  const std::vector<MessageFlow>& flows() const { return flows_; }
  // Those that leave the node; else those that leave the pool of its process.
  std::vector<const MessageFlow*> flows_from(const xml::Element& node) const;

  const std::vector<const xml::Element*>& correlation_keys() const { return keys_; }

 private:
  std::vector<MessageFlow> flows_;
  std::vector<const xml::Element*> keys_;
};

// The process that the element is or stands in; null outside of processes.
const xml::Element* process_around(const xml::Element* element);

// globalTask and its kin, which a call activity calls.
bool is_global_task(const xml::Element& element);

// The process says so, or says nothing, as many files of other engines do.
bool is_executable(const xml::Element& process);

}  // namespace cauce::bpmn
