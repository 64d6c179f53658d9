#include "engine/execution/engine.h"

#include <algorithm>

#include "engine/base/invariant.h"
#include "engine/execution/calls.h"
#include "engine/execution/external_fetch.h"
#include "engine/execution/run.h"
#include "engine/execution/sending.h"
#include "engine/execution/starts.h"
#include "engine/value/stored.h"

namespace cauce {
namespace {

Rejection not_found(std::string_view what, std::uint64_t key) {
  return {RejectionKind::not_found,
          "expected a " + std::string(what) + " " + to_string(key) + ", but there is none",
          {}};
}

}  // namespace

// How each request finds what it concerns; then the run does the rest.
class Engine::Run {
 public:
  Run(Engine& engine, const Command& command, const Budget& budget, std::vector<Request>& asked)
      : engine_(engine),
        command_(command),
        asked_(asked),
        run_(engine.partition_, command, budget, engine.zone_) {}

  using Outcomes = Result<Outcome, Rejection>;

  Outcomes operator()(const Deploy& request) {
    Decision decision = run_.decision();
    const Verdict verdict = decide(decision, request, run_.record().drawings);
    Outcomes outcome = conclude(verdict, std::move(decision));
    if (outcome.ok() && !outcome->records.empty())
      for (const Resource& resource : request.resources)
        outcome->contents.push_back({sha256({resource.bytes}), resource.bytes});
    return outcome;
  }
  Outcomes operator()(const WriteDataStoreRecord& request) { return on_partition(request); }
  Outcomes operator()(const DeleteDataStoreRecord& request) { return on_partition(request); }

  Outcomes operator()(const StartProcessInstance& request) {
    const PartitionState& partition = engine_.partition_;
    const auto definition =
        request.definition ? request.definition : partition.latest(request.process_id);
    if (!definition || !partition.definitions.contains(*definition))
      return Failure{Rejection{
          RejectionKind::not_found,
          request.definition
              ? "expected a process definition " + to_string(*request.definition) +
                    ", but there is none"
              : "expected a deployed process '" + request.process_id + "', but there is none",
          {}}};
    const Process& process = *partition.definitions.at(*definition).drawing.process;
    const auto start = plain_start(process);
    if (!start)
      return Failure{Rejection{RejectionKind::invalid_state,
                               "expected process '" + process.id +
                                   "' to have a start event without a trigger; it is started by an "
                                   "event only",
                               {}}};
    return begin(nullptr, *definition, *start, request.variables, request.business_key);
  }

  Outcomes operator()(const CancelProcessInstance& request) {
    return on_instance(request.instance, request);
  }
  Outcomes operator()(const RetryIncident& request) {
    return on_instance(request.instance, request);
  }
  Outcomes operator()(const CompleteTask& request) { return on_task(request.task, request); }
  Outcomes operator()(const ClaimTask& request) { return on_task(request.task, request); }
  Outcomes operator()(const ReleaseTask& request) { return on_task(request.task, request); }
  Outcomes operator()(const AssignTask& request) { return on_task(request.task, request); }
  Outcomes operator()(const AddTaskCandidate& request) { return on_task(request.task, request); }
  Outcomes operator()(const RemoveTaskCandidate& request) { return on_task(request.task, request); }
  // What was taken has a record; that there was nothing needs none, even for a request that is to
  // be done once: it was not done.
  Outcomes operator()(const FetchAndLock& request) {
    Decision decision = run_.decision();
    const auto takes = [this](const OfferedWork& work, const FetchTopic& topic) {
      if (!topic.business_key && topic.process_variables.size() == 0) return true;
      const InstanceState* instance = engine_.load(work.instance);
      return instance != nullptr && is_asked_for(*instance, topic);
    };
    const Verdict verdict = decide(decision, request, takes);
    if (verdict.ok() && decision.is_empty()) return Outcome{};
    return conclude(verdict, std::move(decision));
  }
  Outcomes operator()(const LockExternalTask& request) { return on_partition(request); }
  Outcomes operator()(const ExtendExternalTaskLock& request) { return on_partition(request); }
  Outcomes operator()(const UnlockExternalTask& request) { return on_partition(request); }
  Outcomes operator()(const CompleteExternalTask& request) { return on_work(request); }
  Outcomes operator()(const ThrowExternalTaskError& request) { return on_work(request); }
  Outcomes operator()(const FailExternalTask& request) { return on_work(request); }
  Outcomes operator()(const SetExternalTaskRetries& request) { return on_work(request); }
  Outcomes operator()(const SetExternalTaskPriority& request) { return on_work(request); }
  Outcomes operator()(const SetRetriesOfExternalTasks& request) {
    if (request.retries < 0)
      return Failure{
          Rejection{RejectionKind::invalid_argument,
                    "expected retries of 0 or more, found " + std::to_string(request.retries),
                    {}}};
    for (const ExternalTaskKey task : request.tasks)
      if (!engine_.partition_.external_tasks.contains(task))
        return Failure{not_found("external task", task.value)};
    for (const ExternalTaskKey task : request.tasks)
      asked_.push_back(SetExternalTaskRetries{task, request.retries});
    return Outcome{};
  }

