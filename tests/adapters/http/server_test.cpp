#include "adapters/http/server.h"

#include <future>

#include <catch2/catch.hpp>

#include "tests/adapters/http/client.h"
#include "tests/adapters/http/office.h"

namespace cauce::http::test {
namespace {

using std::chrono::milliseconds;

struct Running {
  explicit Running(const std::function<void(ServerOptions&)>& change = {}) {
    ServerOptions options;
    options.port = 0;
    if (change) change(options);
    auto started = Server::start(options, office.application, office.statistics);
    REQUIRE(started.ok());
    server = std::move(*started);
  }
  Office office;
  std::unique_ptr<Server> server;
};

const std::string live = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";

std::string post(const std::string& path, const std::string& headers, const std::string& body) {
  return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n" + body;
}

std::string claim_with_length(const std::string& body) {
  return post(
      "/engine-rest/task/30/claim",
      "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n",
      body);
}

TEST_CASE("a server says where it listens, and answers there again and again") {
  Running running;
  CHECK(running.server->address() == "127.0.0.1:" + std::to_string(running.server->port()));
  Client client(running.server->port());
  for (int i = 0; i < 3; ++i) {
    client.send(live);
    const std::string response = client.response();
    CHECK(status_of(response) == "200");
    CHECK(response.find("Content-Type: application/json\r\n") != std::string::npos);
    CHECK(response.find("X-Content-Type-Options: nosniff\r\n") != std::string::npos);
    CHECK(response.ends_with("{\"status\":\"UP\"}"));
  }
}

TEST_CASE("a port that is taken is told") {
  Running running;
  ServerOptions options;
  options.port = running.server->port();
  const auto second = Server::start(options, running.office.application, running.office.statistics);
  REQUIRE_FALSE(second.ok());
  CHECK(second.error().find("cannot listen on 127.0.0.1:") == 0);
}

TEST_CASE("requests may come in any pieces") {
  Running running;
  const std::string request = claim_with_length(R"({"userId":"ana"})") + live;
  for (std::size_t cut = 1; cut < request.size(); cut += 7) {
    Client client(running.server->port());
    client.send(request.substr(0, cut));
    client.send(request.substr(cut));
    CHECK(status_of(client.response(false)) == "204");
    CHECK(status_of(client.response()) == "200");
  }
}

TEST_CASE("pipelined requests are answered in their order") {
  Running running;
  Client client(running.server->port());
  std::string requests;
  for (int i = 0; i < 50; ++i)
    requests += live + "GET /engine-rest/version HTTP/1.1\r\nHost: localhost\r\n\r\n";
  client.send("\r\n" + requests);
  for (int i = 0; i < 50; ++i) {
    CHECK(client.response().ends_with("{\"status\":\"UP\"}"));
    CHECK(client.response().ends_with("{\"version\":\"0.1.0\"}"));
  }
}

TEST_CASE("bodies come in chunks too, and trailers are no headers") {
  Running running;
  Client client(running.server->port());
  client.send(
      post("/engine-rest/task/30/claim", "Transfer-Encoding: chunked\r\n",
           "7;x=y\r\n{\"userI\r\na\r\nd\":\"ana\"}  \r\n0\r\nIdempotency-Key: evil\r\n\r\n"));
  CHECK(status_of(client.response(false)) == "400");  // Eleven bytes were announced as ten.
  Client again(running.server->port());
  again.send(post("/engine-rest/task/30/claim", "Transfer-Encoding: chunked\r\n",
                  "7;x=y\r\n{\"userI\r\n9\r\nd\":\"ana\"}\r\n0\r\nIdempotency-Key: evil\r\n\r\n"));
  CHECK(status_of(again.response(false)) == "204");
  REQUIRE(running.office.engine.submissions().size() == 1);
  CHECK(running.office.engine.submissions().back().request_id == "");
}

TEST_CASE("malformed requests get their status and end the connection") {
  struct Row {
    std::string bytes;
    const char* status;
  };
  const Row rows[] = {
      {"nonsense\r\n\r\n", "400"},
      {"GET / HTTP/1.1\r\n\r\n", "400"},  // No Host.
      {"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "400"},
      {"GET / HTTP/3.0\r\nHost: localhost\r\n\r\n", "505"},
      {"GET / HTTP/1.1\r\nHost: localhost\r\nA : b\r\n\r\n", "400"},
      {"GET / HTTP/1.1\r\nHost: localhost\r\n\x01: b\r\n\r\n", "400"},
      {post("/", "Content-Length: x\r\n", ""), "400"},
      {post("/", "Content-Length: -1\r\n", ""), "400"},
      {post("/", "Content-Length: 1\r\nContent-Length: 2\r\n", "a"), "400"},
      {post("/", "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), "400"},
      {post("/", "Transfer-Encoding: gzip\r\n", ""), "501"},
      {post("/", "Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), "501"},
      {post("/", "Expect: miracles\r\nContent-Length: 1\r\n", "a"), "417"},
      {post("/api/lint", "Transfer-Encoding: chunked\r\n", "z\r\n\r\n"), "400"},
      {"GET / HTTP/1.1\r\nHost: localhost\r\nA: " + std::string(20000, 'a') + "\r\n\r\n", "431"},
      {post("/api/lint", "Content-Length: 999999999\r\n", ""), "413"},
      {post("/api/lint", "Content-Length: 99999999999999999999999\r\n", ""), "400"},
  };
  Running running;
  for (const Row& row : rows) {
    INFO(row.bytes.substr(0, 120));
    Client client(running.server->port());
    client.send(row.bytes);
    client.end_sending();
    const std::string answer = client.rest();
    CHECK(status_of(answer) == row.status);
    CHECK(answer.find("Connection: close\r\n") != std::string::npos);
  }
  // Bad targets are requests that can be read: the connection goes on.
  Client client(running.server->port());
  client.send("GET /a%zz HTTP/1.1\r\nHost: localhost\r\n\r\n" + live);
  CHECK(status_of(client.response()) == "400");
  CHECK(status_of(client.response()) == "200");
}

TEST_CASE("a body over the limit is refused, announced or not") {
  Running running([](ServerOptions& options) { options.limits.body_bytes = 1000; });
  Client announced(running.server->port());
  announced.send(post("/api/lint", "Expect: 100-continue\r\nContent-Length: 1001\r\n", ""));
  CHECK(status_of(announced.response()) == "413");
  Client chunked(running.server->port());
  chunked.send(post("/api/lint", "Transfer-Encoding: chunked\r\n",
                    "3e9\r\n" + std::string(1001, 'a') + "\r\n0\r\n\r\n"));
  CHECK(status_of(chunked.response()) == "413");
  Client fits(running.server->port());
  fits.send(post("/api/lint", "Content-Length: 1000\r\n", std::string(1000, 'a')));
  CHECK(status_of(fits.response()) == "200");
}

TEST_CASE("a client that asks first is told to go on, or is refused before it sends") {
  Running running;
  Client client(running.server->port());
  client.send(post("/api/lint", "Expect: 100-continue\r\nContent-Length: 4\r\n", ""));
  CHECK(status_of(client.response(false)) == "100");
  client.send("<a/>");
  CHECK(status_of(client.response()) == "200");
  Client refused(running.server->port());
  refused.send(post("/nowhere", "Expect: 100-continue\r\nContent-Length: 1000000\r\n", ""));
  CHECK(status_of(refused.response()) == "404");
}

TEST_CASE("HEAD has the length of a body and no body") {
  Running running;
  Client client(running.server->port());
  client.send("HEAD /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n" + live);
  const std::string head = client.response(false);
  CHECK(head.find("Content-Length: 15\r\n") != std::string::npos);
  CHECK(status_of(client.response()) == "200");
}

TEST_CASE("what is long goes out in chunks, and to old clients until the end") {
  Running running;
  Client client(running.server->port());
  client.send("GET /api/instances/20/journal HTTP/1.1\r\nHost: localhost\r\n\r\n" + live);
  const std::string chunked = client.response();
  CHECK(chunked.find("Transfer-Encoding: chunked\r\n") != std::string::npos);
  CHECK(chunked.find("{\"position\":1201}\n") != std::string::npos);
  CHECK(status_of(client.response()) == "200");
  Client old(running.server->port());
  old.send("GET /api/instances/20/journal HTTP/1.0\r\n\r\n");
  CHECK(old.rest().ends_with("{\"position\":1201}\n"));
}

TEST_CASE("a response that breaks off does not look whole") {
  Running running;
  running.office.engine.tables.unreadable_from = 501;
  Client client(running.server->port());
  client.send("GET /api/instances/20/journal HTTP/1.1\r\nHost: localhost\r\n\r\n" + live);
  const std::string broken = client.rest();
  CHECK(broken.find("{\"position\":500}\n") != std::string::npos);
  CHECK(broken.find("{\"status\":\"UP\"}") == std::string::npos);
  CHECK_FALSE(broken.ends_with("0\r\n\r\n"));
}

TEST_CASE("clients of HTTP/1.0 keep a connection when they ask for it") {
  Running running;
  const std::string request = "GET /health/live HTTP/1.0\r\n";
  Client client(running.server->port());
  client.send(request + "Connection: keep-alive\r\n\r\n" + request + "\r\n");
  CHECK(client.response().find("Connection: keep-alive\r\n") != std::string::npos);
  CHECK(client.rest().find("Connection: close\r\n") != std::string::npos);
}

TEST_CASE("half a header in vain gets 408, and silence nothing") {
  Running running([](ServerOptions& options) {
    options.header_timeout = milliseconds(20);
    options.body_timeout = milliseconds(20);
    options.idle_timeout = milliseconds(20);
  });
  Client silent(running.server->port());
  CHECK(silent.rest() == "");
  Client slow(running.server->port());
  slow.send("GET / HTTP/1.1\r\nHost");
  CHECK(status_of(slow.response()) == "408");
  Client body(running.server->port());
  body.send(post("/api/lint", "Content-Length: 5\r\n", "<a"));
  CHECK(status_of(body.response()) == "408");
}

TEST_CASE("one connection too many is refused") {
  Running running([](ServerOptions& options) { options.connections_max = 1; });
  Client first(running.server->port());
  first.send(live);
  CHECK(status_of(first.response()) == "200");
  Client second(running.server->port());
  CHECK(status_of(second.rest()) == "503");
}

TEST_CASE("a graceful end closes idle connections and finishes what runs") {
  Running running;
  running.office.engine.holds = true;
  Client idle(running.server->port());
  idle.send(live);
  CHECK(status_of(idle.response()) == "200");
  Client busy(running.server->port());
  busy.send(claim_with_length(R"({"userId":"ana"})"));
  while (running.office.engine.submissions().empty()) std::this_thread::yield();
  std::future<void> stopped =
      std::async(std::launch::async, [&] { running.server->stop(std::chrono::seconds(30)); });
  CHECK(idle.rest() == "");
  running.office.engine.release();
  const std::string last = busy.rest();
  CHECK(status_of(last) == "204");
  CHECK(last.find("Connection: close\r\n") != std::string::npos);
  stopped.get();
}

TEST_CASE("what is not finished by the deadline is cut off") {
  Running running;
  Client half(running.server->port());
  half.send("GET / HTTP/1.1\r\nHost");
  Client other(running.server->port());
  other.send(live);
  CHECK(status_of(other.response()) == "200");
  running.server->stop(milliseconds(0));
  CHECK(half.rest() == "");
}

TEST_CASE("many connections and threads get their own answers") {
  Running running([](ServerOptions& options) { options.threads = 4; });
  std::vector<std::future<int>> clients;
  for (int c = 0; c < 8; ++c)
    clients.push_back(std::async(std::launch::async, [&running] {
      Client client(running.server->port());
      int right = 0;
      for (int i = 0; i < 100; ++i) {
        client.send(claim_with_length(R"({"userId":"ana"})"));
        right += status_of(client.response(false)) == "204" ? 1 : 0;
      }
      return right;
    }));
  for (auto& client : clients) CHECK(client.get() == 100);
}

}  // namespace
}  // namespace cauce::http::test
