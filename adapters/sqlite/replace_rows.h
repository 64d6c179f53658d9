// Takes all projected rows over from another database, in one transaction: they are all as before
// or all new, whatever happens meanwhile. The journal, values, contents and accounts stay.
#pragma once

#include <filesystem>

#include "engine/base/result.h"
#include "engine/ports/store.h"

namespace cauce::sqlite {

// Requires: the caller owns the database, nobody writes to either file meanwhile, and both have
// the schema of this program.
Result<Done, StoreError> replace_rows(const std::filesystem::path& database,
                                      const std::filesystem::path& rows);

}  // namespace cauce::sqlite
