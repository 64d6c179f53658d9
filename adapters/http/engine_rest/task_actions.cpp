// What people do with a task: claim, release, hand on, complete.
#include "adapters/http/body.h"
#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/engine_rest/scope_variables.h"
#include "adapters/http/errors.h"
#include "adapters/http/query.h"
#include "adapters/http/routes.h"
#include "adapters/http/submit.h"

namespace cauce::http::engine_rest {
namespace task_actions_resource {

HttpResponse done(const Call&, const Reply&) { return no_content(); }

Result<TaskKey, HttpResponse> task_key_of(const Call& call, std::string_view to_do) {
  const std::string& id = call.path_value("id");
  const std::optional<std::uint64_t> key = parse_key(id);
  if (key) return TaskKey{*key};
  return Failure{error_response(404, "NullValueException",
                                "Cannot " + std::string(to_do) + " task " + id +
                                    ": expected the id of a task, but there is none")};
}

std::string what(std::string_view to_do, TaskKey task) {
  return "Cannot " + std::string(to_do) + " task " + to_string(task);
}

// `userId` of the body: none when it is null or missing.
Result<std::optional<std::string>, HttpResponse> user_of(const Call& call) {
  Result<Context, HttpResponse> body = read_json_object(call);
  if (!body) return Failure{body.error()};
  const Value* user = body->find("userId");
  if (user == nullptr || user->is_null()) return std::optional<std::string>();
  if (user->string() == nullptr)
    return Failure{
        bad_request("expected userId to be text, but found a " + std::string(type_name(*user)))};
  return std::optional<std::string>(*user->string());
}

Answer claim(const Call& call) {
  const Result<TaskKey, HttpResponse> task = task_key_of(call, "claim");
  if (!task) return task.error();
  Result<std::optional<std::string>, HttpResponse> user = user_of(call);
  if (!user) return user.error();
  // Who says who they are claims for themselves, unless they name another.
  const std::string name = user->value_or(call.actor.user);
  if (name.empty()) return bad_request("expected userId to name who claims the task, found none");
  Actor actor = name == call.actor.user ? acting_on(call, *task) : on_behalf_of(call, name);
  return submit_as(call, std::move(actor), ClaimTask{*task, name}, what("claim", *task), done);
}

Answer unclaim(const Call& call) {
  const Result<TaskKey, HttpResponse> task = task_key_of(call, "unclaim");
  if (!task) return task.error();
  return submit(call, ReleaseTask{*task}, what("unclaim", *task), done);
}

Answer assign(const Call& call) {
  const Result<TaskKey, HttpResponse> task = task_key_of(call, "assign");
  if (!task) return task.error();
  Result<std::optional<std::string>, HttpResponse> user = user_of(call);
  if (!user) return user.error();
  return submit(call, AssignTask{*task, *user}, what("assign", *task), done);
}

// An operator without a name completes a task for the person who has it, with that person's roles.
Actor who_completes(const Call& call, TaskKey task) {
  const bool is_nameless = call.actor.user.empty() && call.services.identity != nullptr;
  if (!is_nameless || call.actor.authority == Authority::person) return acting_on(call, task);
  const auto row = call.reader.first<TaskRow>(key_is("key", task));
  if (!row || row->ended_at || !row->assignee) return call.actor;
  return on_behalf_of(call, *row->assignee);
}

Answer complete(const Call& call) {
  const Result<TaskKey, HttpResponse> task = task_key_of(call, "complete");
  if (!task) return task.error();
  const Result<Context, HttpResponse> members = read_json_object(call);
  if (!members) return members.error();
  Body body(*members);
  CompleteTask command{*task, body.variables("variables")};
  const bool with_variables = body.truth("withVariablesInReturn").value_or(false);
  if (!body.problem().empty()) return bad_request(what("complete", *task) + ": " + body.problem());
  ReplyWriter then = done;
  if (with_variables)
    then = [key = *task](const Call& finished, const Reply&) {
      const auto row = finished.reader.first<TaskRow>(key_is("key", key));
      if (!row) return no_content();
      return variables_response(
          finished, visible_variables(finished.reader, row->instance, ScopeKey{key.value}));
    };
  return submit_as(call, who_completes(call, *task), std::move(command), what("complete", *task),
                   std::move(then));
}

}  // namespace task_actions_resource

std::vector<Route> task_action_routes() {
  using namespace task_actions_resource;
  return {
      {Method::post, "/task/{id}/claim", Right::staff, "Claims a task for a person", claim},
      {Method::post, "/task/{id}/unclaim", Right::staff, "Gives a task back", unclaim},
      {Method::post, "/task/{id}/assignee", Right::staff, "Gives a task to a person", assign},
      {Method::post, "/task/{id}/complete", Right::staff, "Completes a task", complete},
      {Method::post, "/task/{id}/submit-form", Right::staff, "Completes a task by its form",
       complete},
  };
}

}  // namespace cauce::http::engine_rest
