#include "engine/execution/starts.h"

#include <algorithm>

#include "engine/execution/telling.h"

namespace cauce {
namespace {

class NoVariables final : public feel::Variables {
 public:
  const Value* find(std::string_view) const override { return nullptr; }
};

// BPMN 2.0.2, 13.1: start events with a trigger, instantiating receive tasks, and what follows an
// instantiating event-based gateway.
std::vector<ElementIndex> triggered_starts(const Process& process) {
  std::vector<ElementIndex> starts;
  for (const ElementIndex index : process.at(root_element).children) {
    const Element& element = process.at(index);
    if (element.type == ElementType::start_event ||
        (element.type == ElementType::receive_task && element.instantiates))
      starts.push_back(index);
    if (element.type == ElementType::event_based_gateway && element.instantiates)
      for (const FlowIndex flow : element.outgoing) starts.push_back(process.at(flow).target);
  }
  return starts;
}

struct StartOpening {
  Decision& decision;
  DefinitionKey definition;
  const Process& process;
  ElementIndex element;
  std::optional<std::int64_t> ordinal;

  using Opened = Result<Done, Rejection>;

  Opened operator()(const MessageDefinition& message) const {
    const PartitionState& partition = decision.partition();
    for (const SubscriptionKey key : partition.waiting_for(EventTrigger::message, message.name)) {
      const WaitingEvent& waiting = partition.subscriptions.at(key);
      const std::string& other = partition.definitions.at(waiting.definition).process_id;
      if (!waiting.instance && other != process.id)
        return Failure{Rejection{RejectionKind::invalid_state,
                                 "expected message '" + message.name +
                                     "' to start one process, but '" + other +
                                     "' is started by it already",
                                 {}}};
    }
    return subscribe(EventTrigger::message, message.name);
  }
  Opened operator()(const SignalDefinition& signal) const {
    const auto name = value_of(signal.name);
    if (!name.ok()) return Failure{name.error()};
    return subscribe(EventTrigger::signal, correlation_text(*name));
  }
  Opened operator()(const ConditionalDefinition&) const {
    return subscribe(EventTrigger::conditional, {});
  }
  Opened operator()(const TimerDefinition& timer) const {
    const auto value = value_of(timer.value);
    if (!value.ok()) return Failure{value.error()};
    auto schedule = schedule_timer(timer.kind, *value, decision.time(), decision.zone());
    if (!schedule.ok()) return refuse(schedule.error());
    decision.emit(TimerScheduled{std::nullopt, definition, element, ordinal, std::move(*schedule),
                                 decision.new_key<TimerKey>()});
    return Done{};
  }
  Opened operator()(const auto&) const { return Done{}; }

 private:
  Failure<Rejection> refuse(const std::string& why) const {
    return Failure{Rejection{RejectionKind::invalid_argument,
                             "start event '" + process.at(element).id + "': " + why,
                             {}}};
  }
  Result<Value, Rejection> value_of(const feel::Expression& expression) const {
    const NoVariables nothing;
    auto value = expression.evaluate(nothing, decision.environment());
    if (!value.ok()) return refuse(failed(expression, value.error(), nothing).message);
    if (value->null_reason())
      return refuse("'" + expression.source() + "' is " + told_value(*value, expression, nothing));
    return std::move(*value);
  }
  Opened subscribe(EventTrigger trigger, std::string name) const {
    decision.emit(EventSubscribed{std::nullopt, std::nullopt, definition, element, std::move(name),
                                  ordinal, decision.new_key<SubscriptionKey>(), trigger});
    return Done{};
  }
};

bool is_at(const auto& waiting, const auto& happened) {
  return waiting.definition == happened.definition && waiting.element == happened.element;
}

bool awaits_all(const PartitionState& partition, const auto& waiting) {
  const Process& process = *partition.definitions.at(waiting.definition).drawing.process;
  return process.at(waiting.element).event.all_together;
}

}  // namespace

Result<Done, Rejection> await_starts(Decision& decision, DefinitionKey definition,
                                     const Process& process) {
  for (const ElementIndex element : triggered_starts(process)) {
    const auto& definitions = process.at(element).event.definitions;
    for (std::size_t i = 0; i < definitions.size(); ++i) {
      std::optional<std::int64_t> ordinal;
      if (i > 0) ordinal = static_cast<std::int64_t>(i);
      const StartOpening opening{decision, definition, process, element, ordinal};
      if (auto opened = std::visit(opening, definitions[i]); !opened.ok()) return opened;
    }
  }
  return Done{};
}

bool condition_holds(const PartitionState& partition, const WaitingEvent& waiting,
                     const EvaluateConditions& request, const feel::Environment& environment) {
  const Definition& definition = partition.definitions.at(waiting.definition);
  if (!request.process_id.empty() && request.process_id != definition.process_id) return false;
  const auto* conditional =
      definition.drawing.process->at(waiting.element).event.find<ConditionalDefinition>();
  const auto value =
      conditional->condition.evaluate(feel::ContextVariables(request.variables), environment);
  return value.ok() && value->boolean() != nullptr && *value->boolean();
}

bool waits_in_start(const PartitionState& partition, const WaitingEvent& happened) {
  const auto& waiting = partition.waiting_for(happened.trigger, happened.name);
  return std::ranges::any_of(waiting, [&](SubscriptionKey key) {
    const WaitingEvent& other = partition.subscriptions.at(key);
    return other.instance && is_at(other, happened) && awaits_all(partition, other);
  });
}

bool waits_in_start(const PartitionState& partition, const WaitingTimer& happened) {
  return awaits_all(partition, happened) &&
         std::ranges::any_of(partition.timers, [&](const auto& entry) {
           return entry.second.instance && is_at(entry.second, happened);
         });
}

void stop_awaiting_starts(Decision& decision, DefinitionKey definition) {
  for (const auto& [key, timer] : decision.partition().timers)
    if (timer.definition == definition && !timer.instance) decision.emit(TimerCanceled{key});
  for (const auto& [key, waiting] : decision.partition().subscriptions)
    if (waiting.definition == definition && !waiting.instance)
      decision.emit(EventUnsubscribed{key});
}

}  // namespace cauce
