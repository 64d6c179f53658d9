// `cauce rebuild`: the rows, made again from the journal. They are made in a new database beside
// the old one, compared, and then taken over in one transaction: whatever happens meanwhile, the
// rows are either all as before or all new.
#include <cstdio>
#include <unistd.h>

#include "adapters/runtime/journal_reading.h"
#include "adapters/sqlite/rebuilt.h"
#include "engine/projection/project.h"
#include "tools/cauce/command_line.h"
#include "tools/cauce/engine_on_file.h"
#include "tools/cauce/output.h"

namespace cauce::tools {
namespace rebuild_subcommand {
namespace fs = std::filesystem;

constexpr std::size_t batch_records = 1'000;
constexpr std::size_t differences_max = 100;

struct Given {
  std::string database{};
  Format format = Format::table;
  bool check = false;
};

// A folder beside the database, so that the rows find room on the same disk; gone in the end. One
// that a killed process left is used again: who owns the database owns it too.
class Folder {
 public:
  explicit Folder(const std::string& database) : path_(database + ".rebuild") {
    std::error_code error;
    fs::remove_all(path_, error);
    fs::create_directory(path_, error);
    if (error) path_.clear();
  }
  ~Folder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  bool is_there() const { return !path_.empty(); }
  fs::path file() const { return fs::path(path_) / "rows.db"; }

 private:
  std::string path_;
};

class Progress {
 public:
  explicit Progress(std::uint64_t total) : total_(total), shown_(isatty(STDERR_FILENO) == 1) {}
  void show(std::uint64_t done) const {
    if (shown_ && total_ > 0)
      std::fprintf(stderr, "\rreading the journal: %3d%%", static_cast<int>(done * 100 / total_));
  }
  ~Progress() {
    if (shown_) std::fprintf(stderr, "\r\x1b[K");
  }

 private:
  std::uint64_t total_;
  bool shown_;
};

// The rows refer to the bytes of what was deployed.
void add_contents(const Record& record, Store& journal, Batch& batch) {
  for (const Event& event : record.events)
    if (const auto* deployed = std::get_if<ResourceDeployed>(&event))
      if (auto bytes = journal.read_content(deployed->digest))
        batch.contents.push_back({deployed->digest, std::move(*bytes)});
}

// Projects every record of `journal` into `rows`, which is empty.
std::optional<Problem> project_all(Store& journal, Store& rows) {
  const std::uint64_t last = journal.last_position();
  const Progress progress(last);
  DrawingCatalog catalog(read_deployed,
                         [&journal](const Digest& digest) { return journal.read_content(digest); });
  Batch batch;
  std::uint64_t in_batch = 0;
  std::optional<StoreError> failed;
  const auto commit = [&] {
    const auto done = rows.commit(batch);
    if (!done.ok()) failed = done.error();
    batch = {};
    in_batch = 0;
    return !failed;
  };
  const auto done = read_journal(
      [&journal](std::uint64_t from, std::size_t max) { return journal.read_journal(from, max); },
      catalog,
      [&](const Record& record) {
        project(record, batch.changes);
        add_contents(record, journal, batch);
        if (++in_batch < batch_records) return true;
        progress.show(record.position);
        return commit();
      });
  if (!done.ok()) return Problem{Exit::fault, "the journal: " + done.error()};
  if (!failed) commit();
  if (failed) return Problem{Exit::fault, "the rows cannot be written: " + failed->message};
  return std::nullopt;
}

void tell(const std::vector<std::string>& differences, const Given& given) {
  if (given.format == Format::json) {
    Table table{{"difference"}, {}};
    for (const std::string& each : differences) table.rows.push_back({each});
    return print(table, given.format);
  }
  for (const std::string& each : differences) print(each + "\n");
  if (differences.empty())
    print("the rows are what the journal says\n");
  else if (differences.size() == differences_max)
    print("and perhaps more\n");
}

Exit rebuild(const Given& given) {
  if (auto problem = check_database_name(given.database)) return report(*problem);
  std::error_code ignored;
  if (!fs::exists(given.database, ignored))
    return report({Exit::refused, given.database + " does not exist"});
  // Nobody may write meanwhile, so the database is owned even where nothing is changed.
  auto database = sqlite::Database::open(given.database);
  if (!database.ok()) return report(problem_of(database.error()));

  const Folder folder(given.database);
  if (!folder.is_there())
    return report({Exit::fault, "no folder can be made beside " + given.database});
  sqlite::Tuning tuning;
  tuning.durable = false;
  auto made = sqlite::Database::open(folder.file(), tuning);
  if (!made.ok()) return report(problem_of(made.error()));
  if (auto problem = project_all((*database)->store(), (*made)->store())) return report(*problem);

  made->reset();
  const auto differences =
      sqlite::differences_from_rebuilt((*database)->file(), folder.file(), differences_max);
  if (!differences.ok())
    return report({Exit::fault, "the rows cannot be compared: " + differences.error().message});
  if (!given.check) {
    const auto taken = sqlite::take_over_rebuilt((*database)->file(), folder.file());
    if (!taken.ok())
      return report({Exit::fault, "the rows stay as they were: " + taken.error().message});
  }
  tell(*differences, given);
  return differences->empty() ? Exit::done : Exit::refused;
}

constexpr const char* examples = R"(  cauce rebuild --db cauce.db
  cauce rebuild --db cauce.db --check        (compares only)

Prints each row that differed from what the journal says; exit status 1 when any did. The database
must not be served meanwhile.)";

}  // namespace rebuild_subcommand

void add_rebuild(CommandLine& line) {
  using namespace rebuild_subcommand;
  auto given = std::make_shared<Given>();
  Subcommand command = line.subcommand(
      "rebuild", "Makes all rows again from the journal, and tells which differed", examples);
  command.required_option("--db", "FILE", given->database, "The database")
      .flag("--check", given->check, "Only compare: the rows stay as they are");
  add_format_option(command, given->format);
  command.run([given] { return rebuild(*given); });
}

}  // namespace cauce::tools
