#include "adapters/http/engine_rest/compensation_subscription.h"

#include <map>

#include "adapters/http/engine_rest/derived_rows.h"
#include "adapters/http/engine_rest/lookup.h"

namespace cauce::http::engine_rest {
namespace compensation_subscription_resource {

// What undoes an element: the handler of its boundary event, or its own event subprocess.
std::optional<std::string> handler_of(const Process& process, const Element& element) {
  if (element.compensation_handler) return process.at(*element.compensation_handler).id;
  if (element.type == ElementType::process) return std::nullopt;
  for (const ElementIndex each : element.event_sub_processes)
    for (const ElementIndex child : process.at(each).children)
      if (process.at(child).type == ElementType::start_event &&
          process.at(child).event.find<CompensationDefinition>() != nullptr)
        return process.at(each).id;
  return std::nullopt;
}

std::map<std::string, std::string> handlers_of(const Process& process) {
  std::map<std::string, std::string> handlers;
  for (const Element& element : process.elements)
    if (const auto handler = handler_of(process, element)) handlers.emplace(element.id, *handler);
  return handlers;
}

// What ran in a scope that was terminated, or was undone as a whole, is not undone any more.
bool is_kept(const Call& call, const ActivityInstanceRow& row) {
  for (ScopeKey scope = row.scope; scope != scope_of(row.instance);) {
    const auto around = call.reader.first<ActivityInstanceRow>(
        key_is("instance_key", row.instance) + key_is("key", scope));
    if (!around || (around->ended_at && around->state != ActivityState::completed)) return false;
    scope = around->scope;
  }
  return true;
}

// Inner instances are gone with their body: what undoes them runs where the body ran.
ScopeKey scope_around(const Call& call, const ActivityInstanceRow& row) {
  if (!row.loop_counter) return row.scope;
  const auto body = call.reader.first<ActivityInstanceRow>(key_is("instance_key", row.instance) +
                                                           key_is("key", row.scope));
  return body ? body->scope : row.scope;
}

// The instances that are asked for, where the filter names one.
Filter of_instances(const Filter& filter) {
  Filter named = where("ended_at", Compare::is_null);
  for (const Predicate& predicate : filter)
    if (const auto* condition = std::get_if<Condition>(&predicate.is);
        condition != nullptr && condition->column == "instance_key")
      named.push_back(Predicate{Condition{"key", condition->compare, condition->values}});
  return named;
}

}  // namespace compensation_subscription_resource

Scalar column_of(const EventSubscriptionRow& row, std::string_view column) {
  const auto number = [](std::uint64_t key) { return static_cast<std::int64_t>(key); };
  if (column == "key") return number(row.key.value);
  if (column == "activity_key") return number(row.activity ? row.activity->value : 0);
  if (column == "instance_key") return number(row.instance ? row.instance->value : 0);
  if (column == "created_at") return to_string(row.created_at);
  if (column == "element") return row.element;
  if (column == "name") return row.name;
  return row.trigger == EventTrigger::compensation ? std::string("compensate")
                                                   : std::string(to_string(row.trigger));
}

std::vector<EventSubscriptionRow> compensation_subscriptions(const Call& call,
                                                             const Filter& filter) {
  using namespace compensation_subscription_resource;
  std::vector<EventSubscriptionRow> found;
  const Filter running = of_instances(filter);
  for (const auto& definition : call.reader.select<ProcessDefinitionRow>({})) {
    const auto process = call.services.engine.process(definition.key);
    const auto handlers = process ? handlers_of(*process) : std::map<std::string, std::string>();
    if (handlers.empty()) continue;
    for (const auto& instance :
         call.reader.select<ProcessInstanceRow>(running + key_is("definition_key", definition.key)))
      for (const auto& done : call.reader.select<ActivityInstanceRow>(
               key_is("instance_key", instance.key) +
               where("state", Compare::equal, std::string(to_string(ActivityState::completed))))) {
        const auto handler = handlers.find(done.element);
        if (handler == handlers.end() || done.element_type == "multiInstanceBody" ||
            !is_kept(call, done))
          continue;
        EventSubscriptionRow row;
        row.key = SubscriptionKey{done.key.value};
        row.definition = definition.key;
        row.instance = instance.key;
        row.activity = ActivityInstanceKey{scope_around(call, done).value};
        row.element = handler->second;
        row.trigger = EventTrigger::compensation;
        row.created_at = done.ended_at.value_or(done.started_at);
        if (passes(filter, [&](std::string_view column) { return column_of(row, column); }))
          found.push_back(std::move(row));
      }
  }
  return found;
}

}  // namespace cauce::http::engine_rest
