#include "adapters/cases/stage.h"

namespace cauce::cases {
namespace {

std::string id_of(const InstanceState& state, ElementIndex element) {
  return state.process().at(element).id;
}

// The text with which the incident was raised or failed again last.
std::string message_of(const World& world, IncidentKey incident) {
  std::string message;
  const auto take = [&](const Committed& value) {
    if (const std::string* text = value.value.string()) message = *text;
  };
  for (const World::Entry& entry : world.journal())
    for (const Event& event : entry.record.events) {
      if (const auto* raised = std::get_if<IncidentRaised>(&event))
        if (raised->incident == incident) take(raised->message);
      if (const auto* moved = std::get_if<IncidentMoved>(&event))
        if (moved->incident == incident && moved->message) take(*moved->message);
    }
  return message;
}

void describe(const World& world, const InstanceState& state, std::vector<std::string>& lines) {
  lines.push_back("  open tasks: " + describe_open_tasks(state));
  std::string tokens;
  for (const auto& [key, token] : state.tokens)
    tokens += " " + id_of(state, token.element) + (token.activity ? "" : " (to join)");
  lines.push_back("  tokens:" + (tokens.empty() ? " none" : tokens));
  for (const auto& [key, timer] : state.timers)
    lines.push_back("  timer: " + id_of(state, timer.element) + " at " +
                    to_string(timer.schedule.due));
  for (const auto& [key, open] : state.subscriptions)
    lines.push_back("  waits for " + std::string(to_string(open.trigger)) + " '" + open.name +
                    "' at " + id_of(state, open.element));
  for (const auto& [key, incident] : state.incidents)
    lines.push_back("  incident at " + id_of(state, incident.element) + ": " + incident.kind +
                    ": " + message_of(world, key));
}

}  // namespace

std::string describe_open_tasks(const InstanceState& state) {
  std::string text;
  for (const auto& [key, task] : state.tasks)
    text += (text.empty() ? "" : " ") + id_of(state, task.element);
  return text.empty() ? "none" : text;
}

std::vector<std::string> describe_situation(const World& world) {
  std::vector<std::string> lines;
  lines.push_back("clock: " + to_string(world.now()));
  std::size_t number = 0;
  for (const World::Begun& begun : world.instances()) {
    const InstanceState* state = world.engine().find(begun.key);
    lines.push_back("instance " + std::to_string(++number) +
                    (begun.name.empty() ? "" : " '" + begun.name + "'") + " of " +
                    state->process().id + ": " + std::string(to_string(state->state)));
    if (!is_final(state->state)) describe(world, *state, lines);
  }
  return lines;
}

}  // namespace cauce::cases
