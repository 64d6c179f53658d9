// What a handler gets and gives. A handler is a function: it reads and answers at once, or names a
// command and how to answer when that is durable. It knows no socket and no thread.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "adapters/http/identity.h"
#include "adapters/http/message.h"
#include "adapters/http/target.h"
#include "engine/base/diagnostic.h"
#include "engine/base/result.h"
#include "engine/ports/engine_port.h"

namespace cauce::http {

class Pages;
struct Statistics;

// What all handlers share. Everything in it is safe to use from any thread.
struct Services {
  EnginePort& engine;
  Identity* identity = nullptr;  // Null: nobody is known by name.
  std::string version{};         // Of this server.
  std::function<Result<Resource, Diagnostics>(std::string name, std::string bytes)> read_resource{};
  std::function<Diagnostics(std::string_view name, std::string_view bytes)> lint{};
  const Statistics* statistics = nullptr;
  const Pages* pages = nullptr;  // Null: there are none.
};

// One request on its way through. Lives until its response is made.
struct Call {
  const HttpRequest& request;
  const Target& target;
  // What stood at the {names} of the route's pattern.
  const std::vector<std::pair<std::string_view, std::string>>& path;
  const Actor& actor;
  bool is_authenticated = false;
  const Services& services;
  Reader& reader;  // Of the thread that runs the handler.

  // Requires: the route's pattern has {name}.
  const std::string& path_value(std::string_view name) const;
};

// For how long an answer may wait for external tasks to take.
struct Patience {
  std::chrono::milliseconds time{0};
  std::vector<std::string> topics{};
};

// The response comes later: `begin` hands something to the engine; `then` runs when that is done,
// with a Call that is the same but for its reader.
struct Later {
  std::function<void(EnginePort& engine, EnginePort::Done done)> begin{};
  std::function<HttpResponse(const Call& call, const Result<Reply, Rejection>& result)> then{};
  // When there was nothing to do, it is begun again whenever there may be, until patience is over.
  std::optional<Patience> patience{};
};

using Answer = std::variant<HttpResponse, Later>;
using Handler = Answer (*)(const Call& call);

}  // namespace cauce::http
