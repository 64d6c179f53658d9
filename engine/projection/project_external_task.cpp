#include "engine/projection/projector.h"

namespace cauce {
namespace {

ExternalTaskRow work_row(ExternalTaskKey key) {
  ExternalTaskRow row;
  row.key = key;
  return row;
}

std::optional<std::string> text_if_any(const std::optional<Committed>& committed) {
  const std::string* text = committed ? committed->value.string() : nullptr;
  return text ? std::optional<std::string>(*text) : std::nullopt;
}

}  // namespace

void Projector::operator()(const ExternalTaskCreated& e) {
  ExternalTaskRow row = work_row(e.task);
  row.instance = instance();
  row.definition = migrated_to ? *migrated_to : *record.definition;
  row.element = element(e.element).id;
  row.topic = e.topic;
  row.priority = e.priority;
  row.created_at = record.time;
  insert(std::move(row));
}

void Projector::operator()(const ExternalTaskLocked& e) {
  ExternalTaskRow row = work_row(e.task);
  row.worker = e.worker;
  row.locked_until = e.until;
  row.lock_position = static_cast<std::int64_t>(record.position);
  update(std::move(row), &ExternalTaskRow::worker, &ExternalTaskRow::locked_until,
         &ExternalTaskRow::lock_position);
}

void Projector::operator()(const ExternalTaskUnlocked& e) {
  update(work_row(e.task), &ExternalTaskRow::worker, &ExternalTaskRow::locked_until,
         &ExternalTaskRow::lock_position);
}

void Projector::operator()(const ExternalTaskFailed& e) {
  ExternalTaskRow row = work_row(e.task);
  row.locked_until = e.next_try;
  row.retries = e.retries;
  row.error_message = text_if_any(e.message);
  row.error_details = text_if_any(e.details);
  update(std::move(row), &ExternalTaskRow::locked_until, &ExternalTaskRow::lock_position,
         &ExternalTaskRow::retries, &ExternalTaskRow::error_message,
         &ExternalTaskRow::error_details);
}

void Projector::operator()(const ExternalTaskRetriesSet& e) {
  ExternalTaskRow row = work_row(e.task);
  row.retries = e.retries;
  update(std::move(row), &ExternalTaskRow::retries);
}

void Projector::operator()(const ExternalTaskPrioritySet& e) {
  ExternalTaskRow row = work_row(e.task);
  row.priority = e.priority;
  update(std::move(row), &ExternalTaskRow::priority);
}

void Projector::operator()(const ExternalTaskEnded& e) { remove(work_row(e.task)); }

}  // namespace cauce
