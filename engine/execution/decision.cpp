#include "engine/execution/decision.h"

#include "engine/base/invariant.h"

namespace cauce {

const ActivityInstance& Decision::activity(ActivityInstanceKey key) const {
  const auto found = instance_->activities.find(key);
  invariant(found != instance_->activities.end(), "a decision reads only living element instances");
  return found->second;
}

}  // namespace cauce
