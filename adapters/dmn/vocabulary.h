// Which elements and attributes DMN has, and where they stand.
#pragma once

#include <string_view>

#include "adapters/dmn/namespaces.h"
#include "adapters/xml/document.h"

namespace cauce::dmn {

// Finds what DMN does not know in a whole document. What is of another namespace is let be.
void check_vocabulary(const xml::Document& document, Findings& findings);

bool is_expression(const xml::Element& element);

}  // namespace cauce::dmn
