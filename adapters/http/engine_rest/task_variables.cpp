// Variables that a task sees, and those of its own scope.
#include "adapters/http/engine_rest/scope_variables.h"
#include "adapters/http/engine_rest/task.h"
#include "adapters/http/errors.h"
#include "adapters/http/routes.h"
#include "adapters/http/submit.h"

namespace cauce::http::engine_rest {
namespace task_variables_resource {

template <Visible Which>
Answer list(const Call& call) {
  const Result<TaskRow, HttpResponse> task = open_task_of(call);
  if (!task) return task.error();
  return variables_response(call, variables_of(call, *task, Which));
}

template <Visible Which>
Answer get_one(const Call& call) {
  const Result<TaskRow, HttpResponse> task = open_task_of(call);
  if (!task) return task.error();
  return variable_response(call, variables_of(call, *task, Which), 404);
}

template <Visible Which>
Answer get_data(const Call& call) {
  const Result<TaskRow, HttpResponse> task = open_task_of(call);
  if (!task) return task.error();
  return variable_data_response(call, variables_of(call, *task, Which));
}

template <Local Where, Change How>
Answer change(const Call& call) {
  const Result<TaskRow, HttpResponse> task = open_task_of(call);
  if (!task) return task.error();
  const Actor actor = acting_on(call, task->key);
  const bool is_theirs = task->assignee && actor.is(*task->assignee);
  if (call.actor.authority == Authority::person && !is_theirs)
    return forbidden(call.actor.user, "expected '" + task->assignee.value_or("") +
                                          "', who has task " + to_string(task->key) +
                                          ", to change its variables, found '" + call.actor.user +
                                          "'");
  return change_variables(call, ScopeKey{task->key.value}, Where, How);
}

}  // namespace task_variables_resource

std::vector<Route> task_variable_routes() {
  using namespace task_variables_resource;
  constexpr auto reader = Right::reader;
  constexpr auto staff = Right::staff;
  return {
      {Method::get, "/task/{id}/variables", reader, "Variables that a task sees",
       list<Visible::all>},
      {Method::post, "/task/{id}/variables", staff, "Changes variables that a task sees",
       change<Local::no, Change::modify>},
      {Method::get, "/task/{id}/variables/{varName}", reader, "A variable that a task sees",
       get_one<Visible::all>},
      {Method::get, "/task/{id}/variables/{varName}/data", reader,
       "The bytes of a variable: none holds any", get_data<Visible::all>},
      {Method::put, "/task/{id}/variables/{varName}", staff, "Sets a variable that a task sees",
       change<Local::no, Change::put_one>},
      {Method::delete_, "/task/{id}/variables/{varName}", staff,
       "Removes a variable that a task sees", change<Local::no, Change::delete_one>},
      {Method::get, "/task/{id}/localVariables", reader, "Variables of a task alone",
       list<Visible::local>},
      {Method::post, "/task/{id}/localVariables", staff, "Changes variables of a task alone",
       change<Local::yes, Change::modify>},
      {Method::get, "/task/{id}/localVariables/{varName}", reader, "A variable of a task alone",
       get_one<Visible::local>},
      {Method::get, "/task/{id}/localVariables/{varName}/data", reader,
       "The bytes of a variable: none holds any", get_data<Visible::local>},
      {Method::put, "/task/{id}/localVariables/{varName}", staff, "Sets a variable of a task alone",
       change<Local::yes, Change::put_one>},
      {Method::delete_, "/task/{id}/localVariables/{varName}", staff,
       "Removes a variable of a task alone", change<Local::yes, Change::delete_one>},
  };
}

}  // namespace cauce::http::engine_rest
