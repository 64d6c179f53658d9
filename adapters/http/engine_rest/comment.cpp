// What people say about a task. Whoever sees the case reads it, also when the task is over.
//
// Deviation: the reference lets comments be changed and removed; here they are part of what
// happened.
#include "adapters/http/engine_rest/links.h"
#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/engine_rest/task.h"
#include "adapters/http/errors.h"
#include "adapters/http/json_text.h"
#include "adapters/http/query.h"
#include "adapters/http/routes.h"
#include "adapters/http/submit.h"

namespace cauce::http::engine_rest {
namespace comment_resource {

void put_comment(const Call& call, JsonText& json, const CommentRow& row, ProcessInstanceKey root) {
  json.put("id", row.key).put_or_null("userId", row.written_by).put("taskId", row.task);
  json.put("processInstanceId", row.instance).put("time", date_of(call, row.written_at));
  json.put("message", row.text).put("removalTime", nullptr);
  json.put("rootProcessInstanceId", root);
}

ProcessInstanceKey root_of_case(const Call& call, ProcessInstanceKey instance) {
  const auto row = call.reader.first<ProcessInstanceRow>(key_is("key", instance));
  return row ? row->root : instance;
}

// The latest first, as the reference has it.
HttpResponse comments(const Call& call, ProcessInstanceKey instance, const Filter& filter) {
  const ProcessInstanceKey root = root_of_case(call, instance);
  JsonText json;
  json.begin_array();
  const std::function<void(CommentRow)> take = [&](const CommentRow& row) {
    json.begin_object();
    put_no_links(json);
    put_comment(call, json, row, root);
    json.end_object();
  };
  call.reader.select_into(key_is("instance_key", instance) + filter, {{"key", true}}, Page{}, take);
  HttpResponse response;
  response.body = json.end_array().take();
  return response;
}

Answer of_instance(const Call& call) {
  const std::string& id = call.path_value("id");
  const auto row = find_instance(call.reader, id);
  if (!row) return not_found("expected a process instance with id " + id + ", but there is none");
  return comments(call, row->key, {});
}

Result<TaskRow, HttpResponse> task_of(const Call& call) {
  const std::string& id = call.path_value("id");
  if (auto row = find_task(call.reader, id)) return std::move(*row);
  return Failure{not_found("expected a task with id " + id + ", but there is none")};
}

Answer of_task(const Call& call) {
  const auto task = task_of(call);
  if (!task) return task.error();
  return comments(call, task->instance, key_is("task_key", task->key));
}

std::optional<CommentRow> find_comment(const Call& call, const TaskRow& task, std::string_view id) {
  return call.reader.first<CommentRow>(key_is("instance_key", task.instance) +
                                       key_is("task_key", task.key) + key_is("key", id));
}

Answer get(const Call& call) {
  const auto task = task_of(call);
  if (!task) return task.error();
  const std::string& id = call.path_value("commentId");
  const auto row = find_comment(call, *task, id);
  if (!row)
    return not_found("expected task " + to_string(task->key) + " to have a comment with id " + id +
                     ", but there is none");
  JsonText json;
  json.begin_object();
  put_no_links(json);
  put_comment(call, json, *row, root_of_case(call, row->instance));
  HttpResponse response;
  response.body = json.end_object().take();
  return response;
}

HttpResponse created(const Call& call, const Reply& reply) {
  const auto task = task_of(call);
  if (!task) return task.error();
  const std::string id = to_string(reply.subject);
  const auto row = find_comment(call, *task, id);
  if (!row)
    return error_response(500, "ProcessEngineException",
                          "comment " + id + " was written, but cannot be read");
  JsonText json;
  json.begin_object();
  put_self_link(json, link_to(call, "task", to_string(task->key) + "/comment/" + id));
  put_comment(call, json, *row, root_of_case(call, row->instance));
  HttpResponse response;
  response.body = json.end_object().take();
  return response;
}

Answer create(const Call& call) {
  const Result<TaskRow, HttpResponse> task = open_task_of(call, 400);
  if (!task) return task.error();
  const Result<Context, HttpResponse> body = read_json_object(call);
  if (!body) return body.error();
  const Value* message = body->find("message");
  if (message == nullptr || message->string() == nullptr)
    return bad_request("expected 'message' to be the text of the comment");
  return submit(call, AddComment{task->key, *message->string()},
                "Cannot comment on task " + to_string(task->key), created);
}

}  // namespace comment_resource

std::vector<Route> comment_routes() {
  using namespace comment_resource;
  constexpr auto reader = Right::reader;
  return {
      {Method::get, "/process-instance/{id}/comment", reader, "What people said in a case",
       of_instance},
      {Method::get, "/task/{id}/comment", reader, "What people said about a task", of_task},
      {Method::get, "/task/{id}/comment/{commentId}", reader, "One comment", get},
      {Method::post, "/task/{id}/comment/create", Right::staff, "Comments on a task", create},
  };
}

}  // namespace cauce::http::engine_rest
