#include "engine/projection/projector.h"
#include "engine/state/partition.h"

namespace cauce {

void Projector::operator()(const TimerScheduled& e) {
  TimerRow row;
  row.key = e.timer;
  row.definition = e.definition;
  if (e.activity) row.instance = record.instance;
  row.activity = e.activity;
  row.element = record.drawing(e.definition).at(e.element).id;
  row.due_at = e.schedule.due;
  row.repetitions_left = e.schedule.repetitions_left;
  row.cycle = e.schedule.cycle;
  insert(std::move(row));
}

void Projector::operator()(const TimerFired& e) {
  TimerRow row;
  row.key = e.timer;
  if (!e.next) return remove(std::move(row));
  row.due_at = e.next->due;
  row.repetitions_left = e.next->repetitions_left;
  row.cycle = e.next->cycle;
  update(std::move(row), &TimerRow::due_at, &TimerRow::repetitions_left, &TimerRow::cycle);
}

void Projector::operator()(const TimerCanceled& e) {
  TimerRow row;
  row.key = e.timer;
  remove(std::move(row));
}

void Projector::operator()(const EventSubscribed& e) {
  EventSubscriptionRow row;
  row.key = e.subscription;
  row.definition = e.definition;
  if (e.activity) row.instance = record.instance;
  row.activity = e.activity;
  row.element = record.drawing(e.definition).at(e.element).id;
  row.trigger = e.trigger;
  row.name = e.name;
  if (e.correlation_key) row.correlation_key = correlation_text(e.correlation_key->value);
  row.created_at = record.time;
  insert(std::move(row));
}

void Projector::operator()(const MessageCorrelated&) {}
void Projector::operator()(const SignalReceived&) {}
void Projector::operator()(const ConditionChanged&) {}
void Projector::operator()(const CorrelationKeySet&) {}

void Projector::operator()(const CorrelationExpected& e) {
  EventSubscriptionRow row;
  row.key = e.subscription;
  row.correlation_key = correlation_text(e.correlation_key.value);
  update(std::move(row), &EventSubscriptionRow::correlation_key);
}

void Projector::operator()(const EventUnsubscribed& e) {
  EventSubscriptionRow row;
  row.key = e.subscription;
  remove(std::move(row));
}

}  // namespace cauce
