#include "tools/cauce/engine_on_file.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "adapters/bpmn/reader.h"
#include "adapters/dmn/reader.h"
#include "engine/value/json.h"
#include "tools/cauce/resources.h"

namespace cauce::tools {
namespace {

using Opening = sqlite::OpenError::Kind;

// When the last record was written; none in an empty journal.
std::optional<Instant> last_time(Store& store) {
  const std::uint64_t last = store.last_position();
  if (last == 0) return std::nullopt;
  const Store::Slice slice = store.read_journal(last, 1);
  if (slice.records.empty()) return std::nullopt;
  const auto record = parse_json(slice.records.front().json);
  const Value* time = record.ok() && record->context() ? record->context()->find("time") : nullptr;
  return time && time->string() ? parse_instant(*time->string()) : std::nullopt;
}

// Where a clock that is set by hand begins; none for the system's.
Result<std::optional<Instant>, Problem> first_time(const EngineOptions& options,
                                                   std::optional<Instant> last) {
  if (!options.manual_clock) return std::optional<Instant>();
  if (options.manual_clock->empty()) return std::optional<Instant>(last.value_or(system_time()));
  const auto given = read_time(*options.manual_clock, *options.zone, "--manual-clock");
  if (!given.ok()) return Failure{given.error()};
  return std::optional<Instant>(*given);
}

[[noreturn]] void stop_at_once(const std::string& message) {
  complain("the store failed, and nothing more can be made durable: " + message);
  std::fflush(nullptr);
  std::_Exit(static_cast<int>(Exit::fault));
}

}  // namespace

Instant system_time() {
  return Instant{std::chrono::duration_cast<std::chrono::milliseconds>(
                     std::chrono::system_clock::now().time_since_epoch())
                     .count()};
}

Resource read_deployed(const std::string& bytes, const std::string& name,
                       const ReadBeside& beside) {
  Resource resource;
  if (dmn::is_model(name, bytes))
    resource.decisions =
        dmn::read(bytes, name,
                  bytes.find("import") == std::string::npos ? std::vector<NamedBytes>() : beside())
            .decisions;
  else
    resource.processes = bpmn::read(bytes, name).processes;
  return resource;
}

Result<Instant, Problem> read_time(const std::string& text, const Zone& zone,
                                   const std::string& option) {
  if (const auto iso = parse_date_time(text)) return to_instant(*iso, zone);
  const auto ms = parse_key(text);
  if (ms && *ms <= INT64_MAX) return Instant{static_cast<std::int64_t>(*ms)};
  return Failure{Problem{Exit::usage, "expected " + option +
                                          " to be a time such as 2026-12-31T09:00:00 or "
                                          "milliseconds since 1970, but found '" +
                                          text + "'"}};
}

std::optional<Problem> check_database_name(const std::string& name) {
  if (name.starts_with("postgresql:") || name.starts_with("postgres:"))
    return Problem{Exit::usage, "PostgreSQL is not supported yet: expected --db to name a file"};
  if (name.empty()) return Problem{Exit::usage, "expected --db to name a file"};
  const std::filesystem::path folder = std::filesystem::absolute(name).parent_path();
  std::error_code error;
  if (!std::filesystem::is_directory(folder, error))
    return Problem{Exit::refused,
                   "expected " + name + " to lie in a folder, but there is no " + folder.string()};
  return std::nullopt;
}

Problem problem_of(const sqlite::OpenError& error) {
  return {error.kind == Opening::unreadable ? Exit::fault : Exit::refused, error.message};
}

Result<std::unique_ptr<EngineOnFile>, Problem> EngineOnFile::open(const EngineOptions& options) {
  if (auto problem = check_database_name(options.database)) return Failure{std::move(*problem)};
  std::unique_ptr<EngineOnFile> engine(new EngineOnFile);
  auto database = sqlite::Database::open(options.database);
  if (!database.ok()) return Failure{problem_of(database.error())};
  engine->database_ = std::move(*database);

  const std::optional<Instant> last = last_time(engine->database_->store());
  const auto first = first_time(options, last);
  if (!first.ok()) return Failure{first.error()};
  RuntimeOptions runtime_options;
  runtime_options.zone = options.zone;
  runtime_options.manual_clock = *first;
  if (last) runtime_options.earliest = *last;
  runtime_options.on_failure = stop_at_once;
  auto runtime = Runtime::start(
      engine->database_->store(),
      [opened = engine->database_.get()] { return opened->make_reader(); }, read_deployed,
      std::move(runtime_options));
  if (!runtime.ok())
    return Failure{Problem{Exit::fault, options.database + ": " + runtime.error()}};
  engine->runtime_ = std::move(*runtime);
  return engine;
}

}  // namespace cauce::tools
