// Records made ready for the store: encoded, projected, folded.
#pragma once

#include <vector>

#include "engine/execution/engine.h"
#include "engine/ports/store.h"

namespace cauce {

void add_to_batch(const Record& record, Batch& batch);
void add_to_batch(std::vector<Content> contents, Batch& batch);

}  // namespace cauce
