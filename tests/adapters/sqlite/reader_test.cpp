// Questions: what each comparison finds, in which order, and through which other table.
#include "adapters/sqlite/reader.h"

#include <catch2/catch.hpp>

#include "tests/adapters/sqlite/samples.h"

namespace cauce::sqlite {
namespace {

using namespace samples;
using Keys = std::vector<std::uint64_t>;

// Instances 1 (business key "b") and 2 (none); their tasks:
//   11 "Ñandú" of ana, priority 50, due monday       12 "50%_off" of nobody, priority 60
//   21 "nandu" of berta, priority 50, ended          22 "C:\temp" of Ana, priority 40
// Candidates: 11 group staff and user zoe; 12 group staff; 22 group chiefs.
std::unique_ptr<Database> stored_office() {
  auto database = temporary();
  Batch batch = deployed();
  for (const std::uint64_t key : {1, 2}) {
    ProcessInstanceRow row = instance_row(key);
    if (key == 1) row.business_key = "b";
    row.started_at.ms -= static_cast<std::int64_t>(key);  // The second came first.
    batch.changes.of<ProcessInstanceRow>().insert(row);
  }
  const auto task = [&](std::uint64_t instance, std::uint64_t key, const char* name,
                        std::optional<std::string> assignee, std::int64_t priority) {
    TaskRow row = task_row(instance, key);
    row.name = name;
    row.assignee = std::move(assignee);
    row.priority = priority;
    if (key == 11) row.due_at = monday;
    if (key == 21) row.ended_at = monday;
    if (key == 21) row.state = TaskState::completed;
    batch.changes.of<TaskRow>().insert(row);
  };
  task(1, 11, "Ñandú", "ana", 50);
  task(1, 12, "50%_off", std::nullopt, 60);
  task(2, 21, "nandu", "berta", 50);
  task(2, 22, "C:\\temp", "Ana", 40);
  const auto candidate = [&](std::uint64_t instance, std::uint64_t key, const char* kind,
                             const char* id) {
    batch.changes.of<TaskCandidateRow>().insert(
        {ProcessInstanceKey{instance}, TaskKey{key}, kind, id});
  };
  candidate(1, 11, "group", "staff");
  candidate(1, 11, "user", "zoe");
  candidate(1, 12, "group", "staff");
  candidate(2, 22, "group", "chiefs");
  commit(database->store(), batch);
  return database;
}

class Office {
 public:
  Keys tasks(const Filter& filter, const std::vector<Order>& order = {}, Page page = {}) {
    const Keys found = keys(reader_->select<TaskRow>(filter, order, page));
    if (order.empty() && page.first == 0 && page.max == UINT64_MAX)
      CHECK(reader_->count("task", filter) == found.size());
    return found;
  }
  Keys where(std::string_view column, Compare compare, std::vector<Scalar> values = {},
             bool ignore_case = false) {
    return tasks({{Condition{column, compare, std::move(values), ignore_case}}});
  }
  Reader& reader() { return *reader_; }

