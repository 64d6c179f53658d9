// What people do with a task besides claiming and completing it.
#include "adapters/http/dates.h"
#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/errors.h"
#include "adapters/http/query.h"
#include "adapters/http/routes.h"
#include "adapters/http/submit.h"
#include "adapters/http/variables.h"

namespace cauce::http::engine_rest {
namespace task_handling_resource {

HttpResponse handled(const Call&, const Reply&) { return no_content(); }

std::string refusal(std::string_view to_do, TaskKey task) {
  return "Cannot " + std::string(to_do) + " task " + to_string(task);
}

// The task of the path and the body of a request, read once.
struct Handling {
  TaskKey task{};
  Context body{};
  std::string what{};

  // None when it is null or missing.
  Result<std::optional<std::string>, HttpResponse> text(std::string_view name) const {
    const Value* value = body.find(name);
    if (value == nullptr || value->is_null()) return std::optional<std::string>();
    if (value->string() != nullptr) return std::optional<std::string>(*value->string());
    return Failure{bad_request(what + ": expected " + std::string(name) +
                               " to be text, but found a " + std::string(type_name(*value)))};
  }
  Result<std::string, HttpResponse> needed_text(std::string_view name) const {
    auto found = text(name);
    if (!found) return Failure{found.error()};
    if (*found && !(*found)->empty()) return std::move(**found);
    return Failure{bad_request(what + ": expected " + std::string(name) + ", found none")};
  }
  Result<Context, HttpResponse> variables() const {
    const Value* given = body.find("variables");
    if (given == nullptr) return Context{};
    auto read = read_variables(*given);
    if (!read) return Failure{bad_request(what + ": " + read.error())};
    return std::move(*read);
  }
};

Result<Handling, HttpResponse> handling_of(const Call& call, std::string_view to_do) {
  const std::string& id = call.path_value("id");
  const std::optional<std::uint64_t> key = parse_key(id);
  if (!key)
    return Failure{error_response(404, "NullValueException",
                                  "Cannot " + std::string(to_do) + " task " + id +
                                      ": expected the id of a task, but there is none")};
  auto body = read_json_object(call);
  if (!body) return Failure{body.error()};
  return Handling{TaskKey{*key}, std::move(*body), refusal(to_do, TaskKey{*key})};
}

Answer delegate_task(const Call& call) {
  const auto handling = handling_of(call, "delegate");
  if (!handling) return handling.error();
  auto user = handling->needed_text("userId");
  if (!user) return user.error();
  return submit(call, DelegateTask{handling->task, std::move(*user)}, handling->what, handled);
}

Answer resolve(const Call& call) {
  const auto handling = handling_of(call, "resolve");
  if (!handling) return handling.error();
  auto variables = handling->variables();
  if (!variables) return variables.error();
  return submit(call, ResolveTask{handling->task, std::move(*variables)}, handling->what, handled);
}

Answer bpmn_error(const Call& call) {
  const auto handling = handling_of(call, "fail");
  if (!handling) return handling.error();
  auto code = handling->needed_text("errorCode");
  if (!code) return code.error();
  const auto message = handling->text("errorMessage");
  if (!message) return message.error();
  auto variables = handling->variables();
  if (!variables) return variables.error();
  return submit(
      call,
      FailTask{handling->task, std::move(*code), message->value_or(""), std::move(*variables)},
      handling->what, handled);
}

Answer bpmn_escalation(const Call& call) {
  const auto handling = handling_of(call, "escalate");
  if (!handling) return handling.error();
  auto code = handling->needed_text("escalationCode");
  if (!code) return code.error();
  auto variables = handling->variables();
  if (!variables) return variables.error();
  return submit(call, EscalateTask{handling->task, std::move(*code), std::move(*variables)},
                handling->what, handled);
}

struct UpdateReader {
  const Handling& handling;
  const Zone& zone;
  UpdateTask command{};
  std::string problem{};