  Outcomes operator()(const SetVariables& request) {
    const auto instance = engine_.locate(request.scope.value);
    if (!instance) return Failure{not_found("process instance or task", request.scope.value)};
    return on_instance(*instance, request);
  }

  Outcomes operator()(const TriggerTimer& request) {
    const auto found = engine_.partition_.timers.find(request.timer);
    if (found == engine_.partition_.timers.end())
      return Failure{not_found("timer", request.timer.value)};
    const WaitingTimer timer = found->second;
    if (timer.schedule.due > command_.time && request.firing == Firing::when_due)
      return Failure{Rejection{RejectionKind::invalid_state,
                               "expected timer " + to_string(request.timer) +
                                   " to be due, but it "
                                   "is due at " +
                                   to_string(timer.schedule.due),
                               {}}};
    if (timer.instance) return on_instance(*timer.instance, request);
    const auto next = next_firing(timer.schedule, engine_.zone_);
    return begin(nullptr, timer.definition, timer.element, {}, std::nullopt,
                 TimerFired{next, request.timer});
  }

  Outcomes operator()(const CorrelateMessage& request) {
    const auto waiting = candidates(request);
    if (waiting.size() == 1)
      return deliver(waiting.front(), request.variables, request.business_key);
    std::string asked = "message '" + request.name + "'";
    for (const auto& [name, key] : request.correlation_keys.entries())
      asked += " with " + name + " = '" + correlation_text(key) + "'";
    if (waiting.empty())
      return Failure{Rejection{RejectionKind::not_found,
                               "expected somebody to wait for " + asked + ", but nobody does",
                               {}}};
    return Failure{Rejection{RejectionKind::invalid_state,
                             "expected exactly one to wait for " + asked + ", but " +
                                 std::to_string(waiting.size()) + " do",
                             {}}};
  }

  // Whoever hears it has a record of its own.
  Outcomes operator()(const ThrowSignal& request) {
    if (!is_storable(Value(request.variables)))
      return Failure{Rejection{RejectionKind::invalid_argument,
                               "expected the signal to carry data of at most 63 levels",
                               {}}};
    for (const SubscriptionKey key :
         engine_.partition_.waiting_for(EventTrigger::signal, request.name))
      if (!request.receiver || is_of(key, *request.receiver))
        asked_.push_back(Deliver{key, request.variables, std::nullopt});
    if (request.receiver && asked_.empty())
      return Failure{Rejection{RejectionKind::not_found,
                               "expected " + to_string(*request.receiver) +
                                   " to wait for signal '" + request.name + "', but it does not",
                               {}}};
    return Outcome{};
  }

