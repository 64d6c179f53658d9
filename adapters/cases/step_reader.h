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

// What follows `timer`.
OperateTimer read_timer_step(Cursor& cursor, const StepCircumstances& circumstances);

// What follows `report`, `annotate`, `retry` and `trigger`.
ReportTrouble read_report(Cursor& cursor);
AnnotateTrouble read_annotation(Cursor& cursor);
RetryElement read_retry(Cursor& cursor);
TriggerElement read_trigger(Cursor& cursor);

// The first words of an instruction, which is added. False: another word comes.
bool read_instruction(Cursor& cursor, std::vector<ModificationInstruction>& instructions);

// What follows `modify`, and `migrate`.
Modify read_modify(Cursor& cursor);
Migrate read_migrate(Cursor& cursor);

Instant read_time(Cursor& cursor, const Zone& zone);

}  // namespace cauce::cases
