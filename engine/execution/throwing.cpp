#include "engine/execution/throwing.h"

#include "engine/base/invariant.h"
#include "engine/execution/compensation.h"
#include "engine/execution/data_flow.h"
#include "engine/execution/evaluation.h"
#include "engine/execution/event_sub_process.h"
#include "engine/execution/flow.h"
#include "engine/execution/incidents.h"
#include "engine/execution/sending.h"
#include "engine/execution/step.h"
#include "engine/execution/telling.h"
#include "engine/execution/termination.h"
#include "engine/execution/variables.h"
#include "engine/execution/waiting.h"

namespace cauce {
namespace {

struct Catcher {
  ElementIndex element{};
  std::int64_t ordinal = 0;  // Which of the element's definitions.
  std::string code_variable{}, message_variable{};
};

// One that names the code is better than one that catches all.
enum class Fit : std::uint8_t { none, any, exact };

Fit fit_of(const std::optional<std::string>& code, const Throw& thrown) {
  if (!code) return Fit::any;
  return *code == thrown.code ? Fit::exact : Fit::none;
}

// Among `events`, which are boundary or start events.
std::optional<Catcher> find_catcher(const Process& process, const std::vector<ElementIndex>& events,
                                    const Throw& thrown) {
  std::optional<Catcher> found;
  Fit best = Fit::none;
  for (const ElementIndex index : events) {
    std::int64_t ordinal = 0;
    for (const EventDefinition& definition : process.at(index).event.definitions) {
      Catcher catcher{index, ordinal++, {}, {}};
      Fit fit = Fit::none;
      if (const auto* error = std::get_if<ErrorDefinition>(&definition)) {
        if (thrown.what == Thrown::error) fit = fit_of(error->code, thrown);
        catcher.code_variable = error->code_variable;
        catcher.message_variable = error->message_variable;
      } else if (const auto* escalation = std::get_if<EscalationDefinition>(&definition)) {
        if (thrown.what == Thrown::escalation) fit = fit_of(escalation->code, thrown);
        catcher.code_variable = escalation->code_variable;
      }
      if (fit <= best) continue;
      best = fit;
      found = std::move(catcher);
    }
  }
  return found;
}

Context payload_for(const Catcher& catcher, const Throw& thrown) {
  Context payload = thrown.payload;
  if (!catcher.code_variable.empty()) payload.put(catcher.code_variable, thrown.code);
  if (!catcher.message_variable.empty()) payload.put(catcher.message_variable, thrown.message);
  return payload;
}

// An error thrown in an event subprocess is not for its own start event.
std::vector<ElementIndex> starts_in(const Decision& decision, ElementIndex around,
                                    std::optional<ElementIndex> but) {
  std::vector<ElementIndex> starts;
  for (const ElementIndex sub_process : decision.element(around).event_sub_processes)
    if (sub_process != but)
      if (const auto start = start_event_of(decision.process(), sub_process))
        starts.push_back(*start);
  return starts;
}

// The activity whose scope this is; none for the process instance.
const ActivityInstance* activity_of(const Decision& decision, ScopeKey scope) {
  const auto found = decision.state().activities.find(ActivityInstanceKey{scope.value});
  return found == decision.state().activities.end() ? nullptr : &found->second;
}

Catching leave_process(Decision& decision, const Throw& thrown) {
  const InstanceState& state = decision.state();
  if (!state.caller) return Catching::nobody;
  decision.ask(ThrowToCaller{state.caller->instance, state.caller->activity, state.key, thrown.what,
                             thrown.code, thrown.message, thrown.payload});
  if (thrown.what == Thrown::error) fail_instance(decision, thrown.code);
  return Catching::outside;
}

// One overload a kind of definition that is thrown at once; messages and signals go out late.
struct Throwing {
  Decision& decision;
  ActivityInstanceKey key;

