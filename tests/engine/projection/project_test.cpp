#include "engine/projection/project.h"

#include <catch2/catch.hpp>

#include "adapters/cases/suite.h"
#include "tests/adapters/cases/read_resource.h"
#include "tests/engine/journal/samples.h"
#include "tests/engine/projection/state_rows.h"

namespace cauce {
namespace {

// Follows one case after the other, record by record.
struct Follower {
  MemoryTables rows;
  std::vector<Record> records;
  std::vector<std::string> told;
  std::size_t compared = 0;

  void operator()(const Record& record, const Engine& engine) {
    if (record.position == 1) {
      check_batches();
      rows = {};
      records.clear();
    }
    records.push_back(record);
    Changes changes;
    project(record, changes);
    tell(record, rows.take(changes));
    // The engine has taken all records of a command before the first is told of.
    if (record.position != engine.partition().last_position) return;
    // Comparing everything after each of many records would take long.
    if (records.size() <= 100 || records.size() % 50 == 0) tell(record, differences(rows, engine));
    ++compared;
  }

  // However the records are grouped, the rows come out the same.
  void check_batches() {
    for (const std::size_t size : {2U, 3U, 7U, 1'000'000U}) {
      MemoryTables grouped;
      Changes changes;
      for (std::size_t i = 0; i < records.size(); ++i) {
        project(records[i], changes);
        if ((i + 1) % size != 0 && i + 1 != records.size()) continue;
        tell(records[i], grouped.take(changes));
        changes.clear();
      }
      if (!(grouped == rows))
        told.push_back("in batches of " + std::to_string(size) + " the rows differ");
    }
  }

 private:
  void tell(const Record& record, const std::vector<std::string>& differences) {
    for (const std::string& each : differences)
      told.push_back("record " + std::to_string(record.position) + " (" + record.command +
                     "): " + each);
  }
};

void follow(const std::string& path) {
  Follower follower;
  const cases::SuiteResult result = cases::run_suite(
      {path}, &cases::read_resource, {},
      [&](const Record& record, const Engine& engine) { follower(record, engine); });
  follower.check_batches();
  CHECK(result.failed() == 0);
  CHECK(follower.compared > 1);
  std::string told;
  for (std::size_t i = 0; i < follower.told.size() && i < 10; ++i) told += follower.told[i] + "\n";
  INFO(told);
  CHECK(follower.told.empty());
}

}  // namespace

TEST_CASE("after each command the rows show exactly the state, for every behavior") {
  const auto files = cases::find_case_files(CAUCE_SOURCE_DIR "/tests/engine/execution/behaviors");
  CHECK(files.size() > 20);
  for (const std::string& file : files) {
    INFO(file);
    follow(file);
  }
}

TEST_CASE("after each command the rows show exactly the state, for whole processes") {
  follow(CAUCE_SOURCE_DIR "/processes");
}

TEST_CASE("a request is kept as a row, with the position that a retry is answered with") {
  Changes changes;
  Record record = sample_record({});
  project(record, changes);
  MemoryTables rows;
  rows.take(changes);
  const RequestRow* row = rows.of<RequestRow>().find({"request \"1\"", 0, 0});
  REQUIRE(row != nullptr);
  CHECK(row->position == 42);
  CHECK(row->subject == static_cast<std::int64_t>(record.subject));
}

TEST_CASE("an erased value is shown as erased") {
  Committed erased = sample_value("secret");
  erased.value = Value();
  erased.erased = true;
  Record record = sample_record({VariableSet{"v", ScopeKey{make_key(1, 11)}, erased}});
  Changes changes;
  project(record, changes);
  MemoryTables rows;
  rows.take(changes);
  CHECK(rows.of<VariableRow>().count([](const VariableRow& row) {
    return row.type == "erased" && row.value.text == "null";
  }) == 1);
}

TEST_CASE("an erased comment has no text, and a file that is removed has no row") {
  Committed erased = sample_value("secret");
  erased.value = Value();
  erased.erased = true;
  const TaskKey task{make_key(1, 12)};
  const AttachmentKey file{make_key(1, 23)};
  MemoryTables rows;
  for (const Event& event : {Event(CommentAdded{CommentKey{make_key(1, 22)}, task, erased}),
                             Event(AttachmentAdded{file, {}, {}, erased, 3, task, "", {}}),
                             Event(AttachmentRemoved{file, task})}) {
    Changes changes;
    project(sample_record({event}), changes);
    rows.take(changes);
    if (std::holds_alternative<AttachmentAdded>(event))
      CHECK(rows.of<AttachmentRow>().count([](const auto& row) { return !row.name; }) == 1);
  }
  CHECK(rows.of<CommentRow>().count([](const auto& row) { return !row.text; }) == 1);
  CHECK(rows.of<AttachmentRow>().count([](const auto&) { return true; }) == 0);
}

}  // namespace cauce
