#include "adapters/cases/consistency.h"

#include <algorithm>

namespace cauce::cases {
namespace {

class ConsistencyCheck {
 public:
  ConsistencyCheck(const PartitionState& partition, const InstanceState& instance)
      : partition_(partition), state_(instance) {}

  std::vector<std::string> run() {
    tokens();
    activities();
    scopes();
    waiting();
    for (const auto& [key, incident] : state_.incidents)
      expect(owns(incident.activity), "incident " + to_string(key) + " is of an ended element");
    if (is_final(state_.state)) nothing_left();
    return std::move(findings_);
  }

 private:
  void expect(bool holds, std::string otherwise) {
    if (!holds) findings_.push_back(std::move(otherwise));
  }
  bool alive(ActivityInstanceKey key) const { return state_.activities.contains(key); }
  bool is_scope(ScopeKey key) const {
    return key == scope_of(state_.key) || alive(ActivityInstanceKey{key.value});
  }
  const std::string& id_of(ElementIndex index) const { return state_.process().at(index).id; }

  void tokens() {
    for (const auto& [key, token] : state_.tokens) {
      const std::string named = "token " + to_string(key) + " at '" + id_of(token.element) + "'";
      expect(is_scope(token.scope), named + " is in a scope that ended");
      if (!token.activity) {
        const Element& element = state_.process().at(token.element);
        const bool waits = element.type == ElementType::parallel_gateway ||
                           element.type == ElementType::inclusive_gateway ||
                           element.type == ElementType::complex_gateway ||
                           element.start_quantity > 1;
        expect(waits, named + " is in no element and does not wait to join");
        continue;
      }
      const auto activity = state_.activities.find(*token.activity);
      expect(activity != state_.activities.end(), named + " rests in an element that ended");
      if (activity == state_.activities.end()) continue;
      expect(activity->second.token == key && activity->second.element == token.element &&
                 activity->second.scope == token.scope,
             named + " rests in an element instance that does not know it");
    }
  }

  void activities() {
    for (const auto& [key, activity] : state_.activities) {
      const std::string named = "'" + id_of(activity.element) + "' " + to_string(key);
      const auto token = state_.tokens.find(activity.token);
      expect(token != state_.tokens.end() && token->second.activity == key,
             named + " has no token");
      expect(is_scope(activity.scope), named + " is in a scope that ended");
      expect(activity.state == ActivityState::active,
             named + " is " + std::string(to_string(activity.state)) + " between two commands");
      if (activity.role == ActivityRole::inner)
        expect(state_.multi_instances.contains(ActivityInstanceKey{activity.scope.value}),
               named + " is an inner instance without a body");
    }
    for (const auto& [key, body] : state_.multi_instances) {
      const auto inner = std::ranges::count_if(state_.activities, [&](const auto& entry) {
        return entry.second.scope == scope_of(key) && entry.second.role == ActivityRole::inner;
      });
      expect(body.active == inner, "body " + to_string(key) + " counts " +
                                       std::to_string(body.active) + " active, but has " +
                                       std::to_string(inner));
      expect(body.completed <= body.started && body.started <= body.count,
             "body " + to_string(key) + " counts more done than there are");
    }
  }

  void scopes() {
    for (const auto& [key, scope] : state_.scopes) {
      expect(is_scope(key), "variables of " + to_string(key) + " outlive it");
      const auto inside = std::ranges::count_if(
          state_.tokens, [&](const auto& entry) { return entry.second.scope == key; });
      expect(scope.tokens == inside, "scope " + to_string(key) + " counts " +
                                         std::to_string(scope.tokens) + " tokens, but has " +
                                         std::to_string(inside));
    }
  }

  // An element instance waits, or the scope of an event subprocess.
  bool owns(ActivityInstanceKey key) const { return alive(key) || key.value == state_.key.value; }

