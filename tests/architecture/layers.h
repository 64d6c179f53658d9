// Who may include what: the order of the engine's folders, what the engine must not know, and which
// of our files stands before each library of others.
#pragma once

#include <string>
#include <vector>

#include "tests/architecture/source_tree.h"

namespace cauce::architecture {

// One line each, "path:line: what was expected and what was found".
using Findings = std::vector<std::string>;

// base < value < feel < dmn < model < lifecycle < journal < state < projection < execution: a file
// includes its own folder or a lower one. ports may include base, value, model, journal,
// projection.
Findings engine_layers(const SourceTree& tree);

// adapters/X includes engine/ and adapters/X, and no other adapter; nothing includes tests or tools
// but tests and tools.
Findings adapter_walls(const SourceTree& tree);

// No clock, randomness, thread, file, socket, SQL or XML in the engine.
Findings engine_purity(const SourceTree& tree);

// Headers of others in the engine: from the list, each behind its file of ours.
Findings engine_libraries(const SourceTree& tree);

// Quoted includes are written from the root and exist.
Findings includes_from_root(const SourceTree& tree);

}  // namespace cauce::architecture
