// Two databases that differ say where.
#include "adapters/sqlite/compare.h"

#include <catch2/catch.hpp>

#include "tests/adapters/sqlite/samples.h"

namespace cauce::sqlite {
namespace {

using namespace samples;

Batch office() {
  Batch batch = deployed();
  batch.changes.of<ProcessInstanceRow>().insert(instance_row(7));
  batch.changes.of<TaskRow>().insert(task_row(7, 11));
  batch.changes.of<VariableRow>().insert(variable_row(7, "a", "1"));
  return batch;
}

TEST_CASE("equal rows have no difference, whatever the way to them") {
  const auto one = temporary();
  const auto two = temporary();
  commit(one->store(), office());
  commit(two->store(), deployed());
  Batch rest;
  rest.changes.of<ProcessInstanceRow>().insert(instance_row(7));
  rest.changes.of<VariableRow>().insert(variable_row(7, "a", "1"));
  rest.changes.of<TaskRow>().insert(task_row(7, 11));
  commit(two->store(), rest);
  CHECK(differing_rows(*one->make_reader(), *two->make_reader()).empty());
  CHECK(dump_rows(*one->make_reader()) == dump_rows(*two->make_reader()));
}

TEST_CASE("each differing, missing and additional row is named") {
  const auto before = temporary();
  const auto after = temporary();
  commit(before->store(), office());
  Batch other = office();
  TaskRow task = task_row(7, 11);
  task.assignee = "ana";
  task.state = TaskState::reserved;
  other.changes.of<TaskRow>().update(task, &TaskRow::assignee, &TaskRow::state);
  other.changes.of<VariableRow>().remove(variable_row(7, "a", "1"));
  other.changes.of<VariableRow>().insert(variable_row(7, "b", "2"));
  commit(after->store(), other);
  CHECK(differing_rows(*before->make_reader(), *after->make_reader()) ==
        std::vector<std::string>{"variable 7/7/'a' is gone", "variable 7/7/'b' is new",
                                 "task 7/11: state is Reserved, was Ready assignee is 'ana', was "
                                 "none"});
  CHECK(differing_rows(*before->make_reader(), *after->make_reader(), 1).size() == 1);
}

TEST_CASE("a difference is found beyond the first page of rows") {
  const auto before = temporary();
  const auto after = temporary();
  for (const auto& database : {before.get(), after.get()}) {
    Batch batch = office();
    for (std::uint64_t i = 0; i < 2500; ++i)
      if (database != before.get() || i != 1999)
        batch.changes.of<VariableRow>().insert(variable_row(
            7, "v" + std::to_string(i), database == after.get() && i == 9 ? "0" : "1"));
    commit(database->store(), batch);
  }
  CHECK(differing_rows(*before->make_reader(), *after->make_reader()) ==
        std::vector<std::string>{"variable 7/7/'v1999' is new",
                                 "variable 7/7/'v9': value is 0, was 1"});
}

}  // namespace
}  // namespace cauce::sqlite
