// Signals from outside, to everybody who waits for them.
#include "adapters/http/body.h"
#include "adapters/http/errors.h"
#include "adapters/http/query.h"
#include "adapters/http/routes.h"
#include "adapters/http/submit.h"

namespace cauce::http::engine_rest {
namespace signal_resource {

Answer throw_signal(const Call& call) {
  Result<Context, HttpResponse> members = read_json_object(call);
  if (!members) return members.error();
  Body body(*members);
  ThrowSignal command;
  command.name = body.required_text("name");
  command.variables = body.variables("variables");
  const auto execution = body.text("executionId");
  body.truth("withoutTenantId");  // Everything is without one.
  if (!body.problem().empty()) return bad_request("Cannot throw signal: " + body.problem());
  if (body.has("tenantId"))
    return not_supported("'tenantId' is not supported: there are no tenants");
  const std::string what = "Cannot throw signal '" + command.name + "'";
  if (execution) {
    const auto key = parse_key(*execution);
    if (!key)
      return bad_request(what + ": expected an execution with id " + *execution +
                         ", but there is none");
    command.receiver = ActivityInstanceKey{*key};
  }
  // The reference answers an execution that does not wait for the signal with 400.
  const RejectionWriter refuse = [what](const Call& finished, const Rejection& rejection) {
    if (rejection.kind == RejectionKind::not_found)
      return bad_request(what + ": " + rejection.message);
    return rejected(finished, rejection, what);
  };
  return submit_as(call, call.actor, std::move(command), refuse,
                   [](const Call&, const Reply&) { return no_content(); });
}

}  // namespace signal_resource

std::vector<Route> signal_routes() {
  using namespace signal_resource;
  return {{Method::post, "/signal", Right::operator_,
           "Throws a signal to everybody who waits for it", throw_signal}};
}

}  // namespace cauce::http::engine_rest
