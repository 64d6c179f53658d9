#include <algorithm>

#include "adapters/cases/operation.h"
#include "adapters/cases/stage.h"
#include "engine/model/timer.h"

namespace cauce::cases {
namespace {

struct Perform {
  Stage& stage;

  Checked<Done> operator()(const DeployFiles& step) {
    Deploy deploy;
    deploy.name = stage.story.name;
    deploy.source = "case";
    std::vector<Walked> deployed;
    std::vector<NamedBytes> files;
    for (const std::string& file : step.files) {
      auto bytes = stage.read_bytes(stage.story.file, file);
      if (!bytes) return mistake("expected a file '" + file + "', but it cannot be read");
      files.push_back({file, std::move(*bytes)});
    }
    for (const auto& [file, bytes] : files) {
      auto resource = stage.read_resource(file, bytes, files);
      if (!resource.ok())
        return Failure{Mismatch{"expected '" + file + "' to be deployable, but it has errors",
                                resource.error(), true}};
      for (const auto& process : resource->processes) deployed.push_back({process, file, {}});
      deploy.resources.push_back(std::move(*resource));
    }
    auto done = execute(std::move(deploy), std::nullopt);
    if (done.ok()) stage.deployed.insert(stage.deployed.end(), deployed.begin(), deployed.end());
    return done;
  }

  Checked<Done> operator()(const WriteRecord& step) {
    return execute(WriteDataStoreRecord{step.store, step.content}, std::nullopt);
  }

  Checked<Done> operator()(const StartInstance& step) {
    StartProcessInstance start;
    start.process_id = step.process;
    start.business_key = step.business_key;
    start.variables = step.variables;
    start.instructions = step.instructions;
    start.parameters = step.parameters;
    return beginning(step.name, [&] { return execute(std::move(start), step.user); });
  }

  Checked<Done> operator()(const SendMessage& step) {
    CorrelateMessage message;
    message.name = step.message;
    message.correlation_keys = step.correlation_keys;
    message.business_key = step.business_key;
    message.variables = step.variables;
    return beginning(step.name, [&] { return execute(std::move(message), step.user); });
  }

  Checked<Done> operator()(const BroadcastSignal& step) {
    return execute(ThrowSignal{step.signal, std::nullopt, step.variables}, std::nullopt);
  }

  Checked<Done> operator()(const LookAtConditions& step) {
    return execute(EvaluateConditions{step.process, std::nullopt, step.variables}, std::nullopt);
  }

  Checked<Done> operator()(const WorkOnTask& step) {
    const auto task = find_task(step);
    if (!task.ok()) return Failure{task.error()};
    switch (step.verb) {
      case TaskVerb::claim:
        return execute(ClaimTask{*task, step.user.value_or("operator")}, step.user);
      case TaskVerb::complete: return execute(CompleteTask{*task, step.variables}, step.user);
      case TaskVerb::release: return execute(ReleaseTask{*task}, step.user);
      case TaskVerb::assign: return execute(AssignTask{*task, step.assignee}, step.user);
      case TaskVerb::delegate: return execute(DelegateTask{*task, step.assignee}, step.user);
      case TaskVerb::resolve: return execute(ResolveTask{*task, step.variables}, step.user);
      case TaskVerb::forward: return execute(ForwardTask{*task, {}, {step.assignee}}, step.user);
      case TaskVerb::suspend: return execute(SuspendTask{*task}, step.user);
      case TaskVerb::resume: return execute(ResumeTask{*task}, step.user);
      case TaskVerb::fail:
        return execute(FailTask{*task, step.code, {}, step.variables}, step.user);
      case TaskVerb::escalate:
        return execute(EscalateTask{*task, step.code, step.variables}, step.user);
      case TaskVerb::skip: return execute(SkipTask{*task}, step.user);
    }
    return Done{};
  }

  Checked<Done> operator()(const WorkOutside& step) {
    const auto task = task_of(step);
    if (!task.ok()) return Failure{task.error()};
    switch (step.verb) {
      case WorkVerb::take: return Done{};
      case WorkVerb::complete:
        return execute(CompleteExternalTask{*task, step.worker, step.variables, {}}, {});
      case WorkVerb::error:
        return execute(
            ThrowExternalTaskError{*task, step.worker, step.code, step.message, step.variables},
            {});
      case WorkVerb::fail: break;
    }
    FailExternalTask fail{*task,        step.worker, step.message,   {},
                          step.retries, 0,           step.variables, {}};
    if (!step.after.empty()) {
      const auto schedule = schedule_timer(TimerKind::duration, Value(step.after),
                                           stage.world.now(), stage.world.zone());
      if (!schedule.ok()) return mistake(schedule.error());
      fail.retry_after_ms = schedule->due.ms - stage.world.now().ms;
    }
    return execute(std::move(fail), {});
  }

