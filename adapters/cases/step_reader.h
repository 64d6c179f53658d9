// Reads the steps of a case file, one line each.
#pragma once

#include <optional>

#include "adapters/cases/case_file.h"
#include "adapters/cases/cursor.h"

namespace cauce::cases {

// What a time without zone or offset is told in.
struct StepCircumstances {
  const Zone* zone = &Zone::utc();
};

// The step that begins with `verb`, which is passed already. None, and the cursor failed, when it
// cannot be read.
std::optional<Step> read_step(const std::string& verb, Cursor& cursor,
                              const StepCircumstances& circumstances);

// What follows `expect`.
Expectation read_expectation(Cursor& cursor, const StepCircumstances& circumstances);

// What follows `modify`, and `migrate`.
Modify read_modify(Cursor& cursor);
Migrate read_migrate(Cursor& cursor);

Instant read_time(Cursor& cursor, const Zone& zone);

}  // namespace cauce::cases
