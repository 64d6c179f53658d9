// Names that mean two things.
#pragma once

#include "tests/architecture/layers.h"
#include "tests/architecture/source_tree.h"

namespace cauce::architecture {

// Types of one name in one namespace, whatever the file: the linker takes either for both, and
// says nothing.
Findings types_defined_twice(const SourceTree& tree);

}  // namespace cauce::architecture
