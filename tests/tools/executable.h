// Runs the executable itself: to its end, or as a server that goes on. Nothing here sleeps: it
// waits on pipes, with a deadline after which the process is killed and the test fails.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace cauce::tools_test {

struct Ended {
  int status = -1;  // Of exit; -1 when a signal ended it.
  std::string out{}, err{};
};

using Arguments = std::vector<std::string>;

// The environment names no server and no user; TZ is America/Santiago. `input` is stdin, at most
// 64 KiB.
Ended run(const Arguments& arguments, const std::string& input = {});

// `cauce serve`, from its first line on.
class Server {
 public:
  explicit Server(const Arguments& arguments);
  ~Server();  // Kills it, if nobody ended it.
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  const std::string& first_line() const { return first_line_; }
  std::string url() const;
  Ended end(int signal);  // What was said behind the first line comes with it.
  Ended wait();  // For its end, which somebody else brought about.
  // As a full disk: from now on none of its files grows beyond so much.
  void limit_files(std::uint64_t bytes_max);

 private:
  pid_t pid_ = -1;
  int out_ = -1, err_ = -1;
  std::string first_line_, said_;
};

// A folder of the test's own, gone with all that is in it.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  // The path of the new file.
  std::string write(const std::string& name, const std::string& text) const;
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

// The drawing beside this file, and people of groups ventas and operator.
std::string pedido();
std::string people_json();

// The first member "id" in a JSON text.
std::string id_in(const std::string& json);

}  // namespace cauce::tools_test
