#include "tests/tools/executable.h"

#include <array>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <poll.h>
#include <stdlib.h>

namespace cauce::tools_test {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds patience{100};

struct Child {
  pid_t pid = -1;
  int in = -1, out = -1, err = -1;
};

Child start(const Arguments& arguments) {
  std::vector<std::string> texts{CAUCE_EXECUTABLE};
  texts.insert(texts.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& text : texts) argv.push_back(text.data());
  argv.push_back(nullptr);
  std::string path = "PATH=/usr/bin:/bin";
  std::string zone = "TZ=America/Santiago";
  const std::array<char*, 3> environment{path.data(), zone.data(), nullptr};

  std::array<std::array<int, 2>, 3> pipes{};
  for (auto& each : pipes) REQUIRE(pipe2(each.data(), O_CLOEXEC) == 0);
  const pid_t pid = fork();
  REQUIRE(pid >= 0);
  if (pid == 0) {
    dup2(pipes[0][0], STDIN_FILENO);
    dup2(pipes[1][1], STDOUT_FILENO);
    dup2(pipes[2][1], STDERR_FILENO);
    execve(argv[0], argv.data(), environment.data());
    _exit(127);
  }
  close(pipes[0][0]);
  close(pipes[1][1]);
  close(pipes[2][1]);
  return {pid, pipes[0][1], pipes[1][0], pipes[2][0]};
}

int timeout_ms(Clock::time_point deadline) {
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
  return static_cast<int>(std::max<std::int64_t>(0, left.count()));
}

// False at its end.
bool read_some(int from, std::string& to) {
  char piece[4096];
  const ssize_t got = read(from, piece, sizeof piece);
  if (got > 0) to.append(piece, static_cast<std::size_t>(got));
  return got > 0;
}

// Both pipes to their ends, then the status.
Ended wait_for(pid_t pid, int out, int err) {
  const auto deadline = Clock::now() + patience;
  Ended ended;
  std::array<pollfd, 2> waiting{pollfd{out, POLLIN, 0}, pollfd{err, POLLIN, 0}};
  while (waiting[0].fd >= 0 || waiting[1].fd >= 0) {
    if (poll(waiting.data(), waiting.size(), timeout_ms(deadline)) <= 0) {
      kill(pid, SIGKILL);
      waitpid(pid, nullptr, 0);
      FAIL("the executable did not end in time; it said: " << ended.out << ended.err);
    }
    if (waiting[0].revents != 0 && !read_some(out, ended.out)) waiting[0].fd = -1;
    if (waiting[1].revents != 0 && !read_some(err, ended.err)) waiting[1].fd = -1;
  }
  close(out);
  close(err);
  int status = 0;
  waitpid(pid, &status, 0);
  ended.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return ended;
}

}  // namespace

Ended run(const Arguments& arguments, const std::string& input) {
  const Child child = start(arguments);
  REQUIRE(input.size() <= 65536);
  std::signal(SIGPIPE, SIG_IGN);  // It may end without reading.
  if (write(child.in, input.data(), input.size()) < 0) REQUIRE(errno == EPIPE);
  close(child.in);
  return wait_for(child.pid, child.out, child.err);
}

Server::Server(const Arguments& arguments) {
  Arguments all{"serve"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  const Child child = start(all);
  close(child.in);
  pid_ = child.pid;
  out_ = child.out;
  err_ = child.err;
  const auto deadline = Clock::now() + patience;
  std::string said;
  for (std::size_t end = 0; (end = said.find('\n')) == std::string::npos;) {
    pollfd waiting{out_, POLLIN, 0};
    const bool in_time = poll(&waiting, 1, timeout_ms(deadline)) > 0;
    if (in_time && read_some(out_, said)) continue;
    kill(pid_, SIGKILL);
    const Ended ended = wait_for(std::exchange(pid_, -1), out_, err_);
    FAIL("the server does not answer; it said: " << said << ended.err);
  }
  const std::size_t end = said.find('\n');
  first_line_ = said.substr(0, end);
  said_ = said.substr(end + 1);
}

Server::~Server() {
  if (pid_ < 0) return;
  kill(pid_, SIGKILL);
  waitpid(pid_, nullptr, 0);
  close(out_);
  close(err_);
}

std::string Server::url() const {
  const std::string before = "listening on ";
  REQUIRE(first_line_.starts_with(before));
  return first_line_.substr(before.size());
}

Ended Server::end(int signal) {
  kill(pid_, signal);
  return wait();
}

Ended Server::wait() {
  Ended ended = wait_for(std::exchange(pid_, -1), out_, err_);
  ended.out = said_ + ended.out;
  return ended;
}

void Server::limit_files(std::uint64_t bytes_max) {
  const rlimit limit{bytes_max, bytes_max};
  REQUIRE(prlimit(pid_, RLIMIT_FSIZE, &limit, nullptr) == 0);
}

Folder::Folder() {
  std::string name = (std::filesystem::temp_directory_path() / "cauce-tools-XXXXXX").string();
  REQUIRE(mkdtemp(name.data()) != nullptr);
  path_ = name;
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string Folder::write(const std::string& name, const std::string& text) const {
  std::ofstream file(path_ / name, std::ios::binary);
  file << text;
  REQUIRE(file.flush());
  return (path_ / name).string();
}

std::string pedido() { return std::string(CAUCE_SOURCE_DIR) + "/tests/tools/pedido.bpmn"; }

std::string people_json() {
  return R"([{"id": "ana", "name": "Ana", "groups": ["ventas"], "password": "secreto"},
             {"id": "teo", "name": "Teo", "groups": ["bodega"], "password": "secreto"},
             {"id": "olga", "name": "Olga", "groups": ["operator"], "password": "secreto"}])";
}

std::string id_in(const std::string& json) {
  const std::string before = "\"id\":\"";
  const std::size_t begin = json.find(before);
  REQUIRE(begin != std::string::npos);
  const std::size_t first = begin + before.size();
  return json.substr(first, json.find('"', first) - first);
}

}  // namespace cauce::tools_test
