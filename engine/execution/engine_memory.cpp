#include <algorithm>
#include <set>

#include "engine/execution/commands.h"
#include "engine/execution/engine.h"

namespace cauce {

const InstanceState* Engine::find(ProcessInstanceKey instance) const {
  const auto found = instances_.find(instance);
  return found == instances_.end() ? nullptr : found->second.state.get();
}

std::optional<std::pair<Instant, TimerKey>> Engine::next_timer() const {
  if (partition_.due.empty()) return std::nullopt;
  return *partition_.due.begin();
}

std::vector<ProcessInstanceKey> Engine::running(const std::optional<DefinitionKey>& definition,
                                                const std::string& process_id) const {
  std::set<ProcessInstanceKey> found;
  if (source_.running)
    for (const auto& [candidate, unused] : partition_.definitions)
      if (is_meant(partition_, definition, process_id, candidate))
        for (const ProcessInstanceKey key : source_.running(candidate)) found.insert(key);
  for (const auto& [key, loaded] : instances_) {
    if (!is_meant(partition_, definition, process_id, loaded.state->definition)) continue;
    if (is_final(loaded.state->state))
      found.erase(key);
    else
      found.insert(key);
  }
  return {found.begin(), found.end()};
}

InstanceState* Engine::load(ProcessInstanceKey key) {
  const auto found = instances_.find(key);
  if (found != instances_.end()) return found->second.state.get();
  std::unique_ptr<InstanceState> state = source_.load(key);
  if (!state) return nullptr;
  InstanceState* const loaded = state.get();
  remember(key, std::move(state), 0);
  return loaded;
}

std::optional<ProcessInstanceKey> Engine::locate(std::uint64_t key) {
  if (instances_.contains(ProcessInstanceKey{key})) return ProcessInstanceKey{key};
  const auto found = tasks_.find(key);
  if (found != tasks_.end()) return found->second;
  return source_.locate(key);
}

void Engine::remember(ProcessInstanceKey key, std::unique_ptr<InstanceState> state,
                      std::uint64_t position) {
  for (const auto& [task, open] : state->tasks) tasks_[task.value] = key;
  for (const auto& [task, ended] : state->ended_tasks) tasks_[task.value] = key;
  instances_[key] = {std::move(state), position};
}

void Engine::note(const Record& record, Reply& reply) {
  if (!record.instance) return;
  const auto found = instances_.find(*record.instance);
  if (found == instances_.end()) return;
  found->second.last_position = record.position;
  if (is_final(found->second.state->state)) ended_.emplace_back(record.position, *record.instance);
  for (const Event& event : record.events)
    if (const auto* created = std::get_if<TaskCreated>(&event)) {
      tasks_[created->task.value] = *record.instance;
      reply.tasks.push_back(created->task);
    }
}

void Engine::forget(ProcessInstanceKey key) {
  const auto found = instances_.find(key);
  for (const auto& [task, open] : found->second.state->tasks) tasks_.erase(task.value);
  for (const auto& [task, ended] : found->second.state->ended_tasks) tasks_.erase(task.value);
  instances_.erase(found);
}

void Engine::drop_idle(std::uint64_t durable, std::size_t idle_max) {
  while (!ended_.empty() && ended_.front().first <= durable) {
    if (instances_.contains(ended_.front().second)) forget(ended_.front().second);
    ended_.pop_front();
  }
  if (instances_.size() <= 2 * idle_max) return;  // Sorting is worth it only now and then.
  std::vector<std::pair<std::uint64_t, ProcessInstanceKey>> idle;
  for (const auto& [key, loaded] : instances_)
    if (loaded.last_position <= durable) idle.emplace_back(loaded.last_position, key);
  if (idle.size() <= idle_max) return;
  const auto excess = static_cast<std::ptrdiff_t>(idle.size() - idle_max);
  std::ranges::nth_element(idle, idle.begin() + excess);
  for (auto each = idle.begin(); each != idle.begin() + excess; ++each) forget(each->second);
}

}  // namespace cauce
