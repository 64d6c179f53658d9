// The XML namespaces of BPMN files and of the dialects in their extensions.
#pragma once

#include <string_view>

#include "adapters/xml/findings.h"
#include "adapters/xml/namespaces.h"

namespace cauce::bpmn {

using xml::Findings;
using xml::Namespace;

extern const xml::Language bpmn_language;

constexpr std::string_view model_uri = "http://www.omg.org/spec/BPMN/20100524/MODEL";

}  // namespace cauce::bpmn
