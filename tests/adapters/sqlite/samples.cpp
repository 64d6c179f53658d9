#include "tests/adapters/sqlite/samples.h"

#include <catch2/catch.hpp>
#include <stdlib.h>

namespace cauce::sqlite::samples {

TemporaryFolder::TemporaryFolder() {
  std::string path = (std::filesystem::temp_directory_path() / "cauce-test-XXXXXX").string();
  REQUIRE(mkdtemp(path.data()) != nullptr);
  path_ = path;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::unique_ptr<Database> opened(const std::filesystem::path& file, const Tuning& tuning) {
  Database::Opened database = Database::open(file, tuning);
  INFO((database ? "" : database.error().message));
  REQUIRE(database.ok());
  return std::move(database).value();
}

std::unique_ptr<Database> temporary() {
  Database::Opened database = Database::temporary();
  INFO((database ? "" : database.error().message));
  REQUIRE(database.ok());
  return std::move(database).value();
}

void commit(Store& store, const Batch& batch) {
  const Result<Done, StoreError> done = store.commit(batch);
  INFO((done ? "" : done.error().message));
  REQUIRE(done.ok());
}

Batch deployed() {
  Batch batch;
  const Digest digest = sha256({"<definitions/>"});
  batch.contents.push_back({digest, "<definitions/>"});
  batch.changes.of<DeploymentRow>().insert({deployment, "office", "tests", monday, "ana"});
  batch.changes.of<ResourceRow>().insert({deployment, "ps54.bpmn", digest, std::nullopt});
  batch.changes.of<ProcessDefinitionRow>().insert(
      {definition, "ps54", 1, deployment, "ps54.bpmn", "Redes", ""});
  return batch;
}

ProcessInstanceRow instance_row(std::uint64_t key) {
  ProcessInstanceRow row;
  row.key = ProcessInstanceKey{key};
  row.root = row.key;
  row.definition = definition;
  row.process_id = "ps54";
  row.start_element = "Start";
  row.started_at = monday;
  row.started_by = "ana";
  return row;
}

TaskRow task_row(std::uint64_t instance, std::uint64_t key) {
  TaskRow row;
  row.instance = ProcessInstanceKey{instance};
  row.key = TaskKey{key};
  row.element = "Review";
  row.name = "Task " + std::to_string(key);
  row.state = TaskState::ready;
  row.created_at = monday;
  row.changed_at = monday;
  return row;
}

VariableRow variable_row(std::uint64_t instance, const std::string& name, const std::string& json) {
  VariableRow row;
  row.instance = ProcessInstanceKey{instance};
  row.scope = ScopeKey{instance};
  row.name = name;
  row.type = "string";
  row.value.text = json;
  row.created_at = monday;
  row.changed_at = monday;
  return row;
}

StoredRecord record(std::uint64_t position, std::uint64_t instance) {
  return {position, ProcessInstanceKey{instance},
          "{\"position\":" + std::to_string(position) + "}"};
}

StoredValue value(std::uint64_t position, std::uint32_t ordinal, std::uint64_t instance) {
  StoredValue made{position, ordinal, ProcessInstanceKey{instance}, {}, "\"text\""};
  for (std::size_t i = 0; i < made.salt.size(); ++i)
    made.salt[i] = static_cast<std::uint8_t>(position * 16 + i);
  return made;
}

std::vector<std::uint64_t> keys(const std::vector<TaskRow>& tasks) {
  std::vector<std::uint64_t> found;
  for (const TaskRow& task : tasks) found.push_back(task.key.value);
  return found;
}

}  // namespace cauce::sqlite::samples
