#include "engine/lifecycle/names.h"

#include <algorithm>

#include "engine/base/invariant.h"

namespace cauce {
namespace {

template <class Enum>
std::string_view name_of_value(Enum value) {
  const auto index = static_cast<std::size_t>(value);
  invariant(index < lifecycle::count<Enum>, "a lifecycle's state or event is out of its range");
  return lifecycle::Names<Enum>::texts[index];
}

template <class Enum>
bool parse_name(std::string_view text, Enum& value) {
  const auto& texts = lifecycle::Names<Enum>::texts;
  const auto found = std::ranges::find(texts, text);
  if (found == texts.end()) return false;
  value = static_cast<Enum>(found - texts.begin());
  return true;
}

}  // namespace

std::string_view to_string(ProcessState state) { return name_of_value(state); }
std::string_view to_string(ActivityState state) { return name_of_value(state); }
std::string_view to_string(TaskState state) { return name_of_value(state); }
std::string_view to_string(IncidentState state) { return name_of_value(state); }
std::string_view to_string(ProcessEvent event) { return name_of_value(event); }
std::string_view to_string(ActivityEvent event) { return name_of_value(event); }
std::string_view to_string(TaskEvent event) { return name_of_value(event); }
std::string_view to_string(IncidentEvent event) { return name_of_value(event); }

bool parse(std::string_view text, ProcessState& state) { return parse_name(text, state); }
bool parse(std::string_view text, ActivityState& state) { return parse_name(text, state); }
bool parse(std::string_view text, TaskState& state) { return parse_name(text, state); }
bool parse(std::string_view text, IncidentState& state) { return parse_name(text, state); }

}  // namespace cauce
