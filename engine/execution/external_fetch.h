// Which external tasks a worker gets.
#pragma once

#include <functional>

#include "engine/execution/commands.h"

namespace cauce {

// Whether the task passes what the topic asks of its process instance.
using TakesWork = std::function<bool(const OfferedWork& work, const FetchTopic& topic)>;

// Locks what the worker gets, if anything.
Verdict decide(Decision& decision, const FetchAndLock& command, const TakesWork& takes);

// Whether the instance is one that the topic asks for.
bool is_asked_for(const InstanceState& instance, const FetchTopic& topic);

}  // namespace cauce
