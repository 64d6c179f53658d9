// `cauce dmn`: one decision of a DMN file, evaluated.
#include <chrono>

#include "engine/dmn/inputs.h"
#include "engine/dmn/results.h"
#include "engine/value/json.h"
#include "tools/cauce/command_line.h"
#include "tools/cauce/decision_files.h"
#include "tools/cauce/findings.h"
#include "tools/cauce/input.h"
#include "tools/cauce/output.h"
#include "tools/cauce/time_zone.h"

namespace cauce::tools {
namespace dmn_subcommand {

struct Given {
  std::vector<std::string> files{};
  std::string decision{};
  std::optional<std::string> input{};
  std::optional<std::string> zone{};
  bool explain = false;
};

Value as_context(const dmn::Trouble& trouble) {
  return Context{{"message", trouble.message},
                 {"decision", trouble.decision},
                 {"expression", trouble.expression},
                 {"line", std::int64_t{trouble.place.line}},
                 {"column", std::int64_t{trouble.place.column}}};
}

std::string to_line(const dmn::Trouble& trouble) {
  return to_string(Diagnostic{.file = trouble.file,
                              .line = trouble.place.line,
                              .column = trouble.place.column,
                              .severity = Severity::warning,
                              .rule = trouble.rule.empty() ? "null" : trouble.rule,
                              .message = trouble.message});
}

void print_outcome(const dmn::Outcome& outcome, bool explain) {
  if (!explain) {
    print(cauce::to_json(outcome.value) + "\n");
    if (outcome.value.is_null())
      for (const dmn::Trouble& trouble : outcome.troubles) complain(to_line(trouble));
    else if (const dmn::Trouble* trouble = dmn::what_failed(outcome))
      complain(to_line(*trouble));
    return;
  }
  List troubles;
  for (const dmn::Trouble& trouble : outcome.troubles) troubles.push_back(as_context(trouble));
  print(
      cauce::to_json(Context{
          {"value", outcome.value}, {"rules", dmn::told_rules(outcome)}, {"troubles", troubles}}) +
      "\n");
}

Exit evaluate(const Given& given) {
  Context inputs;
  if (given.input) {
    auto read = read_json_object(*given.input, "--input");
    if (!read.ok()) return report(read.error());
    inputs = std::move(*read);
  }
  const auto zone = find_zone(given.zone);
  if (!zone.ok()) return report(zone.error());
  const auto read = read_decisions(given.files.front(), given.files);
  if (!read.ok()) return report(read.error());
  for (const Diagnostic& finding : read->diagnostics)
    if (finding.severity == Severity::error) complain(to_string(finding));

  feel::Environment environment;
  environment.now.ms = std::chrono::duration_cast<std::chrono::milliseconds>(
                           std::chrono::system_clock::now().time_since_epoch())
                           .count();
  environment.zone = *zone;
  const dmn::Decisions& decisions = *read->decisions;
  const auto outcome =
      decisions.evaluate(given.decision, dmn::from_json_inputs(decisions, inputs), environment);
  if (!outcome.ok()) {
    complain(to_line(outcome.error()));
    return Exit::refused;
  }
  print_outcome(*outcome, given.explain);
  return Exit::done;
}

constexpr const char* examples =
    R"(  cauce dmn pertinencia.dmn --decision recomendacion --input '{"avance": 80}'
  cauce dmn pertinencia.dmn --decision recomendacion --input - --explain < datos.json

Prints the value as JSON. Null says why on stderr; --explain prints which rules matched with which
inputs, too. What a file imports is looked for in
the files that follow it, and in its folder. Dates are texts: "2026-12-31".)";

}  // namespace dmn_subcommand

void add_dmn(CommandLine& line) {
  using namespace dmn_subcommand;
  auto given = std::make_shared<Given>();
  line.subcommand("dmn", "Evaluates a decision of a DMN file", examples)
      .required("FILE", given->files, "The decision model, then models that it imports")
      .required_option("--decision", "ID", given->decision,
                       "Id or name of a decision or a decision service")
      .option("--input", "JSON", given->input, "Its inputs, as a JSON object; - reads from stdin")
      .option("--time-zone", "ZONE", given->zone, zone_help)
      .flag("--explain", given->explain, "Print rules and troubles beside the value")
      .run([given] { return evaluate(*given); });
}

}  // namespace cauce::tools
