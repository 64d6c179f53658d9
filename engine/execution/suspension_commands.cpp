// Suspension keeps every token where it is (BPMN 2.0.2, 13.1 knows no such state; WS-HumanTask 1.1,
// 4.10.4 has it for tasks): nothing is closed, and nothing that would move a token is taken.
#include "engine/execution/commands.h"

namespace cauce {
namespace {

Rejection cannot(const InstanceState& state, std::string_view what) {
  return {RejectionKind::invalid_state,
          "expected process instance " + to_string(state.key) + " to be running to " +
              std::string(what) + " it, but it is " + std::string(to_string(state.state)),
          {}};
}

std::vector<TimerKey> timers_of(const InstanceState& state) {
  std::vector<TimerKey> timers;
  for (const auto& [key, timer] : state.timers) timers.push_back(key);
  return timers;
}

// Refused when nothing is named so.
Result<std::vector<DefinitionKey>, Rejection> definitions_meant(
    const PartitionState& partition, const std::optional<DefinitionKey>& definition,
    const std::string& process_id) {
  if (definition && partition.definitions.contains(*definition)) return std::vector{*definition};
  const auto versions = partition.versions.find(process_id);
  if (!definition && versions != partition.versions.end()) return versions->second;
  return Failure{Rejection{
      RejectionKind::not_found,
      definition ? "expected a process definition " + to_string(*definition) + ", but there is none"
                 : "expected a deployed process '" + process_id + "', but there is none",
      {}}};
}

template <class E>
Verdict change_definitions(Decision& decision, const std::optional<DefinitionKey>& definition,
                           const std::string& process_id, bool to_suspended,
                           const std::vector<ProcessInstanceKey>& instances) {
  const auto meant = definitions_meant(decision.partition(), definition, process_id);
  if (!meant.ok()) return Failure{meant.error()};
  for (const DefinitionKey key : *meant)
    if (decision.partition().definitions.at(key).suspended != to_suspended) decision.emit(E{key});
  for (const ProcessInstanceKey key : instances) {
    if (to_suspended)
      decision.ask(SuspendProcessInstance{key});
    else
      decision.ask(ResumeProcessInstance{key});
  }
  return Accepted{meant->back().value, std::nullopt, false};
}

}  // namespace

bool is_meant(const PartitionState& partition, const std::optional<DefinitionKey>& definition,
              const std::string& process_id, DefinitionKey candidate) {
  if (definition) return *definition == candidate;
  const auto found = partition.definitions.find(candidate);
  return found != partition.definitions.end() && found->second.process_id == process_id;
}

Verdict decide(Decision& decision, const SuspendProcessInstance& command) {
  const InstanceState& state = decision.state();
  const Accepted accepted{command.instance.value, std::nullopt, false};
  if (state.state == ProcessState::suspended) return accepted;
  const auto suspended = move(state.state, ProcessEvent::suspend);
  if (!suspended) return Failure{cannot(state, "suspend")};
  decision.emit(ProcessInstanceSuspended{*suspended, timers_of(state)});
  for (const auto& [key, task] : state.tasks)
    if (const auto held = move(task.state, TaskEvent::suspend))
      decision.emit(TaskSuspended{*held, key, SuspendedWith::instance});
  return accepted;
}

Verdict decide(Decision& decision, const ResumeProcessInstance& command) {
  const InstanceState& state = decision.state();
  const Accepted accepted{command.instance.value, std::nullopt, false};
  if (state.state == ProcessState::active) return accepted;
  const auto active = move(state.state, ProcessEvent::resume);
  if (!active) return Failure{cannot(state, "resume")};
  decision.emit(ProcessInstanceResumed{*active, timers_of(state)});
  for (const auto& [key, task] : state.tasks)
    if (task.suspended == SuspendedWith::instance)
      if (const auto resumed = move(task.state, TaskEvent::resume))
        decision.emit(TaskResumed{*resumed, key});
  // What it would have heard of the processes that it called.
  for (const auto& [activity, answers] : state.answers)
    for (const Answer& answer : answers) {
      Context variables;
      if (const Context* given = answer.variables.value.context()) variables = *given;
      if (answer.thrown)
        decision.ask(ThrowToCaller{state.key, activity, answer.called, *answer.thrown, answer.code,
                                   answer.message, std::move(variables)});
      else
        decision.ask(ReturnToCaller{state.key, activity, answer.called,
                                    answer.definition.value_or(DefinitionKey{}),
                                    std::move(variables)});
    }
  return accepted;
}

Verdict decide(Decision& decision, const SuspendDefinition& command,
               const std::vector<ProcessInstanceKey>& instances) {
  return change_definitions<ProcessDefinitionSuspended>(decision, command.definition,
                                                        command.process_id, true, instances);
}

Verdict decide(Decision& decision, const ResumeDefinition& command,
               const std::vector<ProcessInstanceKey>& instances) {
  return change_definitions<ProcessDefinitionResumed>(decision, command.definition,
                                                      command.process_id, false, instances);
}

}  // namespace cauce
