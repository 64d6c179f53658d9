#include <algorithm>

#include "adapters/cases/consistency.h"
#include "adapters/cases/stage.h"
#include "engine/value/json.h"

namespace cauce::cases {
namespace {

Failure<Mismatch> differs(std::string message) {
  return Failure{Mismatch{std::move(message), {}, false}};
}

std::string words_of(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text.empty() ? "none" : text;
}

std::string shown(const Value& value) {
  std::string json = to_json(value);
  if (const auto* null = std::get_if<Null>(&value.variant()); null != nullptr && null->reason)
    json += " (" + null->reason->message + ")";
  return json;
}

std::string state_of(const InstanceState& state) {
  switch (state.state) {
    case ProcessState::active: return "running";
    case ProcessState::suspended: return "suspended";
    case ProcessState::completed: return "ended";
    case ProcessState::canceled: return "canceled";
    case ProcessState::failed: return "failed";
  }
  return {};
}

std::string name_of(Condition condition) {
  switch (condition) {
    case Condition::running: return "running";
    case Condition::suspended: return "suspended";
    case Condition::ended: return "ended";
    case Condition::canceled: return "canceled";
    case Condition::failed: return "failed";
    case Condition::stuck: return "stuck";
  }
  return {};
}

struct Check {
  const Stage& stage;
  const InstanceState* state;  // Null when none has begun.

  Checked<Done> operator()(const OneTask& expected) const {
    const auto open = Stage::open_tasks(*state, expected.element).size();
    if (open == 1) return Done{};
    return differs("expected exactly one open task '" + expected.element + "', found " +
                   std::to_string(open) + "; open tasks: " + describe_open_tasks(*state));
  }

  Checked<Done> operator()(const OpenTasks& expected) const {
    std::vector<std::string> wanted = expected.elements, found;
    if (state != nullptr)
      for (const auto& [key, task] : state->tasks)
        found.push_back(state->process().at(task.element).id);
    std::ranges::sort(wanted);
    std::ranges::sort(found);
    if (wanted == found) return Done{};
    return differs("expected open tasks: " + words_of(wanted) + "; found: " + words_of(found));
  }

  Checked<Done> operator()(const VariableIs& expected) const {
    const ScopeKey root = scope_of(state->key);
    const auto wanted = stage.evaluate(*state, root, expected.value);
    if (!wanted.ok()) return Failure{wanted.error()};
    const Committed* found = state->find_variable(root, expected.name);
    if (found != nullptr && found->value == *wanted) return Done{};
    return differs("expected variable '" + expected.name + "' to be " + shown(*wanted) +
                   ", found " + (found ? shown(found->value) : "no such variable"));
  }

  Checked<Done> operator()(const Holds& expected) const {
    return truth(stage.evaluate(*state, scope_of(state->key), expected.condition),
                 expected.condition, {});
  }

  Checked<Done> operator()(const DataStoreHolds& expected) const {
    const auto& stores = stage.world.engine().partition().data_stores;
    const auto store = stores.find(expected.store);
    if (store == stores.end())
      return differs("expected a data store '" + expected.store + "', but there is none");
    List records;
    for (const auto& [id, record] : store->second.records)
      if (!record.deleted) records.push_back(record.content);
    const Context variables{{"records", records}};
    return truth(stage.evaluate(variables, expected.condition), expected.condition,
                 "; records: " + to_json(Value(records)));
  }

  Checked<Done> operator()(const Passed& expected) const {
    const auto& trail = stage.world.trail(state->key);
    auto from = trail.begin();
    for (const std::string& id : expected.ids) {
      from = std::find(from, trail.end(), id);
      if (from == trail.end())
        return differs("expected '" + id + "' to have been passed" +
                       (std::ranges::count(trail, id) > 0 ? " after those before it" : "") +
                       "; passed: " + words_of(trail));
      ++from;
    }
    return Done{};
  }

  Checked<Done> operator()(const TimerAt& expected) const {
    std::vector<std::string> found;
    const auto take = [&](const Process& process, ElementIndex element, Instant due) {
      if (process.at(element).id != expected.element) return false;
      found.push_back(to_string(due));
      return due == expected.due;
    };
    if (state != nullptr)
      for (const auto& [key, timer] : state->timers)
        if (take(state->process(), timer.element, timer.schedule.due)) return Done{};
    const PartitionState& partition = stage.world.engine().partition();
    for (const auto& [key, timer] : partition.timers)
      if (!timer.instance && take(*partition.definitions.at(timer.definition).drawing.process,
                                  timer.element, timer.schedule.due))
        return Done{};
    return differs("expected a timer '" + expected.element + "' at " + to_string(expected.due) +
                   ", found: " + words_of(found));
  }

  Checked<Done> operator()(const NoIncidents&) const {
    if (state == nullptr || state->incidents.empty()) return Done{};
    return differs("expected no incident, found: " + incidents());
  }

  Checked<Done> operator()(const IncidentAt& expected) const {
    for (const auto& [key, incident] : state->incidents)
      if (state->process().at(incident.element).id == expected.element &&
          (expected.kind.empty() || incident.kind == expected.kind))
        return Done{};
    return differs("expected an incident " + expected.kind + (expected.kind.empty() ? "" : " ") +
                   "at '" + expected.element + "', found: " + incidents());
  }

  Checked<Done> operator()(const Condition& expected) const {
    if (expected == Condition::stuck) {
      if (!stuck_tokens(*state).empty()) return Done{};
      return differs("expected the instance to be stuck, but it is " + state_of(*state) +
                     " and can go on");
    }
    const std::string wanted = name_of(expected);
    if (wanted == state_of(*state)) return Done{};
    return differs("expected the instance to be " + wanted + ", but it is " + state_of(*state));
  }

  Checked<Done> operator()(const InstanceCount& expected) const {
    const std::size_t found = stage.world.instances().size();
    if (found == expected.count) return Done{};
    return differs("expected " + std::to_string(expected.count) +
                   " instances to have begun, found " + std::to_string(found));
  }

 private:
  static Checked<Done> truth(const Checked<Value>& value, const std::string& condition,
                             const std::string& besides) {
    if (!value.ok()) return Failure{value.error()};
    if (value->boolean() != nullptr && *value->boolean()) return Done{};
    return differs("expected '" + condition + "' to be true, found " + shown(*value) + besides);
  }

  std::string incidents() const {
    std::vector<std::string> found;
    for (const auto& [key, incident] : state->incidents)
      found.push_back(incident.kind + " at '" + state->process().at(incident.element).id + "'");
    return words_of(found);
  }
};

bool needs_no_instance(const Expectation& expectation) {
  return expectation.instance.empty() &&
         (std::holds_alternative<OpenTasks>(expectation.what) ||
          std::holds_alternative<TimerAt>(expectation.what) ||
          std::holds_alternative<NoIncidents>(expectation.what) ||
          std::holds_alternative<DataStoreHolds>(expectation.what) ||
          std::holds_alternative<InstanceCount>(expectation.what));
}

}  // namespace

Checked<Done> check(const Stage& stage, const Expectation& expectation) {
  const auto state = stage.instance(expectation.instance);
  if (!state.ok() && !needs_no_instance(expectation)) return Failure{state.error()};
  return std::visit(Check{stage, state.ok() ? *state : nullptr}, expectation.what);
}

}  // namespace cauce::cases
