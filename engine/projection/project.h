// Events to rows. A record, with the drawings it refers to, is all that a projection looks at.
#pragma once

#include "engine/journal/record.h"
#include "engine/projection/changes.h"

namespace cauce {

void project(const Record& record, Changes& changes);

}  // namespace cauce
