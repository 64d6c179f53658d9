// An engine on a database of its own, with drawings written in the test.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "tools/cauce/engine_on_file.h"

namespace cauce::simulation {

class Office {
 public:
  explicit Office(const std::string& clock = "2026-03-02T09:00:00-03:00");
  ~Office();

  Runtime& runtime() { return engine_->runtime(); }
  sqlite::Database& database() { return engine_->database(); }
  std::filesystem::path file() const { return folder_ / "cauce.db"; }
  void close() { engine_.reset(); }
  // As a new process would find it; with the clock that is set by hand, or the system's.
  void reopen(std::optional<std::string> manual_clock = std::string());

  Result<Reply, Rejection> ask(Request request, const std::string& request_id = {});
  // Requires that it is taken.
  Reply done(Request request, const std::string& request_id = {});
  Reply deploy(const std::string& xml, const std::string& name = "flow.bpmn");
  Reply start(const std::string& process, Context variables = {});
  void advance_to(const std::string& time);

  // Ids of the elements of open tasks, sorted.
  std::vector<std::string> open_tasks();
  TaskKey open_task(const std::string& element);

  PartitionState restored();  // As the rows give it to a process that opens the store.
  WholeState folded();        // As the journal gives it. Requires: closed.

 private:
  std::filesystem::path folder_;
  std::string clock_;
  std::unique_ptr<tools::EngineOnFile> engine_;
};

// A process of BPMN XML around its inner elements.
std::string drawing(const std::string& process, const std::string& inner);

}  // namespace cauce::simulation
