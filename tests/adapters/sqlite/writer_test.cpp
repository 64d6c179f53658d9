// Commits: all or nothing, in order, and rows that come back as they went in.
#include "adapters/sqlite/writer.h"

#include <catch2/catch.hpp>

#include "adapters/sqlite/compare.h"
#include "tests/adapters/sqlite/samples.h"

namespace cauce::sqlite {
namespace {

using namespace samples;

TEST_CASE("records, values and contents read back as they were committed") {
  const auto database = temporary();
  Store& store = database->store();
  CHECK(store.last_position() == 0);
  Batch batch = deployed();
  batch.records = {record(1, 7), {2, std::nullopt, "{}"}, record(3, 8)};
  batch.values = {value(1, 0, 7), value(1, 1, 7), value(3, 0, 8)};
  batch.values[1].content = std::string("with\0nul", 8);
  commit(store, batch);
  Batch next;
  next.records = {record(4, 7)};
  next.values = {value(4, 0, 7)};
  commit(store, next);

  CHECK(store.last_position() == 4);
  const Store::Slice all = store.read_journal(1, 100);
  CHECK(all.records == std::vector<StoredRecord>{batch.records[0], batch.records[1],
                                                 batch.records[2], next.records[0]});
  CHECK(all.values == std::vector<StoredValue>{batch.values[0], batch.values[1], batch.values[2],
                                               next.values[0]});
  const Store::Slice middle = store.read_journal(2, 2);
  CHECK(middle.records == std::vector<StoredRecord>{batch.records[1], batch.records[2]});
  CHECK(middle.values == std::vector<StoredValue>{batch.values[2]});
  CHECK(store.read_journal(5, 10).records.empty());

  const Store::Slice seven = store.read_instance(ProcessInstanceKey{7});
  CHECK(seven.records == std::vector<StoredRecord>{batch.records[0], next.records[0]});
  CHECK(seven.values == std::vector<StoredValue>{batch.values[0], batch.values[1], next.values[0]});
  CHECK(database->make_reader()->journal(ProcessInstanceKey{7}, 2, 10).records ==
        std::vector<StoredRecord>{next.records[0]});
  CHECK(store.read_content(sha256({"<definitions/>"})) == "<definitions/>");
  CHECK(store.read_content(sha256({"other"})) == std::nullopt);
}

TEST_CASE("content that is stored already is no error") {
  const auto database = temporary();
  Batch batch;
  batch.contents = {{sha256({"a"}), "a"}, {sha256({"a"}), "a"}};
  commit(database->store(), batch);
  commit(database->store(), batch);
  CHECK(database->make_reader()->content(sha256({"a"})) == "a");
}

TEST_CASE("positions follow on each other without a gap") {
  const auto refused = [](std::vector<std::uint64_t> positions, std::uint64_t of_value) {
    const auto database = temporary();
    Batch first;
    first.records = {record(1, 7)};
    commit(database->store(), first);
    Batch batch;
    for (const std::uint64_t position : positions) batch.records.push_back(record(position, 7));
    if (of_value != 0) batch.values.push_back(value(of_value, 0, 7));
    return !database->store().commit(batch).ok();
  };
  CHECK(!refused({2, 3}, 3));
  CHECK(refused({3}, 0));
  CHECK(refused({1}, 0));
  CHECK(refused({2, 4}, 0));
  CHECK(refused({2, 2}, 0));
  CHECK(refused({2}, 1));
  CHECK(refused({2}, 3));
}

TEST_CASE("an error in the middle of a commit leaves nothing of it and ends the store") {
  const TemporaryFolder folder;
  const auto file = folder / "a.db";
  {
    const auto database = opened(file);
    Batch first = deployed();
    first.records = {record(1, 7)};
    commit(database->store(), first);
    Batch torn;
    torn.records = {record(2, 7)};
    torn.values = {value(2, 0, 7)};
    torn.contents = {{sha256({"new"}), "new"}};
    torn.changes.of<ProcessInstanceRow>().insert(instance_row(7));
    torn.changes.of<TaskRow>().update(task_row(7, 404), &TaskRow::state);  // There is none.
    const Result<Done, StoreError> done = database->store().commit(torn);
    REQUIRE(!done.ok());
    CHECK_THAT(done.error().message, Catch::Contains("task"));

    Batch good;
    good.records = {record(2, 7)};
    const Result<Done, StoreError> again = database->store().commit(good);
    REQUIRE(!again.ok());
    CHECK_THAT(again.error().message, Catch::Contains("failed before"));
    CHECK(!database->store().drop_rows().ok());
    CHECK(database->store().last_position() == 1);
    CHECK(database->store().read_journal(1, 10).records.size() == 1);
  }
  const auto database = opened(file);
  CHECK(database->store().last_position() == 1);
  CHECK(database->store().read_journal(1, 10).values.empty());
  CHECK(database->store().read_content(sha256({"new"})) == std::nullopt);
  CHECK(database->make_reader()->count("process_instance", {}) == 0);
  Batch good;
  good.records = {record(2, 7)};
  commit(database->store(), good);
}

TEST_CASE("a removal of a row that is not there is an error") {
  const auto database = temporary();
  Batch batch;
  batch.changes.of<TokenRow>().remove({.instance = ProcessInstanceKey{7}, .key = TokenKey{8}});
  CHECK(!database->store().commit(batch).ok());
}

TEST_CASE("changes of one batch and of several give the same rows") {
  TaskRow changed = task_row(7, 11);
  changed.state = TaskState::reserved;
  changed.assignee = "berta";
  changed.due_at = monday;
  const auto write = [&](bool folded) {
    auto database = temporary();
    Batch batch = deployed();
    const auto step = [&] {
      if (folded) return;
      commit(database->store(), batch);
      batch = Batch{};
    };
    step();
    batch.changes.of<ProcessInstanceRow>().insert(instance_row(7));
    batch.changes.of<TaskRow>().insert(task_row(7, 11));
    batch.changes.of<TaskRow>().insert(task_row(7, 12));
    batch.changes.of<TaskCandidateRow>().insert({ProcessInstanceKey{7}, TaskKey{11}, "user", "a"});
    batch.changes.of<TokenRow>().insert(
        {.instance = ProcessInstanceKey{7}, .key = TokenKey{20}, .element = "gone"});
    step();
    batch.changes.of<TaskRow>().update(changed, &TaskRow::state, &TaskRow::assignee);
    batch.changes.of<TaskRow>().remove(task_row(7, 12));
    batch.changes.of<TokenRow>().remove({.instance = ProcessInstanceKey{7}, .key = TokenKey{20}});
    step();
    batch.changes.of<TaskRow>().update(changed, &TaskRow::due_at);
    batch.changes.of<TaskCandidateRow>().remove({ProcessInstanceKey{7}, TaskKey{11}, "user", "a"});
    batch.changes.of<TaskCandidateRow>().insert({ProcessInstanceKey{7}, TaskKey{11}, "user", "a"});
    step();
    // An insert where a row was removed in the same batch replaces what is stored.
    batch.changes.of<TaskRow>().remove(changed);
    TaskRow anew = changed;
    anew.name = "anew";
    batch.changes.of<TaskRow>().insert(anew);
    commit(database->store(), batch);
    return database;
  };
  const auto one = write(true);
  const auto several = write(false);
  const std::string rows = dump_rows(*one->make_reader());
  CHECK(rows == dump_rows(*several->make_reader()));
  CHECK_THAT(rows, Catch::Contains("name='anew'") && Catch::Contains("state=Reserved") &&
                       Catch::Contains("assignee='berta'") && !Catch::Contains("gone"));
  CHECK(one->make_reader()->count("task", {}) == 1);
}

TEST_CASE("an update writes only the columns that it names") {
  const auto database = temporary();
  Batch batch = deployed();
  batch.changes.of<ProcessInstanceRow>().insert(instance_row(7));
  batch.changes.of<TaskRow>().insert(task_row(7, 11));
  commit(database->store(), batch);
  TaskRow other = task_row(7, 11);
  other.name = "must not be written";
  other.priority = 80;
  other.ended_at = monday;
  Batch update;
  // The key is named, too: it is what it was.
  update.changes.of<TaskRow>().update(other, &TaskRow::priority, &TaskRow::key);
  commit(database->store(), update);
  TaskRow expected = task_row(7, 11);
  expected.priority = 80;
  CHECK(database->make_reader()->select<TaskRow>({}) == std::vector<TaskRow>{expected});
}

TEST_CASE("an upsert inserts a new row and leaves what is kept of an old one") {
  const auto database = temporary();
  VariableRow later = variable_row(7, "a", "2");
  later.created_at.ms += 5;
  later.changed_at.ms += 5;
  const auto write = [&](const VariableRow& row) {
    Batch batch;
    batch.changes.of<VariableRow>().upsert(row, &VariableRow::created_at);
    commit(database->store(), batch);
    return database->make_reader()->select<VariableRow>({});
  };
  Batch batch = deployed();
  batch.changes.of<ProcessInstanceRow>().insert(instance_row(7));
  commit(database->store(), batch);
  CHECK(write(variable_row(7, "a", "1")) == std::vector<VariableRow>{variable_row(7, "a", "1")});
  VariableRow expected = later;
  expected.created_at = monday;
  CHECK(write(later) == std::vector<VariableRow>{expected});

  // A row that is nothing but its key.
  for (int twice = 0; twice < 2; ++twice) {
    Batch stores;
    stores.changes.of<DataStoreRow>().upsert({"networks", "Networks"}, &DataStoreRow::name);
    commit(database->store(), stores);
  }
  CHECK(database->make_reader()->count("data_store", {}) == 1);
}

TEST_CASE("children and parents may go in one commit") {
  const auto database = temporary();
  commit(database->store(), deployed());
  Batch batch;
  batch.changes.of<DeploymentRow>().remove({.key = deployment});
  batch.changes.of<ResourceRow>().remove({.deployment = deployment, .name = "ps54.bpmn"});
  batch.changes.of<ProcessDefinitionRow>().remove({.key = definition});
  commit(database->store(), batch);
  CHECK(dump_rows(*database->make_reader()).empty());
}

TEST_CASE("every column type keeps the ends of its range") {
  const auto database = temporary();
  constexpr std::uint64_t greatest = INT64_MAX;
  Batch batch = deployed();
  ProcessInstanceRow instance = instance_row(greatest);
  instance.business_key = "";  // Not none.
  instance.state = ProcessState::canceled;
  instance.ended_at = parse_instant("9999-12-31T23:59:59.999Z");
  instance.end_reason = std::string("nul\0 and \xF0\x9F\x98\x80 and 'quotes'\"", 28);
  batch.changes.of<ProcessInstanceRow>().insert(instance);
  TaskRow task = task_row(greatest, greatest);
  task.priority = INT64_MIN;
  task.created_at = *parse_instant("0000-01-01T00:00:00.000Z");
  task.form_digest = sha256({"form"});
  task.state = TaskState::suspended_in_progress;
  batch.changes.of<TaskRow>().insert(task);
  batch.changes.of<PartitionRow>().insert({8191, INT64_MAX, INT64_MAX});
  batch.records = {{1, ProcessInstanceKey{greatest}, "{}"}};
  commit(database->store(), batch);
  const auto reader = database->make_reader();
  CHECK(reader->select<ProcessInstanceRow>({}) == std::vector<ProcessInstanceRow>{instance});
  CHECK(reader->select<TaskRow>({}) == std::vector<TaskRow>{task});
  CHECK(reader->select<PartitionRow>({}) ==
        std::vector<PartitionRow>{{8191, INT64_MAX, INT64_MAX}});
  CHECK(database->store().read_instance(ProcessInstanceKey{greatest}).records.size() == 1);
}

TEST_CASE("very long texts are kept whole") {
  const auto database = temporary();
  const std::string text = "\"" + std::string(20'000'000, 'x') + "\"";
  Batch batch = deployed();
  batch.changes.of<ProcessInstanceRow>().insert(instance_row(7));
  batch.changes.of<VariableRow>().insert(variable_row(7, std::string(100'000, 'n'), text));
  batch.records = {{1, ProcessInstanceKey{7}, text}};
  batch.values = {value(1, 0, 7)};
  batch.values[0].content = text;
  commit(database->store(), batch);
  CHECK(database->make_reader()->select<VariableRow>({}).at(0).value.text == text);
  const Store::Slice slice = database->store().read_journal(1, 1);
  CHECK(slice.records.at(0).json == text);
  CHECK(slice.values.at(0).content == text);
}

TEST_CASE("dropping the rows empties every projected table and keeps the rest") {
  const auto database = temporary();
  Batch batch = deployed();
  batch.records = {record(1, 7)};
  batch.values = {value(1, 0, 7)};
  batch.changes.of<ProcessInstanceRow>().insert(instance_row(7));
  batch.changes.of<TaskRow>().insert(task_row(7, 11));
  batch.changes.of<PartitionRow>().insert({1, 5, 1});
  commit(database->store(), batch);
  const std::string rows = dump_rows(*database->make_reader());
  REQUIRE(database->store().drop_rows().ok());
  CHECK(dump_rows(*database->make_reader()).empty());
  CHECK(database->store().last_position() == 1);
  CHECK(database->store().read_journal(1, 10).values.size() == 1);
  CHECK(database->store().read_content(sha256({"<definitions/>"})).has_value());

  Batch again;
  again.changes = batch.changes;
  commit(database->store(), again);
  CHECK(dump_rows(*database->make_reader()) == rows);
  Batch orphan;  // References are checked again.
  orphan.changes.of<TaskRow>().insert(task_row(99, 1));
  CHECK(!database->store().commit(orphan).ok());
}

}  // namespace
}  // namespace cauce::sqlite
