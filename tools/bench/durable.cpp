#include <condition_variable>
#include <mutex>

#include "tools/bench/ground.h"
#include "tools/bench/modes.h"

namespace cauce::bench {
namespace {

// Keeps a number of instances going. Each goes its way from answer to answer: the next request of
// an instance is sent only when the one before is on disk.
class Traffic {
 public:
  Traffic(Runtime& runtime, const Workload& workload, Figures& figures)
      : runtime_(runtime), workload_(workload), figures_(figures) {}

  void run(std::size_t in_flight, Clock::time_point until) {
    until_ = until;
    for (std::size_t i = 0; i < in_flight; ++i) begin_instance();
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return going_ == 0; });
  }

 private:
  void begin_instance() {
    std::uint64_t number = 0;
    {
      const std::lock_guard lock(mutex_);
      if (Clock::now() >= until_) return;
      ++going_;
      number = figures_.instances++;
    }
    send(StartProcessInstance{std::nullopt, workload_.name, std::nullopt,
                              variables_of(workload_, number)},
         {}, false);
  }

  void send(Request request, std::vector<TaskKey> open, bool is_completion) {
    Actor actor;
    actor.authority = Authority::operator_;
    const auto sent = Clock::now();
    runtime_.submit({std::move(request), std::move(actor), {}},
                    [this, sent, is_completion,
                     open = std::move(open)](Result<Reply, Rejection> reply) mutable {
                      answered(std::move(reply), std::move(open), sent, is_completion);
                    });
  }

  void answered(Result<Reply, Rejection> reply, std::vector<TaskKey> open, Clock::time_point sent,
                bool is_completion) {
    invariant(reply.ok(), "a workload's commands are taken");
    open.insert(open.end(), reply->tasks.begin(), reply->tasks.end());
    const auto latency =
        std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - sent).count();
    {
      const std::lock_guard lock(mutex_);
      figures_.latencies_us.push_back(static_cast<std::uint32_t>(latency));
      if (is_completion) ++figures_.completions;
    }
    if (!open.empty()) {
      const TaskKey next = open.back();
      open.pop_back();
      send(CompleteTask{next, {}}, std::move(open), true);
      return;
    }
    begin_instance();
    const std::lock_guard lock(mutex_);
    if (--going_ == 0) changed_.notify_all();
  }

  Runtime& runtime_;
  const Workload& workload_;
  Figures& figures_;
  Clock::time_point until_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t going_ = 0;
};

}  // namespace

Result<Figures, std::string> run_durable(const Workload& workload, const Settings& settings) {
  auto ground = Ground::make(workload);
  if (!ground.ok()) return Failure{ground.error()};
  Figures figures;
  figures.workload = workload.name;
  figures.mode = "durable, " + std::to_string(settings.in_flight) + " at once";
  const auto begun = Clock::now();
  Traffic traffic((*ground)->runtime(), workload, figures);
  traffic.run(settings.in_flight, begun + std::chrono::duration_cast<Clock::duration>(
                                              std::chrono::duration<double>(settings.seconds)));
  figures.seconds = std::chrono::duration<double>(Clock::now() - begun).count();
  figures.elements = (*ground)->elements();
  figures.bytes = (*ground)->close_and_measure();
  return figures;
}

}  // namespace cauce::bench
