// What can be asked of this server, for programs that write clients.
#include "adapters/http/application.h"
#include "adapters/http/openapi/document.h"
#include "adapters/http/routes.h"

namespace cauce::http::api {
namespace openapi_resource {

Answer openapi(const Call& call) {
  // The routes of a server do not change while it runs.
  static const std::string document =
      openapi_document(all_routes().routes(), call.services.version);
  HttpResponse response;
  response.body = document;
  return response;
}

}  // namespace openapi_resource

std::vector<Route> openapi_routes() {
  using namespace openapi_resource;
  return {{Method::get, "/api/openapi.json", Right::open, "This document", openapi}};
}

}  // namespace cauce::http::api
