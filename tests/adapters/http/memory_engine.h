// An engine and its tables in memory: rows are put by the test, commands are kept and answered as
// the test says, and the filters that the routes make are really evaluated.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <tuple>
#include <vector>

#include "engine/ports/engine_port.h"

namespace cauce::http::test {

template <class Tuple>
struct TablesOf;
template <class... Rows>
struct TablesOf<std::tuple<Rows...>> {
  using type = std::tuple<std::vector<Rows>...>;
};

struct Tables {
  TablesOf<AllRows>::type rows;
  std::map<Digest, std::string> contents;
  std::map<ProcessInstanceKey, std::vector<StoredRecord>> journals;
  std::map<ProcessInstanceKey, std::vector<StoredValue>> values;  // Of the journals, in order.
  std::uint64_t unreadable_from = UINT64_MAX;  // Position from which on reading a journal throws.

  template <class Row>
  std::vector<Row>& of() {
    return std::get<std::vector<Row>>(rows);
  }
  template <class Row>
  void put(Row row) {
    of<Row>().push_back(std::move(row));
  }
};

class MemoryReader final : public Reader {
 public:
  explicit MemoryReader(Tables& tables) : tables_(tables) {}

#define CAUCE_ROW(Row)                                                               \
  void select_into(const Filter& filter, const std::vector<Order>& order, Page page, \
                   const std::function<void(Row)>& sink) override;
#define CAUCE_COMMA
#include "engine/projection/rows.def"
#undef CAUCE_COMMA
#undef CAUCE_ROW

  std::uint64_t count(std::string_view table, const Filter& filter) override;
  std::vector<ElementFigures> figures(const Filter& of_instances) override;
  std::optional<std::string> content(const Digest& digest) override;
  Store::Slice journal(ProcessInstanceKey instance, std::uint64_t from, std::size_t max) override;

 private:
  Tables& tables_;
};

class MemoryEngine final : public EnginePort {
 public:
  Tables tables;
  // What every command is answered; a test may look at the command first.
  std::function<Result<Reply, Rejection>(const Submission&)> answer = [](const Submission&) {
    return Result<Reply, Rejection>(Reply{});
  };
  std::map<DefinitionKey, std::shared_ptr<const Process>> processes;
  std::map<DecisionDefinitionKey, std::shared_ptr<const dmn::Decisions>> models;
  Instant time{1'793'620'800'000};  // 2026-11-02T12:00:00Z.
  bool manual = true;
  // When set, commands wait for release(), as for a slow disk.
  bool holds = false;

  std::vector<Submission> submissions() const;
  void release();

  void submit(Submission submission, Done done) override;
  // Rings are called by the test, as if a task had appeared.
  std::shared_ptr<void> watch_work(std::vector<std::string> topics,
                                   std::function<void()> ring) override;
  std::vector<std::function<void()>> rings() const;
  std::shared_ptr<void> watch_changes(std::function<void(const Changed&)> ring) override;
  void change(const Changed& changed);  // As if a batch had been committed.
  std::shared_ptr<const Process> process(DefinitionKey definition) const override;
  std::shared_ptr<const dmn::Decisions> decisions(DecisionDefinitionKey definition) const override;
  std::unique_ptr<Reader> make_reader() override;
  Instant now() const override { return time; }
  const Zone& zone() const override { return *Zone::find("-03:00"); }
  bool clock_is_manual() const override { return manual; }
  void set_clock(Instant to, Done done) override;

 private:
  mutable std::mutex mutex_;
  std::vector<Submission> submissions_;
  std::vector<std::function<void()>> held_;
  std::vector<std::weak_ptr<std::function<void()>>> rings_;
  std::vector<std::weak_ptr<std::function<void(const Changed&)>>> watches_;
};

}  // namespace cauce::http::test
