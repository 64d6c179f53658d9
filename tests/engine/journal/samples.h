// Records that hold each event once, with every member set and with as few as possible.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/journal/codec.h"

namespace cauce {

inline const DefinitionKey sample_definition{make_key(1, 7)};

// Elements "p", "täsk \"one\"" and "next", and a flow "flow" between the last two.
inline Drawing sample_drawing() {
  auto process = std::make_shared<Process>();
  process->id = "p";
  process->elements.resize(3);
  process->elements[0].id = "p";
  process->elements[0].type = ElementType::process;
  process->elements[1].id = "täsk \"one\"";
  process->elements[2].id = "next";
  process->flows.resize(1);
  process->flows[0].id = "flow";
  process->flows[0].source = ElementIndex{1};
  process->flows[0].target = ElementIndex{2};
  process->index();
  return process;
}

inline Committed sample_value(Value value) {
  SaltSource salts({1, 2, 3});
  return commit(std::move(value), salts);
}

// In the order of the variant.
inline std::vector<Event> sample_events() {
  const Digest digest = sha256({"x"});
  const Instant due{1'772'449'200'000};
  const ActivityInstanceKey activity{make_key(1, 12)};
  const ScopeKey scope{make_key(1, 11)};
  const TokenKey token{make_key(1, 13)};
  const TaskKey task{activity.value};
  const ElementIndex element{1};
  const TimerSchedule cycle{due, 3, "2026-03-02T09:00:00Z/PT1H"};
  const Committed text = sample_value("ñandú \n \"quoted\" \x01");
  const Committed list = sample_value(List{1, Value(), *parse_date_time("2026-03-02T09:00:00Z")});
  return {
      Deployed{DeploymentKey{make_key(1, 1)}, "name", "source"},
      ResourceDeployed{DeploymentKey{make_key(1, 1)}, digest, "form", "a.form"},
      ProcessDefined{DeploymentKey{make_key(1, 1)}, digest, sample_definition, "Name", "p",
                     "p.bpmn", 2, "v2"},
      DataStoreDeclared{"store", "Store"},
      ProcessInstanceCreated{"key", sample_definition, ProcessInstanceKey{scope.value}, element},
      ProcessInstanceCompleted{ProcessState::completed},
      ProcessInstanceCanceled{"reason", ProcessState::canceled},
      TokenCreated{element, scope, token},
      SequenceFlowTaken{FlowIndex{0}, token},
      TokenConsumed{token},
      ElementActivated{element, activity, 0, ActivityRole::inner, scope, ActivityState::active,
                       token},
      ElementCompleted{activity, ActivityState::completed},
      ElementTerminated{activity, ActivityState::terminated, token},
      MultiInstanceStarted{3, list, activity},
      MultiInstanceOutput{activity, 2, text},
      VariableSet{"name with space", scope, text},
      VariableRemoved{"name", scope},
      DataStoreRecordWritten{activity, sample_value(Context{{"id", "a"}}), element, "a", "store", 4},
      DataStoreRecordDeleted{"a", "store", 5},
      TaskCreated{"ana", {"staff", "boss"}, {"eva"}, "What to do", due, element, due, digest,
                  "form", "key", "Name", 80, TaskState::ready, task},
      TaskClaimed{"staff", TaskState::reserved, task, "ana"},
      TaskReleased{TaskState::ready, task},
      TaskAssigned{TaskState::reserved, task, "eva"},
      TaskCompleted{"staff", TaskState::completed, task, "ana"},
      TaskExited{"reason", TaskState::exited, task},
      TaskCandidateAdded{"staff", task, std::nullopt},
      TaskCandidateRemoved{std::nullopt, task, "eva"},
      TimerScheduled{activity, sample_definition, element, cycle, TimerKey{make_key(1, 20)}},
      TimerFired{cycle, TimerKey{make_key(1, 20)}},
      TimerCanceled{TimerKey{make_key(1, 20)}},
      MessageSubscribed{activity, text, sample_definition, element, "message",
                        SubscriptionKey{make_key(1, 21)}},
      MessageCorrelated{"message", SubscriptionKey{make_key(1, 21)}},
      MessageUnsubscribed{SubscriptionKey{make_key(1, 21)}},
      IncidentRaised{activity, element, IncidentKey{make_key(1, 22)}, "kind", text,
                     RetryPoint::complete, IncidentState::open},
      IncidentMoved{IncidentKey{make_key(1, 22)}, text, IncidentState::retrying},
  };
}

// The same where everything that may be absent is.
inline std::vector<Event> sparse_events() {
  std::vector<Event> events = sample_events();
  for (Event& event : events) {
    if (auto* e = std::get_if<Deployed>(&event)) e->name.clear(), e->source.clear();
    if (auto* e = std::get_if<ResourceDeployed>(&event)) e->form.reset();
    if (auto* e = std::get_if<ProcessDefined>(&event)) e->name.clear(), e->version_tag.clear();
    if (auto* e = std::get_if<ProcessInstanceCreated>(&event)) e->business_key.reset();
    if (auto* e = std::get_if<ProcessInstanceCanceled>(&event)) e->reason.clear();
    if (auto* e = std::get_if<ElementActivated>(&event))
      e->loop_counter.reset(), e->role = ActivityRole::single;
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
    if (auto* e = std::get_if<TaskClaimed>(&event)) e->role.reset();
    if (auto* e = std::get_if<TaskCompleted>(&event)) e->role.reset(), e->user.reset();
    if (auto* e = std::get_if<TimerScheduled>(&event))
      e->activity.reset(), e->schedule.cycle.clear(), e->schedule.repetitions_left.reset();
    if (auto* e = std::get_if<TimerFired>(&event)) e->next.reset();
    if (auto* e = std::get_if<MessageSubscribed>(&event))
      e->activity.reset(), e->correlation_key.reset();
    if (auto* e = std::get_if<IncidentMoved>(&event)) e->message.reset();
  }
  return events;
}

inline Record sample_record(std::vector<Event> events) {
  Record record;
  record.position = 42;
  record.time = Instant{1'772'449'200'000};
  record.actor = {"ana", {"staff", "boss"}, Authority::operator_};
  record.command = "CompleteTask";
  record.request_id = "request \"1\"";
  record.instance = ProcessInstanceKey{make_key(1, 11)};
  record.definition = sample_definition;
  record.subject = make_key(1, 12);
  record.events = std::move(events);
  record.drawings = {{sample_definition, sample_drawing()}};
  return record;
}

inline DecodeSources sources_of(const EncodedRecord& encoded) {
  DecodeSources sources;
  sources.drawing = [](DefinitionKey key) {
    return key == sample_definition ? sample_drawing() : nullptr;
  };
  sources.value = [&encoded](std::uint32_t ordinal) -> std::optional<EncodedValue> {
    for (const EncodedValue& value : encoded.values)
      if (value.ordinal == ordinal) return value;
    return std::nullopt;
  };
  return sources;
}

}  // namespace cauce
