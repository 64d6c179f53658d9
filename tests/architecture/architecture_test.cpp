// The rules of the house, held against the checkout itself. A failure lists every place at once.
#include <iostream>
#include <string>

#include <catch2/catch.hpp>

#include "tests/architecture/layers.h"
#include "tests/architecture/names.h"
#include "tests/architecture/source_tree.h"
#include "tests/architecture/tidiness.h"

namespace cauce::architecture {
namespace {

const SourceTree& checkout() {
  static const SourceTree tree = read_source_tree(CAUCE_SOURCE_DIR);
  return tree;
}

// Printed plainly, since Catch2 would wrap the places.
void expect_none(const Findings& findings) {
  for (const std::string& finding : findings) std::cerr << finding << "\n";
  CHECK(findings.size() == 0);
}

TEST_CASE("the checkout that is read is this one") {
  const auto has = [](std::string_view path) {
    for (const SourceFile& file : checkout().files)
      if (file.path == path) return true;
    return false;
  };
  CHECK(has("engine/base/result.h"));
  CHECK(has("tests/architecture/architecture_test.cpp"));
  CHECK(has("tools/build"));
}

TEST_CASE("an engine folder includes only itself and lower ones") {
  expect_none(engine_layers(checkout()));
}

TEST_CASE("no adapter includes another") { expect_none(adapter_walls(checkout())); }

TEST_CASE("the engine knows no clock, randomness, thread, file, socket, SQL or XML") {
  expect_none(engine_purity(checkout()));
}

TEST_CASE("each library of others stands behind one file of the engine") {
  expect_none(engine_libraries(checkout()));
}

TEST_CASE("our includes are written from the root and exist") {
  expect_none(includes_from_root(checkout()));
}

TEST_CASE("the top level holds only what the architecture names") {
  expect_none(top_level_names(checkout()));
}

TEST_CASE("every header begins with a comment and is included once") {
  expect_none(header_beginnings(checkout()));
}

TEST_CASE("files are short and lines narrow") { expect_none(file_lengths(checkout())); }

TEST_CASE("no file has a name that says nothing") { expect_none(empty_names(checkout())); }

TEST_CASE("nothing is marked as unfinished") { expect_none(unfinished_marks(checkout())); }

TEST_CASE("no file names a path of one machine") { expect_none(machine_paths(checkout())); }

TEST_CASE("tests stand on the paths of what they test") { expect_none(mirrored_tests(checkout())); }

TEST_CASE("no two types have one name") { expect_none(types_defined_twice(checkout())); }

TEST_CASE("every test can fail") { expect_none(honest_tests(checkout())); }

}  // namespace
}  // namespace cauce::architecture
