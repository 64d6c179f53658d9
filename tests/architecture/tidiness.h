// How a file of this checkout looks, what it is called and where it may stand.
#pragma once

#include "tests/architecture/layers.h"
#include "tests/architecture/source_tree.h"

namespace cauce::architecture {

// The top level holds what the architecture names, and dotfiles.
Findings top_level_names(const SourceTree& tree);

// A header begins with a comment that says what it is for, and has `#pragma once`.
Findings header_beginnings(const SourceTree& tree);

// Headers up to 150 lines, other sources up to 400, every line up to 100 columns; tables
// (elements.def) are as long as they must be.
Findings file_lengths(const SourceTree& tree);

// Names that say nothing ("manager", "util"), in the paths of sources.
Findings empty_names(const SourceTree& tree);

// Notes to oneself that mark a thing as unfinished.
Findings unfinished_marks(const SourceTree& tree);

// Paths that exist on one machine only.
Findings machine_paths(const SourceTree& tree);

// tests/engine/X and tests/adapters/X with test sources stand beside an engine/X, an adapters/X.
Findings mirrored_tests(const SourceTree& tree);

// Tests that cannot fail, that are hidden, that wait for real time, or that CTest cannot list.
Findings honest_tests(const SourceTree& tree);

}  // namespace cauce::architecture
