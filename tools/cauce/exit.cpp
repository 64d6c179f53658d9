#include "tools/cauce/exit.h"

#include <cstdio>

namespace cauce::tools {

void complain(const std::string& message) {
  std::fflush(stdout);
  std::fprintf(stderr, "cauce: %s\n", message.c_str());
}

Exit report(const Problem& problem) {
  complain(problem.message);
  return problem.exit;
}

}  // namespace cauce::tools
