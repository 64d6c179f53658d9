// Signing in and out with a browser; passwords.
#include "adapters/http/api/people.h"
#include "adapters/http/body.h"
#include "adapters/http/errors.h"
#include "adapters/http/query.h"
#include "adapters/http/routes.h"

namespace cauce::http::api {
namespace session_resource {

// RFC 6265: ends with the browser; the server ends it sooner.
Header cookie(const Call& call, std::string_view secret, bool ends) {
  std::string value = std::string(session_cookie) + "=" + std::string(secret) +
                      "; Path=/; HttpOnly; SameSite=Strict";
  if (call.services.is_secure) value += "; Secure";
  if (ends) value += "; Max-Age=0";
  return {"Set-Cookie", std::move(value)};
}

HttpResponse session_response(const Principal& principal, std::string_view change_token) {
  JsonText json;
  json.begin_object().name("user");
  put_person(json, principal);
  json.put_or_null("csrf", change_token).end_object();
  HttpResponse response;
  response.body = json.take();
  return response;
}

HttpResponse begun(const Call& call, const Result<NewSession, SignInRefusal>& session) {
  if (!session) return sign_in_refused(call.request, session.error());
  HttpResponse response = session_response(session->view.principal, session->view.change_token);
  response.headers.push_back(cookie(call, session->secret, false));
  return response;
}

Answer sign_in(const Call& call) {
  if (call.services.identity == nullptr) return nobody_is_known();
  const Result<Context, HttpResponse> members = read_json_object(call);
  if (!members) return members.error();
  Body body(*members);
  const std::string user = body.required_text("user");
  const std::string password = body.required_text("password");
  if (!body.problem().empty()) return bad_request(body.problem());
  return begun(call, call.services.identity->sign_in(user, password,
                                                     cookie_of(call.request, session_cookie)));
}

Answer get(const Call& call) {
  return session_response(call.caller.principal, call.caller.change_token);
}

Answer sign_out(const Call& call) {
  if (!call.caller.session.empty()) call.services.identity->sign_out(call.caller.session);
  HttpResponse response = no_content();
  response.headers.push_back(cookie(call, "", true));
  return response;
}

Answer change_password(const Call& call) {
  if (call.services.accounts == nullptr || !call.caller.is_authenticated) return nobody_is_known();
  const Result<Context, HttpResponse> members = read_json_object(call);
  if (!members) return members.error();
  Body body(*members);
  const std::string old_password = body.required_text("old");
  const std::string new_password = body.required_text("new");
  if (!body.problem().empty()) return bad_request(body.problem());
  if (const auto fits = call.services.accounts->check_password(new_password); !fits)
    return bad_request(fits.error());
  const auto session =
      call.services.accounts->change_password(call.actor.user, old_password, new_password);
  if (!session && session.error().reason == SignInRefusal::Reason::mismatch)
    return forbidden(call.actor.user, "expected the old password, but found another");
  return begun(call, session);
}

}  // namespace session_resource

std::vector<Route> session_routes() {
  using namespace session_resource;
  return {
      {Method::post, "/api/session", Right::open, "Signs in: begins a session", sign_in},
      {Method::get, "/api/session", Right::person, "Who one is, and with which rights", get},
      {Method::delete_, "/api/session", Right::person, "Signs out: ends the session", sign_out},
      {Method::put, "/api/account/password", Right::person,
       "Changes one's own password, and ends every other session", change_password},
  };
}

}  // namespace cauce::http::api
