#include "engine/projection/project.h"

#include <algorithm>

#include "engine/projection/projector.h"

namespace cauce {
namespace {

// The keys that an event gives out, which the partition counts.
struct GivenKey {
  std::uint64_t operator()(const Deployed& e) const { return e.key.value; }
  std::uint64_t operator()(const ProcessDefined& e) const { return e.key.value; }
  std::uint64_t operator()(const DecisionDefined& e) const { return e.key.value; }
  std::uint64_t operator()(const ProcessInstanceCreated& e) const { return e.key.value; }
  std::uint64_t operator()(const ProcessCalled& e) const { return e.called.value; }
  std::uint64_t operator()(const TokenCreated& e) const { return e.token.value; }
  std::uint64_t operator()(const ElementActivated& e) const { return e.key.value; }
  std::uint64_t operator()(const TimerScheduled& e) const { return e.timer.value; }
  std::uint64_t operator()(const EventSubscribed& e) const { return e.subscription.value; }
  std::uint64_t operator()(const IncidentRaised& e) const { return e.incident.value; }
  std::uint64_t operator()(const CommentAdded& e) const { return e.comment.value; }
  std::uint64_t operator()(const AttachmentAdded& e) const { return e.attachment.value; }
  std::uint64_t operator()(const auto&) const { return 0; }
};

void project_partition(const Record& record, std::uint64_t last_key, Changes& changes) {
  PartitionRow row;
  row.id = 1;
  row.last_key = static_cast<std::int64_t>(last_key & ((std::uint64_t{1} << counter_bits) - 1));
  row.last_position = static_cast<std::int64_t>(record.position);
  auto& table = changes.of<PartitionRow>();
  if (record.position == 1)
    table.insert(row);
  else if (last_key != 0)
    table.update(row, &PartitionRow::last_key, &PartitionRow::last_position);
  else
    table.update(row, &PartitionRow::last_position);
}

}  // namespace

void project(const Record& record, Changes& changes) {
  Projector projector{record, changes};
  std::uint64_t last_key = 0;
  for (const Event& event : record.events) {
    std::visit(projector, event);
    last_key = std::max(last_key, std::visit(GivenKey{}, event));
  }
  if (!record.request_id.empty())
    changes.of<RequestRow>().insert({record.request_id, static_cast<std::int64_t>(record.position),
                                     static_cast<std::int64_t>(record.subject)});
  project_partition(record, last_key, changes);
}

}  // namespace cauce
