#include "adapters/dmn/writer.h"

#include <catch2/catch.hpp>

namespace cauce::dmn {

TEST_CASE("a decision model is laid out with nothing lost") {
  const auto once = format(
      "<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' name='m' namespace='n'>"
      "<!-- why --><decision id='d' name='d'><question> what?\n </question><literalExpression>"
      "<text>1 &lt; 2\n  and true</text></literalExpression></decision><x:a xmlns:x='urn:x'> "
      "</x:a></definitions>");
  REQUIRE(once.ok());
  CHECK(*once ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' name='m' "
        "namespace='n'>\n"
        "  <!-- why -->\n"
        "  <decision id='d' name='d'>\n"
        "    <question> what?\n </question>\n"
        "    <literalExpression>\n"
        "      <text>1 &lt; 2\n  and true</text>\n"
        "    </literalExpression>\n"
        "  </decision>\n"
        "  <x:a xmlns:x='urn:x'> </x:a>\n"
        "</definitions>\n");
  CHECK(*format(*once) == *once);
}

TEST_CASE("what is not well-formed is not written") { CHECK_FALSE(format("<a>").ok()); }

}  // namespace cauce::dmn
