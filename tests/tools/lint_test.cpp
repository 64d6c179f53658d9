#include <catch2/catch.hpp>

#include "tests/tools/executable.h"

using namespace cauce::tools_test;
using Catch::Contains;

TEST_CASE("lint is silent about a file without findings") {
  const Ended ended = run({"lint", pedido()});
  CHECK(ended.status == 0);
  CHECK(ended.out.empty());
}

TEST_CASE("lint tells the findings of all files, each with its place and rule") {
  const Folder folder;
  const std::string one = folder.write("one.bpmn", "<definitions>\n  <broken");
  const std::string two = folder.write("two.form", "[]");
  const Ended ended = run({"lint", one, pedido(), two});
  CHECK(ended.status == 1);
  CHECK_THAT(ended.out, Contains(one + ":2:") && Contains(": error: [") && Contains(two + ":"));
}

TEST_CASE("lint prints JSON for programs") {
  const Folder folder;
  const Ended none = run({"lint", "--format", "json", pedido()});
  CHECK(none.status == 0);
  CHECK(none.out == "[]\n");
  const Ended some = run({"lint", "--format", "json", folder.write("one.bpmn", "")});
  CHECK(some.status == 1);
  CHECK_THAT(some.out, Contains("\"severity\":\"error\"") && Contains("\"rule\":\""));
}

TEST_CASE("lint tells what is wrong with a decision model, and looks for imports beside it") {
  const Folder folder;
  const Ended ended = run({"lint", folder.write("a.dmn", "<definitions/>")});
  CHECK(ended.status == 1);
  CHECK_THAT(ended.out, Contains("a.dmn:1:1: error: [dmn-root]"));

  const std::string begin =
      "<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' name='m' namespace='";
  const std::string main =
      folder.write("main.dmn", begin +
                                   "urn:main'><import name='o' namespace='urn:o' importType="
                                   "'https://www.omg.org/spec/DMN/20230324/MODEL/'/>"
                                   "</definitions>");
  CHECK_THAT(run({"lint", main}).out, Contains("[dmn-import-unknown]"));
  folder.write("other.dmn", begin + "urn:o'><broken/></definitions>");
  const Ended found = run({"lint", main});
  CHECK(found.status == 0);
  CHECK(found.out.empty());
}

TEST_CASE("format writes to stdout what it would write again") {
  const Folder folder;
  const Ended once = run({"format", pedido()});
  REQUIRE(once.status == 0);
  CHECK_THAT(once.out, Contains("<userTask id=\"revisar\""));
  CHECK(run({"format", folder.write("once.bpmn", once.out)}).out == once.out);
  CHECK(run({"format", "-"}, once.out).out == once.out);
}

TEST_CASE("format refuses what is not well-formed") {
  const Folder folder;
  const Ended ended = run({"format", folder.write("one.bpmn", "<a><b></a>")});
  CHECK(ended.status == 1);
  CHECK(ended.out.empty());
  CHECK_THAT(ended.err, Contains("one.bpmn:1:"));
}