  void operator()(const EscalationDefinition& escalation) {
    const ActivityInstance& thrower = decision.activity(key);
    throw_outwards(decision, thrower.scope,
                   {Thrown::escalation,
                    escalation.code.value_or(""),
                    {},
                    local_variables(decision, scope_of(key))});
  }
  void operator()(const ErrorDefinition& error) {
    const ActivityInstance& thrower = decision.activity(key);
    Throw thrown{
        Thrown::error, error.code.value_or(""), {}, local_variables(decision, scope_of(key))};
    if (error.message) {
      auto text = message_of(*error.message);
      if (!text.ok()) return raise_incident(decision, key, text.error(), RetryPoint::activate);
      thrown.message = std::move(*text);
    }
    if (throw_outwards(decision, thrower.scope, thrown) == Catching::nobody)
      fail_instance(decision, thrown.code);
  }
  // A null that was meant is no message.
  Attempt<std::string> message_of(const feel::Expression& expression) const {
    const ScopeVariables variables(decision, scope_of(key));
    const auto value = evaluate(expression, variables, decision);
    if (!value.ok()) return Failure{value.error()};
    if (value->null_reason())
      return Failure{unfit("text-missing", "expression", "a text", *value, expression, variables)};
    return value->is_null() ? std::string() : correlation_text(*value);
  }
  void operator()(const CompensationDefinition& compensation) {
    const ActivityInstance& thrower = decision.activity(key);
    Compensate all{key, {thrower.scope}, {}};
    const EventTriggers& event = decision.element(thrower.element).event;
    if (event.find<CompensationDefinition>() != &compensation) return;  // The first is for all.
    for (const EventDefinition& definition : event.definitions) {
      const auto* each = std::get_if<CompensationDefinition>(&definition);
      if (each == nullptr) continue;
      if (each->activity) {
        all.only.push_back(*each->activity);
        continue;
      }
      all.only.clear();
      break;
    }
    decision.then(std::move(all));
  }
  void operator()(const CancelDefinition&) { cancel_transaction(decision, key); }
  void operator()(const TerminateDefinition&) {
    const ActivityInstance& thrower = decision.activity(key);
    terminate_inside(decision, thrower.scope,
                     "terminated by '" + decision.element(thrower.element).id + "'", key);
    stop_awaiting(decision, ActivityInstanceKey{thrower.scope.value});
  }
  // The token goes on at the catching link; rules see to it that there is exactly one.
  void operator()(const LinkDefinition& link) {
    const ActivityInstance& thrower = decision.activity(key);
    for (const ElementIndex target :
         decision.element(decision.element(thrower.element).parent).children) {
      const Element& element = decision.element(target);
      const auto* caught = element.event.find<LinkDefinition>();
      if (caught == nullptr || caught->name != link.name ||
          element.type != ElementType::intermediate_catch_event)
        continue;
      const TokenKey token = create_token(decision, target, thrower.scope);
      complete_element(decision, key);
      decision.emit(TokenConsumed{thrower.token});
      decision.then(Complete{enter(decision, token, target, thrower.scope, ActivityRole::single)});
      return;
    }
  }
  void operator()(const auto&) {}  // Goes out late, or is only caught.
};

// Whether the thrower completes by itself when all is thrown.
bool continues(const EventTriggers& event) {
  return event.find<ErrorDefinition>() == nullptr && event.find<CancelDefinition>() == nullptr &&
         event.find<LinkDefinition>() == nullptr && !waits_for_compensation(event);
}

bool sends(const EventTriggers& event) {
  return event.find<MessageDefinition>() != nullptr || event.find<SignalDefinition>() != nullptr;
}

// What else it throws may end the thrower, and with it what it has not sent.
bool may_be_ended(const EventTriggers& event) {
  return event.find<ErrorDefinition>() != nullptr ||
         event.find<EscalationDefinition>() != nullptr || event.find<CancelDefinition>() != nullptr;
}

}  // namespace

bool sends_first(const Element& element) {
  return !element.external && sends(element.event) && may_be_ended(element.event);
}

Catching throw_outwards(Decision& decision, ScopeKey scope, const Throw& thrown) {
  const InstanceState& state = decision.state();
  std::optional<ElementIndex> from;  // The event subprocess that it leaves.
  for (std::optional<ScopeKey> at = scope; at; at = state.enclosing(*at)) {
    const ActivityInstance* activity = activity_of(decision, *at);
    const ElementIndex around = activity ? activity->element : root_element;
    const bool is_body = activity != nullptr && activity->role == ActivityRole::body;
    if (!is_body && takes_event_sub_processes(state, *at))
      if (const auto catcher =
              find_catcher(decision.process(), starts_in(decision, around, from), thrown)) {
        start_event_sub_process(decision, *at, catcher->element,
                                caught_data(decision.element(catcher->element), catcher->ordinal,
                                            payload_for(*catcher, thrown)));
        return Catching::caught;
      }
    if (activity == nullptr) break;
    from.reset();
    if (decision.element(around).type == ElementType::event_sub_process) from = around;
    if (activity->role == ActivityRole::inner) continue;  // Boundary events belong to the body.
    const auto catcher =
        find_catcher(decision.process(), decision.element(around).boundary, thrown);
    if (!catcher) continue;
    event_happened(decision, {ActivityInstanceKey{at->value},
                              catcher->element,
                              {},
                              {},
                              false,
                              payload_for(*catcher, thrown),
                              catcher->ordinal});
    return Catching::caught;
  }
  return leave_process(decision, thrown);
}

void decide(Decision& decision, const ThrowError& follow_up) {
  if (!decision.is_alive(follow_up.key)) return;
  const Throw thrown{Thrown::error, follow_up.code, follow_up.message, follow_up.payload};
  if (throw_outwards(decision, scope_of(follow_up.key), thrown) != Catching::nobody) return;
  raise_incident(
      decision, follow_up.key,
      {"error-not-caught", "expected somebody to catch error '" + follow_up.code + "'" +
                               (follow_up.message.empty() ? "" : ": ") + follow_up.message},
      RetryPoint::activate);
}

void fail_instance(Decision& decision, const std::string& code) {
  const InstanceState& state = decision.state();
  const auto failed = move(state.state, ProcessEvent::fail);
  invariant(failed.has_value(), "a process instance that runs can fail");
  terminate_inside(decision, scope_of(state.key), "error '" + code + "'");
  stop_awaiting(decision, ActivityInstanceKey{state.key.value});
  decision.emit(ProcessInstanceFailed{code, *failed});
}

Attempt<Done> throw_event(Decision& decision, ActivityInstanceKey key) {
  if (sends_first(decision.element(decision.activity(key).element)))
    decision.then_late(Send{key});
  else
    decide(decision, ThrowNext{key, 0});
  return Done{};
}

// 10.5.3, multiple: all of it is thrown, but for what comes after the thrower was interrupted.
void decide(Decision& decision, const ThrowNext& follow_up) {
  const auto& [key, ordinal] = follow_up;
  if (!decision.is_alive(key)) return;
  const Element& element = decision.element(decision.activity(key).element);
  const EventTriggers& event = element.event;
  if (ordinal < event.definitions.size())
    std::visit(Throwing{decision, key}, event.definitions[ordinal]);
  if (ordinal + 1 < event.definitions.size())
    decision.then(ThrowNext{key, ordinal + 1});
  else if (continues(event) && sends(event) && !sends_first(element))
    decision.then_late(Send{key});
  else if (continues(event))
    decision.then(Complete{key});
}

}  // namespace cauce
