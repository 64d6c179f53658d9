// Files of a task: what people need to do it, and what it was done with. Whoever sees the case
// reads them, also when the task is over; then they stay.
//
// Beyond the reference: the files of all tasks of a process instance.
#include "adapters/http/download.h"
#include "adapters/http/engine_rest/links.h"
#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/engine_rest/task.h"
#include "adapters/http/errors.h"
#include "adapters/http/json_text.h"
#include "adapters/http/multipart.h"
#include "adapters/http/query.h"
#include "adapters/http/routes.h"
#include "adapters/http/submit.h"
#include "engine/journal/events/note.h"

namespace cauce::http::engine_rest {
namespace attachment_resource {

void put_attachment(const Call& call, JsonText& json, const AttachmentRow& row,
                    ProcessInstanceKey root) {
  json.put("id", row.key).put("name", row.name).put("description", row.description);
  json.put("taskId", row.task).put_or_null("type", row.type).put("url", row.url);
  json.put("createTime", date_of(call, row.added_at)).put("removalTime", nullptr);
  json.put("rootProcessInstanceId", root);
  // Beyond the reference.
  json.put_or_null("userId", row.added_by).put("size", row.size);
}

ProcessInstanceKey root_of_task(const Call& call, const TaskRow& task) {
  const auto row = call.reader.first<ProcessInstanceRow>(key_is("key", task.instance));
  return row ? row->root : task.instance;
}

Filter filter_of(const TaskRow& task) {
  return key_is("instance_key", task.instance) + key_is("task_key", task.key);
}

Result<TaskRow, HttpResponse> task_of(const Call& call) {
  const std::string& id = call.path_value("id");
  if (auto row = find_task(call.reader, id)) return std::move(*row);
  return Failure{not_found("expected a task with id " + id + ", but there is none")};
}

HttpResponse attachments(const Call& call, ProcessInstanceKey root, const Filter& filter) {
  JsonText json;
  json.begin_array();
  const std::function<void(AttachmentRow)> take = [&](const AttachmentRow& row) {
    json.begin_object();
    put_no_links(json);
    put_attachment(call, json, row, root);
    json.end_object();
  };
  call.reader.select_into(filter, {{"key"}}, Page{}, take);
  HttpResponse response;
  response.body = json.end_array().take();
  return response;
}

Answer of_task(const Call& call) {
  const auto task = task_of(call);
  if (!task) return task.error();
  return attachments(call, root_of_task(call, *task), filter_of(*task));
}

Answer of_instance(const Call& call) {
  const std::string& id = call.path_value("id");
  const auto row = find_instance(call.reader, id);
  if (!row) return not_found("expected a process instance with id " + id + ", but there is none");
  return attachments(call, row->root, key_is("instance_key", row->key));
}

struct Found {
  TaskRow task{};
  AttachmentRow row{};
};

Result<Found, HttpResponse> find(const Call& call, const std::string& id) {
  auto task = task_of(call);
  if (!task) return Failure{task.error()};
  auto row = call.reader.first<AttachmentRow>(filter_of(*task) + key_is("key", id));
  if (!row)
    return Failure{not_found("expected task " + to_string(task->key) +
                             " to have an attachment with id " + id + ", but there is none")};
  return Found{std::move(*task), std::move(*row)};
}

Answer get(const Call& call) {
  const auto found = find(call, call.path_value("attachmentId"));
  if (!found) return found.error();
  JsonText json;
  json.begin_object();
  put_no_links(json);
  put_attachment(call, json, found->row, root_of_task(call, found->task));
  HttpResponse response;
  response.body = json.end_object().take();
  return response;
}

Answer data(const Call& call) {
  const auto found = find(call, call.path_value("attachmentId"));
  if (!found) return found.error();
  const std::string id = to_string(found->row.key);
  if (!found->row.content)
    return not_found("expected attachment " + id +
                     " to be a file that is kept here, but it is an address");
  std::optional<std::string> kept = call.reader.content(*found->row.content);
  if (!kept) return not_found("expected attachment " + id + " to be kept, but it was erased");
  HttpResponse response;
  response.content_type = "application/octet-stream";
  response.body = unsalted(*kept);
  offer_download(response, found->row.name.value_or(id));
  return response;
}

HttpResponse created(const Call& call, const Reply& reply) {
  const auto found = find(call, to_string(reply.subject));
  if (!found) return found.error();
  const std::string task = to_string(found->task.key);
  JsonText json;
  json.begin_object();
  put_self_link(json, link_to(call, "task", task + "/attachment/" + to_string(found->row.key)));
  put_attachment(call, json, found->row, root_of_task(call, found->task));
  HttpResponse response;
  response.body = json.end_object().take();
  return response;
}

// The last part of what may be a path of the machine that sends it.
std::string file_name(std::string_view name) {
  return std::string(name.substr(name.find_last_of("/\\") + 1));
}

Result<AddAttachment, HttpResponse> read_form(const std::vector<Part>& parts) {
  AddAttachment command;
  std::string name_of_file;
  for (const Part& part : parts) {
    const std::pair<std::string_view, std::string*> texts[] = {
        {"attachment-name", &command.name},
        {"attachment-description", &command.description},
        {"attachment-type", &command.type}};
    for (const auto& [name, text] : texts)
      if (part.name == name) *text = valid_utf8(part.content);
    if (part.name == "url" && !part.content.empty()) command.url = valid_utf8(part.content);
    const bool is_chosen = !part.filename || !part.filename->empty();
    if (part.name != "content" || !is_chosen) continue;
    if (command.bytes) return Failure{bad_request("expected one file, but found another")};
    command.bytes = std::string(part.content);
    if (part.filename) name_of_file = file_name(*part.filename);
  }
  if (command.name.empty()) command.name = std::move(name_of_file);
  return command;
}

Answer create(const Call& call) {
  const Result<TaskRow, HttpResponse> task = open_task_of(call, 400);
  if (!task) return task.error();
  const std::string* type = call.request.header("Content-Type");
  const auto parts =
      parse_multipart(type == nullptr ? std::string_view{} : *type, call.request.body);
  if (!parts) return bad_request(parts.error());
  auto command = read_form(*parts);
  if (!command) return command.error();
  command->task = task->key;
  return submit(call, std::move(*command), "Cannot add a file to task " + to_string(task->key),
                created);
}

Answer remove(const Call& call) {
  const auto found = find(call, call.path_value("attachmentId"));
  if (!found) return found.error();
  return submit(call, RemoveAttachment{found->task.key, found->row.key},
                "Cannot remove attachment " + to_string(found->row.key), done_with_no_content);
}

}  // namespace attachment_resource

std::vector<Route> attachment_routes() {
  using namespace attachment_resource;
  constexpr auto one = "/task/{id}/attachment/{attachmentId}";
  return {
      {Method::get, "/process-instance/{id}/attachment", Right::reader, "The files of a case",
       of_instance},
      {Method::get, "/task/{id}/attachment", Right::reader, "The files of a task", of_task},
      {Method::post, "/task/{id}/attachment/create", Right::staff, "Adds a file to a task", create},
      {Method::get, one, Right::reader, "One file of a task", get},
      {Method::delete_, one, Right::staff, "Removes a file from an open task", remove},
      {Method::get, std::string(one) + "/data", Right::reader, "The bytes of a file of a task",
       data},
  };
}

}  // namespace cauce::http::engine_rest
