// A `cauce serve` of our own: started, and killed in the middle of its work.
#pragma once

#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace cauce::crash {

class ServerProcess {
 public:
  // Waits until it says where it listens. An empty url means that it ended instead; then `said`
  // holds what it wrote.
  explicit ServerProcess(const std::vector<std::string>& arguments);
  ~ServerProcess();  // Kills it, if it still runs.
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;

  const std::string& url() const { return url_; }
  const std::string& said() const { return said_; }
  void kill_now();  // SIGKILL: nothing of ours runs any more.
  int end();        // SIGTERM; the exit status.

 private:
  void read_url(int out);

  pid_t pid_ = -1;
  std::string url_, said_;
};

// Runs `cauce` to its end; the exit status, and what it wrote to stdout and stderr.
struct Ended {
  int status = -1;
  std::string said{};
};
Ended run_cauce(const std::vector<std::string>& arguments);

// A folder that is removed with all that is in it.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

}  // namespace cauce::crash
