// Each event once, with as few members as possible.
#pragma once

#include "tests/engine/journal/sample_events.h"

namespace cauce {

// The same where everything that may be absent is.
inline std::vector<Event> sparse_events() {
  std::vector<Event> events = sample_events();
  for (Event& event : events) {
    if (auto* e = std::get_if<Deployed>(&event)) e->name.clear(), e->source.clear();
    if (auto* e = std::get_if<ResourceDeployed>(&event)) e->form.reset();
    if (auto* e = std::get_if<ProcessDefined>(&event)) e->name.clear(), e->version_tag.clear();
    if (auto* e = std::get_if<DecisionDefined>(&event)) e->name.clear(), e->version_tag.clear();
    if (auto* e = std::get_if<ProcessInstanceCreated>(&event))
      e->business_key.reset(), e->caller_activity.reset(), e->caller_instance.reset(),
          e->root.reset();
    if (auto* e = std::get_if<ProcessInstanceCanceled>(&event)) e->reason.clear();
    if (auto* e = std::get_if<ElementActivated>(&event))
      e->loop_counter.reset(), e->role = ActivityRole::single, e->thrower.reset();
    if (auto* e = std::get_if<MultiInstanceStarted>(&event)) e->items.reset();
    if (auto* e = std::get_if<DataStoreRecordWritten>(&event))
      e->activity.reset(), e->element.reset();
    if (auto* e = std::get_if<TaskCreated>(&event)) {
      const TaskCreated full = *e;
      *e = TaskCreated{};
      e->element = full.element;
      e->task = full.task;
      e->state = full.state;
    }
    if (auto* e = std::get_if<ProcessInstanceSuspended>(&event)) e->timers.clear();
    if (auto* e = std::get_if<ProcessInstanceResumed>(&event)) e->timers.clear();
    if (auto* e = std::get_if<ProcessInstanceModified>(&event)) e->annotation.clear();
    if (auto* e = std::get_if<ProcessInstanceMigrated>(&event))
      e->sources.clear(), e->targets.clear();
    if (auto* e = std::get_if<PartMigrated>(&event)) e->flow.reset();
    if (auto* e = std::get_if<CallAnswered>(&event))
      e->code.reset(), e->definition.reset(), e->message.clear(), e->thrown.reset();
    if (auto* e = std::get_if<TaskDelegated>(&event)) e->owner.reset();
    if (auto* e = std::get_if<TaskResolved>(&event)) e->user.reset();
    if (auto* e = std::get_if<TaskFailed>(&event)) e->code.clear(), e->user.reset();
    if (auto* e = std::get_if<TaskSkipped>(&event)) e->user.reset();
    if (auto* e = std::get_if<TaskUpdated>(&event)) *e = {{}, {}, {}, {}, {}, {}, {}, {}, e->task};
    if (auto* e = std::get_if<AttachmentAdded>(&event))
      e->content.reset(), e->description.reset(), e->type.clear(), e->url.reset();
    if (auto* e = std::get_if<TaskClaimed>(&event)) e->role.reset();
    if (auto* e = std::get_if<TaskCompleted>(&event)) e->role.reset(), e->user.reset();
    if (auto* e = std::get_if<TimerScheduled>(&event))
      e->activity.reset(), e->ordinal.reset(), e->schedule.cycle.clear(),
          e->schedule.repetitions_left.reset();
    if (auto* e = std::get_if<TimerFired>(&event)) e->next.reset();
    if (auto* e = std::get_if<EventSubscribed>(&event))
      e->activity.reset(), e->correlation_key.reset(), e->ordinal.reset(), e->name.clear();
    if (auto* e = std::get_if<CompensationEnabled>(&event)) e->variables.reset();
    if (auto* e = std::get_if<ExternalTaskCreated>(&event)) e->topic.clear();
    if (auto* e = std::get_if<ExternalTaskFailed>(&event)) e->details.reset(), e->message.reset();
    if (auto* e = std::get_if<IncidentRaised>(&event)) e->configuration.reset();
    if (auto* e = std::get_if<IncidentMoved>(&event)) e->message.reset();
    if (auto* e = std::get_if<IncidentAnnotated>(&event)) e->annotation.reset();
  }
  return events;
}

}  // namespace cauce
