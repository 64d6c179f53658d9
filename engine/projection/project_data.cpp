#include "engine/projection/deviations.h"
#include "engine/projection/projector.h"
#include "engine/value/stored.h"

namespace cauce {

void Projector::operator()(const VariableSet& e) {
  VariableRow row;
  row.instance = instance();
  row.scope = e.scope;
  row.name = e.name;
  row.type = e.value.erased ? "erased" : std::string(type_name(e.value.value));
  row.value.text = to_stored(e.value.value);
  row.created_at = record.time;
  row.changed_at = record.time;
  // Whether it is new is not in the event: the store keeps `created_at` where there is a row.
  changes.of<VariableRow>().upsert(std::move(row), &VariableRow::created_at);
  project_overridden(*this, e);
}

void Projector::operator()(const VariableRemoved& e) {
  VariableRow row;
  row.instance = instance();
  row.scope = e.scope;
  row.name = e.name;
  row.changed_at = record.time;
  row.removed = 1;
  update(std::move(row), &VariableRow::changed_at, &VariableRow::removed);
}

namespace {

void supersede(Projector& projector, const std::string& store, const std::string& record,
               std::int64_t version) {
  if (version < 1) return;
  DataStoreRecordRow row;
  row.store = store;
  row.record = record;
  row.version = version;
  row.latest = 0;
  projector.update(std::move(row), &DataStoreRecordRow::latest);
}

}  // namespace

void Projector::operator()(const DataStoreRecordWritten& e) {
  supersede(*this, e.store, e.record, e.version - 1);
  DataStoreRecordRow row;
  row.store = e.store;
  row.record = e.record;
  row.version = e.version;
  row.content.text = to_stored(e.content.value);
  row.written_at = record.time;
  row.written_by = record.actor.user;
  row.instance = record.instance;
  row.activity = e.activity;
  if (e.element) row.element = element(*e.element).id;
  insert(std::move(row));
}

void Projector::operator()(const DataStoreRecordDeleted& e) {
  supersede(*this, e.store, e.record, e.version - 1);
  DataStoreRecordRow row;
  row.store = e.store;
  row.record = e.record;
  row.version = e.version;
  row.content.text = "null";
  row.deleted = 1;
  row.written_at = record.time;
  row.written_by = record.actor.user;
  insert(std::move(row));
}

}  // namespace cauce
