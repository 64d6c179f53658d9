#include "engine/journal/event.h"

#include <array>

#include "engine/journal/command.h"

namespace cauce {

std::string_view name_of(const Event& event) {
#define CAUCE_EVENT(name) std::string_view(#name)
#define CAUCE_COMMA ,
  static constexpr std::array names = {
#include "engine/journal/events.def"
  };
#undef CAUCE_EVENT
#undef CAUCE_COMMA
  static_assert(names.size() == std::variant_size_v<Event>);
  return names[event.index()];
}

std::string_view name_of(const Request& request) {
  struct Name {
    std::string_view operator()(const Deploy&) const { return "Deploy"; }
    std::string_view operator()(const StartProcessInstance&) const {
      return "StartProcessInstance";
    }
    std::string_view operator()(const CancelProcessInstance&) const {
      return "CancelProcessInstance";
    }
    std::string_view operator()(const CompleteTask&) const { return "CompleteTask"; }
    std::string_view operator()(const ClaimTask&) const { return "ClaimTask"; }
    std::string_view operator()(const ReleaseTask&) const { return "ReleaseTask"; }
    std::string_view operator()(const AssignTask&) const { return "AssignTask"; }
    std::string_view operator()(const AddTaskCandidate&) const { return "AddTaskCandidate"; }
    std::string_view operator()(const RemoveTaskCandidate&) const { return "RemoveTaskCandidate"; }
    std::string_view operator()(const SetVariables&) const { return "SetVariables"; }
    std::string_view operator()(const CorrelateMessage&) const { return "CorrelateMessage"; }
    std::string_view operator()(const TriggerTimer&) const { return "TriggerTimer"; }
    std::string_view operator()(const RetryIncident&) const { return "RetryIncident"; }
    std::string_view operator()(const WriteDataStoreRecord&) const {
      return "WriteDataStoreRecord";
    }
    std::string_view operator()(const DeleteDataStoreRecord&) const {
      return "DeleteDataStoreRecord";
    }
  };
  return std::visit(Name{}, request);
}

}  // namespace cauce
