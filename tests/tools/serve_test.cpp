#include <csignal>

#include <catch2/catch.hpp>

#include "tests/tools/executable.h"
#include "tools/cauce/channel.h"

using namespace cauce::tools_test;
using Catch::Contains;

namespace {

// A folder with a drawing to deploy, people, and room for a database.
struct Office {
  Folder folder{};
  std::string database = folder / "office.db";
  std::string people = folder.write("people.json", people_json());
  std::string drawings = folder / "drawings";

  Office() {
    std::filesystem::create_directory(drawings);
    std::filesystem::copy_file(pedido(), drawings + "/pedido.bpmn");
  }
  Arguments arguments(const Arguments& more = {}) const {
    Arguments all{"--db",     database, "--listen", "127.0.0.1:0",
                  "--deploy", drawings, "--people", people};
    all.insert(all.end(), more.begin(), more.end());
    return all;
  }
};

Ended as(const Server& server, const std::string& user, Arguments arguments) {
  for (const std::string& each : {std::string("--url"), server.url(), std::string("--user"), user})
    arguments.push_back(each);
  return run(arguments);
}

std::string open_task(const Server& server) {
  return id_in(as(server, "ana:secreto", {"tasks", "--format", "json"}).out);
}

}  // namespace

TEST_CASE("a server starts, works for its people, ends on SIGTERM and goes on where it stopped") {
  const Office office;
  std::string instance;
  {
    Server server(office.arguments());
    CHECK(server.first_line().starts_with("listening on http://127.0.0.1:"));
    const Ended started = as(server, "ana:secreto",
                             {"start", "pedido", "--business-key", "K1", "--variables",
                              R"({"monto": 12.50})", "--format", "json"});
    REQUIRE(started.status == 0);
    instance = id_in(started.out);
    const Ended ended = server.end(SIGTERM);
    CHECK(ended.status == 0);
    CHECK_THAT(ended.err, Contains("SIGTERM"));
  }
  Server server(office.arguments());
  const Ended tasks = as(server, "ana:secreto", {"tasks"});
  CHECK_THAT(tasks.out, Contains("Revisar el pedido") && Contains(instance));
  CHECK(as(server, "ana:secreto", {"complete", open_task(server)}).status == 0);
  const Ended history = as(server, "ana:secreto", {"history", "--format", "json"});
  CHECK_THAT(history.out,
             Contains("\"businessKey\":\"K1\"") && Contains("\"processDefinitionVersion\":1"));
  CHECK(server.end(SIGINT).status == 0);
}

TEST_CASE("a second process is told who has the database") {
  const Office office;
  const Server server(office.arguments());
  for (const Arguments& arguments :
       {Arguments{"serve", "--db", office.database, "--listen", "127.0.0.1:0"},
        Arguments{"tasks", "--db", office.database},
        Arguments{"rebuild", "--db", office.database}}) {
    const Ended second = run(arguments);
    CHECK(second.status == 1);
    CHECK(second.out.empty());
    CHECK_THAT(second.err, Contains("in use by the process") && Contains(server.url()));
  }
}

TEST_CASE("with --auth on everybody proves who they are") {
  const Office office;
  const Server server(office.arguments());
  const Ended nobody = run({"tasks", "--url", server.url()});
  CHECK(nobody.status == 1);
  CHECK_THAT(nobody.err, Contains("credentials"));
  CHECK(as(server, "ana:wrong", {"tasks"}).status == 1);
  CHECK(as(server, "ana:secreto", {"tasks"}).status == 0);
  // Not of the task's group.
  REQUIRE(as(server, "ana:secreto", {"start", "pedido"}).status == 0);
  const Ended other = as(server, "teo:secreto", {"complete", open_task(server)});
  CHECK(other.status == 1);
  CHECK_THAT(other.err, Contains("ventas"));
}

