// The tables that a person reads, one struct a table. Everything here follows from the journal and
// can be thrown away. `columns` names each column once: the store's SQL, the comparison of a
// rebuild and the query filters are made from it. The first `key_columns` columns are the primary
// key, and rows of one process instance lie together.
#pragma once

#include <tuple>

#include "engine/projection/rows/data.h"
#include "engine/projection/rows/decision.h"
#include "engine/projection/rows/deployment.h"
#include "engine/projection/rows/deviation.h"
#include "engine/projection/rows/external_task.h"
#include "engine/projection/rows/instance.h"
#include "engine/projection/rows/note.h"
#include "engine/projection/rows/partition.h"
#include "engine/projection/rows/task.h"
#include "engine/projection/rows/waiting.h"

namespace cauce {

using AllRows = std::tuple<
#define CAUCE_ROW(Row) Row
#define CAUCE_COMMA ,
#include "engine/projection/rows.def"
#undef CAUCE_ROW
#undef CAUCE_COMMA
    >;

}  // namespace cauce
