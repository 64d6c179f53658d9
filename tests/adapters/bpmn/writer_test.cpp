#include "adapters/bpmn/writer.h"

#include <catch2/catch.hpp>

namespace cauce::bpmn {
namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

std::string formatted(std::string_view xml) {
  const auto result = format(xml);
  if (!result.ok()) FAIL(to_string(result.error().front()));
  CHECK(*format(*result) == *result);
  REQUIRE(result->starts_with(declaration));
  return result->substr(declaration.size());
}

constexpr std::string_view model = "xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'";

std::string in_model(std::string_view body) {
  std::string text = formatted("<d " + std::string(model) + ">" + std::string(body) + "</d>");
  const std::string open = "<d " + std::string(model) + ">\n", close = "</d>\n";
  REQUIRE(text.starts_with(open));
  REQUIRE(text.ends_with(close));
  return text.substr(open.size(), text.size() - open.size() - close.size());
}

}  // namespace

TEST_CASE("elements are laid out by depth") {
  CHECK(formatted("<a><b><c/></b>   <d></d></a>") ==
        "<a>\n  <b>\n    <c />\n  </b>\n  <d />\n</a>\n");
  CHECK(formatted("\xEF\xBB\xBF<?xml version='1.0'?>\r\n<a\r\n>\r\n\t<b/>\r\n</a>") ==
        "<a>\n  <b />\n</a>\n");
}

TEST_CASE("texts stay as they were written") {
  const std::string_view texts[] = {
      "<a>  x  </a>",
      "<a>1 &lt; 2 &amp;&amp; &#x41;</a>",
      "<a><![CDATA[ 1 < 2 ]]></a>",
      "<a><![CDATA[ ]]></a>",
      "<a>mixed <b> </b>  with <c/> elements\n  </a>",
      "<a xml:space=\"preserve\">  <b/> </a>",
      "<a>   </a>",
      "<a x=\"&#10;&quot;\" y='\"' />",
      "<a x=\"two\nlines\" />",
  };
  for (const auto text : texts) CHECK(formatted(text) == std::string(text) + "\n");
}

TEST_CASE("what BPMN elements say in words stays, blanks and all") {
  CHECK(in_model("<script>  a\n     + b </script>") == "  <script>  a\n     + b </script>\n");
  CHECK(in_model("<documentation><p>a</p> <b>c</b></documentation>") ==
        "  <documentation><p>a</p> <b>c</b></documentation>\n");
  CHECK(in_model("<extensionElements>\n\n</extensionElements>") == "  <extensionElements />\n");
}

TEST_CASE("comments and instructions stay where they were") {
  CHECK(formatted("<!--one--><?two x?><a><!-- 1\n 2 --><b/> <!-- of b -->\n"
                  "<!-- own --></a><!--e-->") ==
        "<!--one-->\n<?two x?>\n<a>\n  <!-- 1\n 2 -->\n  <b /> <!-- of b -->\n"
        "  <!-- own -->\n</a>\n"
        "<!--e-->\n");
}

TEST_CASE("an empty line that the author left stays, as one") {
  CHECK(formatted("<a>\n\n\n<b/>\n\n\n\n<c/>\n<d/>\n\n</a>") ==
        "<a>\n  <b />\n\n  <c />\n  <d />\n</a>\n");
}

TEST_CASE("attributes past 100 columns go to the next line") {
  std::string xml = "<a><b";
  for (int i = 10; i < 30; ++i) xml += " attribute" + std::to_string(i) + "='value'";
  const std::string text = formatted(xml + "/></a>");
  std::size_t begin = 0;
  while (begin < text.size()) {
    const auto end = text.find('\n', begin);
    CHECK(end - begin <= 100);
    begin = end + 1;
  }
  CHECK(text.find("\n      attribute") != std::string::npos);
}

TEST_CASE("line ends are those that XML sees") {
  CHECK(formatted("<a>one\r\ntwo\rthree&#13;</a>") == "<a>one\ntwo\nthree&#13;</a>\n");
  CHECK(formatted("<a x='1\r\n2'/>") == "<a x='1\n2' />\n");
}

TEST_CASE("the declaration says UTF-8 and keeps standalone") {
  CHECK(*format("<?xml version='1.0' encoding='latin1' standalone='yes'?><a>\xF1</a>") ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<a>ñ</a>\n");
}

TEST_CASE("what is not well-formed is not written") {
  const auto result = format("<a><b></a>", "x.bpmn");
  REQUIRE_FALSE(result.ok());
  CHECK(to_string(result.error().front()).starts_with("x.bpmn:1:4: error: [xml-unclosed]"));
}

}  // namespace cauce::bpmn
