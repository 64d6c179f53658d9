#include <catch2/catch.hpp>

#include "tests/tools/executable.h"

using namespace cauce::tools_test;
using Catch::Contains;

TEST_CASE("the help of every subcommand shows examples") {
#define CAUCE_SUBCOMMAND(name) #name,
  for (std::string name : {
#include "tools/cauce/subcommands.def"
       }) {
#undef CAUCE_SUBCOMMAND
    if (name == "data_store") name = "data-store";
    INFO(name);
    const Ended help = run({name, "--help"});
    CHECK(help.status == 0);
    CHECK_THAT(help.out, Contains("Usage: cauce " + name) && Contains("cauce " + name + " "));
    CHECK(help.out.find("Examples:") != std::string::npos);
  }
}

TEST_CASE("wrong usage ends with status 2 and says so on stderr") {
  const Folder folder;
  const std::string database = folder / "a.db";
  const Arguments wrong[] = {
      {},
      {"no-such-subcommand"},
      {"serve"},
      {"serve", "--db", database, "--no-such-option"},
      {"serve", "--db", database, "--auth", "perhaps"},
      {"serve", "--db", database, "--listen", "here"},
      {"serve", "--db", database, "--listen", "127.0.0.1:65536"},
      {"serve", "--db", database, "--auth", "off", "--listen", "0.0.0.0:0"},
      {"serve", "--db", database, "--time-zone", "America/Nowhere"},
      {"serve", "--db", database, "--listen", "127.0.0.1:0", "--manual-clock=soon"},
      {"serve", "--db", "postgresql://localhost/cauce"},
      {"feel"},
      {"lint"},
      {"tasks", "--url", "https://localhost:1"},
      {"tasks", "--url", "http://localhost:1", "--db", database},
      {"tasks", "--url", "http://localhost:1", "--user", "ana"},
      {"tasks", "--db", database, "--user", "ana:secreto"},
      {"history", "--of", "tasks"},
      {"data-store", "--history"},
      {"replay", "1"},
  };
  for (const Arguments& arguments : wrong) {
    INFO((arguments.empty() ? "" : arguments.back()));
    const Ended ended = run(arguments);
    CHECK(ended.status == 2);
    CHECK(ended.out.empty());
    CHECK_FALSE(ended.err.empty());
  }
}

TEST_CASE("what cannot be reached or read ends with status 1") {
  const Folder folder;
  const std::string text = folder.write("a.db", "this is no database, however long it is said");
  const Arguments wrong[] = {
      {"tasks", "--url", "http://127.0.0.1:1"},
      {"tasks", "--db", folder / "none.db"},
      {"tasks", "--db", text},
      {"replay", "--db", folder / "none.db"},
      {"rebuild", "--db", folder / "none.db"},
      {"serve", "--db", folder / "none/a.db"},
      {"lint", folder / "none.bpmn"},
      {"deploy", folder.path(), "--db", folder / "b.db"},
  };
  for (const Arguments& arguments : wrong) {
    INFO(arguments.back());
    const Ended ended = run(arguments);
    CHECK(ended.status == 1);
    CHECK_FALSE(ended.err.empty());
  }
  CHECK_FALSE(std::filesystem::exists(folder / "none.db"));
}
