// Tokens with which programs come in as a person.
#include "adapters/http/api/people.h"
#include "adapters/http/body.h"
#include "adapters/http/dates.h"
#include "adapters/http/errors.h"
#include "adapters/http/query.h"
#include "adapters/http/routes.h"

namespace cauce::http::api {
namespace tokens_resource {

void put_date(const Call& call, JsonText& json, std::string_view name,
              const std::optional<Instant>& instant) {
  if (instant)
    json.put(name, to_dialect(*instant, call.services.engine.zone()));
  else
    json.put(name, nullptr);
}

JsonText& put_token(const Call& call, JsonText& json, const StoredToken& token) {
  json.begin_object().put("id", token.id).put("name", token.name);
  put_date(call, json, "createdAt", token.made_at);
  put_date(call, json, "expiresAt", token.expires_at);
  put_date(call, json, "lastUsedAt", token.used_at);
  return json;
}

bool is_known(const Call& call) {
  return call.services.accounts != nullptr && call.caller.is_authenticated;
}

Answer list(const Call& call) {
  if (!is_known(call)) return nobody_is_known();
  JsonText json;
  json.begin_array();
  for (const StoredToken& token : call.services.accounts->tokens(call.actor.user))
    put_token(call, json, token).end_object();
  HttpResponse response;
  response.body = json.end_array().take();
  return response;
}

Answer make(const Call& call) {
  if (!is_known(call)) return nobody_is_known();
  const Result<Context, HttpResponse> members = read_json_object(call);
  if (!members) return members.error();
  Body body(*members);
  const std::string name = body.required_text("name");
  const std::optional<std::string> expires = body.text("expiresAt");
  if (!body.problem().empty()) return bad_request(body.problem());
  std::optional<Instant> expires_at;
  if (expires) {
    expires_at = parse_dialect(*expires, call.services.engine.zone());
    if (!expires_at)
      return bad_request("expected expiresAt to be a date, but found '" +
                         valid_utf8(expires->substr(0, 50)) + "'");
  }
  const auto made = call.services.accounts->make_token(call.actor.user, name, expires_at);
  if (!made) return rejected(call, made.error(), "Cannot make a token");
  JsonText json;
  put_token(call, json, made->token).put("value", made->secret).end_object();
  HttpResponse response;
  response.status = 201;
  response.body = json.take();
  return response;
}

Answer revoke(const Call& call) {
  if (!is_known(call)) return nobody_is_known();
  const std::string& id = call.path_value("id");
  if (call.services.accounts->revoke_token(call.actor.user, id)) return no_content();
  return not_found("expected a token of one's own, but there is none with id '" + id + "'");
}

}  // namespace tokens_resource

std::vector<Route> token_routes() {
  using namespace tokens_resource;
  return {
      {Method::get, "/api/tokens", Right::person, "One's own tokens for programs", list},
      {Method::post, "/api/tokens", Right::person, "Makes a token, whose value is told once", make},
      {Method::delete_, "/api/tokens/{id}", Right::person, "Revokes a token", revoke},
  };
}

}  // namespace cauce::http::api
