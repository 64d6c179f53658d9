#include "engine/projection/deviations.h"
#include "engine/projection/projector.h"

namespace cauce {

void Projector::operator()(const ProcessInstanceCreated& e) {
  ProcessInstanceRow row;
  row.key = e.key;
  row.definition = e.definition;
  row.process_id = drawing().id;
  row.business_key = e.business_key;
  row.state = ProcessState::active;
  row.start_element = element(e.start).id;
  row.started_at = record.time;
  row.started_by = record.actor.user;
  row.caller = e.caller_instance;
  row.caller_activity = e.caller_activity;
  row.root = e.root.value_or(e.key);
  insert(std::move(row));
}

void Projector::operator()(const ProcessInstanceCompleted& e) {
  ProcessInstanceRow row;
  row.key = instance();
  row.state = e.state;
  row.ended_at = record.time;
  update(std::move(row), &ProcessInstanceRow::state, &ProcessInstanceRow::ended_at);
}

void Projector::operator()(const ProcessInstanceCanceled& e) {
  ProcessInstanceRow row;
  row.key = instance();
  row.state = e.state;
  row.ended_at = record.time;
  row.end_reason = e.reason;
  update(std::move(row), &ProcessInstanceRow::state, &ProcessInstanceRow::ended_at,
         &ProcessInstanceRow::end_reason);
  project_canceled(*this, e.reason);
}

void Projector::operator()(const ProcessInstanceFailed& e) {
  ProcessInstanceRow row;
  row.key = instance();
  row.state = e.state;
  row.ended_at = record.time;
  row.end_reason = "error '" + e.error + "'";
  update(std::move(row), &ProcessInstanceRow::state, &ProcessInstanceRow::ended_at,
         &ProcessInstanceRow::end_reason);
}

void Projector::operator()(const ProcessCalled&) {}
void Projector::operator()(const ProcessInstanceModified& e) {
  project_modified(*this, e.annotation);
}

}  // namespace cauce
