#include "engine/execution/engine.h"

#include <algorithm>

#include "engine/base/invariant.h"
#include "engine/execution/run.h"

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
  Run(Engine& engine, const Command& command)
      : engine_(engine), command_(command), run_(engine.partition_, command, engine.zone_) {}

  using Outcomes = Result<Outcome, Rejection>;

  Outcomes operator()(const Deploy& request) {
    Decision decision = run_.decision();
    const Verdict verdict = decide(decision, request, run_.record().drawings);
    Outcomes outcome = conclude(verdict, std::move(decision));
    if (outcome.ok() && outcome->record)
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
    const auto start = none_start(process);
    if (!start)
      return Failure{Rejection{RejectionKind::invalid_state,
                               "expected process '" + process.id +
                                   "' to have a start event without a trigger; it is started by a "
                                   "message or a timer",
                               {}}};
    return begin(*definition, *start, request.variables, request.business_key, [](Decision&) {});
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
    if (timer.schedule.due > command_.time)
      return Failure{Rejection{RejectionKind::invalid_state,
                               "expected timer " + to_string(request.timer) +
                                   " to be due, but it "
                                   "is due at " +
                                   to_string(timer.schedule.due),
                               {}}};
    if (timer.instance) return on_instance(*timer.instance, request);
    return begin(timer.definition, timer.element, {}, std::nullopt, [&](Decision& decision) {
      decision.emit(TimerFired{next_firing(timer.schedule, engine_.zone_), request.timer});
    });
  }

  Outcomes operator()(const CorrelateMessage& request) {
    const auto waiting = candidates(request);
    if (waiting.size() == 1) return deliver(waiting.front(), request);
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

 private:
  static std::optional<ElementIndex> none_start(const Process& process) {
    for (const ElementIndex index : process.at(root_element).children) {
      const Element& element = process.at(index);
      if (element.type == ElementType::start_event && element.event.trigger() == EventTrigger::none)
        return index;
    }
    return std::nullopt;
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
  Outcomes on_instance(ProcessInstanceKey key, const R& request) {
    InstanceState* instance = engine_.load(key);
    if (instance == nullptr) return Failure{not_found("process instance", key.value)};
    run_.concern(*instance);
    Decision decision = run_.decision();
    const Verdict verdict = decide(decision, request);
    return conclude(verdict, std::move(decision));
  }

  template <class Before>
  Outcomes begin(DefinitionKey definition, ElementIndex start, const Context& variables,
                 const std::optional<std::string>& business_key, const Before& before) {
    auto state = std::make_unique<InstanceState>();
    state->key =
        ProcessInstanceKey{make_key(engine_.partition_.id, engine_.partition_.last_key + 1)};
    state->definition = definition;
    state->drawing = engine_.partition_.definitions.at(definition).drawing;
    run_.concern(*state);
    Decision decision = run_.decision();
    decision.new_key<ProcessInstanceKey>();  // The one just taken.
    before(decision);
    const Verdict verdict = begin_instance(decision, start, variables, business_key);
    InstanceState* const kept = state.get();
    if (verdict.ok()) engine_.remember(kept->key, std::move(state), run_.record().position);
    return conclude(verdict, std::move(decision));
  }
  std::vector<SubscriptionKey> candidates(const CorrelateMessage& request) {
    std::vector<SubscriptionKey> found;
    const auto named = engine_.partition_.messages_by_name.find(request.name);
    if (named == engine_.partition_.messages_by_name.end()) return found;
    for (const SubscriptionKey key : named->second)
      if (takes(key, request)) found.push_back(key);
    if (found.size() < 2) return found;
    // Somebody who waits is meant before a new instance is.
    std::erase_if(
        found, [&](SubscriptionKey key) { return !engine_.partition_.messages.at(key).instance; });
    return found;
  }

  bool takes(SubscriptionKey key, const CorrelateMessage& request) {
    const WaitingMessage& waiting = engine_.partition_.messages.at(key);
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

  Outcomes deliver(SubscriptionKey key, const CorrelateMessage& request) {
    const WaitingMessage waiting = engine_.partition_.messages.at(key);
    if (!waiting.instance)
      return begin(
          waiting.definition, waiting.element, request.variables, request.business_key,
          [&](Decision& decision) { decision.emit(MessageCorrelated{request.name, key}); });
    run_.concern(*engine_.load(*waiting.instance));
    Decision decision = run_.decision();
    const Verdict verdict = receive_message(decision, key, request.variables);
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
    if (decision.events.empty() && command_.request_id.empty()) return outcome;
    run_.record().subject = verdict->subject;
    run_.carry_out(std::move(decision));
    outcome.record = std::move(run_.record());
    outcome.reply.position = outcome.record->position;
    engine_.note(*outcome.record, outcome.reply);
    return outcome;
  }

  Engine& engine_;
  const Command& command_;
  CommandRun run_;
};

Engine::Engine(PartitionState partition, const Zone& zone, InstanceSource source)
    : partition_(std::move(partition)), zone_(zone), source_(std::move(source)) {}

Result<Outcome, Rejection> Engine::execute(const Command& command) {
  return std::visit(Run(*this, command), command.request);
}

const InstanceState* Engine::find(ProcessInstanceKey instance) const {
  const auto found = instances_.find(instance);
  return found == instances_.end() ? nullptr : found->second.state.get();
}

std::optional<std::pair<Instant, TimerKey>> Engine::next_timer() const {
  if (partition_.due.empty()) return std::nullopt;
  return *partition_.due.begin();
}

InstanceState* Engine::load(ProcessInstanceKey key) {
  const auto found = instances_.find(key);
  if (found != instances_.end()) return found->second.state.get();
  std::unique_ptr<InstanceState> state = source_.load(key);
  if (!state) return nullptr;
  InstanceState* const loaded = state.get();
  remember(key, std::move(state), 0);
  return loaded;
}

std::optional<ProcessInstanceKey> Engine::locate(std::uint64_t key) {
  if (instances_.contains(ProcessInstanceKey{key})) return ProcessInstanceKey{key};
  const auto found = tasks_.find(key);
  if (found != tasks_.end()) return found->second;
  return source_.locate(key);
}

void Engine::remember(ProcessInstanceKey key, std::unique_ptr<InstanceState> state,
                      std::uint64_t position) {
  for (const auto& [task, open] : state->tasks) tasks_[task.value] = key;
  for (const auto& [task, ended] : state->ended_tasks) tasks_[task.value] = key;
  instances_[key] = {std::move(state), position};
}

void Engine::note(const Record& record, Reply& reply) {
  if (!record.instance) return;
  const auto found = instances_.find(*record.instance);
  if (found == instances_.end()) return;
  found->second.last_position = record.position;
  if (is_final(found->second.state->state)) ended_.emplace_back(record.position, *record.instance);
  for (const Event& event : record.events)
    if (const auto* created = std::get_if<TaskCreated>(&event)) {
      tasks_[created->task.value] = *record.instance;
      reply.tasks.push_back(created->task);
    }
}

void Engine::forget(ProcessInstanceKey key) {
  const auto found = instances_.find(key);
  for (const auto& [task, open] : found->second.state->tasks) tasks_.erase(task.value);
  for (const auto& [task, ended] : found->second.state->ended_tasks) tasks_.erase(task.value);
  instances_.erase(found);
}

void Engine::drop_idle(std::uint64_t durable, std::size_t idle_max) {
  while (!ended_.empty() && ended_.front().first <= durable) {
    if (instances_.contains(ended_.front().second)) forget(ended_.front().second);
    ended_.pop_front();
  }
  if (instances_.size() <= 2 * idle_max) return;  // Sorting is worth it only now and then.
  std::vector<std::pair<std::uint64_t, ProcessInstanceKey>> idle;
  for (const auto& [key, loaded] : instances_)
    if (loaded.last_position <= durable) idle.emplace_back(loaded.last_position, key);
  if (idle.size() <= idle_max) return;
  const auto excess = static_cast<std::ptrdiff_t>(idle.size() - idle_max);
  std::ranges::nth_element(idle, idle.begin() + excess);
  for (auto each = idle.begin(); each != idle.begin() + excess; ++each) forget(each->second);
}

}  // namespace cauce
