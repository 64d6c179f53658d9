#include "engine/journal/enum_names.h"
#include "engine/projection/projector.h"

namespace cauce {
namespace {

std::string text_of(const Committed& message) {
  const std::string* text = message.value.string();
  return text ? *text : std::string();
}

std::string type_of(const IncidentRaised& e) {
  if (e.retry == RetryPoint::nothing) return e.kind;
  if (e.retry == RetryPoint::condition) return "failedCondition";
  return e.retry == RetryPoint::work ? "failedExternalTask" : "failedJob";
}

std::optional<std::string> configuration_of(const IncidentRaised& e) {
  if (e.retry == RetryPoint::nothing) return e.configuration;
  if (e.retry == RetryPoint::condition) return std::nullopt;
  return e.retry == RetryPoint::work ? to_string(e.activity) : to_string(e.incident);
}

}  // namespace

void Projector::operator()(const IncidentRaised& e) {
  IncidentRow row;
  row.instance = instance();
  row.key = e.incident;
  row.activity = e.activity;
  row.element = element(e.element).id;
  row.type = type_of(e);
  row.kind = e.kind;
  row.message = text_of(e.message);
  row.state = e.state;
  row.created_at = record.time;
  row.retry = to_string(e.retry);
  row.configuration = configuration_of(e);
  insert(std::move(row));
}

void Projector::operator()(const IncidentMoved& e) {
  IncidentRow row;
  row.instance = instance();
  row.key = e.incident;
  row.state = e.state;
  const bool is_over = e.state == IncidentState::resolved || e.state == IncidentState::canceled;
  if (is_over) row.ended_at = record.time;
  if (e.message) {
    row.message = text_of(*e.message);
    update(row, &IncidentRow::message);
  }
  update(std::move(row), &IncidentRow::state, &IncidentRow::ended_at);
}

void Projector::operator()(const IncidentAnnotated& e) {
  IncidentRow row;
  row.instance = instance();
  row.key = e.incident;
  if (e.annotation) row.annotation = text_of(*e.annotation);
  update(std::move(row), &IncidentRow::annotation);
}

}  // namespace cauce
