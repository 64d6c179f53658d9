// Forms that somebody has begun to fill in, valid or not: each person's own.
#include "adapters/http/dates.h"
#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/errors.h"
#include "adapters/http/json_text.h"
#include "adapters/http/query.h"
#include "adapters/http/routes.h"
#include "engine/value/json.h"

namespace cauce::http::api {
namespace draft_resource {

constexpr std::size_t content_bytes_max = 4U << 20;

HttpResponse draft_response(const Call& call, const FormDraft& draft) {
  JsonText json;
  json.begin_object().put_raw("variables", draft.content);
  json.put("savedAt", to_dialect(draft.saved_at, call.services.engine.zone())).end_object();
  HttpResponse response;
  response.body = json.take();
  return response;
}

HttpResponse failed() {
  return error_response(503, "ProcessEngineException",
                        "expected drafts to be kept, but the store fails");
}

// The open task of the path, as far as the caller sees it.
Result<TaskKey, HttpResponse> task_of(const Call& call) {
  if (call.services.notes == nullptr || !call.caller.is_authenticated)
    return Failure{not_supported("expected somebody known by name, whose drafts are kept")};
  const std::string& id = call.path_value("id");
  const auto task = engine_rest::find_task(call.reader, id);
  if (task && !task->ended_at) return task->key;
  return Failure{not_found("expected an open task with id " + id + ", but there is none")};
}

Answer get(const Call& call) {
  const auto task = task_of(call);
  if (!task) return task.error();
  const auto draft = call.services.notes->find_draft(*task, call.actor.user);
  if (!draft.ok()) return failed();
  return *draft ? draft_response(call, **draft) : no_content();
}

Answer put(const Call& call) {
  const auto task = task_of(call);
  if (!task) return task.error();
  const Result<Context, HttpResponse> body = read_json_object(call);
  if (!body) return body.error();
  const Value* variables = body->find("variables");
  if (variables == nullptr || variables->context() == nullptr)
    return bad_request("expected 'variables' to be an object");
  FormDraft draft{*task, call.actor.user, to_json(*variables), call.services.engine.now()};
  if (draft.content.size() > content_bytes_max)
    return error_response(413, "InvalidRequestException",
                          "expected a draft of at most 4 MiB, but it has " +
                              std::to_string(draft.content.size()) + " bytes");
  if (!call.services.notes->put_draft(draft).ok()) return failed();
  return draft_response(call, draft);
}

Answer remove(const Call& call) {
  const auto task = task_of(call);
  if (!task) return task.error();
  if (!call.services.notes->remove_draft(*task, call.actor.user).ok()) return failed();
  return no_content();
}

}  // namespace draft_resource

std::vector<Route> draft_routes() {
  using namespace draft_resource;
  constexpr auto one = "/api/tasks/{id}/draft";
  return {
      {Method::get, one, Right::staff, "One's own draft of a task's form; 204: none", get},
      {Method::put, one, Right::staff, "Keeps a draft", put},
      {Method::delete_, one, Right::staff, "Drops a draft", remove},
  };
}

}  // namespace cauce::http::api