TEST_CASE("people that have an account keep their password whatever the file says") {
  const Office office;
  Server(office.arguments()).end(SIGTERM);
  office.folder.write("people.json", R"([{"id": "ana", "name": "Ana", "groups": [],
                                          "password": "other"}])");
  const Server server(office.arguments());
  CHECK(as(server, "ana:secreto", {"tasks"}).status == 0);
  CHECK(as(server, "ana:other", {"tasks"}).status == 1);
}

TEST_CASE("the same request id is done once") {
  const Office office;
  const Server server(office.arguments());
  const Arguments start{"start", "pedido", "--request-id", "r1", "--format", "json"};
  const Ended first = as(server, "ana:secreto", start);
  const Ended second = as(server, "ana:secreto", start);
  REQUIRE(first.status == 0);
  CHECK(second.out == first.out);
  CHECK(
      id_in(as(server, "ana:secreto", {"start", "pedido", "--request-id", "r2", "--format", "json"})
                .out) != id_in(first.out));
}

TEST_CASE("files with errors are told all at once and nothing is served") {
  const Office office;
  office.folder.write("drawings/one.bpmn", "<broken");
  office.folder.write("drawings/two.form", "{}");
  const Ended ended = run(
      {"serve", "--db", office.database, "--listen", "127.0.0.1:0", "--deploy", office.drawings});
  CHECK(ended.status == 1);
  CHECK(ended.out.empty());
  CHECK_THAT(ended.err, Contains("one.bpmn:") && Contains("two.form:"));
}

TEST_CASE("an address that is taken is status 1") {
  const Office office;
  const Server server(office.arguments());
  const std::string address = server.url().substr(std::string("http://").size());
  const Ended second = run({"serve", "--db", office.folder / "b.db", "--listen", address});
  CHECK(second.status == 1);
  CHECK_THAT(second.err, Contains(address));
}

TEST_CASE("a clock that is set by hand stands where it was said, and goes on after a restart") {
  const Office office;
  const auto started_at = [&](const Server& server) {
    return as(server, "ana:secreto", {"start", "pedido", "--format", "json"}).status == 0
               ? as(server, "ana:secreto", {"history", "--format", "json"}).out
               : std::string();
  };
  {
    Server server(office.arguments({"--manual-clock=2026-11-02T09:00:00"}));
    CHECK_THAT(started_at(server), Contains("2026-11-02T09:00:00.000-0300"));
    server.end(SIGTERM);
  }
  const Server server(office.arguments({"--manual-clock"}));
  const std::string listed = started_at(server);
  const std::string time = "2026-11-02T09:00:00.000-0300";
  REQUIRE(listed.find(time) != std::string::npos);
  CHECK(listed.find(time, listed.find(time) + 1) != std::string::npos);
}

TEST_CASE("setting the clock by hand fires what came due before it answers") {
  const Office office;
  const Server server(office.arguments({"--manual-clock=2026-11-02T09:00:00", "--auth", "off"}));
  const Arguments url{"--url", server.url()};
  const auto at_server = [&](Arguments arguments) {
    arguments.insert(arguments.end(), url.begin(), url.end());
    return run(arguments);
  };
  REQUIRE(at_server({"start", "pedido"}).status == 0);
  REQUIRE(at_server({"complete", id_in(at_server({"tasks", "--format", "json"}).out)}).status == 0);
  CHECK(at_server({"tasks", "--format", "json"}).out == "[]\n");

  auto channel = cauce::tools::open_remote_channel(server.url());
  REQUIRE(channel.ok());
  const auto set_clock = [&](const std::string& ms) {
    const auto answer = (*channel)->send({cauce::http::Method::put,
                                          "/api/clock",
                                          {{"Content-Type", "application/json"}},
                                          "{\"timestamp\": " + ms + "}"});
    return answer.ok() ? answer->status : 0;
  };
  CHECK(set_clock("1798718399999") == 200);  // A millisecond before 2026-12-31T09:00 in Santiago.
  CHECK(at_server({"tasks", "--format", "json"}).out == "[]\n");
  CHECK(set_clock("1798718400000") == 200);
  CHECK_THAT(at_server({"tasks"}).out, Contains("Archivar"));
  CHECK(set_clock("1798718399999") == 400);  // Never backwards.
}

