#include "engine/projection/changes.h"

#include <catch2/catch.hpp>

#include "tests/engine/projection/tables.h"

namespace cauce {
namespace {

TimerRow timer(std::uint64_t key, std::int64_t due = 0, std::string cycle = {}) {
  TimerRow row;
  row.key = TimerKey{key};
  row.due_at = Instant{due};
  row.cycle = std::move(cycle);
  return row;
}

const Change<TimerRow>& only(const TableChanges<TimerRow>& changes) {
  REQUIRE(changes.list().size() == 1);
  return changes.list().front();
}

}  // namespace

TEST_CASE("a row that appears and disappears in a batch never reaches the store") {
  TableChanges<TimerRow> changes;
  changes.insert(timer(1, 5));
  changes.update(timer(1, 6), &TimerRow::due_at);
  changes.remove(timer(1));
  CHECK(only(changes).operation == RowOperation::nothing);
}

TEST_CASE("updates of a new row are folded into its insert") {
  TableChanges<TimerRow> changes;
  changes.insert(timer(1, 5, "a"));
  changes.update(timer(1, 6, "ignored"), &TimerRow::due_at);
  CHECK(only(changes).operation == RowOperation::insert);
  CHECK_FALSE(only(changes).existed);
  CHECK(only(changes).row == timer(1, 6, "a"));
}

TEST_CASE("updates of a stored row become one, with the columns of both") {
  TableChanges<TimerRow> changes;
  changes.update(timer(1, 5, "ignored"), &TimerRow::due_at);
  changes.update(timer(1, 9, "b"), &TimerRow::cycle);
  const auto& change = only(changes);
  CHECK(change.operation == RowOperation::update);
  CHECK(change.set == (column_bit(&TimerRow::due_at) | column_bit(&TimerRow::cycle)));
  CHECK(change.row.due_at == Instant{5});
  CHECK(change.row.cycle == "b");
}

TEST_CASE("a stored row that is updated and removed is removed") {
  TableChanges<TimerRow> changes;
  changes.update(timer(1, 5), &TimerRow::due_at);
  changes.remove(timer(1));
  CHECK(only(changes).operation == RowOperation::remove);
}

TEST_CASE("a stored row that is removed and inserted again is replaced") {
  TableChanges<TimerRow> changes;
  changes.remove(timer(1));
  changes.insert(timer(1, 7));
  CHECK(only(changes).operation == RowOperation::insert);
  CHECK(only(changes).existed);
  CHECK(only(changes).row.due_at == Instant{7});
  changes.remove(timer(1));
  CHECK(only(changes).operation == RowOperation::remove);
}

TEST_CASE("an upsert writes all but the key and what is kept") {
  TableChanges<VariableRow> changes;
  VariableRow row;
  row.name = "v";
  row.created_at = Instant{1};
  row.changed_at = Instant{1};
  changes.upsert(row, &VariableRow::created_at);
  row.created_at = row.changed_at = Instant{2};
  changes.upsert(row, &VariableRow::created_at);
  REQUIRE(changes.list().size() == 1);
  const auto& change = changes.list().front();
  CHECK(change.operation == RowOperation::upsert);
  CHECK(change.row.created_at == Instant{1});
  CHECK(change.row.changed_at == Instant{2});
  CHECK((change.set & column_bit(&VariableRow::created_at)) == 0);
  CHECK((change.set & column_bit(&VariableRow::name)) == 0);
  CHECK((change.set & column_bit(&VariableRow::removed)) != 0);
}

TEST_CASE("rows are told apart by their whole key, and keep the order of their first touch") {
  TableChanges<TaskCandidateRow> changes;
  const ProcessInstanceKey instance{1};
  const TaskKey task{2};
  changes.insert({instance, task, "user", "ana"});
  changes.insert({instance, task, "group", "ana"});
  changes.insert({instance, TaskKey{3}, "user", "ana"});
  changes.remove({instance, task, "group", "ana"});
  REQUIRE(changes.list().size() == 3);
  CHECK(changes.list()[0].operation == RowOperation::insert);
  CHECK(changes.list()[1].operation == RowOperation::nothing);
  CHECK(changes.list()[2].row.task == TaskKey{3});
}

TEST_CASE("many rows keep apart") {
  TableChanges<TimerRow> changes;
  for (std::uint64_t i = 0; i < 5'000; ++i) changes.insert(timer(make_key(1, i)));
  for (std::uint64_t i = 0; i < 5'000; i += 2) changes.remove(timer(make_key(1, i)));
  std::size_t left = 0;
  for (const auto& change : changes.list())
    left += change.operation == RowOperation::insert ? 1U : 0U;
  CHECK(changes.list().size() == 5'000);
  CHECK(left == 2'500);
  changes.clear();
  CHECK(changes.list().empty());
  changes.insert(timer(make_key(1, 1)));
  CHECK(changes.list().size() == 1);
}

TEST_CASE("every table's columns are named once, and its key is a part of them") {
  Changes changes;
  changes.each([]<class Row>(const TableChanges<Row>&) {
    INFO(Row::table);
    std::vector<std::string> names;
    const auto visit = [&](std::string_view name, auto) { names.emplace_back(name); };
    Row::columns(visit);
    CHECK(Row::key_columns > 0);
    CHECK(Row::key_columns <= static_cast<int>(names.size()));
    CHECK(names.size() < 32);
    std::ranges::sort(names);
    CHECK(std::ranges::adjacent_find(names) == names.end());
  });
}

TEST_CASE("in tests, a table tells changes that do not fit") {
  MemoryTables tables;
  Changes update, removal, insert;
  update.of<TimerRow>().update(timer(1), &TimerRow::cycle);
  removal.of<TimerRow>().remove(timer(1));
  insert.of<TimerRow>().insert(timer(1));
  CHECK(tables.take(update).size() == 1);
  CHECK(tables.take(removal).size() == 1);
  CHECK(tables.take(insert).empty());
  CHECK(tables.take(insert).size() == 1);
  CHECK(tables.take(removal).empty());
}

}  // namespace cauce
