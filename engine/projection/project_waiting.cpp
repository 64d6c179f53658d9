#include "engine/projection/projector.h"
#include "engine/state/partition.h"

namespace cauce {

namespace {

TimerRow timer_row(TimerKey key) {
  TimerRow row;
  row.key = key;
  return row;
}

}  // namespace

void Projector::operator()(const TimerScheduled& e) {
  TimerRow row = timer_row(e.timer);
  row.definition = e.definition;
  if (e.activity) row.instance = record.instance;
  row.activity = e.activity;
  row.element = record.drawing(e.definition).at(e.element).id;
  row.due_at = e.schedule.due;
  row.repetitions_left = e.schedule.repetitions_left;
  row.cycle = e.schedule.cycle;
  row.created_at = record.time;
  insert(std::move(row));
}

void Projector::operator()(const TimerFired& e) {
  if (!e.next) return remove(timer_row(e.timer));
  (*this)(TimerRescheduled{*e.next, e.timer});
}

void Projector::operator()(const TimerRescheduled& e) {
  TimerRow row = timer_row(e.timer);
  row.due_at = e.schedule.due;
  row.repetitions_left = e.schedule.repetitions_left;
  row.cycle = e.schedule.cycle;
  update(std::move(row), &TimerRow::due_at, &TimerRow::repetitions_left, &TimerRow::cycle);
}

void Projector::operator()(const TimerCanceled& e) { remove(timer_row(e.timer)); }

void Projector::operator()(const TimerSuspended& e) {
  TimerRow row = timer_row(e.timer);
  row.suspended = 1;
  update(std::move(row), &TimerRow::suspended);
}

void Projector::operator()(const TimerResumed& e) {
  update(timer_row(e.timer), &TimerRow::suspended);
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
