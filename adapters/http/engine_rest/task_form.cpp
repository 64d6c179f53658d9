#include "adapters/http/engine_rest/form.h"
#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/engine_rest/scope_variables.h"
#include "adapters/http/engine_rest/task.h"
#include "adapters/http/routes.h"

namespace cauce::http::engine_rest {
namespace task_form_resource {

Answer form(const Call& call) {
  const Result<TaskRow, HttpResponse> task = open_task_of(call, 400);
  if (!task) return task.error();
  return form_response(form_of(call, *task));
}

// The form as it was when the task was made, where the task knows it.
Answer deployed_form(const Call& call) {
  const Result<TaskRow, HttpResponse> task = open_task_of(call);
  if (!task) return task.error();
  if (task->form_digest)
    if (std::optional<std::string> bytes = call.reader.content(*task->form_digest))
      return form_content(std::move(*bytes));
  const auto instance = call.reader.first<ProcessInstanceRow>(key_is("key", task->instance));
  return deployed_form_response(call, form_of(call, *task),
                                instance ? instance->definition : DefinitionKey{});
}

Answer form_variables(const Call& call) {
  const Result<TaskRow, HttpResponse> task = open_task_of(call);
  if (!task) return task.error();
  return variables_response(call, named_variables(call, variables_of(call, *task, Visible::all)));
}

}  // namespace task_form_resource

std::vector<Route> task_form_routes() {
  using namespace task_form_resource;
  return {
      {Method::get, "/task/{id}/form", Right::reader, "Which form a task has", form},
      {Method::get, "/task/{id}/deployed-form", Right::reader, "The form of a task itself",
       deployed_form},
      {Method::get, "/task/{id}/form-variables", Right::reader, "Variables for the form of a task",
       form_variables},
  };
}

}  // namespace cauce::http::engine_rest
