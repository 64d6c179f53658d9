// Who does whose work while they are absent.
#include "adapters/http/api/people.h"
#include "adapters/http/body.h"
#include "adapters/http/errors.h"
#include "adapters/http/query.h"
#include "adapters/http/routes.h"

namespace cauce::http::api {
namespace substitutions_resource {

bool is_known(const Call& call) {
  return call.services.accounts != nullptr && call.caller.is_authenticated;
}

void put_absence(JsonText& json, const Absence& absence) {
  json.begin_object().put("person", absence.absent).put("substitute", absence.substitute);
  json.put("from", to_string(absence.from)).put("to", to_string(absence.to)).end_object();
}

HttpResponse absence_response(const Absence& absence) {
  JsonText json;
  put_absence(json, absence);
  HttpResponse response;
  response.body = json.take();
  return response;
}

Answer get(const Call& call) {
  if (!is_known(call)) return nobody_is_known();
  for (const Absence& absence : call.services.accounts->absences())
    if (absence.absent == call.actor.user) return absence_response(absence);
  return no_content();
}

Answer put(const Call& call) {
  if (!is_known(call)) return nobody_is_known();
  const Result<Context, HttpResponse> members = read_json_object(call);
  if (!members) return members.error();
  Body body(*members);
  const std::string substitute = body.required_text("substitute");
  const auto from = parse_date(body.required_text("from"));
  const auto to = parse_date(body.required_text("to"));
  if (!body.problem().empty()) return bad_request(body.problem());
  if (!from || !to) return bad_request("expected from and to as days, such as 2026-12-24");
  const Absence absence{call.actor.user, substitute, *from, *to};
  const auto done = call.services.accounts->put_absence(absence);
  if (!done) return rejected(call, done.error(), "Cannot name a substitute");
  return absence_response(absence);
}

Answer remove(const Call& call) {
  if (!is_known(call)) return nobody_is_known();
  call.services.accounts->remove_absence(call.actor.user);
  return no_content();
}

Answer list(const Call& call) {
  if (call.services.accounts == nullptr) return nobody_is_known();
  JsonText json;
  json.begin_array();
  for (const Absence& absence : call.services.accounts->absences()) put_absence(json, absence);
  HttpResponse response;
  response.body = json.end_array().take();
  return response;
}

}  // namespace substitutions_resource

std::vector<Route> substitution_routes() {
  using namespace substitutions_resource;
  constexpr auto one = "/api/substitution";
  return {
      {Method::get, one, Right::person, "One's own absence and substitute", get},
      {Method::put, one, Right::person, "Names a substitute from one day to another", put},
      {Method::delete_, one, Right::person, "Ends one's absence", remove},
      {Method::get, "/api/substitutions", Right::operator_, "Who stands in for whom", list},
  };
}

}  // namespace cauce::http::api
