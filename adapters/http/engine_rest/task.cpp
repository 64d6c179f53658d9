#include "adapters/http/engine_rest/task.h"

#include "adapters/http/engine_rest/form.h"
#include "adapters/http/engine_rest/listing.h"
#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/engine_rest/scope_variables.h"
#include "adapters/http/errors.h"
#include "adapters/http/routes.h"
#include "adapters/http/variables.h"

namespace cauce::http::engine_rest {
namespace task_resource {

// "PENDING" or "RESOLVED".
std::optional<std::string> delegation_state_of(const TaskRow& task) {
  if (!task.delegation) return std::nullopt;
  return *task.delegation == "pending" ? "PENDING" : "RESOLVED";
}

bool is_asked(const Call& call, std::string_view name) {
  const std::string* value = call.target.parameter(name);
  return value != nullptr && *value == "true";
}

Answer get_task(const Call& call) {
  Result<TaskRow, HttpResponse> task = open_task_of(call);
  if (!task) return task.error();
  JsonText json;
  write_tasks(call, json, {*task});
  HttpResponse response;
  response.body = json.take();
  return response;
}

}  // namespace task_resource

bool is_suspended(const TaskRow& task) {
  return task.state == TaskState::suspended_ready || task.state == TaskState::suspended_reserved ||
         task.state == TaskState::suspended_in_progress;
}

std::string_view task_state_of(const TaskRow& task) {
  if (!task.ended_at) return "Created";
  return task.state == TaskState::completed ? "Completed" : "Deleted";
}

std::optional<FormReference> form_of(const Call& call, const TaskRow& task) {
  if (!task.form_key && !task.form_id) return std::nullopt;
  FormReference form;
  if (task.form_key) form.key = *task.form_key;
  if (!task.form_id) return form;
  form.form_id = *task.form_id;
  // How it is bound stands in the drawing alone.
  const auto instance = call.reader.first<ProcessInstanceRow>(key_is("key", task.instance));
  if (!instance) return form;
  const std::shared_ptr<const Process> process = call.services.engine.process(instance->definition);
  if (!process) return form;
  const std::optional<ElementIndex> element = process->find_element(task.element);
  if (!element || !process->at(*element).form) return form;
  form.binding = process->at(*element).form->binding;
  form.version = process->at(*element).form->version;
  return form;
}

Context variables_of(const Call& call, const TaskRow& task, Visible visible) {
  const ScopeKey scope{task.key.value};
  return visible == Visible::local ? local_variables(call.reader, task.instance, scope)
                                   : visible_variables(call.reader, task.instance, scope);
}

void write_tasks(const Call& call, JsonText& json, const std::vector<TaskRow>& rows) {
  using namespace task_resource;
  const InstanceRows instances = instances_of(call.reader, rows);
  const bool with_info = is_asked(call, "withCommentAttachmentInfo");
  const bool with_local = is_asked(call, "withTaskLocalVariablesInReturn");
  const bool with_visible = is_asked(call, "withTaskVariablesInReturn");
  for (const TaskRow& row : rows) {
    json.begin_object().put("id", row.key).put_or_null("name", row.name);
    json.put("assignee", row.assignee).put("owner", row.owner);
    json.put("created", date_of(call, row.created_at));
    json.put("lastUpdated", date_of(call, row.changed_at));
    json.put("due", date_of(call, row.due_at)).put("followUp", date_of(call, row.follow_up_at));
    json.put("delegationState", delegation_state_of(row))
        .put_or_null("description", row.description);
    json.put("executionId", row.key).put("parentTaskId", nullptr);
    json.put("priority", row.priority);
    json.put("processDefinitionId", definition_of(instances, row.instance));
    json.put("processInstanceId", row.instance).put("caseExecutionId", nullptr);
    json.put("caseDefinitionId", nullptr).put("caseInstanceId", nullptr);
    json.put("taskDefinitionKey", row.element).put("suspended", is_suspended(row));
    const std::optional<FormReference> form = form_of(call, row);
    json.put_or_null("formKey", form ? form->key : std::string());
    put_form_reference(json, form);
    json.put("tenantId", nullptr).put("taskState", task_state_of(row));
    if (with_info)
      json.put("attachment", false).put("comment", false);
    else
      json.put("attachment", nullptr).put("comment", nullptr);
    json.name("variables");
    if (with_local || with_visible)
      put_variables(json, variables_of(call, row, with_visible ? Visible::all : Visible::local),
                    call.services.engine.zone());
    else
      json.null();
    json.end_object();
  }
}

Result<TaskRow, HttpResponse> open_task_of(const Call& call, unsigned missing_status) {
  const std::string& id = call.path_value("id");
  std::optional<TaskRow> task = find_task(call.reader, id);
  if (task && !task->ended_at) return std::move(*task);
  std::string message = "expected an open task with id " + id + ", but ";
  message += task ? "it is " + std::string(to_string(task->state)) : "there is none";
  return Failure{error_response(missing_status, "InvalidRequestException", message)};
}

std::vector<Route> task_routes() {
  using namespace task_resource;
  using Tasks = Listing<TaskRow, task_rules, write_tasks>;
  return {
      {Method::get, "/task", Right::reader, "Open tasks", Tasks::list},
      {Method::post, "/task", Right::reader, "Open tasks, by a query in the body",
       Tasks::list_by_body},
      {Method::get, "/task/count", Right::reader, "How many tasks are open", Tasks::count},
      {Method::post, "/task/count", Right::reader,
       "How many tasks are open, by a query in the body", Tasks::count_by_body},
      {Method::get, "/task/{id}", Right::reader, "One open task", get_task},
  };
}

}  // namespace cauce::http::engine_rest
