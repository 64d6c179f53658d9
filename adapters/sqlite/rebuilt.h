// The rows of a database and those that were made anew in another: how they differ, and taking the
// new ones over. Works in SQL alone, so that rows which cannot be read as ours any more, which is
// what one rebuilds for, are compared and replaced like any other.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/ports/store.h"

namespace cauce::sqlite {

// Requires, of both: the caller owns the database, nobody writes to either file meanwhile, and both
// have the schema of this program.

// A line for each row of a projected table that only one of the two has, or that they have
// differently, by table; at most `max` of them.
Result<std::vector<std::string>, StoreError> differences_from_rebuilt(
    const std::filesystem::path& database, const std::filesystem::path& rebuilt,
    std::size_t max = 100);

// Takes all projected rows over, in one transaction: they are all as before or all new, whatever
// happens meanwhile. The journal, values, contents and accounts stay.
Result<Done, StoreError> take_over_rebuilt(const std::filesystem::path& database,
                                           const std::filesystem::path& rebuilt);

}  // namespace cauce::sqlite
