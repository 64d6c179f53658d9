// How each request finds what it concerns; then the run does the rest. Behind Engine::execute.
#pragma once

#include "engine/execution/engine.h"
#include "engine/execution/run.h"

namespace cauce {

class Engine::Run {
 public:
  using Outcomes = Result<Outcome, Rejection>;

  Run(Engine& engine, const Command& command, const Budget& budget, std::vector<Request>& asked)
      : engine_(engine),
        command_(command),
        asked_(asked),
        budget_(budget),
        run_(engine.partition_, command, budget, engine.zone_) {}

#define CAUCE_COMMAND(name) Outcomes operator()(const name& request)
#define CAUCE_COMMA ;
#include "engine/journal/commands.def"
  ;
#undef CAUCE_COMMAND
#undef CAUCE_COMMA

 private:
  template <class R>
  Outcomes on_partition(const R& request);
  template <class R>
  Outcomes on_definitions(const R& request);
  template <class R>
  Outcomes on_instance(ProcessInstanceKey key, const R& request);
  // On a copy first: what is refused in the middle has not happened.
  template <class R>
  Outcomes on_draft(ProcessInstanceKey key, const R& request);
  template <class R>
  Outcomes on_task(TaskKey task, const R& request);
  template <class R>
  Outcomes on_work(const R& request);
  template <class R>
  Outcomes on_timer(const R& request);

  Drawing drawing_of(DefinitionKey definition) const;
  // `call` is null when no call activity waits for it; else it has given the key already.
  Outcomes begin(const StartCalledProcess* call, DefinitionKey definition, ElementIndex start,
                 const Context& variables, const std::optional<std::string>& business_key,
                 std::optional<Event> cause = {});
  // The same, but where the request says.
  Outcomes begin_as_instructed(DefinitionKey definition, const StartProcessInstance& request);
  std::unique_ptr<InstanceState> empty_instance(DefinitionKey definition,
                                                std::optional<ProcessInstanceKey> key) const;
  Outcomes conclude(const Verdict& verdict, Decision decision);

  // In which is found out whom the command concerns.
  feel::Environment environment() const {
    return {.now = command_.time, .zone = &engine_.zone_, .steps_left = budget_.steps_left};
  }
  // Nothing reaches it, since what waits is suspended.
  bool is_held(SubscriptionKey key) const;
  std::vector<SubscriptionKey> candidates(const CorrelateMessage& request);
  bool takes(SubscriptionKey key, const CorrelateMessage& request);
  bool is_of(SubscriptionKey key, ActivityInstanceKey activity);
  Outcomes deliver(SubscriptionKey key, const Context& payload,
                   const std::optional<std::string>& business_key);

  Engine& engine_;
  const Command& command_;
  std::vector<Request>& asked_;
  const Budget budget_;
  CommandRun run_;
};

// Refusals.
Rejection refused_missing(std::string_view what, std::uint64_t key);
Rejection refused_suspended(std::string what);

}  // namespace cauce
