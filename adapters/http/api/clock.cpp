// The clock, where it is set by hand.
#include "adapters/http/errors.h"
#include "adapters/http/json_text.h"
#include "adapters/http/query.h"
#include "adapters/http/routes.h"

namespace cauce::http::api {
namespace clock_resource {

HttpResponse clock_response(const Call& call) {
  const Instant now = call.services.engine.now();
  HttpResponse response;
  response.body = JsonText()
                      .begin_object()
                      .put("timestamp", now.ms)
                      .put("time", to_string(now))
                      .put("zone", call.services.engine.zone().name())
                      .put("manual", call.services.engine.clock_is_manual())
                      .end_object()
                      .take();
  return response;
}

Answer get(const Call& call) { return clock_response(call); }

// Answers when every timer that came due has fired and is durable.
Answer set(const Call& call) {
  if (!call.services.engine.clock_is_manual())
    return error_response(409, "ProcessEngineException",
                          "expected a server with --manual-clock, but this one keeps real time");
  Result<Context, HttpResponse> body = read_json_object(call);
  if (!body) return body.error();
  const Value* timestamp = body->find("timestamp");
  const Decimal* number = timestamp == nullptr ? nullptr : timestamp->number();
  const std::optional<std::int64_t> ms = number == nullptr ? std::nullopt : number->to_integer();
  if (!ms)
    return bad_request("expected {\"timestamp\": N} with N in milliseconds since 1970, but found " +
                       (timestamp == nullptr ? "none" : "a " + std::string(type_name(*timestamp))));
  constexpr std::int64_t latest = 253'402'300'799'999;  // The end of the year 9999.
  if (*ms < 0 || *ms > latest)
    return bad_request("expected a timestamp from 1970 to 9999, but found " + std::to_string(*ms));
  const Instant now = call.services.engine.now();
  if (*ms < now.ms)
    return bad_request("expected a timestamp from " + std::to_string(now.ms) +
                       " on, since time never goes back, but found " + std::to_string(*ms));
  Later later;
  later.begin = [to = Instant{*ms}](EnginePort& engine, EnginePort::Done done) {
    engine.set_clock(to, std::move(done));
  };
  later.then = [](const Call& finished, const Result<Reply, Rejection>& result) {
    if (result) return clock_response(finished);
    // Another request may have set the clock further meanwhile.
    const bool is_state = result.error().kind == RejectionKind::invalid_state;
    return is_state ? bad_request("Cannot set the clock: " + result.error().message)
                    : rejected(finished, result.error(), "Cannot set the clock");
  };
  return later;
}

}  // namespace clock_resource

std::vector<Route> clock_routes() {
  using namespace clock_resource;
  return {
      {Method::get, "/api/clock", Right::person, "What time it is for the engine", get},
      {Method::put, "/api/clock", Right::operator_, "Sets a manual clock", set},
  };
}

}  // namespace cauce::http::api
