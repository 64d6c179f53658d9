// Version and the list of engines: there is one, named "default".
#include "adapters/http/json_text.h"
#include "adapters/http/routes.h"

namespace cauce::http::engine_rest {
namespace engine_resource {

Answer version(const Call& call) {
  HttpResponse response;
  response.body =
      JsonText().begin_object().put("version", call.services.version).end_object().take();
  return response;
}

Answer engines(const Call&) {
  HttpResponse response;
  response.body = R"([{"name":"default"}])";
  return response;
}

}  // namespace engine_resource

std::vector<Route> engine_routes() {
  using namespace engine_resource;
  return {
      {Method::get, "/version", Right::open, "Version of the server", version},
      {Method::get, "/engine", Right::person, "Names of the engines", engines},
  };
}

}  // namespace cauce::http::engine_rest
