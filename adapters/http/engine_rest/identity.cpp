// Users and groups as the dialect asks for them. They are looked after at /api/accounts.
#include <algorithm>
#include <map>
#include <set>

#include "adapters/http/body.h"
#include "adapters/http/engine_rest/people.h"
#include "adapters/http/errors.h"
#include "adapters/http/paging.h"
#include "adapters/http/query.h"
#include "adapters/http/routes.h"

namespace cauce::http::engine_rest {
namespace identity_resource {

HttpResponse json_response(JsonText& json) {
  HttpResponse response;
  response.body = json.take();
  return response;
}

// The groups of a person, and who else is in them.
Answer groups_of_user(const Call& call) {
  const std::string user(parameter_of(call, "userId"));
  if (user.empty()) return bad_request("expected userId to name a person, but found none");
  const std::vector<Account> people = people_of(call);
  const auto asked = std::ranges::find(people, user, &Account::id);
  const std::vector<std::string> groups =
      asked == people.end() ? std::vector<std::string>() : asked->groups;
  JsonText json;
  json.begin_object().name("groups").begin_array();
  for (const std::string& group : groups)
    json.begin_object().put("id", group).put("name", group).end_object();
  json.end_array().name("groupUsers").begin_array();
  for (const Account& account : people) {
    const bool is_in = std::ranges::any_of(groups, [&](const std::string& group) {
      return std::ranges::count(account.groups, group);
    });
    if (!is_in) continue;
    const PersonName name = name_of(account);
    json.begin_object().put("id", account.id).put("firstName", name.first);
    json.put("lastName", name.last).put("displayName", account.name).end_object();
  }
  json.end_array().end_object();
  return json_response(json);
}

// Throttled as signing in is.
Answer verify(const Call& call) {
  if (call.services.identity == nullptr)
    return not_supported("expected a server that knows people by name, but this does not");
  const Result<Context, HttpResponse> members = read_json_object(call);
  if (!members) return members.error();
  Body body(*members);
  const std::string user = body.required_text("username");
  const std::string password = body.required_text("password");
  if (!body.problem().empty()) return bad_request(body.problem());
  const auto known = call.services.identity->authenticate(user, password);
  if (!known && known.error().reason != SignInRefusal::Reason::mismatch)
    return sign_in_refused(call.request, known.error());
  JsonText json;
  json.begin_object().put("authenticatedUser", user).put("authenticated", known.ok());
  json.put("tenants", nullptr).put("groups", nullptr).end_object();
  return json_response(json);
}

void put_length_rule(JsonText& json) {
  json.put("placeholder", "PASSWORD_POLICY_LENGTH").name("parameter");
  json.begin_object().put("minLength", "8").end_object();
}

Answer password_policy(const Call&) {
  JsonText json;
  json.begin_object().name("rules").begin_array().begin_object();
  put_length_rule(json);
  json.end_object().end_array().end_object();
  return json_response(json);
}

Answer check_password(const Call& call) {
  if (call.services.accounts == nullptr)
    return not_supported("expected a server that keeps passwords, but this does not");
  const Result<Context, HttpResponse> members = read_json_object(call);
  if (!members) return members.error();
  Body body(*members);
  const std::string password = body.required_text("password");
  if (!body.problem().empty()) return bad_request(body.problem());
  const bool is_valid = call.services.accounts->check_password(password).ok();
  JsonText json;
  json.begin_object().name("rules").begin_array().begin_object();
  put_length_rule(json);
  json.put("valid", is_valid).end_object().end_array().put("valid", is_valid).end_object();
  return json_response(json);
}

void put_user(JsonText& json, const Account& account) {
  const PersonName name = name_of(account);
  json.begin_object().put("id", account.id).put("firstName", name.first);
  json.put("lastName", name.last).put("email", nullptr).end_object();
}

Answer users(const Call& call) {
  const auto found = people_asked_for(call);
  if (!found) return found.error();
  JsonText json;
  json.begin_array();
  for (const Account& account : found->shown) put_user(json, account);
  json.end_array();
  return json_response(json);
}

Answer count_users(const Call& call) {
  const auto found = people_asked_for(call);
  return found ? count_response(found->total) : found.error();
}

Answer profile(const Call& call) {
  const std::string& id = call.path_value("id");
  for (const Account& account : people_of(call)) {
    if (account.id != id) continue;
    JsonText json;
    put_user(json, account);
    return json_response(json);
  }
  return not_found("User with id " + id + " does not exist");
}

void put_group(JsonText& json, const std::string& group) {
  json.begin_object().put("id", group).put("name", group).put("type", "WORKFLOW").end_object();
}

Answer groups(const Call& call) {
  const auto found = groups_asked_for(call);
  if (!found) return found.error();
  JsonText json;
  json.begin_array();
  for (const std::string& group : found->shown) put_group(json, group);
  json.end_array();
  return json_response(json);
}

Answer count_groups(const Call& call) {
  const auto found = groups_asked_for(call);
  return found ? count_response(found->total) : found.error();
}

Answer get_group(const Call& call) {
  const std::string& id = call.path_value("id");
  if (!known_groups(call).contains(id)) return not_found("Group with id " + id + " does not exist");
  JsonText json;
  put_group(json, id);
  return json_response(json);
}

}  // namespace identity_resource

std::vector<Route> identity_routes() {
  using namespace identity_resource;
  constexpr auto person = Right::person;
  return {
      {Method::get, "/identity/groups", person, "The groups of a person", groups_of_user},
      {Method::post, "/identity/verify", person, "Whether name and password belong together",
       verify},
      {Method::get, "/identity/password-policy", person, "What a password must be",
       password_policy},
      {Method::post, "/identity/password-policy", person, "Whether a password is as it must be",
       check_password},
      {Method::get, "/user", person, "People", users},
      {Method::get, "/user/count", person, "How many people there are", count_users},
      {Method::get, "/user/{id}/profile", person, "The name of a person", profile},
      {Method::get, "/group", person, "Roles, of people and of what is deployed", groups},
      {Method::post, "/group", person, "Roles, by a query in the body", groups},
      {Method::get, "/group/count", person, "How many roles there are", count_groups},
      {Method::post, "/group/count", person, "How many roles there are, by a query in the body",
       count_groups},
      {Method::get, "/group/{id}", person, "One role", get_group},
  };
}

}  // namespace cauce::http::engine_rest
