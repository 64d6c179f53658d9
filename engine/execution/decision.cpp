#include "engine/execution/decision.h"

#include <algorithm>

#include "engine/base/invariant.h"
#include "engine/value/stored.h"

namespace cauce {

const ActivityInstance& Decision::activity(ActivityInstanceKey key) const {
  const auto found = instance_->activities.find(key);
  invariant(found != instance_->activities.end(), "a decision reads only living element instances");
  return found->second;
}

feel::Environment Decision::environment() const {
  return {.now = time(), .zone = &zone(), .steps_left = budget().steps_left};
}

Committed Decision::commit(Value value) {
  value = without_reasons(std::move(value));
  const std::string stored = to_stored(value);
  take_steps(budget(), stored.size() / kept_bytes_a_step);
  return cauce::commit(std::move(value), stored, *circumstances_.salts);
}

void take_steps(const Budget& budget, std::uint64_t steps) {
  if (budget.steps_left) *budget.steps_left -= std::min(steps, *budget.steps_left);
}

}  // namespace cauce
