// What the namespaces of a document mean; told apart by URI, never by prefix.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace cauce::xml {

enum class Namespace : std::uint8_t {
  none,      // An attribute without a prefix, an element in no namespace.
  model,     // The language of the file itself, such as BPMN or DMN.
  diagram,   // Where things are drawn.
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

// `foreign` for what only the language of the file could know.
Namespace common_namespace(std::string_view uri);

// What the tree and the writer must know of the language of a file.
struct Language {
  Namespace (*namespace_of)(std::string_view uri);
  std::span<const std::string_view> texts;  // Elements whose content is text that a person wrote.
};

}  // namespace cauce::xml
