// Who comes with which proof: a session of a browser, a token, a password; and what is forged.
#include <catch2/catch.hpp>

#include "tests/adapters/http/office.h"

namespace cauce::http::test {
namespace {

HttpResponse sign_in(Office& office, const std::string& user, const std::string& password,
                     std::vector<Header> headers = {}) {
  return office.ask(Method::post, "/api/session",
                    R"({"user":")" + user + R"(","password":")" + password + R"("})",
                    std::move(headers));
}

const Header anas_cookie{"Cookie", "other=1; cauce_session=session-ana"};
const Header anas_token{"X-CSRF-Token", "change-ana"};

}  // namespace

TEST_CASE("signing in gives a cookie that scripts cannot read and other sites cannot send") {
  Office office(Authentication::on);
  const HttpResponse response = sign_in(office, "ana", "secret");
  REQUIRE(response.status == 200);
  CHECK(header_of(response, "Set-Cookie") ==
        "cauce_session=session-ana; Path=/; HttpOnly; SameSite=Strict");
  CHECK(member(response.body, "csrf") == R"("change-ana")");
  CHECK(member(response.body, "user") ==
        R"({"id":"ana","name":"ana","groups":["clerks"],"rights":["staff"],"standsInFor":[]})");
  CHECK(office.ask(Method::get, "/api/session", "", {anas_cookie}).body == response.body);
}

TEST_CASE("who cannot be let in is told in the same words, and no browser asks for a password") {
  Office office(Authentication::on);
  const Header ours{"X-Requested-With", "cauce"};
  const HttpResponse wrong = sign_in(office, "ana", "wrong", {ours});
  const HttpResponse unknown = sign_in(office, "luis", "secret", {ours});
  CHECK(wrong.status == 401);
  CHECK(wrong.body == unknown.body);
  CHECK(header_of(wrong, "WWW-Authenticate") == "none");
  CHECK(header_of(wrong, "Set-Cookie") == "none");
  CHECK(header_of(sign_in(office, "ana", "wrong"), "WWW-Authenticate") != "none");
  const HttpResponse later = sign_in(office, "slow", "secret");
  CHECK(later.status == 429);
  CHECK(header_of(later, "Retry-After") == "3");
  CHECK(
      office.ask(Method::get, "/engine-rest/task", "", {{"Authorization", basic("slow")}}).status ==
      429);
  CHECK(office.post("/api/session", R"({"user":"ana"})").status == 400);
  CHECK(office.post("/api/session", "x").status == 400);
}

TEST_CASE("signing in again ends the session that the browser had") {
  Office office(Authentication::on);
  CHECK(sign_in(office, "ben", "secret", {anas_cookie}).status == 200);
  CHECK(office.people.ended == std::vector<std::string>{"session-ana"});
}

TEST_CASE("a change asked with a session must come from its own pages") {
  Office office(Authentication::on);
  const auto release = [&](std::vector<Header> headers) {
    return office.ask(Method::post, "/engine-rest/task/31/unclaim", "", std::move(headers)).status;
  };
  CHECK(release({anas_cookie}) == 403);
  CHECK(release({anas_cookie, {"X-CSRF-Token", "change-ben"}}) == 403);
  CHECK(release({anas_cookie, {"X-CSRF-Token", ""}}) == 403);
  CHECK(office.engine.submissions().empty());
  CHECK(release({anas_cookie, anas_token}) == 204);
  CHECK(release({anas_cookie, anas_token, {"Origin", "http://evil.example"}}) == 403);
  CHECK(release({{"Cookie", "cauce_session=session-nobody"}, anas_token}) == 401);
  CHECK(release({{"Cookie", "xcauce_session=session-ana"}, anas_token}) == 401);
  CHECK(office.ask(Method::get, "/engine-rest/task", "", {anas_cookie}).status == 200);
}

TEST_CASE("signing out ends the session") {
  Office office(Authentication::on);
  const auto sign_out = [&](std::vector<Header> headers) {
    return office.ask(Method::delete_, "/api/session", "", std::move(headers));
  };
  CHECK(sign_out({anas_cookie}).status == 403);
  const HttpResponse response = sign_out({anas_cookie, anas_token});
  CHECK(response.status == 204);
  CHECK(header_of(response, "Set-Cookie").find("Max-Age=0") != std::string::npos);
  CHECK(office.ask(Method::get, "/api/session", "", {anas_cookie}).status == 401);
}

TEST_CASE("programs come with a token and need nothing else") {
  Office office(Authentication::on);
  const auto release = [&](const char* token) {
    return office.ask(Method::post, "/engine-rest/task/31/unclaim", "", {{"Authorization", token}})
        .status;
  };
  CHECK(release("Bearer token-ana") == 204);
  CHECK(office.engine.submissions().back().actor.user == "ana");
  CHECK(release("bearer token-ana") == 204);
  CHECK(release("Bearer token-nobody") == 401);
  CHECK(release("Bearer ") == 401);
}

}  // namespace cauce::http::test