  Checked<Done> operator()(const AdvanceBy& step) {
    const auto schedule = schedule_timer(TimerKind::duration, Value(step.duration),
                                         stage.world.now(), stage.world.zone());
    if (!schedule.ok()) return mistake(schedule.error());
    return advance_to(schedule->due);
  }

  Checked<Done> operator()(const AdvanceTo& step) { return advance_to(step.time); }

  Checked<Done> operator()(const SetVariable& step) {
    const auto state = stage.instance(step.instance);
    if (!state.ok()) return Failure{state.error()};
    ScopeKey scope = scope_of((*state)->key);
    if (!step.scope.empty()) {
      const auto found = running(**state, step.scope, false, 1);
      if (!found) return mistake("expected '" + step.scope + "' to run, but it does not");
      scope = scope_of(*found);
    }
    const auto value = stage.evaluate(**state, scope, step.value);
    if (!value.ok()) return Failure{value.error()};
    SetVariables set;
    set.scope = scope;
    set.modifications.put(step.name, *value);
    return execute(std::move(set), std::nullopt);
  }

  Checked<Done> operator()(const CancelInstance& step) {
    const auto state = stage.instance(step.instance);
    if (!state.ok()) return Failure{state.error()};
    return execute(CancelProcessInstance{(*state)->key, "canceled by the case"}, std::nullopt);
  }

  Checked<Done> operator()(const Hold& step) {
    const auto state = stage.instance(step.instance);
    if (!state.ok()) return Failure{state.error()};
    if (step.resume) return execute(ResumeProcessInstance{(*state)->key}, std::nullopt);
    return execute(SuspendProcessInstance{(*state)->key}, std::nullopt);
  }

  Checked<Done> operator()(const HoldProcess& step) {
    const auto with = step.with_instances ? WithInstances::yes : WithInstances::no;
    if (step.resume)
      return execute(ResumeDefinition{std::nullopt, step.process, with}, std::nullopt);
    return execute(SuspendDefinition{std::nullopt, step.process, with}, std::nullopt);
  }

  Checked<Done> operator()(const Modify& step) {
    const auto state = stage.instance(step.instance);
    if (!state.ok()) return Failure{state.error()};
    ModifyProcessInstance modify{(*state)->key, {}, step.annotation, step.parameters};
    for (const Modify::Part& part : step.parts) {
      ModificationInstruction instruction = part.instruction;
      const std::string& named = part.ancestor.value_or(instruction.element);
      if (part.ancestor || part.which) {
        // A task is begun in its own body; else the scope itself is meant.
        const bool is_body = part.ancestor && *part.ancestor == instruction.element;
        const auto key = running(**state, named, is_body, part.which.value_or(1));
        if (!key) return mistake("expected '" + named + "' to run, but it does not");
        if (part.ancestor)
          instruction.ancestor = scope_of(*key);
        else
          instruction.key = key->value;
      }
      modify.instructions.push_back(std::move(instruction));
    }
    return execute(std::move(modify), std::nullopt);
  }

  Checked<Done> operator()(const Migrate& step) {
    const auto state = stage.instance(step.instance);
    if (!state.ok()) return Failure{state.error()};
    const PartitionState& partition = stage.world.engine().partition();
    const auto versions = partition.versions.find(step.process);
    const std::size_t at =
        step.version.value_or(versions == partition.versions.end() ? 0 : versions->second.size());
    if (at == 0 || at > versions->second.size())
      return mistake("expected that version of '" + step.process + "' to be deployed");
    MigrateProcessInstance migrate{
        (*state)->key, (*state)->definition, versions->second[at - 1], {}, step.variables};
    migrate.mapping = generate_mapping(
        (*state)->process(), *partition.definitions.at(migrate.target).drawing.process,
        step.update_triggers ? UpdateTriggers::yes : UpdateTriggers::no);
    std::erase_if(migrate.mapping, [&](const MigrationInstruction& each) {
      return std::ranges::count(step.dropped, each.source) > 0 ||
             std::ranges::count(step.mapping, each.source, &MigrationInstruction::source) > 0;
    });
    migrate.mapping.insert(migrate.mapping.end(), step.mapping.begin(), step.mapping.end());
    return execute(std::move(migrate), std::nullopt);
  }

