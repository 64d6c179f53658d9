// Process instances that begin.
#include "engine/execution/engine_run.h"
#include "engine/execution/starts.h"

namespace cauce {

Drawing Engine::Run::drawing_of(DefinitionKey definition) const {
  return engine_.partition_.definitions.at(definition).drawing.process;
}

// With the key that it was given, else with the next one.
std::unique_ptr<InstanceState> Engine::Run::empty_instance(
    DefinitionKey definition, std::optional<ProcessInstanceKey> key) const {
  auto state = std::make_unique<InstanceState>();
  const std::uint64_t next = make_key(engine_.partition_.id, engine_.partition_.last_key + 1);
  state->key = key.value_or(ProcessInstanceKey{next});
  state->definition = definition;
  state->drawing.process = drawing_of(definition);
  return state;
}

Engine::Run::Outcomes Engine::Run::begin(const StartCalledProcess* call, DefinitionKey definition,
                                         ElementIndex start, const Context& variables,
                                         const std::optional<std::string>& business_key,
                                         std::optional<Event> cause) {
  auto state =
      empty_instance(definition, call != nullptr ? std::optional(call->key) : std::nullopt);
  run_.concern(*state);
  Decision decision = run_.decision();
  if (call == nullptr) decision.new_key<ProcessInstanceKey>();  // The one just taken.
  if (cause) decision.emit(std::move(*cause));
  const Verdict verdict = begin_instance(decision, start, variables, business_key, call);
  InstanceState* const kept = state.get();
  if (verdict.ok()) engine_.remember(kept->key, std::move(state), run_.record().position);
  return conclude(verdict, std::move(decision));
}

Engine::Run::Outcomes Engine::Run::begin_as_instructed(DefinitionKey definition,
                                                       const StartProcessInstance& request) {
  auto state = empty_instance(definition, std::nullopt);
  run_.concern(*state);
  const auto copy = std::make_unique<InstanceState>(*state);
  Draft draft{*copy, run_.record(), run_.decision_on(*copy)};
  draft.decision.new_key<ProcessInstanceKey>();  // The one just taken.
  const Verdict verdict = decide(draft, request);
  InstanceState* const kept = state.get();
  if (verdict.ok()) engine_.remember(kept->key, std::move(state), run_.record().position);
  return conclude(verdict, std::move(draft.decision));
}

Engine::Run::Outcomes Engine::Run::operator()(const StartProcessInstance& request) {
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
  if (partition.definitions.at(*definition).suspended)
    return Failure{refused_suspended("process definition " + to_string(*definition) + " of '" +
                                     process.id + "'")};
  const bool is_instructed =
      !request.instructions.empty() || request.parameters == Parameters::skipped;
  if (is_instructed && command_.actor.authority == Authority::person)
    return Failure{Rejection{RejectionKind::forbidden,
                             "expected an operator to say where an instance of '" + process.id +
                                 "' begins, but it is " + command_.actor.user,
                             {}}};
  if (!request.instructions.empty()) return begin_as_instructed(*definition, request);
  const auto start = plain_start(process);
  if (!start)
    return Failure{Rejection{RejectionKind::invalid_state,
                             "expected process '" + process.id +
                                 "' to have a start event without a trigger; it is started by an "
                                 "event only",
                             {}}};
  return begin(nullptr, *definition, *start, request.variables, request.business_key);
}

Engine::Run::Outcomes Engine::Run::operator()(const StartCalledProcess& request) {
  return begin(&request, request.definition, *plain_start(*drawing_of(request.definition)),
               request.variables, request.business_key);
}

}  // namespace cauce
