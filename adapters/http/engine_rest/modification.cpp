// Changing where a process instance stands.
#include "adapters/http/engine_rest/process_instance.h"
#include "adapters/http/errors.h"
#include "adapters/http/routes.h"
#include "adapters/http/submit.h"
#include "adapters/http/variables.h"

namespace cauce::http::engine_rest {
namespace {

// Messages say which member of which instruction is wrong.
struct InstructionReader {
  const Context& dto;
  std::string where;
  std::string problem{};

  void fail(std::string message) {
    if (problem.empty()) problem = where + ": " + std::move(message);
  }
  std::optional<std::string> text(std::string_view name) {
    const Value* value = dto.find(name);
    if (value == nullptr || value->is_null()) return std::nullopt;
    if (value->string() != nullptr) return *value->string();
    fail("expected " + std::string(name) + " to be text, but found a " +
         std::string(type_name(*value)));
    return std::nullopt;
  }
  std::optional<std::uint64_t> key(std::string_view name) {
    const std::optional<std::string> id = text(name);
    if (!id) return std::nullopt;
    const std::optional<std::uint64_t> parsed = parse_key(*id);
    if (!parsed) fail("expected " + std::string(name) + " to be an id, but found '" + *id + "'");
    return parsed;
  }
  // Those marked local are variables of what begins.
  void variables(ModificationInstruction& instruction) {
    const Value* given = dto.find("variables");
    if (given == nullptr || given->is_null()) return;
    if (given->context() == nullptr) return fail("expected variables to be an object");
    for (const auto& [name, each] : given->context()->entries()) {
      const auto value = read_variable(name, each);
      if (!value) return fail(value.error());
      const Value* local = each.context() ? each.context()->find("local") : nullptr;
      const bool is_local = local != nullptr && local->boolean() != nullptr && *local->boolean();
      (is_local ? instruction.local_variables : instruction.variables).put(name, *value);
    }
  }

  ModificationInstruction read() {
    ModificationInstruction instruction;
    const std::string type = text("type").value_or("");
    if (type == "cancel") {
      instruction.kind = ModificationKind::cancel;
      instruction.element = text("activityId").value_or("");
      instruction.key = key("activityInstanceId");
      if (!instruction.key) instruction.key = key("transitionInstanceId");
      if (instruction.key.has_value() != instruction.element.empty())
        fail("expected exactly one of activityId, activityInstanceId and transitionInstanceId");
      const Value* older = dto.find("cancelCurrentActiveActivityInstances");
      instruction.only_older = older != nullptr && older->boolean() && *older->boolean();
      return instruction;
    }
    const bool by_flow = type == "startTransition";
    if (by_flow)
      instruction.kind = ModificationKind::start_flow;
    else if (type == "startBeforeActivity")
      instruction.kind = ModificationKind::start_before;
    else if (type == "startAfterActivity")
      instruction.kind = ModificationKind::start_after;
    else
      fail(
          "expected type to be cancel, startBeforeActivity, startAfterActivity or "
          "startTransition, but found '" +
          type + "'");
    const char* const member = by_flow ? "transitionId" : "activityId";
    instruction.element = text(member).value_or("");
    if (instruction.element.empty()) fail("expected " + std::string(member) + ", found none");
    if (const auto ancestor = key("ancestorActivityInstanceId"))
      instruction.ancestor = ScopeKey{*ancestor};
    variables(instruction);
    return instruction;
  }
};

Answer modify(const Call& call) {
  const Result<Context, HttpResponse> body = read_json_object(call);
  if (!body) return body.error();
  const std::string& id = call.path_value("id");
  const std::string what = "Cannot modify process instance " + id;
  const std::optional<std::uint64_t> key = parse_key(id);
  if (!key) return not_found(what + ": expected the id of one, but there is none");
  ModifyProcessInstance command{ProcessInstanceKey{*key}, {}, {}};
  const Value* mappings = body->find("skipIoMappings");
  if (mappings != nullptr && mappings->boolean() != nullptr && *mappings->boolean())
    return not_supported("skipIoMappings is not supported: what begins has its inputs");
  if (const Value* annotation = body->find("annotation"); annotation && !annotation->is_null()) {
    if (annotation->string() == nullptr) return bad_request(what + ": expected annotation as text");
    command.annotation = *annotation->string();
  }
  const Value* instructions = body->find("instructions");
  if (instructions == nullptr || instructions->list() == nullptr)
    return bad_request(what + ": expected a list of instructions");
  for (const Value& each : *instructions->list()) {
    const std::string where = "instruction " + std::to_string(command.instructions.size() + 1);
    if (each.context() == nullptr) return bad_request(what + ": " + where + ": expected an object");
    InstructionReader reader{*each.context(), where};
    command.instructions.push_back(reader.read());
    if (!reader.problem.empty()) return bad_request(what + ": " + reader.problem);
  }
  return submit(call, std::move(command), what,
                [](const Call&, const Reply&) { return no_content(); });
}

}  // namespace

std::vector<Route> modification_routes() {
  return {{Method::post, "/process-instance/{id}/modification", Right::operator_,
           "Starts and cancels elements of a process instance", modify}};
}

}  // namespace cauce::http::engine_rest
