#include "engine/execution/engine.h"

#include "engine/execution/engine_run.h"

namespace cauce {

Engine::Engine(PartitionState partition, const Zone& zone, InstanceSource source,
               std::uint64_t steps_max)
    : partition_(std::move(partition)),
      zone_(zone),
      source_(std::move(source)),
      steps_max_(steps_max) {}

Result<Outcome, Rejection> Engine::run(const Command& command, const Budget& budget,
                                       std::vector<Request>& asked) {
  return std::visit(Run(*this, command, budget, asked), command.request);
}

Result<Outcome, Rejection> Engine::execute(const Command& command) {
  std::vector<Request> asked;
  std::uint64_t steps_left = steps_max_;
  auto outcome = run(command, {0, 0, &steps_left}, asked);
  if (!outcome.ok() || asked.empty()) return outcome;

  struct Asked {
    Request request;
    std::uint64_t cause;
    int depth;
  };
  std::deque<Asked> queue;
  int requests = 0;
  const auto enqueue = [&](std::uint64_t cause, int depth) {
    for (Request& request : asked) queue.push_back({std::move(request), cause, depth});
    requests += static_cast<int>(asked.size());
    asked.clear();
  };
  enqueue(outcome->reply.position, 1);
  for (std::uint64_t number = 1; !queue.empty(); ++number) {
    Asked next = std::move(queue.front());
    queue.pop_front();
    Command follower{std::move(next.request),
                     command.time,
                     command.actor,
                     derived_entropy(command.entropy, number),
                     {},
                     next.cause};
    auto done = run(follower, {next.depth, requests, &steps_left}, asked);
    const auto* called = std::get_if<StartCalledProcess>(&follower.request);
    if (!done.ok() && called != nullptr) {
      asked.push_back(ThrowToCaller{called->caller,
                                    called->activity,
                                    called->key,
                                    Thrown::error,
                                    std::nullopt,
                                    done.error().message,
                                    {}});
      enqueue(next.cause, next.depth);
    }
    // What is gone by now is passed over.
    if (!done.ok() || done->records.empty()) continue;
    if (done->reply.started) outcome->reply.instances.push_back(*done->reply.instance);
    const std::uint64_t position = done->records.front().position;
    outcome->records.push_back(std::move(done->records.front()));
    for (const TaskKey task : done->reply.tasks) outcome->reply.tasks.push_back(task);
    enqueue(position, next.depth + 1);
  }
  return outcome;
}

}  // namespace cauce
