#include "adapters/http/api/subjects.h"

#include <algorithm>

#include "adapters/http/query.h"
#include "engine/value/stored.h"

namespace cauce::http::api {
namespace subjects_resource {

constexpr int depth_max = 16;      // Activities in one another that are looked through.

using Activities = std::unordered_map<ActivityInstanceKey, ActivityInstanceRow>;

template <class Tag>
std::vector<Scalar> scalars(std::vector<Key<Tag>> keys) {
  std::ranges::sort(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  std::vector<Scalar> values;
  for (const Key<Tag> key : keys) values.emplace_back(static_cast<std::int64_t>(key.value));
  return values;
}

std::vector<Scalar> instances_among(const std::vector<Place>& places) {
  std::vector<ProcessInstanceKey> keys;
  for (const Place& place : places) keys.push_back(place.instance);
  return scalars(std::move(keys));
}

// The activity instances of the places and those around them.
Activities chains_of(Reader& reader, const std::vector<Place>& places,
                     const std::vector<Scalar>& instances) {
  Activities found;
  std::vector<ActivityInstanceKey> next;
  for (const Place& place : places) next.push_back(place.activity);
  for (int depth = 0; depth < depth_max && !next.empty(); ++depth) {
    const auto rows =
        reader.select<ActivityInstanceRow>(where("instance_key", Compare::in, instances) +
                                           where("key", Compare::in, scalars(std::move(next))));
    next.clear();
    for (const ActivityInstanceRow& row : rows) {
      found.emplace(row.key, row);
      const ActivityInstanceKey outer{row.scope.value};
      if (row.scope.value != row.instance.value && !found.contains(outer)) next.push_back(outer);
    }
  }
  return found;
}

// Name of the variable that holds the item; empty when the activity has none.
std::string item_variable(const Process* process, const std::string& element_id) {
  if (process == nullptr) return {};
  const auto index = process->find_element(element_id);
  if (!index) return {};
  const Element& element = process->at(*index);
  return element.multi_instance ? element.multi_instance->input_item : std::string();
}

std::string name_in(const Value& item) {
  if (const std::string* text = item.string()) return *text;
  const Context* context = item.context();
  if (context == nullptr) return {};
  for (const char* entry : {"nombre", "name", "titulo", "title"}) {
    const Value* value = context->find(entry);
    if (value != nullptr && value->string() != nullptr) return *value->string();
  }
  return {};
}

// Names of the items, by the inner instance that each belongs to.
std::unordered_map<std::uint64_t, std::string> items_of(const Call& call,
                                                        const engine_rest::InstanceRows& instances,
                                                        const std::vector<Scalar>& keys,
                                                        const Activities& activities) {
  std::unordered_map<DefinitionKey, std::shared_ptr<const Process>> drawings;
  std::unordered_map<std::uint64_t, std::string> variables;  // By scope.
  std::vector<ScopeKey> scopes;
  for (const auto& [key, row] : activities) {
    const auto instance = instances.find(row.instance);
    if (!row.loop_counter || instance == instances.end()) continue;
    auto& drawing = drawings[instance->second.definition];
    if (!drawing) drawing = call.services.engine.process(instance->second.definition);
    std::string variable = item_variable(drawing.get(), row.element);
    if (variable.empty()) continue;
    scopes.push_back(scope_of(key));
    variables.emplace(key.value, std::move(variable));
  }
  std::unordered_map<std::uint64_t, std::string> names;
  if (scopes.empty()) return names;
  for (const VariableRow& row : call.reader.select<VariableRow>(
           where("instance_key", Compare::in, keys) +
           where("scope_key", Compare::in, scalars(std::move(scopes))))) {
    const auto variable = variables.find(row.scope.value);
    if (variable == variables.end() || variable->second != row.name) continue;
    const std::optional<Value> value = from_stored(row.value.text);
    if (!value) continue;
    std::string name = name_in(*value);
    if (!name.empty()) names.emplace(row.scope.value, std::move(name));
  }
  return names;
}

}  // namespace subjects_resource

Subjects subjects_of(const Call& call, const engine_rest::InstanceRows& instances,
                     const std::vector<Place>& places) {
  using namespace subjects_resource;
  Subjects subjects;
  if (places.empty()) return subjects;
  const std::vector<Scalar> keys = instances_among(places);
  const Activities activities = chains_of(call.reader, places, keys);
  const auto items = items_of(call, instances, keys, activities);
  for (const Place& place : places) {
    auto at = activities.find(place.activity);
    for (int depth = 0; depth < depth_max && at != activities.end(); ++depth) {
      const auto item = items.find(at->first.value);
      if (item != items.end() && item->second != place.who) {
        subjects.emplace(place.activity, item->second);
        break;
      }
      at = activities.find(ActivityInstanceKey{at->second.scope.value});
    }
  }
  return subjects;
}

Filter tasks_about(Reader& reader, std::string_view text) {
  using namespace subjects_resource;
  const Filter open = where("ended_at", Compare::is_null);
  Condition mentions{"value", Compare::like, {containing(text)}, true};
  auto rows = reader.select<ActivityInstanceRow>(
      open + where("loop_counter", Compare::is_not_null) +
      related(VariableRow::table, {{"instance_key", "instance_key"}, {"key", "scope_key"}},
              {Predicate{std::move(mentions)}}));
  std::vector<ActivityInstanceKey> inside;
  for (int depth = 0; depth < depth_max && !rows.empty(); ++depth) {
    std::vector<ProcessInstanceKey> instances;
    std::vector<ActivityInstanceKey> scopes;
    for (const ActivityInstanceRow& row : rows) {
      instances.push_back(row.instance);
      scopes.push_back(row.key);
      inside.push_back(row.key);
    }
    rows = reader.select<ActivityInstanceRow>(
        open + where("instance_key", Compare::in, scalars(std::move(instances))) +
        where("scope_key", Compare::in, scalars(std::move(scopes))));
  }
  return where("key", Compare::in, scalars(std::move(inside)));
}

}  // namespace cauce::http::api
