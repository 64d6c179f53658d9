// The XML namespaces of DMN files, of all versions.
#pragma once

#include <string_view>

#include "adapters/xml/findings.h"
#include "adapters/xml/namespaces.h"

namespace cauce::dmn {

using xml::Findings;
using xml::Namespace;

extern const xml::Language dmn_language;

// Whether types and languages of that namespace are FEEL's.
bool is_feel_uri(std::string_view uri);

}  // namespace cauce::dmn
