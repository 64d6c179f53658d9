// Accounts, as administrators look after them.
#include "adapters/http/api/people.h"
#include "adapters/http/body.h"
#include "adapters/http/errors.h"
#include "adapters/http/query.h"
#include "adapters/http/routes.h"

namespace cauce::http::api {
namespace accounts_resource {

void put_account(JsonText& json, const Account& account) {
  json.begin_object().put("id", account.id).put("name", account.name);
  put_texts(json, "groups", account.groups);
  json.name("rights").begin_array();
  for (const SystemRight right : system_rights)
    if (account.rights.has(right)) json.text(to_string(right));
  json.end_array().put("active", account.active).end_object();
}

HttpResponse account_response(const Account& account) {
  JsonText json;
  put_account(json, account);
  HttpResponse response;
  response.body = json.take();
  return response;
}

HttpResponse no_account(std::string_view id) {
  return not_found("expected an account, but there is none of '" + std::string(id) + "'");
}

Answer list(const Call& call) {
  if (call.services.accounts == nullptr) return nobody_is_known();
  JsonText json;
  json.begin_array();
  for (const Account& account : call.services.accounts->accounts()) put_account(json, account);
  HttpResponse response;
  response.body = json.end_array().take();
  return response;
}

Answer get(const Call& call) {
  if (call.services.accounts == nullptr) return nobody_is_known();
  const auto account = call.services.accounts->account(call.path_value("id"));
  return account ? account_response(*account) : no_account(call.path_value("id"));
}

// What the body does not name stays as it is, or is as of somebody new.
Result<AccountChange, HttpResponse> change_of(const Call& call) {
  const Result<Context, HttpResponse> members = read_json_object(call);
  if (!members) return Failure{members.error()};
  Body body(*members);
  AccountChange change;
  change.id = call.path_value("id");
  if (const auto known = call.services.accounts->account(change.id)) {
    change.name = known->name;
    change.groups = known->groups;
    change.rights = known->rights;
    change.active = known->active;
  }
  change.name = body.text("name").value_or(change.name);
  if (body.has("groups")) change.groups = body.texts("groups");
  change.active = body.truth("active").value_or(change.active);
  change.password = body.text("password");
  if (body.has("rights")) {
    change.rights = {};
    for (const std::string& name : body.texts("rights")) {
      const auto right = parse_right(name);
      if (!right)
        return Failure{bad_request(
            "expected rights among staff, designer, auditor, operator and administrator, but "
            "found '" +
            name.substr(0, 50) + "'")};
      change.rights.give(*right);
    }
  }
  if (!body.problem().empty()) return Failure{bad_request(body.problem())};
  return change;
}

Answer put(const Call& call) {
  if (call.services.accounts == nullptr) return nobody_is_known();
  const auto change = change_of(call);
  if (!change) return change.error();
  const auto done = call.services.accounts->put(*change);
  if (!done) return rejected(call, done.error(), "Cannot change account " + change->id);
  const auto account = call.services.accounts->account(change->id);
  return account ? account_response(*account) : no_account(change->id);
}

Answer remove(const Call& call) {
  if (call.services.accounts == nullptr) return nobody_is_known();
  const std::string& id = call.path_value("id");
  const auto done = call.services.accounts->remove(id);
  return done ? no_content() : rejected(call, done.error(), "Cannot remove account " + id);
}

}  // namespace accounts_resource

std::vector<Route> account_routes() {
  using namespace accounts_resource;
  constexpr auto administrator = Right::administrator;
  return {
      {Method::get, "/api/accounts", administrator, "Accounts with groups and rights", list},
      {Method::get, "/api/accounts/{id}", administrator, "One account", get},
      {Method::put, "/api/accounts/{id}", administrator,
       "Makes or changes an account, and ends its sessions", put},
      {Method::delete_, "/api/accounts/{id}", administrator, "Removes an account", remove},
  };
}

}  // namespace cauce::http::api
