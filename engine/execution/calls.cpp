#include "engine/execution/calls.h"

#include <algorithm>

#include "engine/execution/binding.h"
#include "engine/execution/data_flow.h"
#include "engine/execution/evaluation.h"
#include "engine/execution/incidents.h"
#include "engine/execution/step.h"
#include "engine/execution/telling.h"
#include "engine/execution/throwing.h"
#include "engine/execution/variables.h"

namespace cauce {
namespace {

// A name that the called process does not have is null, in every language.
class CalledVariables final : public feel::Variables {
 public:
  explicit CalledVariables(const Context& context) : context_(context) {}
  const Value* find(std::string_view name) const override {
    static const Value null;
    const Value* found = context_.find(name);
    return found ? found : &null;
  }

 private:
  const Context& context_;
};

Attempt<Context> inputs(const Decision& decision, ActivityInstanceKey key) {
  const Element& element = decision.element(decision.activity(key).element);
  const ScopeKey scope = scope_of(key);
  const Context local = local_variables(decision, scope);
  Context given;
  for (const CallMapping& mapping : element.call->in) {
    if (mapping.all) {
      const Context all = mapping.local ? local : visible_variables(decision, scope);
      for (const auto& [name, value] : all.entries()) given.put(name, value);
      continue;
    }
    auto value = evaluate_mapping(mapping.source, ScopeVariables(decision, scope), decision);
    if (!value.ok()) return Failure{value.error()};
    given.put(mapping.target, std::move(*value));
  }
  return given;
}

Attempt<Done> take_results(Decision& decision, ActivityInstanceKey key, const Context& results) {
  const ActivityInstance& activity = decision.activity(key);
  const Element& element = decision.element(activity.element);
  const CalledVariables variables(results);
  for (const CallMapping& mapping : element.call->out) {
    if (mapping.all) {
      const auto done = mapping.local ? set_all_local(decision, scope_of(key), results)
                                      : set_all_nearest(decision, scope_of(key), results);
      if (!done.ok()) return done;
      continue;
    }
    auto value = evaluate_mapping(mapping.source, variables, decision);
    if (!value.ok()) return Failure{value.error()};
    const auto done = mapping.local
                          ? set_local(decision, scope_of(key), mapping.target, std::move(*value))
                          : set_nearest(decision, scope_of(key), mapping.target, std::move(*value));
    if (!done.ok()) return done;
  }
  return Done{};
}

bool is_suspended(const Decision& decision) {
  return decision.state().state == ProcessState::suspended;
}

bool waits_for(const Decision& decision, ActivityInstanceKey activity, ProcessInstanceKey called) {
  const auto found = decision.state().called.find(activity);
  return found != decision.state().called.end() && found->second == called;
}

}  // namespace

Attempt<DefinitionKey> resolve(const Decision& decision, const Reference& reference,
                               ScopeKey scope) {
  const auto meant = wanted(decision, reference, scope);
  if (!meant.ok()) return Failure{meant.error()};
  const PartitionState& partition = decision.partition();
  const auto versions = partition.versions.find(meant->id);
  if (versions != partition.versions.end())
    for (auto key = versions->second.rbegin(); key != versions->second.rend(); ++key) {
      const Definition& definition = partition.definitions.at(*key);
      if (meant->is(definition.deployment, definition.version,
                    definition.drawing.process->version_tag))
        return *key;
    }
  return Failure{Trouble{"called-process-missing", meant->missing("process")}};
}

Attempt<Done> call_process(Decision& decision, ActivityInstanceKey key) {
  if (auto refused = beyond_budget(decision)) return Failure{*refused};
  const Call& call = *decision.element(decision.activity(key).element).call;
  const auto definition = resolve(decision, call.process, scope_of(key));
  if (!definition.ok()) return Failure{definition.error()};
  const Drawing& drawing = decision.partition().definitions.at(*definition).drawing.process;
  if (decision.partition().definitions.at(*definition).suspended)
    return Failure{Trouble{"called-process-suspended",
                           "expected process definition " + to_string(*definition) + " of '" +
                               drawing->id + "' not to be suspended, but it is"}};
  if (!plain_start(*drawing))
    return Failure{Trouble{"called-process-not-startable",
                           "expected process '" + drawing->id +
                               "' to have a start event without a trigger, so that it can be "
                               "called"}};
  auto variables = inputs(decision, key);
  if (!variables.ok()) return Failure{variables.error()};
  if (auto lacking = lacks_inputs(*drawing, *variables)) return Failure{std::move(*lacking)};
  std::optional<std::string> business_key;
  if (call.business_key) {
    const auto value = evaluate(*call.business_key, scope_of(key), decision);
    if (!value.ok()) return Failure{value.error()};
    if (!value->is_null() || value->null_reason()) {
      auto text = evaluate_text(*call.business_key, scope_of(key), decision);
      if (!text.ok()) return Failure{text.error()};
      business_key = std::move(*text);
    }
  }
  const auto called = decision.new_key<ProcessInstanceKey>();
  decision.emit(ProcessCalled{key, called});
  decision.ask(StartCalledProcess{called, *definition, decision.state().key, key,
                                  decision.state().root, std::move(business_key),
                                  std::move(*variables)});
  return Done{};
}

void tell_caller_of_completion(Decision& decision) {
  const InstanceState& state = decision.state();
  if (!state.caller) return;
  decision.ask(ReturnToCaller{state.caller->instance, state.caller->activity, state.key,
                              state.definition, local_variables(decision, scope_of(state.key))});
}

void tell_caller_of_cancellation(Decision& decision, const std::string& reason) {
  const InstanceState& state = decision.state();
  if (!state.caller) return;
  decision.ask(ThrowToCaller{state.caller->instance,
                             state.caller->activity,
                             state.key,
                             Thrown::error,
                             std::nullopt,
                             reason,
                             {}});
}

Verdict decide(Decision& decision, const ReturnToCaller& command) {
  const Accepted accepted{decision.state().key.value, command.activity, false};
  if (!waits_for(decision, command.activity, command.called)) return accepted;
  if (is_suspended(decision)) {
    decision.emit(CallAnswered{command.activity,
                               command.called,
                               std::nullopt,
                               command.definition,
                               {},
                               std::nullopt,
                               decision.commit(Value(command.variables))});
    return accepted;
  }
  const Definition& called = decision.partition().definitions.at(command.definition);
  if (auto lacking = lacks_outputs(*called.drawing.process, command.variables)) {
    raise_incident(decision, command.activity, *lacking, RetryPoint::activate);
    return accepted;
  }
  const auto taken = take_results(decision, command.activity, command.variables);
  if (!taken.ok())
    raise_incident(decision, command.activity, taken.error(), RetryPoint::activate);
  else
    decision.then(Complete{command.activity});
  return accepted;
}

Verdict decide(Decision& decision, const ThrowToCaller& command) {
  const Accepted accepted{decision.state().key.value, command.activity, false};
  if (!waits_for(decision, command.activity, command.called)) return accepted;
  if (is_suspended(decision)) {
    decision.emit(CallAnswered{command.activity, command.called, command.code, std::nullopt,
                               command.message, command.what,
                               decision.commit(Value(command.variables))});
    return accepted;
  }
  if (!command.code) {
    raise_incident(
        decision, command.activity,
        {"called-process-canceled", "the called process instance " + to_string(command.called) +
                                        " did not complete: " + command.message},
        RetryPoint::activate);
    return accepted;
  }
  // BPMN 2.0.2, 10.5.6, leaves open what becomes of an error that nobody catches. The called
  // process has failed; here it can still be called again, or the instance be modified.
  const Throw thrown{command.what, *command.code, command.message, command.variables};
  if (throw_outwards(decision, scope_of(command.activity), thrown) == Catching::nobody &&
      command.what == Thrown::error)
    raise_incident(
        decision, command.activity,
        {"error-not-caught", "expected somebody to catch error '" + *command.code +
                                 "' of the called process instance " + to_string(command.called) +
                                 (command.message.empty() ? "" : ": ") + command.message},
        RetryPoint::activate);
  return accepted;
}

}  // namespace cauce
