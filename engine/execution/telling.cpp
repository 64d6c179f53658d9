#include "engine/execution/telling.h"

#include "engine/value/abridged.h"

namespace cauce {
namespace {

constexpr std::size_t bytes_max = 1'000;  // Of values in a message.

// ", at line 1, column 3"
std::string told_place(const std::string& source, std::uint32_t offset) {
  std::size_t line = 1, column = 1;
  for (std::size_t i = 0; i < offset && i < source.size(); ++i) {
    const bool continues = (static_cast<unsigned char>(source[i]) & 0xC0) == 0x80;
    if (!continues) column = source[i] == '\n' ? 1 : column + 1;
    if (source[i] == '\n') ++line;
  }
  return ", at line " + std::to_string(line) + ", column " + std::to_string(column);
}

// "; it was given {"a":1}": what it looks for and finds.
std::string told_given(const feel::Expression& expression, const feel::Variables& variables) {
  Context given;
  for (std::string& name : expression.free_names())
    if (const Value* value = variables.find(name)) given.put(std::move(name), *value);
  return given.size() == 0 ? "" : "; it was given " + quoted(given);
}

}  // namespace

std::string quoted(const Context& given) { return abridged_json(Value(given), bytes_max); }

std::string told_value(const Value& value, const feel::Expression& expression,
                       const feel::Variables& variables) {
  std::string text(type_name(value));
  if (const NullReason* reason = value.null_reason()) {
    text += " (" + reason->message;
    if (reason->source) text += told_place(*reason->source, reason->offset);
    text += ")";
  } else if (!value.is_null()) {
    text += " " + abridged_json(value, bytes_max);
  }
  return text + told_given(expression, variables);
}

Trouble failed(const feel::Expression& expression, const feel::EvaluationError& error,
               const feel::Variables& variables) {
  return {"expression-failed", "expression '" + expression.source() + "': " + error.message +
                                   told_place(expression.source(), error.offset) +
                                   told_given(expression, variables)};
}

Trouble unfit(std::string kind, const std::string& role, const std::string& wanted,
              const Value& found, const feel::Expression& expression,
              const feel::Variables& variables) {
  return {std::move(kind), "expected " + role + " '" + expression.source() + "' to be " + wanted +
                               ", but it is " + told_value(found, expression, variables)};
}

}  // namespace cauce
