// `cauce feel`: one FEEL expression, evaluated.
#include <algorithm>
#include <chrono>

#include "engine/feel/expression.h"
#include "engine/value/json.h"
#include "tools/cauce/command_line.h"
#include "tools/cauce/input.h"
#include "tools/cauce/output.h"
#include "tools/cauce/time_zone.h"

namespace cauce::tools {
namespace feel_subcommand {

struct Given {
  std::string expression{};
  std::optional<std::string> context{};
  std::optional<std::string> zone{};
};

bool is_within_character(char c) { return (c & 0xc0) == 0x80; }

// The line of the source in which the place lies, and a caret under the place. Of a long line what
// is around the place.
std::string pointed(const std::string& source, std::size_t line, std::size_t column) {
  std::size_t begin = 0;
  for (std::size_t at = 1; at < line && begin != std::string::npos; ++at) {
    begin = source.find('\n', begin);
    if (begin != std::string::npos) ++begin;
  }
  if (begin == std::string::npos) return {};
  constexpr std::size_t width = 100;
  std::string text = source.substr(begin, source.find('\n', begin) - begin);
  if (text.size() > width) {
    std::size_t first = std::min(column > width / 2 ? column - width / 2 : 0, text.size() - width);
    while (first < text.size() && is_within_character(text[first])) ++first;
    std::size_t last = std::min(first + width, text.size());
    while (last < text.size() && is_within_character(text[last])) ++last;
    text = text.substr(first, last - first);
    column -= first;
  }
  std::string under;
  for (std::size_t i = 0; i + 1 < column && i < text.size(); ++i)
    if (!is_within_character(text[i])) under += text[i] == '\t' ? '\t' : ' ';
  return "  " + text + "\n  " + under + "^";
}

std::string pointed(const std::string& source, std::uint32_t offset) {
  std::size_t line = 1;
  std::size_t column = 1;
  for (std::size_t i = 0; i < offset && i < source.size(); ++i) {
    column = source[i] == '\n' ? 1 : column + 1;
    if (source[i] == '\n') ++line;
  }
  return pointed(source, line, column);
}

// Of the value, or of the first null in it that came of an error.
const NullReason* first_reason(const Value& value) {
  if (value.is_null()) return value.null_reason();
  if (const List* list = value.list())
    for (const Value& each : *list)
      if (const NullReason* reason = first_reason(each)) return reason;
  if (const Context* context = value.context())
    for (const auto& [name, each] : context->entries())
      if (const NullReason* reason = first_reason(each)) return reason;
  return nullptr;
}

Exit evaluate(const Given& given) {
  Context context;
  if (given.context) {
    auto read = read_json_object(*given.context, "--context");
    if (!read.ok()) return report(read.error());
    context = std::move(*read);
  }
  const auto zone = find_zone(given.zone);
  if (!zone.ok()) return report(zone.error());

  std::vector<std::string> names;
  for (const auto& [name, value] : context.entries()) names.push_back(name);
  const auto expression = feel::compile_feel(given.expression, names);
  if (!expression.ok()) {
    for (Diagnostic each : expression.error()) {
      each.file = "expression";
      complain(to_string(each) + "\n" + pointed(given.expression, each.line, each.column));
    }
    return Exit::refused;
  }
  feel::Environment environment;
  environment.now.ms = std::chrono::duration_cast<std::chrono::milliseconds>(
                           std::chrono::system_clock::now().time_since_epoch())
                           .count();
  environment.zone = *zone;
  const auto value = expression->evaluate(feel::ContextVariables(context), environment);
  if (!value.ok()) {
    complain(value.error().message + "\n" + pointed(given.expression, value.error().offset));
    return Exit::refused;
  }
  print(cauce::to_json(*value) + "\n");
  if (const NullReason* reason = first_reason(*value))
    complain("null: " + reason->message +
             (reason->source ? "\n" + pointed(*reason->source, reason->offset) : ""));
  return Exit::done;
}

constexpr const char* examples = R"(  cauce feel '1 + 2 * 3'
  cauce feel 'for a in alianzas return a.nombre' --context '{"alianzas":[{"nombre":"SENCE"}]}'
  cauce feel 'if monto > 100 then "alto" else "bajo"' --context - < variables.json
  cauce feel -- '-2 ** 2'                   (after -- an expression may begin with a dash)

Prints the value as JSON. Null says why on stderr.)";

}  // namespace feel_subcommand

void add_feel(CommandLine& line) {
  using namespace feel_subcommand;
  auto given = std::make_shared<Given>();
  line.subcommand("feel", "Evaluates a FEEL expression", examples)
      .required("EXPRESSION", given->expression, "What to evaluate")
      .option("--context", "JSON", given->context,
              "Its variables, as a JSON object; - reads them from stdin")
      .option("--time-zone", "ZONE", given->zone, zone_help)
      .run([given] { return evaluate(*given); });
}

}  // namespace cauce::tools
