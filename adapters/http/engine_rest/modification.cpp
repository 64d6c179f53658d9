#include "adapters/http/engine_rest/modification.h"

#include "adapters/http/body.h"
#include "adapters/http/engine_rest/batch.h"
#include "adapters/http/errors.h"
#include "adapters/http/query.h"
#include "adapters/http/routes.h"
#include "adapters/http/variables.h"

namespace cauce::http::engine_rest {
namespace modification_resource {

// One instruction; the first thing that is wrong with it is kept.
class InstructionReader {
 public:
  explicit InstructionReader(const Context& members) : members_(members), body_(members) {}

  ModificationInstruction read() {
    const std::string type = body_.text("type").value_or("");
    if (type == "cancel") return cancel();
    if (type == "startBeforeActivity") return start(ModificationKind::start_before, "activityId");
    if (type == "startAfterActivity") return start(ModificationKind::start_after, "activityId");
    if (type == "startTransition") return start(ModificationKind::start_flow, "transitionId");
    fail(
        "expected type to be cancel, startBeforeActivity, startAfterActivity or startTransition, "
        "but found '" +
        type + "'");
    return {};
  }
  // Empty: it can be read.
  const std::string& problem() const { return problem_.empty() ? body_.problem() : problem_; }

 private:
  void fail(std::string message) {
    if (problem().empty()) problem_ = std::move(message);
  }

  std::optional<std::uint64_t> key(std::string_view name) {
    const std::optional<std::string> id = body_.text(name);
    if (!id) return std::nullopt;
    const std::optional<std::uint64_t> parsed = parse_key(*id);
    if (!parsed) fail("expected " + std::string(name) + " to be an id, but found '" + *id + "'");
    return parsed;
  }

  ModificationInstruction cancel() {
    ModificationInstruction instruction;
    instruction.kind = ModificationKind::cancel;
    instruction.element = body_.text("activityId").value_or("");
    instruction.key = key("activityInstanceId");
    if (!instruction.key) instruction.key = key("transitionInstanceId");
    if (instruction.key.has_value() != instruction.element.empty())
      fail("expected exactly one of activityId, activityInstanceId and transitionInstanceId");
    instruction.only_older = body_.truth("cancelCurrentActiveActivityInstances").value_or(false);
    return instruction;
  }

  ModificationInstruction start(ModificationKind kind, std::string_view named_by) {
    ModificationInstruction instruction;
    instruction.kind = kind;
    instruction.element = body_.required_text(named_by);
    if (const auto ancestor = key("ancestorActivityInstanceId"))
      instruction.ancestor = ScopeKey{*ancestor};
    variables(instruction);
    return instruction;
  }

  // Those marked local are variables of what begins.
  void variables(ModificationInstruction& instruction) {
    if (!body_.has("variables")) return;
    const Context* given = members_.find("variables")->context();
    if (given == nullptr) return fail("expected variables to be an object");
    for (const auto& [name, each] : given->entries()) {
      const auto value = read_variable(name, each);
      if (!value) return fail(value.error());
      Body dto(*each.context());
      const bool is_local = dto.truth("local").value_or(false);
      if (!dto.problem().empty()) return fail("variable '" + name + "': " + dto.problem());
      (is_local ? instruction.local_variables : instruction.variables).put(name, *value);
    }
  }

  const Context& members_;
  Body body_;
  std::string problem_;
};

template <Told How>
Answer modify(const Call& call) {
  const std::string& id = call.path_value("id");
  const std::string what = "Cannot modify process instance " + id;
  const std::optional<std::uint64_t> key = parse_key(id);
  if (!key) return not_found(what + ": expected the id of one, but there is none");
  const Result<Context, HttpResponse> members = read_json_object(call);
  if (!members) return members.error();
  auto read = modification_in(*members, what);
  if (!read) return read.error();
  ModifyProcessInstance command{ProcessInstanceKey{*key}, std::move(read->instructions),
                                std::move(read->annotation), read->parameters};
  if constexpr (How == Told::as_batch)
    return submit_batch(call, {std::move(command)}, what, "instance-modification");
  else
    return submit(call, std::move(command), what, done_with_no_content);
}

}  // namespace modification_resource

Result<std::vector<ModificationInstruction>, HttpResponse> instructions_in(
    const List& list, const std::string& what) {
  using namespace modification_resource;
  std::vector<ModificationInstruction> instructions;
  for (const Value& each : list) {
    const std::string where =
        what + ": instruction " + std::to_string(instructions.size() + 1) + ": ";
    if (each.context() == nullptr) return Failure{bad_request(where + "expected an object")};
    InstructionReader reader(*each.context());
    instructions.push_back(reader.read());
    if (!reader.problem().empty()) return Failure{bad_request(where + reader.problem())};
  }
  return instructions;
}

Result<Modification, HttpResponse> modification_in(const Context& members,
                                                   const std::string& what) {
  using namespace modification_resource;
  Body body(members);
  Modification modification;
  modification.annotation = body.text("annotation").value_or("");
  if (body.truth("skipIoMappings").value_or(false)) modification.parameters = Parameters::skipped;
  body.truth("skipCustomListeners");  // There are none.
  const bool has_instructions = body.has("instructions");
  const List instructions = body.list("instructions");
  if (!body.problem().empty()) return Failure{bad_request(what + ": " + body.problem())};
  if (!has_instructions) return Failure{bad_request(what + ": expected a list of instructions")};
  auto read = instructions_in(instructions, what);
  if (!read) return Failure{read.error()};
  modification.instructions = std::move(*read);
  return modification;
}

std::vector<Route> modification_routes() {
  using namespace modification_resource;
  return {
      {Method::post, "/process-instance/{id}/modification", Right::operator_,
       "Starts and cancels elements of a process instance", modify<Told::plainly>},
      {Method::post, "/process-instance/{id}/modification-async", Right::operator_,
       "Starts and cancels elements of a process instance, told as a batch",
       modify<Told::as_batch>},
  };
}

}  // namespace cauce::http::engine_rest
