// `cauce format`: a BPMN or DMN file, tidily laid out.
#include "adapters/bpmn/writer.h"
#include "adapters/dmn/reader.h"
#include "adapters/dmn/writer.h"
#include "tools/cauce/command_line.h"
#include "tools/cauce/findings.h"
#include "tools/cauce/input.h"

namespace cauce::tools {
namespace format_subcommand {

Exit format(const std::string& file) {
  const auto bytes = read_file(file);
  if (!bytes.ok()) return report(bytes.error());
  const auto formatted =
      dmn::is_model(file, *bytes) ? dmn::format(*bytes, file) : bpmn::format(*bytes, file);
  if (!formatted.ok()) {
    complain("cannot format " + file + ":\n" + to_lines(formatted.error()));
    return Exit::refused;
  }
  print(*formatted);
  return Exit::done;
}

constexpr const char* examples = R"(  cauce format flow.bpmn > tidy.bpmn
  cauce format - < flow.bpmn

Nothing is lost: only white space between elements changes.)";

}  // namespace format_subcommand

void add_format(CommandLine& line) {
  using namespace format_subcommand;
  auto file = std::make_shared<std::string>();
  line.subcommand("format", "Writes a BPMN or DMN file to stdout, tidily laid out", examples)
      .required("FILE", *file, "A BPMN or DMN file; - is stdin")
      .run([file] { return format(*file); });
}

}  // namespace cauce::tools
