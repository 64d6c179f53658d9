#include "engine/execution/data_flow.h"

#include "engine/execution/evaluation.h"
#include "engine/execution/variables.h"
#include "engine/value/json.h"
#include "engine/value/stored.h"

namespace cauce {
namespace {

// The latest records as a list, each with its id; what this decision wrote already counts.
Value records_of(const Decision& decision, const std::string& store) {
  List list;
  const auto found = decision.partition().data_stores.find(store);
  if (found != decision.partition().data_stores.end())
    for (const auto& [id, record] : found->second.records)
      if (!record.deleted) list.push_back(record.content);
  return list;
}

struct Latest {
  std::int64_t version = 0;
  Context content{};
};

Latest latest_of(const Decision& decision, const std::string& store, const std::string& record) {
  for (auto event = decision.events.rbegin(); event != decision.events.rend(); ++event)
    if (const auto* written = std::get_if<DataStoreRecordWritten>(&*event))
      if (written->store == store && written->record == record)
        return {written->version, *written->content.value.context()};
  const auto& stores = decision.partition().data_stores;
  const auto found = stores.find(store);
  if (found == stores.end()) return {};
  const auto known = found->second.records.find(record);
  if (known == found->second.records.end()) return {};
  if (known->second.deleted || known->second.content.context() == nullptr)
    return {known->second.version, {}};
  return {known->second.version, *known->second.content.context()};
}

// The smallest number, from the count of records on, that no record ever had.
std::string next_id(const Decision& decision, const std::string& store) {
  const auto found = decision.partition().data_stores.find(store);
  std::size_t number =
      found == decision.partition().data_stores.end() ? 1 : found->second.records.size() + 1;
  while (latest_of(decision, store, std::to_string(number)).version != 0) ++number;
  return std::to_string(number);
}

Attempt<Done> write_record(Decision& decision, const std::string& store, const Value& value,
                           std::optional<ActivityInstanceKey> activity,
                           std::optional<ElementIndex> element) {
  const Context* entries = value.context();
  if (entries == nullptr || !is_storable(value))
    return Failure{Trouble{"record-not-writable", "expected a record for data store '" + store +
                                                      "' to be a context of data, but it is " +
                                                      std::string(type_name(value))}};
  const Value* given = entries->find("id");
  std::string id;
  if (given == nullptr || given->is_null())
    id = next_id(decision, store);
  else
    id = correlation_text(*given);
  if (id.empty())
    return Failure{Trouble{"record-not-writable", "expected a record for data store '" + store +
                                                      "' to have an id that is not empty"}};
  Latest latest = latest_of(decision, store, id);
  for (const auto& [name, entry] : entries->entries()) latest.content.put(name, entry);
  latest.content.put("id", id);
  decision.emit(DataStoreRecordWritten{activity, decision.commit(std::move(latest.content)),
                                       element, id, store, latest.version + 1});
  return Done{};
}

// The value that flows: the transformation's, else what the assignments make, else the source's.
Attempt<Value> transformed(const Decision& decision, const ScopeVariables& variables,
                           const std::optional<feel::Expression>& transformation,
                           const std::vector<Assignment>& assignments, const Value& source) {
  if (transformation) return evaluate(*transformation, variables, decision);
  if (assignments.empty()) return source;
  Context made;
  for (const Assignment& assignment : assignments) {
    auto value = evaluate(assignment.from, variables, decision);
    if (!value.ok()) return value;
    if (assignment.to.empty()) return value;
    made.put(assignment.to, std::move(*value));
  }
  return Value(std::move(made));
}

Value variable_or_null(const ScopeVariables& variables, const std::string& name) {
  const Value* value = variables.find(name);
  return value ? *value : Value();
}

// What the source holds: the records of a store as a list, or a variable.
Value held(const Decision& decision, const ScopeVariables& variables,
           const std::optional<std::string>& store, const std::string& variable) {
  return store ? records_of(decision, *store) : variable_or_null(variables, variable);
}

}  // namespace

Attempt<Done> take_inputs(Decision& decision, ActivityInstanceKey key) {
  const ScopeKey scope = scope_of(key);
  for (const DataInput& input : decision.element(decision.activity(key).element).data_inputs) {
    ScopeVariables variables(decision, scope);
    const Value source = held(decision, variables, input.store, input.variable);
    for (const std::string& alias : input.aliases) variables.put(alias, source);
    for (const DataSource& other : input.further) {
      const Value more = held(decision, variables, other.store, other.variable);
      for (const std::string& alias : other.aliases) variables.put(alias, more);
    }
    auto value = transformed(decision, variables, input.transformation, input.assignments, source);
    if (!value.ok()) return Failure{value.error()};
    if (auto done = set_local(decision, scope, input.target, std::move(*value)); !done.ok())
      return done;
  }
  return Done{};
}

Attempt<Done> give_outputs(Decision& decision, ActivityInstanceKey key) {
  const ActivityInstance& activity = decision.activity(key);
  for (const DataOutput& output : decision.element(activity.element).data_outputs) {
    const ScopeVariables variables(decision, scope_of(key));
    auto value = transformed(decision, variables, output.transformation, output.assignments,
                             variable_or_null(variables, output.source));
    if (!value.ok()) return Failure{value.error()};
    auto done = output.store
                    ? write_records(decision, *output.store, *value, key, activity.element)
                    : set_nearest(decision, activity.scope, output.target, std::move(*value));
    if (!done.ok()) return done;
  }
  return Done{};
}

Attempt<Done> write_records(Decision& decision, const std::string& store, const Value& content,
                            std::optional<ActivityInstanceKey> activity,
                            std::optional<ElementIndex> element) {
  if (content.is_null()) return Done{};  // Nothing to write.
  const List* list = content.list();
  if (list == nullptr) return write_record(decision, store, content, activity, element);
  for (const Value& each : *list)
    if (auto done = write_record(decision, store, each, activity, element); !done.ok()) return done;
  return Done{};
}

}  // namespace cauce
