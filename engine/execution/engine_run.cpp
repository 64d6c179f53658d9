#include "engine/execution/engine_run.h"

#include <type_traits>

#include "engine/base/invariant.h"
#include "engine/execution/calls.h"
#include "engine/execution/external_fetch.h"
#include "engine/execution/starts.h"

namespace cauce {
namespace {

// What a suspended instance takes: nothing of it moves a token.
template <class R>
constexpr bool is_taken_suspended =
    std::is_same_v<R, CancelProcessInstance> || std::is_same_v<R, SuspendProcessInstance> ||
    std::is_same_v<R, ResumeProcessInstance> || std::is_same_v<R, SetVariables> ||
    std::is_same_v<R, MigrateProcessInstance> || std::is_same_v<R, ReturnToCaller> ||
    std::is_same_v<R, ThrowToCaller> || std::is_same_v<R, SetExternalTaskRetries> ||
    std::is_same_v<R, SetExternalTaskPriority> || std::is_same_v<R, AnnotateIncident> ||
    std::is_same_v<R, ReportIncident> || std::is_same_v<R, RescheduleTimer> ||
    std::is_same_v<R, RecalculateTimer> || std::is_same_v<R, SuspendTimer> ||
    std::is_same_v<R, ResumeTimer> || std::is_same_v<R, CancelTimer> ||
    std::is_same_v<R, AddComment> || std::is_same_v<R, AddAttachment> ||
    std::is_same_v<R, RemoveAttachment>;

template <class R>
bool is_trial(const R& request) {
  if constexpr (requires { request.trial; })
    return request.trial == Trial::yes;
  else
    return false;
}

}  // namespace

Rejection refused_missing(std::string_view what, std::uint64_t key) {
  return {RejectionKind::not_found,
          "expected a " + std::string(what) + " " + to_string(key) + ", but there is none",
          {}};
}

Rejection refused_suspended(std::string what) {
  return {RejectionKind::invalid_state,
          "expected " + std::move(what) + " not to be suspended, but it is",
          {}};
}

template <class R>
Engine::Run::Outcomes Engine::Run::on_definitions(const R& request) {
  std::vector<ProcessInstanceKey> instances;
  if (request.with_instances == WithInstances::yes)
    instances = engine_.running(request.definition, request.process_id);
  Decision decision = run_.decision();
  const Verdict verdict = decide(decision, request, instances);
  return conclude(verdict, std::move(decision));
}

template <class R>
Engine::Run::Outcomes Engine::Run::on_partition(const R& request) {
  Decision decision = run_.decision();
  const Verdict verdict = decide(decision, request);
  return conclude(verdict, std::move(decision));
}

template <class R>
Engine::Run::Outcomes Engine::Run::on_task(TaskKey task, const R& request) {
  const auto instance = engine_.locate(task.value);
  if (!instance) return Failure{refused_missing("task", task.value)};
  return on_instance(*instance, request);
}

template <class R>
Engine::Run::Outcomes Engine::Run::on_work(const R& request) {
  const auto work = engine_.partition_.external_tasks.find(request.task);
  if (work == engine_.partition_.external_tasks.end())
    return Failure{refused_missing("external task", request.task.value)};
  return on_instance(work->second.instance, request);
}

template <class R>
Engine::Run::Outcomes Engine::Run::on_timer(const R& request) {
  const auto found = engine_.partition_.timers.find(request.timer);
  if (found == engine_.partition_.timers.end())
    return Failure{refused_missing("timer", request.timer.value)};
  const auto instance = found->second.instance;
  return instance ? on_instance(*instance, request) : on_partition(request);
}

template <class R>
Engine::Run::Outcomes Engine::Run::on_draft(ProcessInstanceKey key, const R& request) {
  InstanceState* instance = engine_.load(key);
  if (instance == nullptr) return Failure{refused_missing("process instance", key.value)};
  if (instance->state == ProcessState::suspended && !is_taken_suspended<R>)
    return Failure{refused_suspended("process instance " + to_string(key))};
  run_.concern(*instance);
  const auto copy = std::make_unique<InstanceState>(*instance);
  Draft draft{*copy, run_.record(), run_.decision_on(*copy)};
  const Verdict verdict = decide(draft, request);
  if (!verdict.ok() || !is_trial(request)) return conclude(verdict, std::move(draft.decision));
  Outcome outcome;
  outcome.reply.subject = verdict->subject;
  outcome.reply.instance = key;
  outcome.reply.position = engine_.partition_.last_position;
  return outcome;
}

template <class R>
Engine::Run::Outcomes Engine::Run::on_instance(ProcessInstanceKey key, const R& request) {
  InstanceState* instance = engine_.load(key);
  if (instance == nullptr) return Failure{refused_missing("process instance", key.value)};
  if (instance->state == ProcessState::suspended && !is_taken_suspended<R>)
    return Failure{refused_suspended("process instance " + to_string(key))};
  run_.concern(*instance);
  Decision decision = run_.decision();
  const Verdict verdict = decide(decision, request);
  return conclude(verdict, std::move(decision));
}

Engine::Run::Outcomes Engine::Run::conclude(const Verdict& verdict, Decision decision) {
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
  outcome.contents = std::move(run_.contents());
  asked_ = std::move(run_.requests());
  return outcome;
}

Engine::Run::Outcomes Engine::Run::operator()(const Deploy& request) {
  Decision decision = run_.decision();
  const Verdict verdict = decide(decision, request, run_.record());
  for (const Resource& resource : request.resources)
    decision.contents.push_back({sha256({resource.bytes}), resource.bytes});
  return conclude(verdict, std::move(decision));
}
Engine::Run::Outcomes Engine::Run::operator()(const WriteDataStoreRecord& request) {
  return on_partition(request);
}
Engine::Run::Outcomes Engine::Run::operator()(const DeleteDataStoreRecord& request) {
  return on_partition(request);
}

Engine::Run::Outcomes Engine::Run::operator()(const CancelProcessInstance& request) {
  return on_instance(request.instance, request);
}

Engine::Run::Outcomes Engine::Run::operator()(const SuspendProcessInstance& request) {
  return on_instance(request.instance, request);
}

Engine::Run::Outcomes Engine::Run::operator()(const ResumeProcessInstance& request) {
  return on_instance(request.instance, request);
}

Engine::Run::Outcomes Engine::Run::operator()(const ModifyProcessInstance& request) {
  return on_draft(request.instance, request);
}

Engine::Run::Outcomes Engine::Run::operator()(const MigrateProcessInstance& request) {
  const auto& definitions = engine_.partition_.definitions;
  const auto target = definitions.find(request.target);
  if (target == definitions.end())
    return Failure{refused_missing("process definition", request.target.value)};
  run_.record().drawings.push_back({request.target, target->second.drawing.process});
  return on_draft(request.instance, request);
}
Engine::Run::Outcomes Engine::Run::operator()(const SuspendDefinition& request) {
  return on_definitions(request);
}
Engine::Run::Outcomes Engine::Run::operator()(const ResumeDefinition& request) {
  return on_definitions(request);
}

Engine::Run::Outcomes Engine::Run::operator()(const RetryIncident& request) {
  return on_instance(request.instance, request);
}
Engine::Run::Outcomes Engine::Run::operator()(const AnnotateIncident& request) {
  return on_instance(request.instance, request);
}
Engine::Run::Outcomes Engine::Run::operator()(const ReportIncident& request) {
  return on_instance(request.instance, request);
}
Engine::Run::Outcomes Engine::Run::operator()(const TriggerActivity& request) {
  return on_instance(request.instance, request);
}
Engine::Run::Outcomes Engine::Run::operator()(const CompleteTask& request) {
  return on_task(request.task, request);
}
Engine::Run::Outcomes Engine::Run::operator()(const ClaimTask& request) {
  return on_task(request.task, request);
}
Engine::Run::Outcomes Engine::Run::operator()(const ReleaseTask& request) {
  return on_task(request.task, request);
}
Engine::Run::Outcomes Engine::Run::operator()(const AssignTask& request) {
  return on_task(request.task, request);
}
Engine::Run::Outcomes Engine::Run::operator()(const AddTaskCandidate& request) {
  return on_task(request.task, request);
}
Engine::Run::Outcomes Engine::Run::operator()(const RemoveTaskCandidate& request) {
  return on_task(request.task, request);
}

// What was taken has a record; that there was nothing needs none, even for a request that is to
// be done once: it was not done.
Engine::Run::Outcomes Engine::Run::operator()(const FetchAndLock& request) {
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
Engine::Run::Outcomes Engine::Run::operator()(const LockExternalTask& request) {
  return on_partition(request);
}
Engine::Run::Outcomes Engine::Run::operator()(const ExtendExternalTaskLock& request) {
  return on_partition(request);
}
Engine::Run::Outcomes Engine::Run::operator()(const UnlockExternalTask& request) {
  return on_partition(request);
}
Engine::Run::Outcomes Engine::Run::operator()(const CompleteExternalTask& request) {
  return on_work(request);
}
Engine::Run::Outcomes Engine::Run::operator()(const ThrowExternalTaskError& request) {
  return on_work(request);
}
Engine::Run::Outcomes Engine::Run::operator()(const FailExternalTask& request) {
  return on_work(request);
}
Engine::Run::Outcomes Engine::Run::operator()(const SetExternalTaskRetries& request) {
  return on_work(request);
}
Engine::Run::Outcomes Engine::Run::operator()(const SetExternalTaskPriority& request) {
  return on_work(request);
}

Engine::Run::Outcomes Engine::Run::operator()(const SetRetriesOfExternalTasks& request) {
  if (request.retries < 0)
    return Failure{
        Rejection{RejectionKind::invalid_argument,
                  "expected retries of 0 or more, found " + std::to_string(request.retries),
                  {}}};
  for (const ExternalTaskKey task : request.tasks)
    if (!engine_.partition_.external_tasks.contains(task))
      return Failure{refused_missing("external task", task.value)};
  for (const ExternalTaskKey task : request.tasks)
    asked_.push_back(SetExternalTaskRetries{task, request.retries});
  return Outcome{};
}

#define CAUCE_ON_TASK(name)                                            \
  Engine::Run::Outcomes Engine::Run::operator()(const name& request) { \
    return on_task(request.task, request);                             \
  }
CAUCE_ON_TASK(DelegateTask)
CAUCE_ON_TASK(ResolveTask)
CAUCE_ON_TASK(ForwardTask)
CAUCE_ON_TASK(SuspendTask)
CAUCE_ON_TASK(ResumeTask)
CAUCE_ON_TASK(FailTask)
CAUCE_ON_TASK(EscalateTask)
CAUCE_ON_TASK(SkipTask)
CAUCE_ON_TASK(UpdateTask)
CAUCE_ON_TASK(AddComment)
CAUCE_ON_TASK(AddAttachment)
CAUCE_ON_TASK(RemoveAttachment)
#undef CAUCE_ON_TASK

Engine::Run::Outcomes Engine::Run::operator()(const SetVariables& request) {
  const auto instance = engine_.locate(request.scope.value);
  if (!instance) return Failure{refused_missing("process instance or task", request.scope.value)};
  return on_instance(*instance, request);
}

Engine::Run::Outcomes Engine::Run::operator()(const RescheduleTimer& request) {
  return on_timer(request);
}
Engine::Run::Outcomes Engine::Run::operator()(const RecalculateTimer& request) {
  return on_timer(request);
}
Engine::Run::Outcomes Engine::Run::operator()(const SuspendTimer& request) {
  return on_timer(request);
}
Engine::Run::Outcomes Engine::Run::operator()(const ResumeTimer& request) {
  return on_timer(request);
}
Engine::Run::Outcomes Engine::Run::operator()(const CancelTimer& request) {
  return on_timer(request);
}

Engine::Run::Outcomes Engine::Run::operator()(const TriggerTimer& request) {
  const auto found = engine_.partition_.timers.find(request.timer);
  if (found == engine_.partition_.timers.end())
    return Failure{refused_missing("timer", request.timer.value)};
  const WaitingTimer timer = found->second;
  if (timer.schedule.due > command_.time && request.firing == Firing::when_due)
    return Failure{Rejection{RejectionKind::invalid_state,
                             "expected timer " + to_string(request.timer) +
                                 " to be due, but it "
                                 "is due at " +
                                 to_string(timer.schedule.due),
                             {}}};
  if (timer.instance) return on_instance(*timer.instance, request);
  if (engine_.partition_.is_suspended(timer.instance, timer.definition))
    return Failure{refused_suspended("process definition " + to_string(timer.definition))};
  const auto next = next_firing(timer.schedule, engine_.zone_);
  if (!waits_in_start(engine_.partition_, timer)) {
    auto begun = begin(nullptr, timer.definition, timer.element, {}, std::nullopt,
                       TimerFired{next, request.timer});
    if (begun.ok()) return begun;
  }
  // Time goes on, even when no instance can wait for what else its start event needs.
  run_.forget();
  Decision decision = run_.decision();
  decision.emit(TimerFired{next, request.timer});
  return conclude(Accepted{request.timer.value, std::nullopt, false}, std::move(decision));
}

Engine::Run::Outcomes Engine::Run::operator()(const ReturnToCaller& request) {
  return on_instance(request.caller, request);
}
Engine::Run::Outcomes Engine::Run::operator()(const ThrowToCaller& request) {
  return on_instance(request.caller, request);
}

}  // namespace cauce
