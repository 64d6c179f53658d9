// What programs do with external tasks, and operators with those that failed.
#include <set>

#include "adapters/http/body.h"
#include "adapters/http/engine_rest/batch.h"
#include "adapters/http/engine_rest/external_task.h"
#include "adapters/http/engine_rest/process_instance.h"
#include "adapters/http/errors.h"
#include "adapters/http/routes.h"
#include "adapters/http/submit.h"

namespace cauce::http::engine_rest {
namespace external_task_actions_resource {

CompleteExternalTask completion(Body& body, ExternalTaskKey task) {
  return {task, body.required_text("workerId"), body.variables("variables"),
          body.variables("localVariables")};
}

ThrowExternalTaskError error(Body& body, ExternalTaskKey task) {
  return {task, body.required_text("workerId"), body.required_text("errorCode"),
          body.text("errorMessage").value_or(""), body.variables("variables")};
}

// Who says nothing of retries has none left, as the reference has it.
FailExternalTask failure(Body& body, ExternalTaskKey task) {
  FailExternalTask command;
  command.task = task;
  command.worker = body.required_text("workerId");
  command.message = body.text("errorMessage");
  command.details = body.text("errorDetails");
  command.retries = body.integer("retries").value_or(0);
  command.retry_after_ms = body.integer("retryTimeout").value_or(0);
  command.variables = body.variables("variables");
  command.local = body.variables("localVariables");
  return command;
}

LockExternalTask lock(Body& body, ExternalTaskKey task) {
  return {task, body.required_text("workerId"), body.required_integer("lockDuration")};
}

ExtendExternalTaskLock extension(Body& body, ExternalTaskKey task) {
  return {task, body.required_text("workerId"), body.required_integer("newDuration")};
}

UnlockExternalTask unlocking(Body&, ExternalTaskKey task) { return {task}; }

SetExternalTaskPriority new_priority(Body& body, ExternalTaskKey task) {
  return {task, body.required_integer("priority")};
}

SetExternalTaskRetries new_retries(Body& body, ExternalTaskKey task) {
  return {task, body.required_integer("retries")};
}

Answer submit_work(const Call& call, Request request, const std::string& what) {
  const RejectionWriter refuse = [what](const Call& finished, const Rejection& rejection) {
    return external_task_refused(finished, rejection, what);
  };
  return submit_as(call, call.actor, std::move(request), refuse,
                   [](const Call&, const Reply&) { return no_content(); });
}

// One route for one command, which `Make` reads from the body.
template <auto Make>
Answer change_task(const Call& call) {
  const auto task = external_task_key_of(call);
  if (!task) return task.error();
  Result<Context, HttpResponse> members = read_json_object(call);
  if (!members) return members.error();
  Body body(*members);
  auto command = Make(body, *task);
  const std::string what = "Cannot change external task " + to_string(*task);
  if (!body.problem().empty()) return bad_request(what + ": " + body.problem());
  return submit_work(call, std::move(command), what);
}

Result<std::set<ExternalTaskKey>, HttpResponse> tasks_named_in(const Call& call,
                                                               const Context& members,
                                                               const std::string& what) {
  std::set<ExternalTaskKey> tasks;
  Body body(members);
  const std::vector<std::string> ids = body.texts("externalTaskIds");
  if (!body.problem().empty()) return Failure{bad_request(what + ": " + body.problem())};
  for (const std::string& id : ids) {
    const auto key = parse_key(id);
    if (!key)
      return Failure{error_response(
          404, "RestException",
          what + ": expected an external task with id " + id + ", but there is none")};
    tasks.insert(ExternalTaskKey{*key});
  }
  const auto instances = instances_named_in(call, members);
  if (!instances) return Failure{instances.error()};
  for (const ProcessInstanceKey instance : *instances)
    for (const auto& row : call.reader.select<ExternalTaskRow>(key_is("instance_key", instance)))
      tasks.insert(row.key);
  if (body.has("externalTaskQuery")) {
    const Context* object = members.find("externalTaskQuery")->context();
    if (object == nullptr)
      return Failure{bad_request(what + ": expected externalTaskQuery to be an object")};
    const auto query = read_object_query(call, external_task_rules(), *object);
    if (!query) return Failure{query.error()};
    for (const auto& row : call.reader.select<ExternalTaskRow>(query->filter))
      tasks.insert(row.key);
  }
  if (tasks.empty() && !body.has("externalTaskQuery") && !names_instances(members))
    return Failure{bad_request(what + ": expected externalTaskIds, found none")};
  return tasks;
}

template <Told How>
Answer set_retries_of_many(const Call& call) {
  const std::string what = "Cannot set retries of external tasks";
  Result<Context, HttpResponse> members = read_json_object(call);
  if (!members) return members.error();
  Body body(*members);
  SetRetriesOfExternalTasks command;
  command.retries = body.required_integer("retries");
  if (!body.problem().empty()) return bad_request(what + ": " + body.problem());
  const auto tasks = tasks_named_in(call, *members, what);
  if (!tasks) return tasks.error();
  command.tasks.assign(tasks->begin(), tasks->end());
  if constexpr (How == Told::as_batch)
    return submit_batch(call, {std::move(command)}, what, "set-external-task-retries");
  return submit_work(call, std::move(command), what);
}

}  // namespace external_task_actions_resource

std::vector<Route> external_task_action_routes() {
  using namespace external_task_actions_resource;
  constexpr auto op = Right::operator_;
  return {
      {Method::post, "/external-task/{id}/complete", op, "Completes an external task",
       change_task<completion>},
      {Method::post, "/external-task/{id}/bpmnError", op, "Ends an external task with a BPMN error",
       change_task<error>},
      {Method::post, "/external-task/{id}/failure", op, "Says that an external task failed",
       change_task<failure>},
      {Method::post, "/external-task/{id}/lock", op, "Locks an external task for a worker",
       change_task<lock>},
      {Method::post, "/external-task/{id}/extendLock", op,
       "Lets the worker keep an external task longer", change_task<extension>},
      {Method::post, "/external-task/{id}/unlock", op, "Takes an external task from its worker",
       change_task<unlocking>},
      {Method::put, "/external-task/{id}/priority", op, "Sets the priority of an external task",
       change_task<new_priority>},
      {Method::put, "/external-task/{id}/retries", op, "Sets the retries of an external task",
       change_task<new_retries>},
      {Method::put, "/external-task/retries", op, "Sets the retries of many external tasks",
       set_retries_of_many<Told::plainly>},
      {Method::post, "/external-task/retries-async", op,
       "Sets the retries of many external tasks, told as a batch",
       set_retries_of_many<Told::as_batch>},
  };
}

}  // namespace cauce::http::engine_rest
