// A small office to ask about: one process, two instances, three tasks, people with roles; and a
// way to ask the application without a socket.
#pragma once

#include <string>
#include <string_view>

#include "adapters/http/application.h"
#include "adapters/http/pages.h"
#include "adapters/http/statistics.h"
#include "engine/value/json.h"
#include "tests/adapters/http/memory_engine.h"

namespace cauce::http::test {

// ana (clerks), ben (bosses, clerks) and sue (no group) are staff, dina a designer, eva an auditor,
// root an operator, adam an administrator; nil has no right. All have the password "secret".
class People final : public Identity {
 public:
  Result<Principal, SignInRefusal> authenticate(std::string_view user,
                                                std::string_view password) override;
  std::optional<Principal> person(std::string_view user) override;
  // The token of ana is "token-ana"; the secret of her session "session-ana", which begins with
  // signing in and must be shown with "change-ana".
  std::optional<Principal> by_token(std::string_view token) override;
  std::optional<SessionView> by_session(std::string_view secret) override;
  Result<NewSession, SignInRefusal> sign_in(std::string_view user, std::string_view password,
                                            std::string_view former) override;
  void sign_out(std::string_view secret) override;
  bool lasts(std::string_view secret) override { return by_session(secret).has_value(); }

  std::vector<std::string> ended{};  // Secrets of sessions.
  std::optional<Actor> absent{};  // For whom ana stands in.
};

// "Basic ..." of a person.
std::string basic(std::string_view user);

class Office {
 public:
  explicit Office(Authentication authentication = Authentication::off,
                  std::vector<PageFile> files = {});

  MemoryEngine engine;
  People people;
  Statistics statistics;
  Pages pages;  // As they are when the office is made.
  Application application;

  // The response, as the server would give it.
  HttpResponse ask(Method method, std::string target, std::string body = {},
                   std::vector<Header> headers = {});
  HttpResponse get(std::string target) { return ask(Method::get, std::move(target)); }
  HttpResponse post(std::string target, std::string body) {
    return ask(Method::post, std::move(target), std::move(body));
  }

  // "1 2 3" for the ids of an array of objects, the status when it is none.
  std::string ids(std::string target);
  std::string ids_by_body(std::string target, std::string body);

  // What the last route that asked something of the engine asked for.
  template <class R>
  R last() const {
    return std::get<R>(engine.submissions().back().request);
  }

 private:
  void fill();
};

// The value of a header; "none" when there is none.
std::string header_of(const HttpResponse& response, std::string_view name);

// A member of a JSON object, as JSON; "none" when there is none.
std::string member(const std::string& json, std::string_view name);

}  // namespace cauce::http::test
