// The disk says no, and readers and copying go on beside the writer.
#include <atomic>
#include <signal.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "adapters/sqlite/checkpoints.h"
#include "adapters/sqlite/writer.h"
#include "tests/adapters/sqlite/samples.h"

namespace {
std::atomic<int> disk_waits = 0;
}

// SQLite's calls of the system come here first, to be counted.
extern "C" int fdatasync(int file) {
  ++disk_waits;
  return static_cast<int>(syscall(SYS_fdatasync, file));
}

namespace cauce::sqlite {
namespace {

using namespace samples;

Batch large(std::uint64_t position) {
  Batch batch;
  batch.records = {record(position, 7)};
  batch.records[0].json = std::string(100'000, 'x');
  return batch;
}

TEST_CASE("a commit has waited for the disk, each of them, when it returns") {
  const TemporaryFolder folder;
  const auto database = opened(folder / "a.db");
  for (std::uint64_t position = 1; position <= 3; ++position) {
    const int before = disk_waits;
    commit(database->store(), large(position));
    CHECK(disk_waits > before);
  }
}

TEST_CASE("a full disk is an error with SQLite's words, and what was committed stays") {
  const TemporaryFolder folder;
  std::uint64_t committed = 0;
  {
    opened(folder / "a.db");
  }
  {
    const Tuning tuning;
    Connection connection(folder / "a.db", Access::write, tuning);
    connection.set_up(tuning);
    connection.number("PRAGMA max_page_count = 200");
    Checkpoints checkpoints(folder / "a.db", tuning, connection);
    Writer writer(connection, &checkpoints);
    Result<Done, StoreError> done = Done{};
    while (done.ok() && committed < 100) {
      done = writer.commit(large(committed + 1));
      if (done.ok()) ++committed;
    }
    REQUIRE(!done.ok());
    CHECK_THAT(done.error().message, Catch::Contains("full"));
    CHECK(!writer.commit(large(committed + 1)).ok());
    CHECK(writer.read_journal(1, 1000).records.size() == committed);
  }
  const auto database = opened(folder / "a.db");
  CHECK(committed > 0);
  CHECK(database->store().last_position() == committed);
  commit(database->store(), large(committed + 1));
}

// In a process of its own whose files may not grow beyond a megabyte: how many commits were done
// before one failed. The failure must say `words`.
int committed_in_a_megabyte(const std::filesystem::path& file, const Tuning& tuning,
                            const std::string& words) {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{1'000'000, 1'000'000};
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0) _exit(101);
    Database::Opened database = Database::open(file, tuning);
    if (!database.ok()) _exit(102);
    for (std::uint64_t position = 1; position < 100; ++position) {
      const auto done = database.value()->store().commit(large(position));
      if (!done.ok() && done.error().message.find(words) == std::string::npos) _exit(103);
      if (!done.ok()) _exit(static_cast<int>(position - 1));
    }
    _exit(104);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  return WEXITSTATUS(status);
}

TEST_CASE("a write that the system refuses is an error, and what was committed stays") {
  const TemporaryFolder folder;
  Tuning eager;
  eager.checkpoint_pages = 4;
  // The log cannot grow; or it stays short, and the database cannot.
  for (const auto& [tuning, words] :
       {std::pair<Tuning, std::string>{{}, "disk"}, {eager, "copying the log"}}) {
    const auto file = folder / (words + ".db");
    opened(file);  // So that the log has nothing of the schema.
    const int committed = committed_in_a_megabyte(file, tuning, words);
    REQUIRE(committed > 0);
    REQUIRE(committed < 100);
    const auto database = opened(file);
    CHECK(database->store().last_position() == static_cast<std::uint64_t>(committed));
    commit(database->store(), large(static_cast<std::uint64_t>(committed) + 1));
  }
}

TEST_CASE("readers beside a writer see whole commits, and none older than the last") {
  const auto database = temporary();
  Batch first = deployed();
  first.changes.of<ProcessInstanceRow>().insert(instance_row(1));
  commit(database->store(), first);
  constexpr std::uint64_t commits = 300;
  constexpr std::uint64_t tasks_each = 7;
  std::atomic<std::uint64_t> done = 0;
  std::atomic<int> wrong = 0;
  std::atomic<int> looks = 0;
  const auto look = [&] {
    const auto reader = database->make_reader();
    for (bool last = false; !last;) {
      const std::uint64_t before = done;
      last = before == commits;
      const std::size_t seen = reader->select<TaskRow>({}).size();
      if (seen % tasks_each != 0 || seen < before * tasks_each) ++wrong;
      if (reader->count("task", {}) < seen) ++wrong;
      ++looks;
    }
  };
  std::thread one(look);
  std::thread two(look);
  std::uint64_t key = 10;
  for (std::uint64_t i = 1; i <= commits; ++i) {
    Batch batch;
    for (std::uint64_t n = 0; n < tasks_each; ++n)
      batch.changes.of<TaskRow>().insert(task_row(1, ++key));
    const bool ok = database->store().commit(batch).ok();
    if (!ok) ++wrong;
    done = i;
  }
  one.join();
  two.join();
  CHECK(wrong == 0);
  CHECK(looks >= 2);
}

TEST_CASE("the log is copied back while commits go on, and stays short") {
  const TemporaryFolder folder;
  Tuning tuning;
  tuning.checkpoint_pages = 32;
  tuning.durable = false;
  std::uintmax_t longest = 0;
  {
    const auto database = opened(folder / "a.db", tuning);
    for (std::uint64_t position = 1; position <= 400; ++position) {
      commit(database->store(), large(position));
      longest = std::max(longest, std::filesystem::file_size(folder / "a.db-wal"));
    }
    CHECK(std::filesystem::file_size(folder / "a.db") > 20'000'000);
  }
  CHECK(longest < 8'000'000);
  CHECK(opened(folder / "a.db")->store().last_position() == 400);
}

}  // namespace
}  // namespace cauce::sqlite