  // The instances that conditions start have records of their own.
  Outcomes operator()(const EvaluateConditions& request) {
    const PartitionState& partition = engine_.partition_;
    for (const SubscriptionKey key : partition.waiting_for(EventTrigger::conditional, {}))
      if (condition_holds(partition, partition.subscriptions.at(key), request, command_.time,
                          engine_.zone_))
        asked_.push_back(Deliver{key, request.variables, request.business_key});
    if (!asked_.empty()) return Outcome{};
    return Failure{Rejection{RejectionKind::not_found,
                             "expected the condition of a start event to hold, but none does",
                             {}}};
  }

  Outcomes operator()(const StartCalledProcess& request) {
    return begin(&request, request.definition, *plain_start(*drawing_of(request.definition)),
                 request.variables, request.business_key);
  }
  Outcomes operator()(const ReturnToCaller& request) {
    return on_instance(request.caller, request);
  }
  Outcomes operator()(const ThrowToCaller& request) { return on_instance(request.caller, request); }
  Outcomes operator()(const Deliver& request) {
    if (!engine_.partition_.subscriptions.contains(request.subscription)) return Outcome{};
    return deliver(request.subscription, request.variables, request.business_key);
  }

 private:
  Drawing drawing_of(DefinitionKey definition) const {
    return engine_.partition_.definitions.at(definition).drawing.process;
  }

  template <class R>
  Outcomes on_partition(const R& request) {
    Decision decision = run_.decision();
    const Verdict verdict = decide(decision, request);
    return conclude(verdict, std::move(decision));
  }

  template <class R>
  Outcomes on_task(TaskKey task, const R& request) {
    const auto instance = engine_.locate(task.value);
    if (!instance) return Failure{not_found("task", task.value)};
    return on_instance(*instance, request);
  }

  template <class R>
  Outcomes on_work(const R& request) {
    const auto work = engine_.partition_.external_tasks.find(request.task);
    if (work == engine_.partition_.external_tasks.end())
      return Failure{not_found("external task", request.task.value)};
    return on_instance(work->second.instance, request);
  }

  template <class R>
  Outcomes on_instance(ProcessInstanceKey key, const R& request) {
    InstanceState* instance = engine_.load(key);
    if (instance == nullptr) return Failure{not_found("process instance", key.value)};
    run_.concern(*instance);
    Decision decision = run_.decision();
    const Verdict verdict = decide(decision, request);
    return conclude(verdict, std::move(decision));
  }

  // `call` is null when no call activity waits for it; else it has given the key already.
  Outcomes begin(const StartCalledProcess* call, DefinitionKey definition, ElementIndex start,
                 const Context& variables, const std::optional<std::string>& business_key,
                 std::optional<Event> cause = {}) {
    auto state = std::make_unique<InstanceState>();
    const std::uint64_t next = make_key(engine_.partition_.id, engine_.partition_.last_key + 1);
    state->key = call != nullptr ? call->key : ProcessInstanceKey{next};
    state->definition = definition;
    state->drawing.process = drawing_of(definition);
    run_.concern(*state);
    Decision decision = run_.decision();
    if (call == nullptr) decision.new_key<ProcessInstanceKey>();  // The one just taken.
    if (cause) decision.emit(std::move(*cause));
    const Verdict verdict = begin_instance(decision, start, variables, business_key, call);
    InstanceState* const kept = state.get();
    if (verdict.ok()) engine_.remember(kept->key, std::move(state), run_.record().position);
    return conclude(verdict, std::move(decision));
  }

  std::vector<SubscriptionKey> candidates(const CorrelateMessage& request) {
    std::vector<SubscriptionKey> found;
    for (const SubscriptionKey key :
         engine_.partition_.waiting_for(EventTrigger::message, request.name))
      if (takes(key, request)) found.push_back(key);
    if (found.size() < 2) return found;
    // Somebody who waits is meant before a new instance is.
    std::erase_if(found, [&](SubscriptionKey key) {
      return !engine_.partition_.subscriptions.at(key).instance;
    });
    return found;
  }

