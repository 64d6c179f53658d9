#include "adapters/http/api/people.h"

#include "adapters/http/errors.h"
#include "adapters/http/routes.h"

namespace cauce::http::api {
namespace people_resource {

// For choosing a colleague: those who can sign in.
Answer list_people(const Call& call) {
  JsonText json;
  json.begin_array();
  if (call.services.accounts != nullptr)
    for (const Account& account : call.services.accounts->accounts()) {
      if (!account.active) continue;
      json.begin_object().put("id", account.id).put("name", account.name);
      put_texts(json, "groups", account.groups);
      json.end_object();
    }
  HttpResponse response;
  response.body = json.end_array().take();
  return response;
}

}  // namespace people_resource

void put_texts(JsonText& json, std::string_view name, const std::vector<std::string>& texts) {
  json.name(name).begin_array();
  for (const std::string& text : texts) json.text(text);
  json.end_array();
}

void put_person(JsonText& json, const Principal& principal) {
  json.begin_object().put("id", principal.actor.user).put("name", principal.name);
  put_texts(json, "groups", principal.actor.groups);
  json.name("rights").begin_array();
  for (const SystemRight right : system_rights)
    if (principal.rights.may(right)) json.text(to_string(right));
  json.end_array().name("standsInFor").begin_array();
  for (const Actor& absent : principal.stands_in_for) json.text(absent.user);
  json.end_array().end_object();
}

HttpResponse nobody_is_known() {
  return not_supported("expected a server that knows people by name, but this one does not");
}

std::vector<Route> people_routes() {
  using namespace people_resource;
  return {{Method::get, "/api/people", Right::person, "People who can sign in, and their groups",
           list_people}};
}

}  // namespace cauce::http::api
