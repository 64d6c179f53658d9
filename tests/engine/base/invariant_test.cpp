#include "engine/base/invariant.h"

#include <csignal>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

namespace cauce {

TEST_CASE("a broken invariant says where and what on stderr, and ends the process") {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    std::signal(SIGABRT, SIG_DFL);  // The test's own handler would report it.
    dup2(ends[1], STDERR_FILENO);
    invariant(true, "this holds");
    invariant(false, "water flows downhill");
    _exit(0);
  }
  close(ends[1]);
  std::string said;
  char block[512];
  for (ssize_t got = 0; (got = read(ends[0], block, sizeof block)) > 0;)
    said.append(block, static_cast<std::size_t>(got));
  close(ends[0]);
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK(WIFSIGNALED(status));
  CHECK(WTERMSIG(status) == SIGABRT);
  CHECK_THAT(said, Catch::StartsWith("cauce: broken invariant at tests/engine/base/invariant_test"
                                     ".cpp:") &&
                       Catch::EndsWith(": water flows downhill\n"));
}

}  // namespace cauce
