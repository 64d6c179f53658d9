// A runtime on a database of its own, in a folder that goes away with it.
#pragma once

#include <filesystem>
#include <memory>

#include "adapters/runtime/runtime.h"
#include "adapters/sqlite/database.h"
#include "tools/bench/workload.h"

namespace cauce::bench {

class Ground {
 public:
  // With the workload deployed.
  static Result<std::unique_ptr<Ground>, std::string> make(const Workload& workload);
  ~Ground();

  Runtime& runtime() { return *runtime_; }
  // How many element instances the database holds.
  std::uint64_t elements();
  // Ends the runtime and folds the write-ahead log in; then the size of the database file.
  std::uint64_t close_and_measure();

 private:
  std::filesystem::path folder_;
  std::unique_ptr<sqlite::Database> database_;
  std::unique_ptr<Runtime> runtime_;
};

}  // namespace cauce::bench
