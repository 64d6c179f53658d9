// What can be asked of the engine. A command carries all that the state does not know: the time,
// the actor, fresh randomness for salts, the request's idempotency key. Names are imperative.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/base/digest.h"
#include "engine/base/instant.h"
#include "engine/base/key.h"
#include "engine/journal/actor.h"
#include "engine/journal/reply.h"
#include "engine/model/process.h"
#include "engine/value/value.h"

namespace cauce {

// A file to deploy, read already: the core knows no XML.
struct Resource {
  std::string name{};
  std::string bytes{};
  std::vector<std::shared_ptr<const Process>> processes{};  // Of BPMN files.
  std::optional<std::string> form_id{};                     // Of form files.
};

// Refused with `invalid_input` when the resources hold nothing to deploy.
struct Deploy {
  std::string name{};
  std::string source{};
  std::vector<Resource> resources{};
  // A definition whose file is, to the byte, its latest version's gets no new version; when nothing
  // is new, nothing happens and the reply names the deployment that is there.
  bool only_changed = false;
};

struct StartProcessInstance {
  std::optional<DefinitionKey> definition{};  // Else the latest version of `process_id`.
  std::string process_id{};
  std::optional<std::string> business_key{};
  Context variables{};
};

struct CancelProcessInstance {
  ProcessInstanceKey instance{};
  std::string reason{};
};

// Claims when the actor may and nobody has. Refused when another has the task, when it is not open,
// or when the actor is not among those who may do it.
struct CompleteTask {
  TaskKey task{};
  Context variables{};
};
// `user` is who gets it; a person may claim only for themselves.
struct ClaimTask {
  TaskKey task{};
  std::string user{};
};
struct ReleaseTask {
  TaskKey task{};
};
// Gives the task to somebody, or to nobody, whoever had it.
struct AssignTask {
  TaskKey task{};
  std::optional<std::string> user{};
};
enum class CandidateKind : std::uint8_t { user, group };
struct AddTaskCandidate {
  TaskKey task{};
  CandidateKind kind{};
  std::string id{};
};
struct RemoveTaskCandidate {
  TaskKey task{};
  CandidateKind kind{};
  std::string id{};
};

// `scope` is a process instance or the activity instance of a human task. Not local: each name goes
// to the nearest scope that has it, else to the process instance.
enum class Local : std::uint8_t { no, yes };
struct SetVariables {
  ScopeKey scope{};
  Context modifications{};
  std::vector<std::string> deletions{};
  Local local = Local::no;
};

// To exactly one waiting subscription or message start event; refused when none or several take it.
// A subscription with a correlation key takes the message when one of `correlation_keys` equals it;
// one without takes it when every entry equals the variable of that name in its scope.
struct CorrelateMessage {
  std::string name{};
  Context correlation_keys{};
  Context local_correlation_keys{};  // Compared with variables of the waiting scope itself only.
  std::optional<std::string> business_key{};
  std::optional<ProcessInstanceKey> instance{};
  Context variables{};
};

struct TriggerTimer {
  TimerKey timer{};
};

struct RetryIncident {
  ProcessInstanceKey instance{};
  IncidentKey incident{};
};

// Writes a record of a data store outside of any process; `id` is taken from the content.
struct WriteDataStoreRecord {
  std::string store{};
  Context content{};
};
struct DeleteDataStoreRecord {
  std::string store{};
  std::string record{};
};

using Request = std::variant<Deploy, StartProcessInstance, CancelProcessInstance, CompleteTask,
                             ClaimTask, ReleaseTask, AssignTask, AddTaskCandidate,
                             RemoveTaskCandidate, SetVariables, CorrelateMessage, TriggerTimer,
                             RetryIncident, WriteDataStoreRecord, DeleteDataStoreRecord>;

struct Command {
  Request request{};
  Instant time{};
  Actor actor{};
  std::array<std::uint8_t, 32> entropy{};  // Fresh for every command: salts are derived from it.
  std::string request_id{};  // Idempotency key; empty when there is none.
};

// "CompleteTask", as the journal names it.
std::string_view name_of(const Request& request);

}  // namespace cauce
