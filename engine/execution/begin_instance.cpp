#include "engine/execution/commands.h"
#include "engine/execution/conversation.h"
#include "engine/execution/data_flow.h"
#include "engine/execution/evaluation.h"
#include "engine/execution/event_sub_process.h"
#include "engine/execution/flow.h"
#include "engine/execution/incidents.h"
#include "engine/execution/variables.h"
#include "engine/execution/waiting.h"
#include "engine/value/stored.h"

namespace cauce {
namespace {

using Begun = Result<Done, Rejection>;

Failure<Rejection> not_begun(std::string why) {
  return Failure{Rejection{RejectionKind::invalid_argument, std::move(why), {}}};
}

// Which of the start event's definitions happened: the engine has told the cause already.
struct Cause {
  const Decision& decision;
  const Event& event;

  bool operator()(const MessageDefinition& message) const {
    const auto* came = std::get_if<MessageCorrelated>(&event);
    return came != nullptr && came->message == message.name;
  }
  bool operator()(const SignalDefinition& signal) const {
    const auto* came = std::get_if<SignalReceived>(&event);
    if (came == nullptr) return false;
    const auto name = evaluate_text(signal.name, scope_of(decision.state().key), decision);
    return name.ok() && *name == came->signal;
  }
  bool operator()(const TimerDefinition&) const {
    return std::holds_alternative<TimerFired>(event);
  }
  bool operator()(const ConditionalDefinition&) const {
    return std::holds_alternative<ConditionChanged>(event);
  }
  bool operator()(const auto&) const { return false; }
};

std::optional<std::size_t> definition_that_happened(const Decision& decision,
                                                    const Element& start) {
  if (decision.events.empty()) return std::nullopt;
  const auto& definitions = start.event.definitions;
  for (std::size_t i = 0; i < definitions.size(); ++i)
    if (std::visit(Cause{decision, decision.events.front()}, definitions[i])) return i;
  return std::nullopt;
}

// What came with a message or signal is for the data outputs of the event that takes it.
bool takes_data(const Element& start, std::size_t happened) {
  if (start.data_outputs.empty()) return false;
  const EventTrigger trigger = trigger_of(start.event.definitions[happened]);
  return trigger == EventTrigger::message || trigger == EventTrigger::signal;
}

// A start event hands on; a receive task or an event after a gateway, which waited for the instance
// to be made, has happened already, and so has one that has data for itself. A parallel multiple
// event waits for its other definitions: the first makes the instance.
Begun begin_at(Decision& decision, ElementIndex start, ScopeKey scope,
               std::optional<std::size_t> happened, const Context& data) {
  const Element& element = decision.element(start);
  const TokenKey token = create_token(decision, start, scope);
  const bool waits_on = happened && element.event.trigger() == EventTrigger::parallel_multiple;
  if (element.type == ElementType::start_event && data.entries().empty() && !waits_on) {
    decision.then(Arrive{token});
    return Done{};
  }
  const ActivityInstanceKey key = enter(decision, token, start, scope, ActivityRole::single);
  adopt(decision, scope_of(key), data);
  if (!waits_on) {
    decision.then(Complete{key});
    return Done{};
  }
  if (auto done = await_event(decision, key, start, scope, happened); !done.ok())
    return not_begun(done.error().message);
  return Done{};
}

// BPMN 2.0.2, 10.6.6: a parallel event-based gateway needs the others of its events too.
void await_others(Decision& decision, ElementIndex happened, ScopeKey scope) {
  const Process& process = decision.process();
  for (const FlowIndex incoming : process.at(happened).incoming) {
    const Element& gateway = process.at(process.at(incoming).source);
    if (!gateway.instantiates || !gateway.waits_for_all) continue;
    for (const FlowIndex flow : gateway.outgoing)
      if (process.at(flow).target != happened)
        decision.then(Arrive{create_token(decision, process.at(flow).target, scope)});
  }
}

void stand_still(Decision& decision, ElementIndex start, ScopeKey scope, const Context& data,
                 const Trouble& trouble) {
  const ActivityInstanceKey key =
      enter(decision, create_token(decision, start, scope), start, scope, ActivityRole::single);
  adopt(decision, scope_of(key), data);
  decision.emit(IncidentRaised{key, std::nullopt, start, decision.new_key<IncidentKey>(),
                               trouble.kind, decision.commit(trouble.message), RetryPoint::begin,
                               IncidentState::open});
}

}  // namespace

void decide(Decision& decision, const Begin& follow_up) {
  if (!decision.is_alive(follow_up.start)) return;
  const ActivityInstance& start = decision.activity(follow_up.start);
  const auto awaited = await_event_sub_processes(decision, start.scope, root_element);
  if (awaited.ok()) {
    await_others(decision, start.element, start.scope);
    decision.then(Complete{follow_up.start});
  }
  settle(decision, follow_up.start, awaited, RetryPoint::begin);
}

Verdict begin_instance(Decision& decision, ElementIndex start, const Context& variables,
                       const std::optional<std::string>& business_key,
                       const StartCalledProcess* call) {
  const InstanceState& state = decision.state();
  const ScopeKey scope = scope_of(state.key);
  const Element& element = decision.element(start);
  const auto happened = definition_that_happened(decision, element);
  ProcessInstanceCreated created{business_key, {}, {}, state.definition, state.key, {}, start};
  if (call != nullptr) {
    created.caller_activity = call->activity;
    created.caller_instance = call->caller;
    created.root = call->root;
  }
  decision.emit(std::move(created));
  Context data;
  if (happened && takes_data(element, *happened)) {
    if (!is_storable(Value(variables)))
      return not_begun("expected the message to carry data of at most 63 levels");
    data = caught_data(element, static_cast<std::int64_t>(*happened), variables);
  } else if (auto done = set_all_local(decision, scope, variables); !done.ok()) {
    return not_begun(done.error().message);
  }
  if (const std::string& initiator = element.event.initiator; !initiator.empty()) {
    const std::string& user = decision.actor().user;
    if (auto done = set_local(decision, scope, initiator, user.empty() ? Value() : Value(user));
        !done.ok())
      return not_begun(done.error().message);
  }
  if (happened)
    if (const auto* message = std::get_if<MessageDefinition>(&element.event.definitions[*happened]))
      join_conversation(
          decision, filled_keys(*message, variables, {decision.time(), &decision.zone(), 100'000}));
  declare(decision, scope, decision.element(root_element).declared);
  const std::size_t before = decision.events.size();
  if (auto done = await_event_sub_processes(decision, scope, root_element); !done.ok()) {
    if (!happened || element.event.trigger() == EventTrigger::parallel_multiple)
      return not_begun(done.error().message);
    // An event that happened is not told that it did not: what it began stands still.
    decision.events.resize(before);
    stand_still(decision, start, scope, data, done.error());
    return Accepted{state.key.value, std::nullopt, true};
  }
  if (start == root_element) {
    for (const ElementIndex each : implicit_starts(decision.process(), root_element))
      decision.then(Arrive{create_token(decision, each, scope)});
  } else {
    if (auto done = begin_at(decision, start, scope, happened, data); !done.ok())
      return Failure{done.error()};
    await_others(decision, start, scope);
  }
  return Accepted{state.key.value, std::nullopt, true};
}

}  // namespace cauce
