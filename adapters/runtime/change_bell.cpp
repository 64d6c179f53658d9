#include "adapters/runtime/change_bell.h"

namespace cauce {
namespace {

template <class... Rows>
bool touches(const Changes& changes) {
  return (!changes.of<Rows>().list().empty() || ...);
}

}  // namespace

std::shared_ptr<void> ChangeBell::watch(Ring ring) {
  auto watch = std::make_shared<Ring>(std::move(ring));
  const std::lock_guard lock(mutex_);
  rings_.push_back(watch);
  return watch;
}

void ChangeBell::ring_for(const Changes& changes) {
  std::vector<std::shared_ptr<Ring>> awake;
  {
    const std::lock_guard lock(mutex_);
    if (rings_.empty()) return;
    std::erase_if(rings_, [](const std::weak_ptr<Ring>& each) { return each.expired(); });
    for (const std::weak_ptr<Ring>& each : rings_)
      if (auto ring = each.lock()) awake.push_back(std::move(ring));
  }
  const EnginePort::Changed changed{
      .tasks = touches<TaskRow, TaskCandidateRow>(changes),
      .cases =
          touches<ProcessInstanceRow, ActivityInstanceRow, VariableRow, CommentRow, AttachmentRow>(
              changes),
      .incidents = touches<IncidentRow>(changes),
      .deployments = touches<DeploymentRow, ProcessDefinitionRow>(changes),
      .records = touches<DataStoreRecordRow>(changes)};
  const bool any =
      changed.tasks || changed.cases || changed.incidents || changed.deployments || changed.records;
  if (!any) return;
  for (const auto& ring : awake) (*ring)(changed);
}

}  // namespace cauce
