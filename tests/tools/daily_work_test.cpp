// The daily work, straight on a database: tests/tools/serve_test.cpp does it on a server.
#include <catch2/catch.hpp>

#include "tests/tools/executable.h"

using namespace cauce::tools_test;
using Catch::Contains;

namespace {

// A database with the drawing deployed.
struct Desk {
  Folder folder{};
  std::string database = folder / "desk.db";

  Desk() { REQUIRE(run({"deploy", pedido(), "--db", database, "--name", "pedido"}).status == 0); }
  Ended operator()(Arguments arguments, const std::string& input = {}) const {
    arguments.insert(arguments.end(), {"--db", database});
    return run(arguments, input);
  }
  std::string task() const { return id_in((*this)({"tasks", "--format", "json"}).out); }
};

}  // namespace

TEST_CASE("an instance is started, worked on and looked at without a server") {
  const Desk desk;
  const Ended started =
      desk({"start", "pedido", "--variables", "-", "--format", "json"}, R"({"monto": 12.50})");
  REQUIRE(started.status == 0);
  const std::string instance = id_in(started.out);
  const std::string task = desk.task();
  CHECK_THAT(desk({"tasks", "--candidate-group", "ventas"}).out, Contains("Revisar el pedido"));
  CHECK_THAT(desk({"tasks", "--candidate-group", "bodega"}).out, !Contains("Revisar el pedido"));
  CHECK_THAT(desk({"tasks", task}).out, Contains("monto") && Contains("12.5"));

  CHECK(desk({"claim", task, "--as", "ana"}).status == 0);
  CHECK_THAT(desk({"tasks", "--assignee", "ana"}).out, Contains(task));
  CHECK(desk({"complete", task, "--as", "ana"}).status == 0);
  const Ended again = desk({"complete", task, "--as", "ana"});
  CHECK(again.status == 1);
  CHECK_THAT(again.err, Contains(task) && Contains("Completed"));

  CHECK_THAT(desk({"history", instance}).out, Contains("revisar") && Contains("esperar"));
  CHECK_THAT(desk({"history", instance, "--of", "tasks"}).out, Contains("Revisar el pedido"));
  CHECK_THAT(desk({"history", instance, "--of", "variables", "--format", "json"}).out,
             Contains("\"name\":\"monto\""));
  CHECK_THAT(
      desk({"history", instance, "--of", "journal"}).out,
      Contains("\"command\":\"StartProcessInstance\"") && Contains("\"command\":\"CompleteTask\""));
}

TEST_CASE("a data store is listed, told and exported") {
  const Desk desk;
  REQUIRE(desk({"start", "pedido", "--variables", R"({"monto": 12.50})"}).status == 0);
  REQUIRE(desk({"complete", desk.task(), "--as", "ana"}).status == 0);
  CHECK_THAT(desk({"data-store"}).out, Contains("Pedidos"));
  CHECK_THAT(desk({"data-store", "pedidos"}).out, Contains("p1") && Contains("12.5"));
  CHECK_THAT(desk({"data-store", "pedidos", "p1", "--format", "json"}).out,
             Contains("\"writtenBy\":\"ana\""));
  CHECK_THAT(desk({"data-store", "pedidos", "p1", "--history"}).out, Contains("revisar"));
  CHECK_THAT(desk({"data-store", "pedidos", "--format", "csv"}).out,
             Contains("monto") && Contains("12.5"));
  CHECK(desk({"data-store", "none"}).status == 1);
}

TEST_CASE("a message reaches the one who waits, and nobody is an error") {
  const Desk desk;
  const Ended nobody = desk({"message", "cancelar"});
  CHECK(nobody.status == 1);
  CHECK_THAT(nobody.err, Contains("cancelar"));
  const std::string instance = id_in(desk({"start", "pedido", "--format", "json"}).out);
  const Ended sent = desk({"message", "cancelar", "--instance", instance});
  CHECK(sent.status == 0);
  CHECK_THAT(sent.out, Contains(instance));
  CHECK_THAT(desk({"history"}).out, Contains("COMPLETED"));
}

TEST_CASE("what does not exist is refused in words") {
  const Desk desk;
  CHECK_THAT(desk({"start", "none"}).err, Contains("none"));
  CHECK(desk({"start", "none"}).status == 1);
  CHECK(desk({"complete", "1"}).status == 1);
  CHECK(desk({"claim", "x", "--as", "ana"}).status == 1);
  CHECK(desk({"history", "1"}).status == 1);
  CHECK(desk({"start", "pedido", "--variables", "{"}).status == 1);
}

TEST_CASE("what is deployed already, to the byte, gets no new version when only changes count") {
  const Desk desk;
  CHECK(desk({"deploy", pedido(), "--only-changed"}).status == 0);
  CHECK_THAT(desk({"start", "pedido", "--format", "json"}).out, Contains("\"id\""));
  CHECK_THAT(desk({"history", "--format", "json"}).out, Contains("\"processDefinitionVersion\":1"));
  CHECK(desk({"deploy", pedido()}).status == 0);
  REQUIRE(desk({"start", "pedido"}).status == 0);
  CHECK_THAT(desk({"history", "--format", "json"}).out, Contains("\"processDefinitionVersion\":2"));
}
