#include "adapters/cases/step_reader.h"

namespace cauce::cases {
namespace {

std::optional<ModificationKind> take_kind(Cursor& cursor) {
  if (cursor.take("before")) return ModificationKind::start_before;
  if (cursor.take("after")) return ModificationKind::start_after;
  if (cursor.take("flow")) return ModificationKind::start_flow;
  if (cursor.take("cancel")) return ModificationKind::cancel;
  return std::nullopt;
}

std::optional<std::size_t> take_number(Cursor& cursor) {
  for (std::size_t number = 1; number < 10; ++number)
    if (cursor.take(std::to_string(number))) return number;
  return std::nullopt;
}

}  // namespace

bool read_instruction(Cursor& cursor, std::vector<ModificationInstruction>& instructions) {
  if (const auto kind = take_kind(cursor)) {
    ModificationInstruction& instruction = instructions.emplace_back();
    instruction.kind = *kind;
    instruction.element = cursor.word("the id of an element or flow");
    return true;
  }
  if (instructions.empty()) return false;
  if (cursor.take("local"))
    instructions.back().local_variables = cursor.object("variables");
  else if (cursor.is_at_object())
    instructions.back().variables = cursor.object("variables");
  else
    return false;
  return true;
}

Modify read_modify(Cursor& cursor) {
  Modify step;
  while (!cursor.at_end() && !cursor.error()) {
    if (const auto kind = take_kind(cursor)) {
      Modify::Part& part = step.parts.emplace_back();
      part.instruction.kind = *kind;
      part.instruction.element = cursor.word("the id of an element or flow");
      if (*kind == ModificationKind::cancel) part.which = take_number(cursor);
    } else if (!step.parts.empty() && cursor.take("in")) {
      step.parts.back().ancestor = cursor.word("the id of a running scope");
      step.parts.back().which = take_number(cursor);
    } else if (!step.parts.empty() && cursor.take("older")) {
      step.parts.back().instruction.only_older = true;
    } else if (!step.parts.empty() && cursor.take("local")) {
      step.parts.back().instruction.local_variables = cursor.object("variables");
    } else if (!step.parts.empty() && cursor.is_at_object()) {
      step.parts.back().instruction.variables = cursor.object("variables");
    } else if (cursor.take("skipping")) {
      step.parameters = Parameters::skipped;
    } else if (cursor.take("because")) {
      step.annotation = cursor.word("an annotation");
    } else if (cursor.take("of")) {
      step.instance = cursor.word("the name of an instance");
    } else {
      cursor.fail(
          "expected 'before', 'after', 'flow', 'cancel', 'in', 'local', {variables}, "
          "'skipping', 'because' or 'of', found '" +
          cursor.rest() + "'");
    }
  }
  if (step.parts.empty()) cursor.fail("expected what is to be started or canceled");
  return step;
}

Migrate read_migrate(Cursor& cursor) {
  Migrate step;
  if (!cursor.take("to")) {
    step.instance = cursor.word("the name of an instance");
    if (!cursor.take("to")) cursor.fail("expected 'to' and the id of a process");
  }
  step.process = cursor.word("the id of a process");
  while (!cursor.at_end() && !cursor.error()) {
    if (cursor.take("version")) {
      step.version = take_number(cursor);
      if (!step.version) cursor.fail("expected a version from 1 to 9");
    } else if (cursor.take("map")) {
      MigrationInstruction& instruction = step.mapping.emplace_back();
      instruction.source = cursor.word("an element of the source");
      instruction.target = cursor.word("an element of the target");
    } else if (cursor.take("drop")) {
      step.dropped.push_back(cursor.word("an element of the source"));
    } else if (cursor.take("updating")) {
      step.update_triggers = true;
    } else if (cursor.is_at_object()) {
      step.variables = cursor.object("variables");
    } else {
      cursor.fail("expected 'version', 'map', 'drop', 'updating' or {variables}, found '" +
                  cursor.rest() + "'");
    }
  }
  return step;
}

}  // namespace cauce::cases
