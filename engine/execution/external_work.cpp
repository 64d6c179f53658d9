#include "engine/execution/external_work.h"

#include "engine/execution/evaluation.h"

namespace cauce {

Attempt<Done> begin_external_work(Decision& decision, ActivityInstanceKey key) {
  const ElementIndex index = decision.activity(key).element;
  const ExternalWork& work = *decision.element(index).external;
  auto topic = evaluate_text(work.topic, scope_of(key), decision);
  if (!topic.ok()) return Failure{topic.error()};
  const auto priority = evaluate_priority(decision, work.priority, scope_of(key), 0);
  if (!priority.ok()) return Failure{priority.error()};
  decision.emit(
      ExternalTaskCreated{index, *priority, ExternalTaskKey{key.value}, std::move(*topic)});
  return Done{};
}

void end_external_work(Decision& decision, ActivityInstanceKey key) {
  const ExternalTaskKey task{key.value};
  if (decision.state().external_tasks.contains(task)) decision.emit(ExternalTaskEnded{task});
}

}  // namespace cauce
