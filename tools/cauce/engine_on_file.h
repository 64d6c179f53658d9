// A database file and the engine that runs on it, in this process: what `serve` serves and what
// `--db` works on.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "adapters/runtime/runtime.h"
#include "adapters/sqlite/database.h"
#include "tools/cauce/exit.h"

namespace cauce::tools {

// As the option --manual-clock gives it: none is the system's clock, empty text begins where the
// journal ends, or now where there is none.
struct EngineOptions {
  std::string database{};
  const Zone* zone = &Zone::utc();
  std::optional<std::string> manual_clock{};
};

Instant system_time();

// Reads the processes or decisions of a deployed file, whatever errors it has.
Resource read_deployed(const std::string& bytes, const std::string& name, const ReadBeside& beside);

// `text` is ISO 8601 ("2026-12-31T09:00:00", told in `zone` when it names none) or milliseconds
// since 1970; `option` names it in messages.
Result<Instant, Problem> read_time(const std::string& text, const Zone& zone,
                                   const std::string& option);

// What is wrong with what stands after --db, before anything is opened or created.
std::optional<Problem> check_database_name(const std::string& name);
Problem problem_of(const sqlite::OpenError& error);

class EngineOnFile {
 public:
  // Owns the database until destroyed. When the store fails later the process ends with
  // Exit::fault: nothing that follows would be durable.
  static Result<std::unique_ptr<EngineOnFile>, Problem> open(const EngineOptions& options);

  sqlite::Database& database() { return *database_; }
  Runtime& runtime() { return *runtime_; }

 private:
  EngineOnFile() = default;

  std::unique_ptr<sqlite::Database> database_;
  std::unique_ptr<Runtime> runtime_;  // Ends first.
};

}  // namespace cauce::tools
