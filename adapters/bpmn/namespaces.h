// The XML namespaces whose names mean something here; told apart by URI, never by prefix.
#pragma once

#include <cstdint>
#include <string_view>

namespace cauce::bpmn {

enum class Namespace : std::uint8_t {
  none,      // An attribute without a prefix, an element in no namespace.
  model,     // BPMN itself.
  diagram,   // BPMN DI, DC and DI: where things are drawn.
  xmlns,  // A declaration of a namespace: its local name is the prefix, empty for the default.
  xml,  // xml:lang, xml:space.
  xsi,  // xsi:type, xsi:schemaLocation.
  camunda,  // The dialect of Camunda 7; Operaton's is the same under another URI.
  zeebe,  // The dialect of Camunda 8.
  cauce,
  engine,  // Dialects of other engines (Activiti, Flowable, jBPM), which change what happens.
  xhtml,
  foreign,  // Anything else: kept, never interpreted.
};

Namespace namespace_of(std::string_view uri);

constexpr std::string_view model_uri = "http://www.omg.org/spec/BPMN/20100524/MODEL";

}  // namespace cauce::bpmn