 private:
  std::unique_ptr<Database> database_ = stored_office();
  std::unique_ptr<Reader> reader_ = database_->make_reader();
};

Related candidate_of(std::vector<Scalar> groups, bool negated = false) {
  return {"task_candidate",
          {{"instance_key", "instance_key"}, {"key", "task_key"}},
          {{Condition{"kind", Compare::equal, {"group"}}},
           {Condition{"id", Compare::in, std::move(groups)}}},
          negated};
}

TEST_CASE("each comparison finds its rows") {
  Office office;
  CHECK(office.tasks({}) == Keys{11, 12, 21, 22});
  CHECK(office.where("key", Compare::equal, {std::int64_t{12}}) == Keys{12});
  CHECK(office.where("priority", Compare::not_equal, {std::int64_t{50}}) == Keys{12, 22});
  CHECK(office.where("priority", Compare::less, {std::int64_t{50}}) == Keys{22});
  CHECK(office.where("priority", Compare::less_equal, {std::int64_t{50}}) == Keys{11, 21, 22});
  CHECK(office.where("priority", Compare::greater, {std::int64_t{50}}) == Keys{12});
  CHECK(office.where("priority", Compare::greater_equal, {49.5}) == Keys{11, 12, 21});
  CHECK(office.where("state", Compare::equal, {std::string(to_string(TaskState::completed))}) ==
        Keys{21});
  CHECK(office.where("due_at", Compare::less_equal, {to_string(monday)}) == Keys{11});
  CHECK(office.where("name", Compare::equal, {"' OR 1=1 --"}) == Keys{});
}

TEST_CASE("none is neither equal nor unequal to anything") {
  Office office;
  CHECK(office.where("assignee", Compare::is_null) == Keys{12});
  CHECK(office.where("assignee", Compare::is_not_null) == Keys{11, 21, 22});
  CHECK(office.where("assignee", Compare::equal, {"ana"}) == Keys{11});
  CHECK(office.where("assignee", Compare::not_equal, {"ana"}) == Keys{21, 22});
  CHECK(office.where("assignee", Compare::not_in, {"ana"}) == Keys{21, 22});
  CHECK(office.where("assignee", Compare::like, {"%"}) == Keys{11, 21, 22});
}

TEST_CASE("like takes percent and underscore as wildcards, and escapes") {
  Office office;
  CHECK(office.where("name", Compare::like, {"%and%"}) == Keys{11, 21});
  CHECK(office.where("name", Compare::like, {"_and_"}) == Keys{11, 21});
  CHECK(office.where("name", Compare::like, {"n%"}) == Keys{21});
  CHECK(office.where("name", Compare::like, {"50\\%\\_off"}) == Keys{12});
  CHECK(office.where("name", Compare::like, {"50\\%%"}) == Keys{12});
  CHECK(office.where("name", Compare::like, {"C:\\\\temp"}) == Keys{22});
  CHECK(office.where("name", Compare::like, {"c:%"}) == Keys{});
  CHECK(office.where("name", Compare::like, {std::string(200'000, '%')}).size() == 4);
}

TEST_CASE("case is ignored beyond ASCII when asked for") {
  Office office;
  CHECK(office.where("assignee", Compare::equal, {"ANA"}, true) == Keys{11, 22});
  CHECK(office.where("assignee", Compare::not_equal, {"ANA"}, true) == Keys{21});
  CHECK(office.where("name", Compare::equal, {"ÑANDÚ"}, true) == Keys{11});
  CHECK(office.where("name", Compare::like, {"ñ%Ú"}, true) == Keys{11});
  CHECK(office.where("name", Compare::like, {"ñ%"}) == Keys{});
}

TEST_CASE("lists of any length find their members") {
  Office office;
  const auto numbers = [](std::int64_t count) {
    std::vector<Scalar> list;
    for (std::int64_t i = 0; i < count; ++i) list.emplace_back(i);
    return list;
  };
  CHECK(office.where("key", Compare::in, {}) == Keys{});
  CHECK(office.where("key", Compare::not_in, {}) == Keys{11, 12, 21, 22});
  CHECK(office.where("key", Compare::in, {std::int64_t{11}, std::int64_t{22}, std::int64_t{5}}) ==
        Keys{11, 22});
  CHECK(office.where("key", Compare::in, numbers(12)) == Keys{11});
  CHECK(office.where("key", Compare::in, numbers(22)) == Keys{11, 12, 21});
  CHECK(office.where("key", Compare::in, numbers(50'000)) == Keys{11, 12, 21, 22});
  CHECK(office.where("key", Compare::not_in, numbers(22)) == Keys{22});
  std::vector<Scalar> names(1000, Scalar{"x"});
  names.insert(names.end(), {"C:\\temp", "Ñandú", "quote \" and \n", std::string("\0", 1)});
  CHECK(office.where("name", Compare::in, names) == Keys{11, 22});
  CHECK(office.where("name", Compare::not_in, names) == Keys{12, 21});
}

TEST_CASE("long lists tell numbers at the end of the range and texts with zero bytes apart") {
  const auto database = temporary();
  Batch batch = deployed();
  batch.changes.of<ProcessInstanceRow>().insert(instance_row(1));
  TaskRow row = task_row(1, INT64_MAX);
  row.name = std::string("a\0b", 3);
  batch.changes.of<TaskRow>().insert(row);
  row = task_row(1, INT64_MAX - 1);
  row.name = "a";
  batch.changes.of<TaskRow>().insert(row);
  commit(database->store(), batch);
  const auto reader = database->make_reader();
  std::vector<Scalar> list(100, Scalar{std::int64_t{5}});
  list.emplace_back(INT64_MAX);
  CHECK(keys(reader->select<TaskRow>({{Condition{"key", Compare::in, list}}})) == Keys{INT64_MAX});
  std::vector<Scalar> names(100, Scalar{"z"});
  names.emplace_back(std::string("a\0b", 3));
  CHECK(keys(reader->select<TaskRow>({{Condition{"name", Compare::in, names}}})) ==
        Keys{INT64_MAX});
  CHECK(keys(reader->select<TaskRow>({{Condition{"name", Compare::not_in, names}}})) ==
        Keys{INT64_MAX - 1});
}

TEST_CASE("all predicates hold, and of alternatives one") {
  Office office;
  const Predicate high{Condition{"priority", Compare::greater_equal, {std::int64_t{50}}}};
  const Predicate open{Condition{"ended_at", Compare::is_null}};
  const Predicate nobody{Condition{"assignee", Compare::is_null}};
  const Predicate anas{Condition{"assignee", Compare::equal, {"ana"}, true}};
  CHECK(office.tasks({high, open}) == Keys{11, 12});
  CHECK(office.tasks({{AnyOf{{{nobody}, {anas, high}}}}}) == Keys{11, 12});
  CHECK(office.tasks({open, {AnyOf{{{nobody}, {anas}}}}}) == Keys{11, 12, 22});
  CHECK(office.tasks({{AnyOf{}}}) == Keys{});
  CHECK(office.tasks({{AnyOf{{{}}}}}) == Keys{11, 12, 21, 22});
  AnyOf many;
  for (std::int64_t i = 0; i < 5000; ++i)
    many.alternatives.push_back({{Condition{"key", Compare::equal, {i}}}});
  CHECK(office.tasks({{many}}) == Keys{11, 12, 21, 22});
}

TEST_CASE("a related row decides") {
  Office office;
  CHECK(office.tasks({{candidate_of({"staff"})}}) == Keys{11, 12});
  CHECK(office.tasks({{candidate_of({"staff", "chiefs"})}}) == Keys{11, 12, 22});
  CHECK(office.tasks({{candidate_of({"staff", "chiefs"}, true)}}) == Keys{21});
  const Related business{"process_instance",
                         {{"instance_key", "key"}},
                         {{Condition{"business_key", Compare::equal, {"b"}}}}};
  CHECK(office.tasks({{business}, {candidate_of({"staff"})}}) == Keys{11, 12});
  // Relations within relations.
  Related instance_with_chiefs{"process_instance", {{"instance_key", "key"}}, {}};
  instance_with_chiefs.where.push_back({Related{"task_candidate",
                                                {{"key", "instance_key"}},
                                                {{Condition{"id", Compare::equal, {"chiefs"}}}}}});
  CHECK(office.tasks({{instance_with_chiefs}}) == Keys{21, 22});
}

TEST_CASE("rows come in the order asked for, then by key") {
  Office office;
  CHECK(office.tasks({}, {{"priority", true}}) == Keys{12, 11, 21, 22});
  CHECK(office.tasks({}, {{"priority"}, {"name", true}}) == Keys{22, 11, 21, 12});
  CHECK(office.tasks({}, {{"assignee"}}) == Keys{12, 22, 11, 21});
  CHECK(office.tasks({}, {{"assignee", true}}) == Keys{21, 11, 22, 12});
  const Related instance{"process_instance", {{"instance_key", "key"}}, {}};
  CHECK(office.tasks({}, {{"started_at", false, instance}}) == Keys{21, 22, 11, 12});
  CHECK(office.tasks({}, {{"business_key", true, instance}, {"key", true}}) ==
        Keys{12, 11, 22, 21});
  // The filter of the row that it leads to counts, and its values come before those of the page.
  const Related zoe{
      "task_candidate", {{"key", "task_key"}}, {{Condition{"id", Compare::equal, {"zoe"}}}}};
  CHECK(office.tasks({}, {{"id", true, zoe}}, {0, 2}) == Keys{11, 12});
}

TEST_CASE("pages neither repeat nor skip") {
  Office office;
  const std::vector<Order> by_priority{{"priority"}};
  CHECK(office.tasks({}, by_priority, {0, 2}) == Keys{22, 11});
  CHECK(office.tasks({}, by_priority, {2, 2}) == Keys{21, 12});
  CHECK(office.tasks({}, by_priority, {3, 100}) == Keys{12});
  CHECK(office.tasks({}, by_priority, {4, 1}) == Keys{});
  CHECK(office.tasks({}, by_priority, {1, UINT64_MAX}) == Keys{11, 21, 12});
  CHECK(office.tasks({}, by_priority, {UINT64_MAX, 1}) == Keys{});
  CHECK(office.tasks({}, by_priority, {0, 0}) == Keys{});
}

TEST_CASE("the first row is found, or none") {
  Office office;
  const auto found =
      office.reader().first<TaskRow>({{Condition{"key", Compare::equal, {std::int64_t{21}}}}});
  REQUIRE(found.has_value());
  CHECK(found->name == "nandu");
  CHECK(!office.reader().first<TaskRow>({{Condition{"key", Compare::equal, {std::int64_t{99}}}}}));
}

TEST_CASE("a question may be asked while the same one is being answered") {
  Office office;
  Keys seen;
  office.reader().select_into({}, {}, {}, [&](TaskRow outer) {
    office.reader().select_into({}, {}, {}, [&](TaskRow inner) {
      if (inner.key == outer.key) seen.push_back(inner.key.value);
    });
  });
  CHECK(seen == Keys{11, 12, 21, 22});
}

TEST_CASE("a reader sees each commit that came before the question") {
  const auto database = stored_office();
  const auto early = database->make_reader();
  CHECK(early->count("task", {}) == 4);
  Batch batch;
  batch.changes.of<TaskRow>().insert(task_row(2, 23));
  commit(database->store(), batch);
  CHECK(early->count("task", {}) == 5);
  CHECK(database->make_reader()->count("task", {}) == 5);
}

}  // namespace
}  // namespace cauce::sqlite
