// What the tests of the store share: a folder that goes away, a small world of rows, and commits
// that must succeed.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "adapters/sqlite/database.h"
#include "engine/ports/store.h"

namespace cauce::sqlite::samples {

class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

// Both fail the test when it cannot be done.
std::unique_ptr<Database> opened(const std::filesystem::path& file, const Tuning& tuning = {});
std::unique_ptr<Database> temporary();
void commit(Store& store, const Batch& batch);

inline constexpr DeploymentKey deployment{1};
inline constexpr DefinitionKey definition{2};
inline constexpr Instant monday{1793620800000};  // 2026-11-02T12:00:00.000Z

// One deployment with one definition, and the bytes of its resource.
Batch deployed();
ProcessInstanceRow instance_row(std::uint64_t key);
TaskRow task_row(std::uint64_t instance, std::uint64_t key);
VariableRow variable_row(std::uint64_t instance, const std::string& name, const std::string& json);
StoredRecord record(std::uint64_t position, std::uint64_t instance);
StoredValue value(std::uint64_t position, std::uint32_t ordinal, std::uint64_t instance);

// The keys of tasks, as numbers.
std::vector<std::uint64_t> keys(const std::vector<TaskRow>& tasks);

}  // namespace cauce::sqlite::samples
