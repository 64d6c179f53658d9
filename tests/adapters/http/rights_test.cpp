// What each route needs, walked with every kind of account and with none. The table in rights.txt
// is what was decided; what the routes say must be the same.
#include <array>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include "tests/adapters/http/office.h"

namespace cauce::http::test {
namespace {

bool is_shown(const Route& route) {
  return !route.pattern.starts_with("/engine-rest/engine/default/") &&
         route.summary != "Not served";
}

std::string decided() {
  std::ifstream file(std::string(CAUCE_SOURCE_DIR) + "/tests/adapters/http/rights.txt");
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string path_of(const Route& route) {
  std::string path;
  for (std::size_t at = 0; at < route.pattern.size(); ++at) {
    if (route.pattern[at] != '{') {
      path += route.pattern[at];
      continue;
    }
    path += "30";
    at = route.pattern.find('}', at);
  }
  return path;
}

struct Kind {
  const char* user;
  std::array<const char*, 4> may;  // Beyond what is open and everybody's.
};
constexpr Kind kinds[] = {
    {"nil", {}},
    {"ana", {"reader", "staff"}},
    {"dina", {"reader", "designer"}},
    {"eva", {"reader", "auditor"}},
    {"root", {"reader", "staff", "designer", "operator"}},
};

bool is_refused_by_table(const HttpResponse& response) {
  return response.status == 401 ||
         (response.status == 403 && response.body.find("is not one") != std::string::npos);
}

}  // namespace

TEST_CASE("each route needs the right that was decided for it") {
  Office office;
  std::string found;
  for (const Route& route : office.application.routes().routes())
    if (is_shown(route))
      found += std::string(right_name(route.right)) + " " + std::string(method_name(route.method)) +
               " " + route.pattern + "\n";
  CHECK(found == decided());
}

TEST_CASE("both prefixes of the dialect need the same rights") {
  Office office;
  std::map<std::string, Right> rights;
  for (const Route& route : office.application.routes().routes())
    rights[std::string(method_name(route.method)) + route.pattern] = route.right;
  constexpr std::string_view longer = "/engine/default";
  for (const Route& route : office.application.routes().routes()) {
    const std::size_t at = route.pattern.find(longer);
    if (at == std::string::npos) continue;
    std::string other = route.pattern;
    other.erase(at, longer.size());
    INFO(route.pattern);
    CHECK(rights.at(std::string(method_name(route.method)) + other) == route.right);
  }
}

TEST_CASE("every route lets in whom it should, and nobody else") {
  Office office(Authentication::on);
  for (const Route& route : office.application.routes().routes()) {
    if (route.pattern.ends_with("/api/session") || route.pattern == "/api/clock") continue;
    const std::string path = path_of(route);
    INFO(method_name(route.method) << " " << route.pattern);
    const bool is_open = route.right == Right::open;
    CHECK((office.ask(route.method, path).status == 401) == !is_open);
    CHECK((office.ask(route.method, path, "", {{"Authorization", "Bearer token-nobody"}}).status ==
           401) == !is_open);
    for (const Kind& kind : kinds) {
      INFO(kind.user);
      bool may = is_open || route.right == Right::person;
      for (const char* right : kind.may) may = may || (right && right == right_name(route.right));
      const HttpResponse response =
          office.ask(route.method, path, "", {{"Authorization", basic(kind.user)}});
      CHECK(is_refused_by_table(response) == !may);
    }
    CHECK_FALSE(is_refused_by_table(
        office.ask(route.method, path, "", {{"Authorization", basic("adam")}})));
  }
}

TEST_CASE("auditors change nothing") {
  Office office(Authentication::on);
  for (const Route& route : office.application.routes().routes())
    if (route.method != Method::get && route.right != Right::person)
      office.ask(route.method, path_of(route), "{}",
                 {{"Authorization", basic("eva")}, {"Content-Type", "application/json"}});
  CHECK(office.engine.submissions().empty());
}

}  // namespace cauce::http::test
