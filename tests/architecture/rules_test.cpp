// The rules find what they are made to find: each is shown a small tree with one fault, and one
// without.
#include <catch2/catch.hpp>

#include "tests/architecture/layers.h"
#include "tests/architecture/names.h"
#include "tests/architecture/source_tree.h"
#include "tests/architecture/tidiness.h"

namespace cauce::architecture {
namespace {

using Rule = Findings (*)(const SourceTree&);

SourceFile file(std::string path, std::vector<std::string> lines) {
  return {std::move(path), std::move(lines)};
}

// The place ("path:line") that `rule` finds in a tree of this one file; "none" when it finds none.
std::string place(Rule rule, SourceFile source) {
  const Findings findings = rule({{std::move(source)}, {"engine", "engine/feel"}, {}});
  if (findings.empty()) return "none";
  const std::size_t colon = findings.front().find(':');
  return findings.front().substr(0, findings.front().find(':', colon + 1));
}

std::string include_in(Rule rule, const std::string& path, const std::string& included) {
  return place(rule, file(path, {"// One.", "#include " + included}));
}

TEST_CASE("a lower engine folder that includes a higher one is found") {
  const auto check = [](const std::string& path, const std::string& included) {
    return include_in(engine_layers, path, "\"" + included + "\"");
  };
  CHECK(check("engine/value/a.cpp", "engine/feel/b.h") == "engine/value/a.cpp:2");
  CHECK(check("engine/model/a.h", "engine/execution/behaviors/b.h") == "engine/model/a.h:2");
  CHECK(check("engine/execution/a.cpp", "engine/ports/store.h") == "engine/execution/a.cpp:2");
  CHECK(check("engine/ports/a.h", "engine/state/b.h") == "engine/ports/a.h:2");
  CHECK(check("engine/state/a.cpp", "adapters/bpmn/b.h") == "engine/state/a.cpp:2");
  CHECK(check("engine/thing/a.cpp", "engine/base/b.h") == "engine/thing/a.cpp:1");

  CHECK(check("engine/feel/a.cpp", "engine/value/b.h") == "none");
  CHECK(check("engine/feel/a.cpp", "engine/feel/b.h") == "none");
  CHECK(check("engine/ports/a.h", "engine/journal/b.h") == "none");
  CHECK(check("engine/execution/behaviors/a.cpp", "engine/execution/b.h") == "none");
}

TEST_CASE("an adapter that includes another is found") {
  const auto check = [](const std::string& included) {
    return include_in(adapter_walls, "adapters/http/a.cpp", included);
  };
  CHECK(check("\"adapters/sqlite/b.h\"") == "adapters/http/a.cpp:2");
  CHECK(check("\"tools/cauce/b.h\"") == "adapters/http/a.cpp:2");
  CHECK(check("\"adapters/http/b.h\"") == "none");
  CHECK(check("\"engine/ports/store.h\"") == "none");
  CHECK(check("<boost/asio.hpp>") == "none");
}

TEST_CASE("what the engine must not know is found, in includes and in code") {
  const auto include = [](const std::string& path, const std::string& header) {
    return include_in(engine_purity, path, header);
  };
  CHECK(include("engine/state/a.cpp", "<thread>") == "engine/state/a.cpp:2");
  CHECK(include("engine/state/a.cpp", "<sqlite3.h>") == "engine/state/a.cpp:2");
  CHECK(include("engine/state/a.cpp", "<SQLiteCpp/Database.h>") == "engine/state/a.cpp:2");
  CHECK(include("engine/state/a.cpp", "<boost/asio/ip/tcp.hpp>") == "engine/state/a.cpp:2");
  CHECK(include("engine/state/a.cpp", "<pugixml.hpp>") == "engine/state/a.cpp:2");
  CHECK(include("engine/value/a.cpp", "<mutex>") == "engine/value/a.cpp:2");
  CHECK(include("engine/value/zone.cpp", "<mutex>") == "none");
  CHECK(include("engine/value/a.cpp", "<chrono>") == "none");

  const auto code = [](const std::string& line) {
    return place(engine_purity, file("engine/state/a.cpp", {line}));
  };
  CHECK(code("auto now = std::chrono::system_clock::now();") == "engine/state/a.cpp:1");
  CHECK(code("const char* home = std::getenv(\"HOME\");") == "engine/state/a.cpp:1");
  CHECK(code("// Never system_clock: the time comes in the command.") == "none");
  CHECK(code("say(\"stderr\");") == "none");
  CHECK(code("const int stderr_count = 1;") == "none");
}

TEST_CASE("a library of others outside its place is found") {
  const auto check = [](const std::string& path, const std::string& header) {
    return include_in(engine_libraries, path, header);
  };
  CHECK(check("engine/journal/a.cpp", "<boost/json.hpp>") == "engine/journal/a.cpp:2");
  CHECK(check("engine/journal/a.cpp", "<openssl/evp.h>") == "engine/journal/a.cpp:2");
  CHECK(check("engine/state/a.cpp", "<boost/statechart/state.hpp>") == "engine/state/a.cpp:2");
  CHECK(check("engine/base/a.cpp", "<fmt/format.h>") == "engine/base/a.cpp:2");
  CHECK(check("engine/base/digest.cpp", "<openssl/evp.h>") == "none");
  CHECK(check("engine/lifecycle/task.cpp", "<boost/statechart/state.hpp>") == "none");
  CHECK(check("engine/base/a.cpp", "<vector>") == "none");
}

TEST_CASE("an include that is not written from the root is found") {
  CHECK(include_in(includes_from_root, "engine/feel/a.cpp", "\"b.h\"") == "engine/feel/a.cpp:2");
  CHECK(include_in(includes_from_root, "engine/feel/a.cpp", "\"engine/feel/a.cpp\"") == "none");
}

TEST_CASE("a stranger at the top level is found") {
  CHECK(top_level_names({{}, {}, {"README.md", "src"}}).size() == 1);
  CHECK(top_level_names({{}, {}, {".gitignore", "CMakeLists.txt", "engine"}}).empty());
}

TEST_CASE("a header without comment or guard is found") {
  CHECK(place(header_beginnings, file("engine/feel/a.h", {"#pragma once"})) == "engine/feel/a.h:1");
  CHECK(place(header_beginnings, file("engine/feel/a.h", {"// A thing."})) == "engine/feel/a.h:1");
  CHECK(place(header_beginnings, file("engine/feel/a.h", {"// A thing.", "#pragma once"})) ==
        "none");
}

TEST_CASE("a file too long and a line too wide are found") {
  const std::vector<std::string> lines(151, "int i;");
  CHECK(place(file_lengths, file("engine/feel/a.h", lines)) == "engine/feel/a.h:151");
  CHECK(place(file_lengths, file("engine/feel/a.cpp", lines)) == "none");
  CHECK(place(file_lengths, file("engine/model/a.def", std::vector<std::string>(900))) == "none");
  CHECK(place(file_lengths, file("tools/a.cpp", {"", std::string(101, 'x')})) == "tools/a.cpp:2");
  std::string wide;
  for (int i = 0; i < 100; ++i) wide += "ñ";
  CHECK(place(file_lengths, file("tools/a.cpp", {wide})) == "none");
}

TEST_CASE("a name that says nothing is found") {
  CHECK(place(empty_names, file("engine/state/token_manager.h", {})) ==
        "engine/state/token_manager.h:1");
  CHECK(place(empty_names, file("engine/util/a.h", {})) == "engine/util/a.h:1");
  CHECK(place(empty_names, file("engine/state/commonwealth.h", {})) == "none");
}

TEST_CASE("a mark of unfinished work is found") {
  CHECK(place(unfinished_marks, file("engine/a.cpp", {"", std::string("// TO") + "DO: all"})) ==
        "engine/a.cpp:2");
  CHECK(place(unfinished_marks, file("engine/a.cpp", {std::string("int TO") + "DOS;"})) == "none");
}

TEST_CASE("a path of one machine is found") {
  const std::string path = std::string("/ho") + "me/ana/cauce";
  CHECK(place(machine_paths, file("tools/run", {"", "cd " + path})) == "tools/run:2");
  CHECK(place(machine_paths, file("tools/run", {"cd $root" + path.substr(0, 2)})) == "none");
  CHECK(place(machine_paths, file("README.md", {"see example.org" + path})) == "none");
}

TEST_CASE("tests of a folder that is not there are found") {
  CHECK(place(mirrored_tests, file("tests/engine/fool/a_test.cpp", {})) ==
        "tests/engine/fool/a_test.cpp:1");
  CHECK(place(mirrored_tests, file("tests/engine/feel/a_test.cpp", {})) == "none");
}

TEST_CASE("a test that cannot fail, waits or cannot be listed is found") {
  const auto check = [](const std::string& line) {
    return place(honest_tests, file("tests/engine/feel/a_test.cpp", {line}));
  };
  CHECK(check(std::string("  SUCCEED") + "();") == "tests/engine/feel/a_test.cpp:1");
  CHECK(check(std::string("TEST_CASE(\"a\", \"[") + ".]\") {") == "tests/engine/feel/a_test.cpp:1");
  CHECK(check("  std::this_thread::sleep_for(1s);") == "tests/engine/feel/a_test.cpp:1");
  CHECK(check(std::string("TEST_CASE(\"one") + "; two\") {") == "tests/engine/feel/a_test.cpp:1");
  CHECK(check("  CHECK(parse(\"a; b\").ok());") == "none");
}

TEST_CASE("a type whose name another of its namespace has is found") {
  const auto check = [](const std::string& space, const std::string& type) {
    const Findings findings = types_defined_twice(
        {{file("engine/a.h",
               {"namespace cauce {", "struct Draft {", "};", "}  // namespace cauce"}),
          file("engine/b.h", {"namespace " + space + " {", "", type + " {", "};"})},
         {},
         {}});
    return findings.empty() ? "none" : findings.front().substr(0, findings.front().find(": "));
  };
  CHECK(check("cauce", "struct Draft") == "engine/b.h:3");
  CHECK(check("cauce", "class Draft final") == "engine/b.h:3");
  CHECK(check("cauce", "struct FormDraft") == "none");
  CHECK(check("cauce", "struct Draft<int>") == "none");
  CHECK(check("cauce::http", "struct Draft") == "none");
  CHECK(check("", "struct Draft") == "none");
}

TEST_CASE("code is told from comments and literals") {
  const auto code = [](std::vector<std::string> lines) {
    return code_of(file("a.cpp", std::move(lines)));
  };
  CHECK(code({"a /* b */ c // d"})[0].find_first_of("bd") == std::string::npos);
  CHECK(code({"a /* b", "b */ c"})[1] == "     c");
  CHECK(code({"f(\"x\\\"y\", 'z', 1'000)"})[0] == "f(\"    \", ' ', 1'000)");
  const std::vector<std::string> raw = code({"f(R\"(x", "\" x)\", y)"});
  CHECK(raw[0].find('x') == std::string::npos);
  CHECK(raw[1].find('x') == std::string::npos);
  CHECK(raw[1].find('y') != std::string::npos);
}

TEST_CASE("includes are read with their line and form") {
  const std::vector<Include> includes = includes_of(
      file("a.cpp", {"#include <vector>", "", "#  include \"a.h\"  // Own.", "// #include <x>"}));
  REQUIRE(includes.size() == 2);
  CHECK((includes[0].line == 1 && !includes[0].quoted && includes[0].path == "vector"));
  CHECK((includes[1].line == 3 && includes[1].quoted && includes[1].path == "a.h"));
}

}  // namespace
}  // namespace cauce::architecture