  const Value* member(std::string_view name) const { return handling.body.find(name); }
  void wrong(std::string_view name, std::string_view expected) {
    if (problem.empty())
      problem =
          handling.what + ": expected " + std::string(name) + " to be " + std::string(expected);
  }

  void text(std::string_view name, std::optional<std::string>& out) {
    const Value* value = member(name);
    if (value == nullptr) return;
    if (value->is_null())
      out = std::string();
    else if (value->string() != nullptr)
      out = *value->string();
    else
      wrong(name, "text");
  }
  void person(std::string_view name, std::optional<std::optional<std::string>>& out) {
    const Value* value = member(name);
    if (value == nullptr) return;
    if (value->is_null() || (value->string() != nullptr && value->string()->empty()))
      out.emplace();
    else if (value->string() != nullptr)
      out.emplace(*value->string());
    else
      wrong(name, "the name of a user");
  }
  void date(std::string_view name, std::optional<std::optional<Instant>>& out) {
    const Value* value = member(name);
    if (value == nullptr) return;
    if (value->is_null()) {
      out.emplace();
      return;
    }
    const auto instant =
        value->string() != nullptr ? parse_dialect(*value->string(), zone) : std::nullopt;
    if (!instant) return wrong(name, "a date like 2026-03-02T12:00:00.000+0000");
    out.emplace(*instant);
  }
  void priority() {
    const Value* value = member("priority");
    if (value == nullptr || value->is_null()) return;
    const auto number = value->number() ? value->number()->to_integer() : std::nullopt;
    if (!number) return wrong("priority", "a whole number");
    command.priority = *number;
  }
  void delegation() {
    const Value* value = member("delegationState");
    if (value == nullptr) return;
    command.delegation.emplace();
    if (value->is_null()) return;
    const std::string* state = value->string();
    if (state != nullptr && *state == "PENDING")
      command.delegation.emplace(Delegation::pending);
    else if (state != nullptr && *state == "RESOLVED")
      command.delegation.emplace(Delegation::resolved);
    else
      wrong("delegationState", "PENDING or RESOLVED");
  }
};

// Deviation: a member that is missing stays as it is, so that who changes one does not lose the
// others; the reference clears it.
Answer update(const Call& call) {
  const auto handling = handling_of(call, "change");
  if (!handling) return handling.error();
  UpdateReader reader{*handling, call.services.engine.zone()};
  reader.command.task = handling->task;
  for (const char* name : {"parentTaskId", "caseInstanceId", "tenantId"})
    if (const Value* value = reader.member(name); value != nullptr && !value->is_null())
      return not_supported("'" + std::string(name) +
                           "' is not supported: there are no subtasks, cases or tenants");
  reader.text("name", reader.command.name);
  reader.text("description", reader.command.description);
  reader.person("assignee", reader.command.assignee);
  reader.person("owner", reader.command.owner);
  reader.date("due", reader.command.due);
  reader.date("followUp", reader.command.follow_up);
  reader.priority();
  reader.delegation();
  if (!reader.problem.empty()) return bad_request(reader.problem);
  return submit(call, std::move(reader.command), handling->what, handled);
}

}  // namespace task_handling_resource

std::vector<Route> task_handling_routes() {
  using namespace task_handling_resource;
  constexpr auto staff = Right::staff;
  return {
      {Method::put, "/task/{id}", staff, "Changes what a task says of itself", update},
      {Method::post, "/task/{id}/delegate", staff, "Gives a task to a staff, to be given back",
       delegate_task},
      {Method::post, "/task/{id}/resolve", staff, "Gives a delegated task back", resolve},
      {Method::post, "/task/{id}/bpmnError", staff, "Fails a task with a BPMN error", bpmn_error},
      {Method::post, "/task/{id}/bpmnEscalation", staff, "Throws an escalation from a task",
       bpmn_escalation},
  };
}

}  // namespace cauce::http::engine_rest