  void waiting() {
    for (const auto& [key, task] : state_.tasks) {
      const std::string named = "task " + to_string(key) + " '" + id_of(task.element) + "'";
      expect(alive(ActivityInstanceKey{key.value}), named + " is of an ended element");
      expect(!is_final(task.state), named + " is open and over at once");
    }
    for (const auto& [key, timer] : state_.timers) {
      const auto known = partition_.timers.find(key);
      expect(owns(timer.activity), "timer '" + id_of(timer.element) + "' outlives its element");
      expect(known != partition_.timers.end() && known->second.instance == state_.key &&
                 known->second.schedule == timer.schedule,
             "timer '" + id_of(timer.element) + "' is not known to the partition");
    }
    for (const auto& [key, open] : state_.subscriptions) {
      const auto known = partition_.subscriptions.find(key);
      expect(owns(open.activity), "subscription '" + open.name + "' outlives its element");
      expect(open.trigger == EventTrigger::conditional ||
                 (known != partition_.subscriptions.end() && known->second.instance == state_.key),
             "subscription '" + open.name + "' is not known to the partition");
    }
    for (const auto& [key, timer] : partition_.timers)
      if (timer.instance == state_.key)
        expect(state_.timers.contains(key), "the partition keeps timer " + to_string(key) +
                                                ", which the instance no longer has");
    for (const auto& [key, waiting] : partition_.subscriptions)
      if (waiting.instance == state_.key)
        expect(state_.subscriptions.contains(key), "the partition keeps subscription " +
                                                       to_string(key) +
                                                       ", which the instance no longer has");
  }

  void nothing_left() {
    expect(state_.tokens.empty(), "tokens are left after the end");
    expect(state_.activities.empty() && state_.multi_instances.empty(),
           "element instances are left after the end");
    expect(state_.tasks.empty(), "open tasks are left after the end");
    expect(state_.timers.empty(), "timers are left after the end");
    expect(state_.subscriptions.empty(), "subscriptions are left after the end");
    expect(state_.incidents.empty(), "incidents are left after the end");
    expect(state_.scopes.size() == 1, "scopes are left after the end");
  }

  const PartitionState& partition_;
  const InstanceState& state_;
  std::vector<std::string> findings_;
};

bool has_incident(const InstanceState& state, ActivityInstanceKey key) {
  return std::ranges::any_of(state.incidents,
                             [&](const auto& each) { return each.second.activity == key; });
}

// Something from outside, or inside of it, can make the element instance go on.
bool is_waiting(const InstanceState& state, ActivityInstanceKey key) {
  const auto is_of_it = [&](const auto& each) { return each.second.activity == key; };
  if (state.tasks.contains(TaskKey{key.value}) || has_incident(state, key) ||
      state.external_tasks.contains(ExternalTaskKey{key.value}) || state.called.contains(key) ||
      state.compensations.contains(key) ||
      state.process().at(state.activities.at(key).element).ad_hoc ||
      std::ranges::any_of(state.timers, is_of_it) ||
      std::ranges::any_of(state.subscriptions, is_of_it))
    return true;
  const auto scope = state.scopes.find(scope_of(key));
  return scope != state.scopes.end() && scope->second.tokens > 0;
}

}  // namespace

std::vector<std::string> inconsistencies_of(const PartitionState& partition,
                                            const InstanceState& instance) {
  return ConsistencyCheck(partition, instance).run();
}

std::vector<std::string> stuck_tokens(const InstanceState& instance) {
  std::vector<std::string> stuck;
  if (is_final(instance.state)) return stuck;
  bool something_waits = false;
  for (const auto& [key, activity] : instance.activities) {
    if (is_waiting(instance, key)) {
      const auto scope = instance.scopes.find(scope_of(key));
      const bool holds_others = scope != instance.scopes.end() && scope->second.tokens > 0;
      something_waits = something_waits || !holds_others;
    } else {
      stuck.push_back("nothing waits in '" + instance.process().at(activity.element).id + "'");
    }
  }
  if (something_waits) return stuck;
  if (instance.tokens.empty()) stuck.emplace_back("the instance runs without any token");
  for (const auto& [key, token] : instance.tokens)
    if (!token.activity)
      stuck.push_back("a token waits for ever before '" + instance.process().at(token.element).id +
                      "'");
  return stuck;
}

}  // namespace cauce::cases
