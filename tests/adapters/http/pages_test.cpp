// The pages as files: which is given for a path, how, and how long it may be kept.
#include "adapters/http/pages.h"

#include <catch2/catch.hpp>

#include "tests/adapters/http/office.h"

namespace cauce::http::test {
namespace {

std::vector<PageFile> files() {
  return {{"/index.html", "<!doctype html><p>pages", "index br", "", {}},
          {"/assets/main-1a2b.js", "let main", "main br", "main gz", {}},
          {"/favicon.svg", "<svg/>", "", "", {}},
          {"/secret.txt", "hidden", "", "", {}}};
}

}  // namespace

TEST_CASE("every address of a page gives the same document, to strangers too") {
  Office office(Authentication::on, files());
  for (const char* path : {"/", "/tareas", "/tareas/42", "/auditoria/casos/7?t=3", "/entrar",
                           "/disenar/ps54/comparar/1/2"}) {
    const HttpResponse response = office.get(path);
    CHECK(response.status == 200);
    CHECK(response.body == "<!doctype html><p>pages");
    CHECK(header_of(response, "Cache-Control") == "no-cache");
    CHECK(header_of(response, "Content-Security-Policy").find("script-src 'self';") !=
          std::string::npos);
  }
  CHECK(office.get("/tareas//x").status == 401);
  CHECK(office.get("/otra").status == 401);
}

TEST_CASE("a browser at an address that nothing has is given the pages, which say so") {
  Office office(Authentication::on, files());
  const auto accepting = [&](Method method, const char* types) {
    return office.ask(method, "/otra", "", {{"Accept", types}});
  };
  const HttpResponse response = accepting(Method::get, "text/html,*/*;q=0.8");
  CHECK(response.status == 404);
  CHECK(response.body == "<!doctype html><p>pages");
  CHECK(accepting(Method::get, "application/json").status == 401);
  CHECK(accepting(Method::post, "text/html").status == 401);
}

TEST_CASE("files of the pages are kept for good and sent as small as the client takes them") {
  Office office(Authentication::on, files());
  const auto accepting = [&](const char* coding) {
    return office.ask(Method::get, "/assets/main-1a2b.js", "", {{"Accept-Encoding", coding}});
  };
  CHECK(office.get("/assets/main-1a2b.js").body == "let main");
  CHECK(accepting("gzip, deflate, br").body == "main br");
  CHECK(header_of(accepting("br"), "Content-Encoding") == "br");
  CHECK(accepting("gzip;q=0.5, br;q=0").body == "main gz");
  CHECK(accepting("br;q=0.0").body == "let main");
  CHECK(accepting("identity").body == "let main");
  const HttpResponse response = accepting("br");
  CHECK(header_of(response, "Cache-Control") == "public, max-age=31536000, immutable");
  CHECK(header_of(response, "Vary") == "Accept-Encoding");
  CHECK(response.content_type == "text/javascript; charset=utf-8");
  CHECK(office.get("/assets/other.js").status == 404);
  CHECK(office.get("/assets/%2e%2e/secret.txt").status == 400);
  CHECK(office.get("/secret.txt").status == 401);
  CHECK(office.get("/favicon.svg").body == "<svg/>");
}

TEST_CASE("who has a file already is told so") {
  Office office(Authentication::on, files());
  const std::string tag = header_of(office.get("/"), "ETag");
  const HttpResponse same =
      office.ask(Method::get, "/", "", {{"If-None-Match", "W/\"x\", " + tag}});
  CHECK(same.status == 304);
  CHECK(same.body.empty());
  CHECK(header_of(same, "ETag") == tag);
  CHECK(office.ask(Method::get, "/", "", {{"If-None-Match", "\"x\""}}).status == 200);
  // Another coding is another file.
  CHECK(office.ask(Method::get, "/", "", {{"If-None-Match", tag}, {"Accept-Encoding", "br"}})
            .status == 200);
}

TEST_CASE("a build without pages says so") {
  Office office(Authentication::on);
  const HttpResponse response = office.get("/tareas");
  CHECK(response.status == 200);
  CHECK(response.body.find("sin sus páginas") != std::string::npos);
  CHECK(office.get("/assets/main-1a2b.js").status == 404);
}

}  // namespace cauce::http::test
