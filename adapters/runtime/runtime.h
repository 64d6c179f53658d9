// A partition at work: one thread decides, one commits, and many commands share a commit. Nobody is
// answered before what they were told is on disk. Due timers fire by an Asio timer, or when the
// clock is set by hand.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>

#include "adapters/runtime/journal_reading.h"
#include "engine/ports/engine_port.h"
#include "engine/ports/store.h"

namespace cauce {

struct RuntimeOptions {
  const Zone* zone = &Zone::utc();
  std::optional<Instant> manual_clock{};  // Where the clock stands at first, when set by hand.
  Instant earliest{};  // The time of the journal's last record: no later one may be earlier.
  std::size_t idle_instances_max = 20'000;
  std::size_t batch_max = 1'024;  // Commands a commit; more wait for the next.
  // Called on a thread of the runtime when the store fails: nothing after it would be durable. When
  // it returns, the process stops.
  std::function<void(const std::string& message)> on_failure{};
};

class Runtime final : public EnginePort {
 public:
  using MakeReader = std::function<std::unique_ptr<Reader>()>;

  // Reads what the partition must know and starts its threads. `store` outlives the runtime and is
  // used by it alone.
  static Result<std::unique_ptr<Runtime>, std::string> start(Store& store, MakeReader make_reader,
                                                             ReadDeployed read_deployed,
                                                             RuntimeOptions options);
  // Finishes what was submitted, then ends the threads.
  ~Runtime() override;

  void submit(Submission submission, Done done) override;
  // Waits for the answer; not to be called on a thread of the runtime.
  Result<Reply, Rejection> execute(Submission submission);

  std::shared_ptr<void> watch_work(std::vector<std::string> topics,
                                   std::function<void()> ring) override;
  std::shared_ptr<void> watch_changes(std::function<void(const Changed&)> ring) override;
  std::shared_ptr<const Process> process(DefinitionKey definition) const override;
  DecisionModel decisions(DecisionDefinitionKey definition) const override;
  std::unique_ptr<Reader> make_reader() override;
  Instant now() const override;
  const Zone& zone() const override;
  bool clock_is_manual() const override;
  void set_clock(Instant to, Done done) override;
  Result<Reply, Rejection> set_clock(Instant to);

 private:
  class Partition;
  explicit Runtime(std::unique_ptr<Partition> partition);

  std::unique_ptr<Partition> partition_;
};

}  // namespace cauce
