// Reads DMN XML, versions 1.1 to 1.6 (DMN 1.5, clause 14), into decisions that can be evaluated.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "engine/base/named_bytes.h"
#include "engine/dmn/decisions.h"

namespace cauce::dmn {

struct Source {
  std::string_view xml{};
  std::string_view file{};  // Only labels findings.
};

struct ReadResult {
  // Null when the main file is no decision model at all. What has errors is still there to be
  // tried; it evaluates to null with the reason.
  std::shared_ptr<const Decisions> decisions{};
  Diagnostics diagnostics{};  // All findings at once, by file and place.
};

// `sources[0]` is the model that is meant, the others are those that it may import. Never throws,
// whatever the bytes are.
ReadResult read(std::span<const Source> sources);
ReadResult read(std::string_view xml, std::string_view file);

// By its name: *.dmn, *.dmn11.xml.
bool is_model_name(std::string_view file);
// By its name, or else by the namespace of its first element.
bool is_model(std::string_view file, std::string_view xml);

// A file together with those that come with it, of which it may import the models; they may be of
// any kind, and the file itself may be among them. The diagnostics are those of the file.
ReadResult read(std::string_view xml, std::string_view file, std::span<const NamedBytes> beside);

}  // namespace cauce::dmn
