// Server-sent events (HTML, 9.2): hints that lists have changed, for whoever looks at them.
#include <mutex>

#include "adapters/http/errors.h"
#include "adapters/http/json_text.h"
#include "adapters/http/routes.h"

namespace cauce::http::api {
namespace events_resource {

// What has changed since it was last told. Rung by the engine, read by the connection.
struct Hints {
  std::mutex mutex{};  // Guards the next.
  EnginePort::Changed pending{};

  void add(const EnginePort::Changed& changed) {
    const std::lock_guard lock(mutex);
    pending.tasks |= changed.tasks;
    pending.cases |= changed.cases;
    pending.incidents |= changed.incidents;
    pending.deployments |= changed.deployments;
    pending.records |= changed.records;
  }
  EnginePort::Changed take() {
    const std::lock_guard lock(mutex);
    return std::exchange(pending, {});
  }
};

// Empty when nothing changed.
std::string event_of(const EnginePort::Changed& changed) {
  JsonText json;
  json.begin_object();
  const auto put = [&](const char* name, bool is_changed) {
    if (is_changed) json.put(name, true);
  };
  put("tasks", changed.tasks);
  put("cases", changed.cases);
  put("incidents", changed.incidents);
  put("deployments", changed.deployments);
  put("records", changed.records);
  const std::string data = json.end_object().take();
  return data == "{}" ? std::string() : "event: changed\ndata: " + data + "\n\n";
}

bool may_still_look(const Caller& caller, Identity* identity) {
  if (!caller.is_authenticated || identity == nullptr) return true;
  if (!caller.session.empty()) return identity->lasts(caller.session);
  return identity->person(caller.principal.actor.user).has_value();
}

Answer events(const Call& call) {
  const auto hints = std::make_shared<Hints>();
  Live live;
  live.watch = [hints, engine = &call.services.engine](std::function<void()> ring) {
    return engine->watch_changes([hints, ring](const EnginePort::Changed& changed) {
      hints->add(changed);
      ring();
    });
  };
  live.tell = [hints, caller = call.caller, identity = call.services.identity](Reader&,
                                                                               std::string& piece) {
    if (!may_still_look(caller, identity)) {
      piece = "event: ended\ndata: {}\n\n";
      return false;
    }
    piece = event_of(hints->take());
    // A comment keeps what is in between from ending the connection.
    if (piece.empty()) piece = ": \n\n";
    return true;
  };
  HttpResponse response;
  response.content_type = "text/event-stream";
  response.body = "retry: 2000\n\n";
  response.live = std::move(live);
  return response;
}

}  // namespace events_resource

std::vector<Route> event_routes() {
  using namespace events_resource;
  return {
      {Method::get, "/api/events", Right::person, "Hints that lists have changed, live", events}};
}

}  // namespace cauce::http::api