  Checked<Done> operator()(const OperateTimer& step) { return ask(timer_request(stage, step)); }
  Checked<Done> operator()(const ReportTrouble& step) { return ask(report_request(stage, step)); }
  Checked<Done> operator()(const AnnotateTrouble& step) {
    return ask(annotation_request(stage, step));
  }
  Checked<Done> operator()(const RetryElement& step) { return ask(retry_request(stage, step)); }
  Checked<Done> operator()(const TriggerElement& step) { return ask(trigger_request(stage, step)); }

  Checked<Done> operator()(const Expectation& expectation) { return check(stage, expectation); }

 private:
  static Checked<Done> mistake(std::string message) {
    return Failure{Mismatch{std::move(message), {}, false}};
  }

  Checked<Done> execute(Request request, const User& user) {
    auto outcome = stage.world.execute(std::move(request), stage.actor(user));
    if (outcome.ok()) return Done{};
    return Failure{Mismatch{outcome.error().message, outcome.error().diagnostics, true}};
  }

  Checked<Done> ask(Checked<Request> request) {
    if (!request.ok()) return Failure{request.error()};
    return execute(std::move(*request), std::nullopt);
  }

  // An instance that begins gets the name.
  template <class Begin>
  Checked<Done> beginning(const std::string& name, const Begin& begin) {
    const std::size_t before = stage.world.instances().size();
    auto done = begin();
    if (!done.ok() || name.empty()) return done;
    if (stage.world.instances().size() == before)
      return mistake("expected an instance to begin that is named '" + name + "'");
    stage.world.name(before, name);
    return done;
  }

  Checked<TaskKey> find_task(const WorkOnTask& step) const {
    const auto state = stage.instance(step.instance);
    if (!state.ok()) return Failure{state.error()};
    const std::vector<TaskKey> open = Stage::open_tasks(**state, step.element);
    const auto told = [&](const std::string& which, std::size_t found) {
      return Failure{Mismatch{"expected " + which + ", found " + std::to_string(found) +
                                  "; open tasks: " + describe_open_tasks(**state),
                              {},
                              false}};
    };
    if (step.where.empty()) {
      if (open.size() == 1) return open.front();
      return told("exactly one open task '" + step.element + "'", open.size());
    }
    for (const TaskKey task : open) {
      const auto holds = stage.evaluate(**state, ScopeKey{task.value}, step.where);
      if (!holds.ok()) return Failure{holds.error()};
      if (holds->boolean() != nullptr && *holds->boolean()) return task;
    }
    return told("an open task '" + step.element + "' where " + step.where, 0);
  }

  // The one that the worker has, though its lock may be over; else it takes one, for five minutes.
  Checked<ExternalTaskKey> task_of(const WorkOutside& step) {
    constexpr std::int64_t lock_ms = 300'000;
    const auto& open = stage.world.engine().partition().external_tasks;
    const auto has = [&](const auto& entry) {
      return entry.second.topic == step.topic && entry.second.worker == step.worker;
    };
    auto held = std::ranges::find_if(open, has);
    if (held != open.end() && step.verb != WorkVerb::take) return held->first;
    FetchTopic topic;
    topic.name = step.topic;
    topic.lock_ms = lock_ms;
    const auto taken = stage.world.execute(FetchAndLock{step.worker, 1, {topic}, {}, true},
                                           stage.actor(std::nullopt));
    if (!taken.ok()) return Failure{Mismatch{taken.error().message, {}, true}};
    if (!taken->records.empty())
      return std::get<ExternalTaskLocked>(taken->records.front().events.front()).task;
    return Failure{Mismatch{"expected an external task of topic '" + step.topic + "' for worker '" +
                                step.worker + "' to take, but there is none",
                            {},
                            true}};
  }

  Checked<Done> advance_to(Instant time) {
    if (time < stage.world.now())
      return mistake("expected a time after " + to_string(stage.world.now()) + ", found " +
                     to_string(time));
    if (stage.world.advance_to(time)) return Done{};
    return mistake("expected the timers to come to rest by " + to_string(time));
  }
};

}  // namespace

Checked<Done> perform(Stage& stage, const Step& step) {
  return std::visit(Perform{stage}, step.action);
}

}  // namespace cauce::cases
