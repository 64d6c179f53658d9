// Where the elements that are interpreted may stand; elsewhere they would be passed over in
// silence.
#pragma once

#include <string_view>

#include "adapters/xml/document.h"

namespace cauce::bpmn {

// Whether BPMN lets the element stand in its parent. True of what only decorates.
bool stands_right(const xml::Element& element);

}  // namespace cauce::bpmn
