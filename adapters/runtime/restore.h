// The partition's state from the projected rows, so that opening a store reads no instance.
#pragma once

#include "adapters/runtime/journal_reading.h"
#include "engine/ports/reader.h"

namespace cauce {

// The same state that folding the whole journal gives; the message says what is missing.
Result<PartitionState, std::string> restore_partition(Reader& reader, DrawingCatalog& catalog);

}  // namespace cauce
