// The one executable. Each subcommand is a file of its own; subcommands.def lists them.
#include "tools/cauce/command_line.h"

namespace cauce::tools {

#define CAUCE_SUBCOMMAND(name) void add_##name(CommandLine& line);
#include "tools/cauce/subcommands.def"
#undef CAUCE_SUBCOMMAND

}  // namespace cauce::tools

int main(int argc, char** argv) {
  cauce::tools::CommandLine line;
#define CAUCE_SUBCOMMAND(name) cauce::tools::add_##name(line);
#include "tools/cauce/subcommands.def"
#undef CAUCE_SUBCOMMAND
  return static_cast<int>(line.run(argc, argv));
}
