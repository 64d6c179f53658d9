// `cauce test`: runs the cases of processes and tells what of each flow they covered.
#include "adapters/cases/suite.h"
#include "tools/cauce/command_line.h"
#include "tools/cauce/output.h"
#include "tools/cauce/resources.h"

namespace cauce::tools {
namespace test_subcommand {

struct Given {
  std::vector<std::string> paths{};
  Format format = Format::table;
};

Exit run_cases(const Given& given) {
  const bool as_table = given.format == Format::table;
  const cases::SuiteResult result =
      cases::run_suite(given.paths, &read_resource, [&](const cases::CaseResult& each) {
        if (as_table) print(cases::to_text(each));
      });
  if (as_table) {
    for (const cases::Coverage& each : result.coverage) print(cases::to_text(each));
    print(std::to_string(result.passed()) + " passed, " + std::to_string(result.failed()) +
          " failed\n");
  } else {
    print(cases::to_json(result) + "\n");
  }
  return result.failed() == 0 ? Exit::done : Exit::refused;
}

const std::string& examples() {
  static const std::string text =
      "  cauce test processes/ps54\n"
      "  cauce test --format json processes/*/cases\n\n"
      "Exit status 1 when a case failed. Flows that no case took are told, and are no "
      "failure.\n\n" +
      std::string(cases::format_text());
  return text;
}

}  // namespace test_subcommand

void add_test(CommandLine& line) {
  using namespace test_subcommand;
  auto given = std::make_shared<Given>();
  Subcommand command = line.subcommand("test", "Runs .case files of processes", examples().c_str());
  command.required("DIR", given->paths, "Folders that hold .case files, or such files");
  add_format_option(command, given->format);
  command.run([given] { return run_cases(*given); });
}

}  // namespace cauce::tools
