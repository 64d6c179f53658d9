#include "tests/crash/server_process.h"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cauce::crash {
namespace {

// The child's stdout and stderr are the pipe's writing end; `out` is its reading end.
pid_t start(const std::vector<std::string>& arguments, int& out) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) std::abort();
  const pid_t child = fork();
  if (child < 0) std::abort();
  if (child == 0) {
    dup2(ends[1], STDOUT_FILENO);
    dup2(ends[1], STDERR_FILENO);
    std::vector<char*> argv = {const_cast<char*>(CAUCE_EXECUTABLE)};
    for (const std::string& argument : arguments)
      argv.push_back(const_cast<char*>(argument.data()));
    argv.push_back(nullptr);
    execv(argv[0], argv.data());
    _exit(127);
  }
  close(ends[1]);
  out = ends[0];
  return child;
}

int wait_for(pid_t child) {
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

ServerProcess::ServerProcess(const std::vector<std::string>& arguments) {
  int out = -1;
  pid_ = start(arguments, out);
  read_url(out);
  // The log that follows is thrown away by the system once the pipe is closed; the server ignores
  // SIGPIPE.
  close(out);
  if (url_.empty()) {
    wait_for(pid_);
    pid_ = -1;
  }
}

void ServerProcess::read_url(int out) {
  const std::string mark = "listening on ";
  char byte = 0;
  std::string line;
  while (read(out, &byte, 1) == 1) {
    said_ += byte;
    if (byte != '\n') {
      line += byte;
      continue;
    }
    if (line.starts_with(mark)) {
      url_ = line.substr(mark.size());
      return;
    }
    line.clear();
  }
}

ServerProcess::~ServerProcess() {
  if (pid_ > 0) kill_now();
}

void ServerProcess::kill_now() {
  kill(pid_, SIGKILL);
  wait_for(pid_);
  pid_ = -1;
}

int ServerProcess::end() {
  kill(pid_, SIGTERM);
  const int status = wait_for(pid_);
  pid_ = -1;
  return status;
}

Ended run_cauce(const std::vector<std::string>& arguments) {
  int out = -1;
  const pid_t child = start(arguments, out);
  Ended ended;
  char block[4096];
  for (ssize_t got = 0; (got = read(out, block, sizeof block)) > 0;)
    ended.said.append(block, static_cast<std::size_t>(got));
  close(out);
  ended.status = wait_for(child);
  return ended;
}

TemporaryFolder::TemporaryFolder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "cauce-crash-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) std::abort();
  path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace cauce::crash
