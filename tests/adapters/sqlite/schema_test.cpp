// The schema fits the rows, and the database guards what it can guard itself.
#include "adapters/sqlite/schema.h"

#include <catch2/catch.hpp>

#include "adapters/sqlite/migrations.h"
#include "tests/adapters/sqlite/samples.h"

namespace cauce::sqlite {
namespace {

using namespace samples;

TEST_CASE("every table has the columns of its row, in order, and its primary key") {
  const auto database = temporary();
  Connection look(database->file(), Access::read, {});
  for (const TableSchema* table : all_tables()) {
    CAPTURE(table->name);
    std::vector<std::string> columns;
    std::vector<std::string> key;
    SQLite::Statement info(look.database(), "PRAGMA table_info(" + quoted(table->name) + ")");
    while (info.executeStep()) {
      columns.push_back(info.getColumn(1).getString());
      if (info.getColumn(5).getInt() > 0) key.push_back(columns.back());
    }
    CHECK(columns == std::vector<std::string>(table->columns.begin(), table->columns.end()));
    CHECK(key == std::vector<std::string>(table->columns.begin(),
                                          table->columns.begin() + table->key_columns));
  }
}

TEST_CASE("every table of the database is strict") {
  const auto database = temporary();
  Connection look(database->file(), Access::read, {});
  CHECK(look.number("SELECT count(*) FROM pragma_table_list WHERE type = 'table' AND strict = 0 "
                    "AND name NOT LIKE 'sqlite_%'") == 0);
  CHECK(look.number("SELECT count(*) FROM pragma_table_list WHERE strict = 1") ==
        static_cast<std::int64_t>(all_tables().size()) + 11);
}

TEST_CASE("rows of a process instance are found through the primary key") {
  const auto database = temporary();
  Connection look(database->file(), Access::read, {});
  for (const TableSchema* table : all_tables()) {
    if (table->columns.front() != "instance_key") continue;
    SQLite::Statement plan(look.database(), "EXPLAIN QUERY PLAN SELECT * FROM " +
                                                quoted(table->name) + " WHERE instance_key = 1");
    REQUIRE(plan.executeStep());
    CHECK_THAT(plan.getColumn(3).getString(), Catch::Contains("USING PRIMARY KEY"));
  }
}

TEST_CASE("each secondary index serves the question that it is there for") {
  const auto check = [](const std::string& question, const std::string& index) {
    static const auto database = temporary();
    Connection look(database->file(), Access::read, {});
    look.set_up({});
    SQLite::Statement plan(look.database(), "EXPLAIN QUERY PLAN SELECT * FROM " + question);
    std::string text;
    while (plan.executeStep()) text += plan.getColumn(3).getString() + "\n";
    INFO(question);
    CHECK_THAT(text, Catch::Contains(index));
  };
  check("journal WHERE instance_key = ?", "journal_of_instance");
  check("process_definition WHERE process_id = ? AND version = ?", "process_definition_version");
  check("process_instance WHERE ended_at IS NULL ORDER BY key LIMIT 9", "process_instance_running");
  check("process_instance WHERE definition_key = ? AND ended_at IS NULL ORDER BY key LIMIT 9",
        "process_instance_running (ended_at=? AND definition_key=?)");
  check("process_instance WHERE business_key = ?", "process_instance_business_key");
  check("task WHERE key = ?", "task_key");
  check("task WHERE ended_at IS NULL ORDER BY key LIMIT 9", "task_list");
  check("task WHERE ended_at IS NULL AND instance_key = ? ORDER BY key", "PRIMARY KEY");
  check("task WHERE assignee = ? AND ended_at IS NULL", "task_assignee");
  check(
      "task t0 WHERE ended_at IS NULL ORDER BY priority DESC, due_at IS NULL, due_at, created_at, "
      "instance_key, key LIMIT 9",
      "task_list");
  check("task WHERE ended_at IS NULL AND due_at < ? ORDER BY due_at, instance_key, key LIMIT 9",
        "task_due");
  check("deviation WHERE happened_at > ? ORDER BY happened_at DESC LIMIT 9", "deviation_by_time");
  check("task_candidate WHERE kind = ? AND id IN (?, ?)", "task_candidate_who");
  check("timer WHERE due_at <= ? ORDER BY due_at LIMIT 1", "timer_due");
  check("timer WHERE instance_key = ?", "timer_of_instance");
  check("event_subscription WHERE trigger = ? AND name = ? AND correlation_key = ?",
        "event_subscription_correlation");
  check("event_subscription WHERE instance_key = ?", "event_subscription_of_instance");
  check("decision_definition WHERE decision_id = ? AND version = ?", "decision_definition_version");
  check("decision_evaluation WHERE activity_key = ?", "decision_evaluation_key");
  check("decision_evaluation WHERE decision_key = ?", "decision_evaluation_of_decision");
  check("incident WHERE key = ?", "incident_key");
  check("incident WHERE ended_at IS NULL ORDER BY instance_key, key LIMIT 9", "incident_open");
  // A store's records lie together; those that are not the latest are passed over.
  check("data_store_record WHERE store_id = ? AND latest = ?", "PRIMARY KEY (store_id=?)");
}

TEST_CASE("a commit that leaves a reference without its row is refused whole") {
  // Each puts one row that points at something that is not there.
  const auto check = [](auto row) {
    const auto database = temporary();
    commit(database->store(), deployed());
    Batch batch;
    batch.changes.of<decltype(row)>().insert(row);
    CAPTURE(row.table);
    const Result<Done, StoreError> done = database->store().commit(batch);
    REQUIRE(!done.ok());
    CHECK_THAT(done.error().message, Catch::Contains("FOREIGN KEY"));
    CHECK(database->make_reader()->count(row.table, {}) == 0);
  };
  const ProcessInstanceKey nobody{99};
  ProcessInstanceRow orphan = instance_row(10);
  orphan.definition = DefinitionKey{98};
  check(orphan);
  check(ActivityInstanceRow{.instance = nobody, .key = ActivityInstanceKey{1}});
  check(TokenRow{.instance = nobody, .key = TokenKey{1}});
  check(variable_row(99, "a", "1"));
  check(task_row(99, 1));
  check(TaskCandidateRow{nobody, TaskKey{1}, "group", "staff"});
  check(CommentRow{.instance = nobody, .key = CommentKey{1}, .task = TaskKey{1}});
  check(AttachmentRow{.instance = nobody, .key = AttachmentKey{1}, .task = TaskKey{1}});
  check(TimerRow{.key = TimerKey{1}, .definition = definition, .instance = nobody});
  check(TimerRow{.key = TimerKey{1}, .definition = DefinitionKey{98}});
  check(EventSubscriptionRow{
      .key = SubscriptionKey{1}, .definition = definition, .instance = nobody});
  check(DecisionDefinitionRow{.key = DecisionDefinitionKey{1}, .deployment = DeploymentKey{99}});
  check(DecisionEvaluationRow{.instance = nobody, .activity = ActivityInstanceKey{1}});
  check(IncidentRow{.instance = nobody, .key = IncidentKey{1}});
  check(DataStoreRecordRow{.store = "networks", .record = "1", .version = 1});
}

TEST_CASE("what belongs to no process instance needs none") {
  const auto database = temporary();
  Batch batch = deployed();
  batch.changes.of<TimerRow>().insert({.key = TimerKey{3}, .definition = definition});
  batch.changes.of<EventSubscriptionRow>().insert(
      {.key = SubscriptionKey{4}, .definition = definition, .name = "m"});
  batch.changes.of<DataStoreRow>().insert({"networks", "Networks"});
  batch.changes.of<DataStoreRecordRow>().insert(
      {.store = "networks", .record = "1", .version = 1, .content = {"{}"}});
  commit(database->store(), batch);
  const auto reader = database->make_reader();
  CHECK(reader->select<TimerRow>({}).at(0).instance == std::nullopt);
  CHECK(reader->select<EventSubscriptionRow>({}).at(0).instance == std::nullopt);
  CHECK(reader->select<DataStoreRecordRow>({}).at(0).instance == std::nullopt);
}

TEST_CASE("two definitions cannot be the same version of a process") {
  const auto database = temporary();
  commit(database->store(), deployed());
  Batch batch;
  batch.changes.of<ProcessDefinitionRow>().insert(
      {DefinitionKey{5}, "ps54", 1, deployment, "ps54.bpmn", "Redes", ""});
  const Result<Done, StoreError> done = database->store().commit(batch);
  REQUIRE(!done.ok());
  CHECK_THAT(done.error().message, Catch::Contains("process_definition.version"));
}

}  // namespace
}  // namespace cauce::sqlite
