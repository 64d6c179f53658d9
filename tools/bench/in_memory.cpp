#include "engine/execution/engine.h"
#include "engine/journal/codec.h"
#include "tools/bench/modes.h"

namespace cauce::bench {
namespace {

class Runner {
 public:
  explicit Runner(const Workload& workload) : workload_(workload) {
    execute(Deploy{"bench", "bench", {workload.resource}, false});
  }

  void run_instance(Figures& figures) {
    Reply reply = execute(StartProcessInstance{std::nullopt, workload_.name, std::nullopt,
                                               variables_of(workload_, figures.instances)},
                          &figures);
    std::vector<TaskKey> open = reply.tasks;
    while (!open.empty()) {
      const TaskKey task = open.back();
      open.pop_back();
      const auto begun = Clock::now();
      reply = execute(CompleteTask{task, {}}, &figures);
      figures.latencies_us.push_back(static_cast<std::uint32_t>(
          std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begun).count()));
      ++figures.completions;
      open.insert(open.end(), reply.tasks.begin(), reply.tasks.end());
    }
    ++figures.instances;
    engine_.drop_idle(UINT64_MAX, 1'000);
  }

 private:
  Reply execute(Request request, Figures* figures = nullptr) {
    Command command;
    command.request = std::move(request);
    command.time = Instant{1'000};
    command.actor.authority = Authority::operator_;
    auto outcome = engine_.execute(command);
    invariant(outcome.ok() && !outcome->records.empty(), "a workload's commands are taken");
    written_ += encode(outcome->records.front()).json.size();
    if (figures != nullptr)
      for (const Event& event : outcome->records.front().events)
        if (std::holds_alternative<ElementCompleted>(event)) ++figures->elements;
    return outcome->reply;
  }

  const Workload& workload_;
  std::size_t written_ = 0;
  Engine engine_{PartitionState{}, Zone::utc(),
                 InstanceSource{[](ProcessInstanceKey) { return nullptr; },
                                [](std::uint64_t) { return std::nullopt; }}};
};

}  // namespace

Figures run_in_memory(const Workload& workload, const Settings& settings) {
  Figures figures;
  figures.workload = workload.name;
  figures.mode = "in memory";
  Runner runner(workload);
  const auto begun = Clock::now();
  const auto until = begun + std::chrono::duration<double>(settings.seconds);
  while (Clock::now() < until) runner.run_instance(figures);
  figures.seconds = std::chrono::duration<double>(Clock::now() - begun).count();
  return figures;
}

}  // namespace cauce::bench