TEST_CASE("a server with the system's clock lets nobody set it") {
  const Office office;
  const Server server(office.arguments({"--auth", "off"}));
  auto channel = cauce::tools::open_remote_channel(server.url());
  REQUIRE(channel.ok());
  const auto answer = (*channel)->send({cauce::http::Method::put,
                                        "/api/clock",
                                        {{"Content-Type", "application/json"}},
                                        "{\"timestamp\": 1798718400000}"});
  REQUIRE(answer.ok());
  CHECK(answer->status == 409);
}

TEST_CASE("a full disk ends the server with status 3, and what it acknowledged stays") {
  const Office office;
  Server server(office.arguments({"--auth", "off"}));
  const auto start = [](cauce::tools::Channel& channel) {
    return channel.send(
        {cauce::http::Method::post,
         "/engine-rest/process-definition/key/pedido/start",
         {{"Content-Type", "application/json"}},
         R"({"variables":{"note":{"value":")" + std::string(10'000, 'x') + R"("}}})"});
  };
  server.limit_files(std::filesystem::file_size(office.database + "-wal") + 500'000);
  auto channel = cauce::tools::open_remote_channel(server.url());
  REQUIRE(channel.ok());
  std::vector<std::string> acknowledged;
  for (auto answer = start(**channel); answer.ok(); answer = start(**channel)) {
    REQUIRE(answer->status == 200);
    acknowledged.push_back(id_in(answer->body));
    REQUIRE(acknowledged.size() < 1000);
  }
  const Ended ended = server.wait();
  CHECK(ended.status == 3);
  CHECK_THAT(ended.err, Contains("cauce: the store failed, and nothing more can be made durable"));
  CHECK(acknowledged.size() > 1);

  const Server again(office.arguments({"--auth", "off"}));
  channel = cauce::tools::open_remote_channel(again.url());
  REQUIRE(channel.ok());
  const auto listed = (*channel)->send({cauce::http::Method::get, "/engine-rest/process-instance"});
  REQUIRE(listed.ok());
  for (const std::string& id : acknowledged)
    CHECK_THAT(listed->body, Contains("\"id\":\"" + id + "\""));
  CHECK(start(**channel)->status == 200);
}

TEST_CASE("what is our fault ends the server with status 3, not with a signal") {
  const Office office;
  Server server(office.arguments());
  CHECK(server.end(SIGABRT).status == 3);  // As a broken invariant does.
}

TEST_CASE("a certificate and its key come together, and both can be read") {
  const Office office;
  const std::string broken = office.folder.write("broken.pem", "no certificate");
  const Ended alone = run({"serve", "--db", office.database, "--tls-key", broken});
  CHECK(alone.status == 2);
  CHECK_THAT(alone.err, Contains("--tls-certificate and --tls-key together"));
  const Ended unreadable = run({"serve", "--db", office.database, "--listen", "127.0.0.1:0",
                                "--tls-certificate", broken, "--tls-key", broken});
  CHECK(unreadable.status == 1);
  CHECK_THAT(unreadable.err, Contains("cannot use the certificate"));
  CHECK(unreadable.out.find("listening") == std::string::npos);
}

TEST_CASE("the first administrator's password is told once, and is in no log") {
  const Office office;
  const Arguments arguments{"--db", office.database, "--listen", "127.0.0.1:0"};
  std::string password;
  {
    Server server(arguments);
    const Ended ended = server.end(SIGTERM);
    const std::string mark = "with the password '";
    const std::size_t at = ended.out.find(mark);
    REQUIRE(at != std::string::npos);
    password = ended.out.substr(at + mark.size(), 20);
    CHECK_THAT(ended.err, !Contains(password));
  }
  Server server(arguments);
  CHECK(as(server, "admin:" + password, {"tasks"}).status == 0);
  CHECK(as(server, "admin:other", {"tasks"}).status == 1);
  const Ended again = server.end(SIGTERM);
  CHECK_THAT(again.out + again.err, !Contains(password) && !Contains("with the password"));
}
