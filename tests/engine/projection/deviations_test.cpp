#include "engine/projection/deviations.h"

#include <memory>

#include <catch2/catch.hpp>

#include "engine/projection/project.h"

namespace cauce {
namespace {

Record record_of(std::string command, std::vector<Event> events) {
  Record record;
  record.position = 5;
  record.time = Instant{1'000};
  record.actor.user = "root";
  record.command = std::move(command);
  record.instance = ProcessInstanceKey{20};
  record.events = std::move(events);
  return record;
}

// "kind subject who: detail" of each.
std::vector<std::string> told(const Record& record) {
  Changes changes;
  project(record, changes);
  std::vector<std::string> all;
  for (const Change<DeviationRow>& change : changes.of<DeviationRow>().list())
    all.push_back(change.row.kind + " " + std::to_string(change.row.subject) + " " +
                  change.row.who + ": " + change.row.detail);
  return all;
}

// In a drawing in which `why` says why somebody decides against a recommendation.
Record answered(std::string variable, Value value) {
  Element task;
  task.human_task.emplace().override_reason = "why";
  const auto process = std::make_shared<Process>();
  process->elements = {Element{}, std::move(task)};
  VariableSet set;
  set.name = std::move(variable);
  set.scope = ScopeKey{20};
  set.value.value = std::move(value);
  TaskCompleted done;
  done.task = TaskKey{30};
  std::vector<Event> events;
  events.emplace_back(done);
  events.emplace_back(set);
  Record record = record_of("CompleteTask", std::move(events));
  record.definition = DefinitionKey{7};
  record.drawings = {{*record.definition, process}};
  return record;
}

}  // namespace

TEST_CASE("a task that is given to somebody is told, with the reason") {
  TaskAssigned event;
  event.task = TaskKey{30};
  event.user = "ben";
  std::vector<Event> events;
  events.emplace_back(event);
  Record record = record_of("AssignTask", std::move(events));
  CHECK(told(record) == std::vector<std::string>{"reassigned 30 root: ben"});
  record.reason = "ill";
  CHECK(told(record) == std::vector<std::string>{"reassigned 30 root: ben: ill"});
}

TEST_CASE("a canceled case is told, but not one that ends because another does") {
  ProcessInstanceCanceled event;
  event.reason = "no money";
  event.state = ProcessState::canceled;
  std::vector<Event> events;
  events.emplace_back(event);
  Record record = record_of("CancelProcessInstance", std::move(events));
  record.reason = "no money";
  CHECK(told(record) == std::vector<std::string>{"canceled 20 root: no money"});
  record.cause = 3;
  CHECK(told(record).empty());
}

TEST_CASE("a case that is taken to another version is told, with the reason") {
  Record record = record_of("MigrateProcessInstance", {});
  record.definition = DefinitionKey{7};
  record.reason = "the law changed";
  record.drawings = {{DefinitionKey{7}, std::make_shared<Process>()},
                     {DefinitionKey{8}, std::make_shared<Process>()}};
  record.events.emplace_back(ProcessInstanceMigrated{DefinitionKey{7}, {}, {}, DefinitionKey{8}});
  CHECK(told(record) == std::vector<std::string>{"migrated 20 root: the law changed"});
}

TEST_CASE("who says why they decide against a recommendation is told to have done so") {
  CHECK(told(answered("why", "it grew")) ==
        std::vector<std::string>{"overridden 30 root: it grew"});
  CHECK(told(answered("why", "  ")).empty());
  CHECK(told(answered("why", Value{})).empty());
  CHECK(told(answered("because", "it grew")).empty());
}

}  // namespace cauce
