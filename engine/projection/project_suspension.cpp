#include "engine/projection/projector.h"

namespace cauce {
namespace {

ProcessInstanceRow instance_row(const Projector& at, ProcessState state) {
  ProcessInstanceRow row;
  row.key = at.instance();
  row.state = state;
  return row;
}

ProcessDefinitionRow definition_row(DefinitionKey key, std::int64_t suspended) {
  ProcessDefinitionRow row;
  row.key = key;
  row.suspended = suspended;
  return row;
}

TaskRow task_row(const Projector& at, TaskKey key, TaskState state) {
  TaskRow row;
  row.instance = at.instance();
  row.key = key;
  row.state = state;
  row.changed_at = at.record.time;
  return row;
}

}  // namespace

void Projector::operator()(const ProcessInstanceSuspended& e) {
  update(instance_row(*this, e.state), &ProcessInstanceRow::state);
}

void Projector::operator()(const ProcessInstanceResumed& e) {
  update(instance_row(*this, e.state), &ProcessInstanceRow::state);
}

void Projector::operator()(const ProcessDefinitionSuspended& e) {
  update(definition_row(e.definition, 1), &ProcessDefinitionRow::suspended);
}

void Projector::operator()(const ProcessDefinitionResumed& e) {
  update(definition_row(e.definition, 0), &ProcessDefinitionRow::suspended);
}

void Projector::operator()(const TaskSuspended& e) {
  update(task_row(*this, e.task, e.state), &TaskRow::state, &TaskRow::changed_at);
}

void Projector::operator()(const TaskResumed& e) {
  update(task_row(*this, e.task, e.state), &TaskRow::state, &TaskRow::changed_at);
}

void Projector::operator()(const CallAnswered&) {}

}  // namespace cauce
