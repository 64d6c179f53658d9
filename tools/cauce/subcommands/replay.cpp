// `cauce replay`: the state of a process instance at any moment, from the journal alone.
#include <map>

#include "adapters/runtime/journal_reading.h"
#include "tools/cauce/command_line.h"
#include "tools/cauce/engine_on_file.h"
#include "tools/cauce/instance_view.h"
#include "tools/cauce/output.h"
#include "tools/cauce/time_zone.h"

namespace cauce::tools {
namespace replay_subcommand {

struct Given {
  std::string database{};
  Format format = Format::table;
  std::optional<std::string> instance{};
  std::optional<std::string> at{};
  std::optional<std::string> zone{};
};

// The last record that counts: by position, or by time.
struct Until {
  std::uint64_t position = UINT64_MAX;
  std::optional<Instant> time{};

  bool holds(const Record& record) const {
    return record.position <= position && (!time || record.time <= *time);
  }
};

Result<Until, Problem> read_until(const Given& given, std::uint64_t last) {
  if (!given.at) return Until{};
  if (const auto position = parse_key(*given.at)) {
    if (*position <= last) return Until{*position, {}};
    return Failure{Problem{Exit::refused, "expected a position from 1 to " + std::to_string(last) +
                                              ", but found " + *given.at}};
  }
  const auto zone = find_zone(given.zone);
  if (!zone.ok()) return Failure{zone.error()};
  const auto time = parse_date_time(*given.at);
  if (time) return Until{UINT64_MAX, to_instant(*time, **zone)};
  return Failure{Problem{Exit::usage,
                         "expected --at to be a position in the journal or a time such "
                         "as 2026-12-31T09:00:00, but found '" +
                             *given.at + "'"}};
}

// Records of other instances say nothing about this one: they are not even decoded.
Store::Slice without_others(Store::Slice slice, std::optional<ProcessInstanceKey> only) {
  if (only)
    std::erase_if(slice.records, [&](const StoredRecord& record) {
      return record.instance && record.instance != only;
    });
  return slice;
}

// The records up to the moment, oldest first, with the drawings that the journal defines.
Result<Done, Problem> read_records(Store& store, const Until& until,
                                   std::optional<ProcessInstanceKey> only,
                                   const std::function<void(const Record&)>& take) {
  constexpr std::size_t slice_records = 1'000;
  DrawingCatalog catalog(read_deployed,
                         [&store](const Digest& digest) { return store.read_content(digest); });
  bool more = true;
  for (std::uint64_t next = 1; more; next += slice_records) {
    const Store::Slice slice = store.read_journal(next, slice_records);
    more = slice.records.size() == slice_records;
    const auto done = decode_slice(without_others(slice, only), catalog, [&](const Record& record) {
      if (!until.holds(record)) return more = false;
      take(record);
      return true;
    });
    if (!done.ok()) return Failure{Problem{Exit::fault, "the journal: " + done.error()}};
  }
  return Done{};
}

Exit show_instance(Store& store, const Until& until, const Given& given) {
  const auto key = parse_key(*given.instance);
  std::optional<InstanceState> state;
  if (key) {
    const auto done =
        read_records(store, until, ProcessInstanceKey{*key}, [&](const Record& record) {
          if (!record.instance) return;
          if (!state) state.emplace();
          for (const Event& event : record.events) apply(*state, record, event);
        });
    if (!done.ok()) return report(done.error());
  }
  if (!state)
    return report({Exit::refused, "expected a process instance " + *given.instance +
                                      (given.at ? " at " + *given.at : "") +
                                      " in the journal, but there is none"});
  print(view_of(*state), given.format);
  return Exit::done;
}

// What is over keeps its line and not its state, so that memory follows what runs.
Exit show_all(Store& store, const Until& until, const Given& given) {
  const std::vector<std::string> columns{"instance", "process", "businessKey", "state",
                                         "tokens",   "tasks",   "incidents",   "records"};
  std::map<ProcessInstanceKey, InstanceState> running;
  std::map<ProcessInstanceKey, std::int64_t> records;
  std::map<ProcessInstanceKey, std::vector<Value>> lines;
  const auto line_of = [&](ProcessInstanceKey key, const InstanceState& state) {
    const auto size = [](const auto& map) { return static_cast<std::int64_t>(map.size()); };
    return std::vector<Value>{to_string(key),
                              state.process().id,
                              state.business_key ? Value(*state.business_key) : Value(),
                              Value(to_string(state.state)),
                              size(state.tokens),
                              size(state.tasks),
                              size(state.incidents),
                              records[key]};
  };
  const auto done = read_records(store, until, std::nullopt, [&](const Record& record) {
    if (!record.instance) return;
    ++records[*record.instance];
    InstanceState& state = running[*record.instance];
    for (const Event& event : record.events) apply(state, record, event);
    if (is_final(state.state)) {
      lines[*record.instance] = line_of(*record.instance, state);
      running.erase(*record.instance);
    }
  });
  if (!done.ok()) return report(done.error());
  for (const auto& [key, state] : running) lines[key] = line_of(key, state);
  Table table{columns, {}};
  for (auto& [key, line] : lines) table.rows.push_back(std::move(line));
  print(table, given.format);
  return Exit::done;
}

Exit replay(const Given& given) {
  if (auto problem = check_database_name(given.database)) return report(*problem);
  auto database = sqlite::Database::open_read_only(given.database);
  if (!database.ok()) return report(problem_of(database.error()));
  Store& store = (*database)->store();
  const auto until = read_until(given, store.last_position());
  if (!until.ok()) return report(until.error());
  return given.instance ? show_instance(store, *until, given) : show_all(store, *until, given);
}

constexpr const char* examples = R"(  cauce replay --db cauce.db
  cauce replay --db cauce.db 2251799813685252
  cauce replay --db cauce.db 2251799813685252 --at 17                    (after record 17)
  cauce replay --db cauce.db 2251799813685252 --at 2026-12-31T09:00:00 --format json

Reads only, so a server may be running on the database meanwhile.)";

}  // namespace replay_subcommand

void add_replay(CommandLine& line) {
  using namespace replay_subcommand;
  auto given = std::make_shared<Given>();
  Subcommand command = line.subcommand(
      "replay", "Tells the state of a process instance at any moment, from the journal", examples);
  command.positional("INSTANCE", given->instance, "Id of one; else a line for each")
      .required_option("--db", "FILE", given->database, "The database")
      .option("--at", "POSITION|TIME", given->at,
              "Up to this record of the journal, or this time; else to its end")
      .option("--time-zone", "ZONE", given->zone, zone_help);
  add_format_option(command, given->format);
  command.run([given] { return replay(*given); });
}

}  // namespace cauce::tools
