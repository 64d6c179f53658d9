// Random drawings under random commands: what must hold for every drawing, held. CTest gives the
// seed; RC_PARAMS="max_success=10000 max_size=300" in the environment looks elsewhere.
#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "adapters/bpmn/reader.h"
#include "adapters/cases/consistency.h"
#include "adapters/cases/replay.h"
#include "adapters/cases/world.h"
#include "tests/adapters/cases/read_resource.h"
#include "tests/random/random_drawing.h"

namespace cauce::random {
namespace {

constexpr int commands_max = 40;
constexpr std::size_t events_max = 3'000;  // A loop without a wait state makes many.

Actor anybody() {
  Actor actor;
  actor.user = "ana";
  actor.authority = Authority::operator_;
  return actor;
}

class RandomRun {
 public:
  explicit RandomRun(Choices& choices)
      : choices_(choices), world_(Instant{1'800'000'000'000}, Zone::utc(), {}) {}

  bool deploy(const std::string& xml) {
    auto resource = cases::read_resource("random.bpmn", xml);
    if (!resource.ok()) return false;
    return world_.execute(Deploy{"random", "", {std::move(*resource)}, false}, anybody()).ok();
  }

  // What went wrong; empty when nothing did.
  std::string run(bool may_wait_for_ever) {
    for (int i = 0; i < commands_max && events() < events_max; ++i) {
      command();
      for (const auto& begun : world_.instances())
        for (const std::string& stuck : cases::stuck_tokens(*world_.engine().find(begun.key)))
          if (!may_wait_for_ever || stuck.find("waits for ever before") == std::string::npos)
            return "after command " + std::to_string(i) + ": " + stuck;
    }
    cancel_all();
    if (!world_.inconsistencies().empty()) return world_.inconsistencies().front();
    if (const std::string left = what_is_left(); !left.empty()) return left;
    const auto differences = cases::replay_differences(world_);
    return differences.empty() ? std::string() : differences.front();
  }

 private:
  void command() {
    switch (choices_.one_of(10)) {
      case 0: return start();
      case 1: return advance();
      case 2: return send_message();
      case 3: return retry();
      case 4: return set_variable();
      case 5:
        if (choices_.one_of(8) == 7) return cancel();
        return advance();
      default: return complete();
    }
  }

  std::size_t events() const {
    std::size_t count = 0;
    for (const auto& entry : world_.journal()) count += entry.record.events.size();
    return count;
  }
  Context answer() {
    Context variables;
    variables.put("a", choices_.yes());
    return variables;
  }
  // A command may be refused, but not do harm.
  void ask(Request request) { static_cast<void>(world_.execute(std::move(request), anybody())); }

  void start() {
    if (world_.instances().size() > 20) return;
    StartProcessInstance request;
    request.process_id = "p";
    request.variables = answer();
    ask(std::move(request));
  }
  void advance() {
    world_.advance_to(
        Instant{world_.now().ms + 3'600'000 * static_cast<std::int64_t>(1 + choices_.one_of(3))});
  }
  void send_message() {
    CorrelateMessage request;
    request.name = "m" + std::to_string(choices_.one_of(2));
    request.variables = answer();
    ask(std::move(request));
  }
  template <class Pick>
  void on_any(const Pick& pick) {
    const auto& instances = world_.instances();
    if (instances.empty()) return start();
    const std::size_t first = choices_.one_of(instances.size());
    for (std::size_t i = 0; i < instances.size(); ++i)
      if (pick(*world_.engine().find(instances[(first + i) % instances.size()].key))) return;
    start();
  }
  void complete() {
    on_any([&](const InstanceState& state) {
      if (state.tasks.empty()) return false;
      const auto task = std::next(state.tasks.begin(), choices_.one_of(state.tasks.size()));
      ask(CompleteTask{task->first, answer()});
      return true;
    });
  }
  void retry() {
    on_any([&](const InstanceState& state) {
      if (state.incidents.empty()) return false;
      ask(RetryIncident{state.key, state.incidents.begin()->first});
      return true;
    });
  }
  void set_variable() {
    on_any([&](const InstanceState& state) {
      if (is_final(state.state)) return false;
      ask(SetVariables{scope_of(state.key), answer(), {}, Local::no});
      return true;
    });
  }
  void cancel() {
    on_any([&](const InstanceState& state) {
      if (is_final(state.state)) return false;
      ask(CancelProcessInstance{state.key, "by chance"});
      return true;
    });
  }
  void cancel_all() {
    for (const auto& begun : world_.instances()) ask(CancelProcessInstance{begun.key, "the end"});
  }

  std::string what_is_left() const {
    for (const auto& [key, timer] : world_.engine().partition().timers)
      if (timer.instance) return "a timer outlives its instance";
    for (const auto& [key, waiting] : world_.engine().partition().subscriptions)
      if (waiting.instance) return "a subscription outlives its instance";
    for (const auto& begun : world_.instances()) {
      const InstanceState& state = *world_.engine().find(begun.key);
      if (!is_final(state.state)) return "an instance outlives its end";
      if (!state.tasks.empty() || !state.tokens.empty()) return "work outlives its instance";
    }
    return {};
  }

  Choices& choices_;
  cases::World world_;
};

}  // namespace

TEST_CASE("block-structured drawings never get stuck, and replay to the same state") {
  const bool held = rc::check([](const std::vector<std::uint8_t>& bytes) {
    Choices choices(bytes);
    const std::string xml = block_structured(choices);
    RC_LOG() << xml;
    RandomRun run(choices);
    RC_ASSERT(run.deploy(xml));
    RC_ASSERT(run.run(false) == "");
  });
  CHECK(held);
}

TEST_CASE("unstructured drawings keep every rule that does not depend on their structure") {
  const bool held = rc::check([](const std::vector<std::uint8_t>& bytes) {
    Choices choices(bytes);
    const std::string xml = unstructured(choices);
    RC_LOG() << xml;
    RandomRun run(choices);
    RC_PRE(run.deploy(xml));
    RC_ASSERT(run.run(true) == "");
  });
  CHECK(held);
}

}  // namespace cauce::random
