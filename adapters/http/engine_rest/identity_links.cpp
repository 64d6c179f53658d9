// Who has a task and to whom it is offered.
#include <functional>

#include "adapters/http/engine_rest/task.h"
#include "adapters/http/errors.h"
#include "adapters/http/routes.h"
#include "adapters/http/submit.h"

namespace cauce::http::engine_rest {
namespace identity_links_resource {

void put_link(JsonText& json, std::string_view user, std::string_view group,
              std::string_view type) {
  json.begin_object().put_or_null("userId", user).put_or_null("groupId", group);
  json.put("type", type).end_object();
}

Answer list(const Call& call) {
  const Result<TaskRow, HttpResponse> task = open_task_of(call, 400);
  if (!task) return task.error();
  const std::string* type = call.target.parameter("type");
  const auto is_asked = [type](std::string_view name) { return type == nullptr || *type == name; };
  JsonText json;
  json.begin_array();
  if (task->assignee && is_asked("assignee")) put_link(json, *task->assignee, "", "assignee");
  if (is_asked("candidate")) {
    const std::function<void(TaskCandidateRow)> take = [&](TaskCandidateRow row) {
      const bool is_user = row.kind == "user";
      put_link(json, is_user ? row.id : "", is_user ? "" : row.id, "candidate");
    };
    call.reader.select_into(key_is("instance_key", task->instance) + key_is("task_key", task->key),
                            {{"kind"}, {"id"}}, Page{}, take);
  }
  HttpResponse response;
  response.body = json.end_array().take();
  return response;
}

struct Link {
  std::string user{}, group{}, type{};
};

Result<Link, HttpResponse> link_of(const Call& call) {
  Result<Context, HttpResponse> body = read_json_object(call);
  if (!body) return Failure{body.error()};
  Link link;
  const std::pair<const char*, std::string*> members[] = {
      {"userId", &link.user}, {"groupId", &link.group}, {"type", &link.type}};
  for (const auto& [name, member] : members) {
    const Value* value = body->find(name);
    if (value == nullptr || value->is_null()) continue;
    if (value->string() == nullptr)
      return Failure{bad_request("expected " + std::string(name) + " to be text, but found a " +
                                 std::string(type_name(*value)))};
    *member = *value->string();
  }
  if (link.user.empty() == link.group.empty())
    return Failure{bad_request("expected either userId or groupId to name somebody")};
  if (link.type == "assignee" && link.user.empty())
    return Failure{bad_request("expected an assignee to be a user, but found a group")};
  if (link.type != "candidate" && link.type != "assignee")
    return Failure{
        not_supported("expected the type of an identity link to be candidate or "
                      "assignee, but found '" +
                      link.type.substr(0, 100) + "'")};
  return link;
}

enum class Linking : std::uint8_t { add, remove };

template <Linking How>
Answer change(const Call& call) {
  const Result<TaskRow, HttpResponse> task = open_task_of(call, 400);
  if (!task) return task.error();
  const Result<Link, HttpResponse> link = link_of(call);
  if (!link) return link.error();
  const bool is_user = !link->user.empty();
  const CandidateKind kind = is_user ? CandidateKind::user : CandidateKind::group;
  const std::string& id = is_user ? link->user : link->group;
  Request request;
  if (link->type == "candidate") {
    if constexpr (How == Linking::add)
      request = AddTaskCandidate{task->key, kind, id};
    else
      request = RemoveTaskCandidate{task->key, kind, id};
  } else if (How == Linking::add) {
    request = AssignTask{task->key, id};
  } else {
    if (task->assignee != id)
      return bad_request("expected '" + id + "' to have task " + to_string(task->key) + ", but '" +
                         task->assignee.value_or("") + "' has it");
    request = AssignTask{task->key, std::nullopt};
  }
  return submit(call, std::move(request),
                "Cannot change identity links of task " + to_string(task->key),
                [](const Call&, const Reply&) { return no_content(); });
}

}  // namespace identity_links_resource

std::vector<Route> identity_link_routes() {
  using namespace identity_links_resource;
  return {
      {Method::get, "/task/{id}/identity-links", Right::reader, "Who has to do with a task", list},
      {Method::post, "/task/{id}/identity-links", Right::operator_, "Offers a task to somebody",
       change<Linking::add>},
      {Method::post, "/task/{id}/identity-links/delete", Right::operator_,
       "Offers a task to somebody no longer", change<Linking::remove>},
  };
}

}  // namespace cauce::http::engine_rest
