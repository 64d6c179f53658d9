// `cauce lint`: every finding of BPMN and DMN files and forms.
#include <algorithm>

#include "tools/cauce/command_line.h"
#include "tools/cauce/findings.h"
#include "tools/cauce/input.h"

namespace cauce::tools {
namespace lint_subcommand {

struct Given {
  std::vector<std::string> files{};
  Format format = Format::table;
};

Exit lint(const Given& given) {
  Diagnostics findings;
  bool all_read = true;
  for (const std::string& file : given.files) {
    const auto bytes = read_file(file);
    if (!bytes.ok()) {
      report(bytes.error());
      all_read = false;
      continue;
    }
    for (Diagnostic& each : lint_file(file, *bytes, given.files))
      findings.push_back(std::move(each));
  }
  print(given.format == Format::json ? to_json(to_table(findings)) : to_lines(findings));
  return all_read && !has_errors(findings) ? Exit::done : Exit::refused;
}

constexpr const char* examples = R"(  cauce lint processes/ps54/*
  cauce lint --format json flow.bpmn

Exit status 1 when there is any error; warnings alone are 0.)";

}  // namespace lint_subcommand

void add_lint(CommandLine& line) {
  using namespace lint_subcommand;
  auto given = std::make_shared<Given>();
  Subcommand command =
      line.subcommand("lint", "Tells every finding of BPMN and DMN files and forms", examples);
  command.required("FILE", given->files,
                   "BPMN files, decisions (*.dmn) and forms (*.form); - is stdin");
  add_format_option(command, given->format);
  command.run([given] { return lint(*given); });
}

}  // namespace cauce::tools
