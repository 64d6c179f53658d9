// The README shows the charts as the machines are.
#include <fstream>
#include <iterator>
#include <string>

#include <catch2/catch.hpp>

#include "engine/lifecycle/lifecycle.h"

namespace cauce {

TEST_CASE("the charts in the README are those of the machines") {
  std::ifstream stream(std::string(CAUCE_SOURCE_DIR) + "/README.md");
  REQUIRE(stream.good());
  const std::string readme{std::istreambuf_iterator<char>(stream), {}};
  for (const char* lifecycle : {"process", "activity", "task", "incident"}) {
    INFO(lifecycle);
    const std::string shown = "<!-- chart: " + std::string(lifecycle) + " -->\n```mermaid\n" +
                              draw_chart(lifecycle) + "```\n";
    CHECK(readme.find(shown) != std::string::npos);
  }
}

}  // namespace cauce
