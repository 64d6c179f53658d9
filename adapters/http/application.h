// From request to answer, without a socket: who asks, which route, may they, the handler.
#pragma once

#include <memory>
#include <string>

#include "adapters/http/call.h"
#include "adapters/http/route.h"

namespace cauce::http {

class Application {
 public:
  // Requires: with Authentication::on, an identity.
  Application(Services services, Authentication authentication);

  // A request that found its route and may go on, or the response that refuses it.
  struct Admission {
    Target target{};
    RouteTable::Match match{};
    Caller caller{};
    std::optional<HttpResponse> refusal{};
  };
  // Looks at the head alone, so that a body that nobody will read is not asked for.
  Admission admit(const HttpRequest& head) const;

  // Requires: admitted. Exceptions of a handler become 500.
  Answer answer(const HttpRequest& request, const Admission& admission, Reader& reader) const;
  HttpResponse finish(const HttpRequest& request, const Admission& admission, Reader& reader,
                      const Later& later, const Result<Reply, Rejection>& result) const;

  const RouteTable& routes() const { return routes_; }
  const Services& services() const { return services_; }

 private:
  Call call_of(const HttpRequest& request, const Admission& admission, Reader& reader) const;
  bool record_reading(const HttpRequest& request, const Admission& admission) const;
  std::optional<HttpResponse> refusal_of(const HttpRequest& head, Admission& admission) const;

  Services services_;
  Authentication authentication_;
  RouteTable routes_;
};

// Every route there is: /engine-rest, /api, health, metrics and the first page.
RouteTable all_routes();

}  // namespace cauce::http
