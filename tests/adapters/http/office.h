// A small office to ask about: one process, two instances, three tasks, people with roles; and a
// way to ask the application without a socket.
#pragma once

#include <string>
#include <string_view>

#include "adapters/http/application.h"
#include "adapters/http/statistics.h"
#include "engine/value/json.h"
#include "tests/adapters/http/memory_engine.h"

namespace cauce::http::test {

class People final : public Identity {
 public:
  Result<Actor, std::string> authenticate(std::string_view user,
                                          std::string_view password) override;
  std::optional<std::vector<std::string>> groups_of(std::string_view user) override;
};

class Office {
 public:
  explicit Office(Authentication authentication = Authentication::off);

  MemoryEngine engine;
  People people;
  Statistics statistics;
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

 private:
  void fill();
};

// A member of a JSON object, as JSON; "none" when there is none.
std::string member(const std::string& json, std::string_view name);

}  // namespace cauce::http::test
