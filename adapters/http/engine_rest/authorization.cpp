// Whether somebody may do something, asked in the dialect's words and answered from their rights.
#include <charconv>

#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/errors.h"
#include "adapters/http/json_text.h"
#include "adapters/http/paging.h"
#include "adapters/http/routes.h"

namespace cauce::http::engine_rest {
namespace authorization_resource {

// The numbers of the reference.
enum class Resource : std::uint8_t {
  application = 0,
  user = 1,
  group = 2,
  group_membership = 3,
  authorization = 4,
  filter = 5,
  process_definition = 6,
  task = 7,
  process_instance = 8,
  deployment = 9,
  decision_definition = 10,
};

bool is_reading(std::string_view permission) {
  return permission == "ACCESS" || permission.starts_with("READ");
}

// What is said of one thing is said of what the caller sees.
bool is_seen(const Call& call, Resource resource, const std::string& id) {
  if (id.empty() || id == "*") return true;
  if (resource == Resource::task) return find_task(call.reader, id).has_value();
  if (resource == Resource::process_instance) return find_instance(call.reader, id).has_value();
  return true;
}

Right right_to(Resource resource, std::string_view permission) {
  if (is_reading(permission)) return Right::reader;
  switch (resource) {
    case Resource::application: return Right::reader;
    case Resource::user:
    case Resource::group:
    case Resource::group_membership:
    case Resource::authorization: return Right::administrator;
    case Resource::deployment:
    case Resource::decision_definition: return Right::designer;
    case Resource::process_definition:
      return permission == "CREATE_INSTANCE" ? Right::staff : Right::operator_;
    case Resource::task:
      return permission == "CREATE" || permission == "DELETE" ? Right::operator_ : Right::staff;
    case Resource::process_instance:
      return permission == "CREATE" ? Right::staff : Right::operator_;
    case Resource::filter: break;
  }
  return Right::operator_;
}

Answer check(const Call& call) {
  const std::string permission(parameter_of(call, "permissionName"));
  const std::string name(parameter_of(call, "resourceName"));
  const std::string_view type = parameter_of(call, "resourceType");
  const std::string id(parameter_of(call, "resourceId"));
  const std::string user(parameter_of(call, "userId"));
  int number = -1;
  const auto [end, error] = std::from_chars(type.data(), type.data() + type.size(), number);
  if (permission.empty() || name.empty() || error != std::errc{} || number < 0 || number > 255)
    return bad_request("expected permissionName, resourceName and resourceType, a number");
  Rights rights = call.caller.principal.rights;
  if (!user.empty() && user != call.actor.user) {
    if (!rights.may(SystemRight::administrator))
      return forbidden(call.actor.user, "expected an administrator to ask what somebody else may");
    const auto other = call.services.identity ? call.services.identity->person(user) : std::nullopt;
    rights = other ? other->rights : Rights();
  }
  const auto resource = static_cast<Resource>(number);
  const bool is_authorized =
      may_ask(rights, right_to(resource, permission)) && is_seen(call, resource, id);
  JsonText json;
  json.begin_object().put("permissionName", permission).put("resourceName", name);
  json.put_or_null("resourceId", id).put("authorized", is_authorized).end_object();
  HttpResponse response;
  response.body = json.take();
  return response;
}

}  // namespace authorization_resource

std::vector<Route> authorization_routes() {
  using namespace authorization_resource;
  return {{Method::get, "/authorization/check", Right::person, "Whether somebody may do something",
           check}};
}

}  // namespace cauce::http::engine_rest