  bool takes(SubscriptionKey key, const CorrelateMessage& request) {
    const WaitingEvent& waiting = engine_.partition_.subscriptions.at(key);
    if (!waiting.instance) return !request.instance;
    if (request.instance && request.instance != waiting.instance) return false;
    if (waiting.correlation_key) {
      const auto equal = [&](const auto& entry) {
        return correlation_text(entry.second) == *waiting.correlation_key;
      };
      if (std::ranges::none_of(request.correlation_keys.entries(), equal)) return false;
    }
    InstanceState* instance = engine_.load(*waiting.instance);
    if (instance == nullptr) return false;
    const Circumstances circumstances{command_.time, command_.actor, &engine_.zone_, nullptr};
    return takes_message(Decision(engine_.partition_, instance, circumstances), key, request);
  }

  bool is_of(SubscriptionKey key, ActivityInstanceKey activity) {
    const WaitingEvent& waiting = engine_.partition_.subscriptions.at(key);
    if (!waiting.instance) return false;
    const InstanceState* instance = engine_.load(*waiting.instance);
    if (instance == nullptr) return false;
    const auto open = instance->subscriptions.find(key);
    return open != instance->subscriptions.end() && open->second.activity == activity;
  }

  Outcomes deliver(SubscriptionKey key, const Context& payload,
                   const std::optional<std::string>& business_key) {
    const WaitingEvent waiting = engine_.partition_.subscriptions.at(key);
    if (!waiting.instance) {
      Event cause = SignalReceived{waiting.name, key};
      if (waiting.trigger == EventTrigger::message) cause = MessageCorrelated{waiting.name, key};
      if (waiting.trigger == EventTrigger::conditional) cause = ConditionChanged{Truth::yes, key};
      return begin(nullptr, waiting.definition, waiting.element, payload, business_key,
                   std::move(cause));
    }
    InstanceState* instance = engine_.load(*waiting.instance);
    if (instance == nullptr) return Failure{not_found("process instance", waiting.instance->value)};
    run_.concern(*instance);
    Decision decision = run_.decision();
    const Verdict verdict = receive(decision, key, payload);
    return conclude(verdict, std::move(decision));
  }

  Outcomes conclude(const Verdict& verdict, Decision decision) {
    if (!verdict.ok()) return Failure{verdict.error()};
    Outcome outcome;
    outcome.reply.subject = verdict->subject;
    outcome.reply.activity = verdict->activity;
    outcome.reply.started = verdict->started;
    outcome.reply.instance = run_.record().instance;
    outcome.reply.position = engine_.partition_.last_position;
    if (decision.is_empty() && command_.request_id.empty()) return outcome;
    run_.record().subject = verdict->subject;
    run_.carry_out(std::move(decision));
    outcome.reply.position = run_.record().position;
    engine_.note(run_.record(), outcome.reply);
    outcome.records.push_back(std::move(run_.record()));
    asked_ = std::move(run_.requests());
    return outcome;
  }

  Engine& engine_;
  const Command& command_;
  std::vector<Request>& asked_;
  CommandRun run_;
};

Engine::Engine(PartitionState partition, const Zone& zone, InstanceSource source)
    : partition_(std::move(partition)), zone_(zone), source_(std::move(source)) {}

Result<Outcome, Rejection> Engine::run(const Command& command, const Budget& budget,
                                       std::vector<Request>& asked) {
  return std::visit(Run(*this, command, budget, asked), command.request);
}

Result<Outcome, Rejection> Engine::execute(const Command& command) {
  std::vector<Request> asked;
  auto outcome = run(command, {}, asked);
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
    auto done = run(follower, {next.depth, requests}, asked);
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
