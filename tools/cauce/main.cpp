// The one executable. Each subcommand is a file of its own; subcommands.def lists them.
#include <csignal>
#include <cstdlib>

#include "tools/cauce/command_line.h"

namespace cauce::tools {

#define CAUCE_SUBCOMMAND(name) void add_##name(CommandLine& line);
#include "tools/cauce/subcommands.def"
#undef CAUCE_SUBCOMMAND

namespace {

// A broken invariant, or an exception that nobody took, has said on stderr what is wrong.
void end_as_our_fault(int) { std::_Exit(static_cast<int>(Exit::fault)); }

}  // namespace
}  // namespace cauce::tools

int main(int argc, char** argv) {
  std::signal(SIGABRT, cauce::tools::end_as_our_fault);
  std::signal(SIGXFSZ, SIG_IGN);  // A file that may not grow is an error of who writes it.
  cauce::tools::CommandLine line;
#define CAUCE_SUBCOMMAND(name) cauce::tools::add_##name(line);
#include "tools/cauce/subcommands.def"
#undef CAUCE_SUBCOMMAND
  return static_cast<int>(line.run(argc, argv));
}
