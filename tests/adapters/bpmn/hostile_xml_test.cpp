// XML that is broken, or made to break what reads it.
#include <string>

#include <catch2/catch.hpp>

#include "adapters/bpmn/reader.h"
#include "adapters/bpmn/writer.h"
#include "tests/adapters/bpmn/drawing.h"

namespace cauce::bpmn {
namespace {

std::string repeated(std::string_view text, int count) {
  std::string whole;
  for (int i = 0; i < count; ++i) whole += text;
  return whole;
}

// Everything that format() finds, as "rule@line:column".
std::string refused(std::string_view xml) {
  const auto formatted = format(xml, "x.xml");
  if (formatted.ok()) return "accepted";
  std::string text;
  for (const Diagnostic& each : formatted.error()) {
    CHECK(each.file == "x.xml");
    text += (text.empty() ? "" : " ") + each.rule + "@" + std::to_string(each.line) + ":" +
            std::to_string(each.column);
  }
  // The reader finds the same first, and never gives a process.
  const auto result = read(xml, "x.xml");
  CHECK(result.processes.empty());
  CHECK(has_errors(result.diagnostics));
  return text;
}

}  // namespace

TEST_CASE("XML that is not well-formed is refused with every place at once") {
  struct Case {
    std::string_view xml, found;
  };
  const Case cases[] = {
      {"", "xml-empty@1:1"},
      {" \n ", "xml-empty@1:1"},
      {"text", "xml-empty@1:1 xml-outside-root@1:1"},
      {"<a>", "xml-unclosed@1:1"},
      {"<a><b></a>", "xml-unclosed@1:4"},
      {"<a></b></a>", "xml-end-tag@1:4"},
      {"<a>\n<b>\n<c></b></a>", "xml-unclosed@3:1"},
      {"<a/><b/>", "xml-roots@1:5"},
      {"<a/>rest", "xml-outside-root@1:5"},
      {"<a/><![CDATA[x]]>", "xml-outside-root@1:5"},
      {"<a x='1' x='2'/>", "xml-attribute-duplicate@1:10"},
      {"<a x='1' x='2'>\n<b y='1' y='2'/></a>",
       "xml-attribute-duplicate@1:10 xml-attribute-duplicate@2:10"},
      {"<a xmlns:p='u' xmlns:q='u' p:x='1' q:x='2'/>", "xml-attribute-duplicate@1:36"},
      {"<a x='1'y='2'/>", "xml-attribute@1:9"},
      {"<a x=1/>", "xml-attribute@1:4"},
      {"<a x/>", "xml-attribute@1:4"},
      {"<a x='1/>", "xml-unclosed@1:6"},
      {"<a x='<'/>", "xml-attribute@1:7"},
      {"<a 1='x'/>", "xml-attribute@1:4"},
      {"<p:a/>", "prefix-unbound@1:2"},
      {"<a p:x='1'/>", "prefix-unbound@1:4"},
      {"<a xmlns:p=''/>", "xml-namespace@1:4"},
      {"<a xmlns:xml='urn:x'/>", "xml-namespace@1:4"},
      {"<a xmlns:xmlns='urn:x'/>", "xml-namespace@1:4"},
      {"<a:b:c xmlns:a='urn:a'/>", "xml-name@1:2"},
      {"<:a/>", "xml-name@1:2"},
      {"<a>&nbsp;</a>", "xml-reference@1:4"},
      {"<a>a & b</a>", "xml-reference@1:6"},
      {"<a>&#0;</a>", "xml-reference@1:4"},
      {"<a>&#xD800;</a>", "xml-reference@1:4"},
      {"<a>&#x110000;</a>", "xml-reference@1:4"},
      {"<a>&#99999999999999999999;</a>", "xml-reference@1:4"},
      {"<a x='&bad;'/>", "xml-reference@1:7"},
      {"<a>]]></a>", "xml-text@1:4"},
      {"<a><!-- a -- b --></a>", "xml-comment@1:4"},
      {"<a><!-- a ---></a>", "xml-comment@1:4"},
      {"<a><!-- never closed </a>", "xml-unclosed@1:4"},
      {"<a><![CDATA[ never closed </a>", "xml-unclosed@1:4"},
      {"<a><? x?></a>", "xml-markup@1:4"},
      {"<a><?x </a>", "xml-unclosed@1:4"},
      {"<a>< b/></a>", "xml-markup@1:4"},
      {"<a><b </a>", "xml-attribute@1:7"},
      {"<a></a", "xml-markup@1:4"},
      {"<a", "xml-unclosed@1:1"},
      {"<", "xml-markup@1:1"},
      {" <?xml version='1.0'?><a/>", "xml-declaration@1:2"},
      {"<?xml version='1.1'?><a/>", "xml-version@1:16"},
      {"<?xml encoding='UTF-8'?><a/>", "xml-declaration@1:1"},
      {"<?xml version='1.0' encoding='UTF-16'?><a/>", "xml-encoding@1:31"},
      {"<?xml version='1.0' encoding='Shift_JIS'?><a/>", "xml-encoding@1:31"},
      {"<?xml version='1.0' standalone='maybe'?><a/>", "xml-declaration@1:33"},
      {"<?xml version='1.0'", "xml-unclosed@1:1"},
      {"<!DOCTYPE a><a/>", "xml-doctype@1:1"},
      {"<!ELEMENT a><a/>", "xml-markup@1:1"},
  };
  for (const Case& each : cases) {
    INFO(each.xml);
    CHECK(refused(each.xml) == each.found);
  }
}

TEST_CASE("bytes that are not UTF-8 or not characters are refused") {
  using namespace std::string_literals;
  const std::pair<std::string, std::string> cases[] = {
      {"<a>\x80</a>", "xml-encoding@1:4"},
      {"<a>\xC3(</a>", "xml-encoding@1:4"},
      {"<a>\xC0\xAF</a>", "xml-encoding@1:4 xml-encoding@1:5"},         // Overlong '/'.
      {"<a>\xED\xA0\x80</a>", "xml-encoding@1:4 xml-encoding@1:5 xml-encoding@1:6"},  // Surrogate.
      {"<a>\xF4\x90\x80\x80</a>",
       "xml-encoding@1:4 xml-encoding@1:5 xml-encoding@1:6 xml-encoding@1:7"},
      {"<a>\xE2\x82", "xml-encoding@1:4 xml-encoding@1:5"},
      {"<a>\n\x01</a>", "xml-character@2:1"},
      {"<a>\0</a>"s, "xml-character@1:4"},
      {"<a>\xEF\xBF\xBF</a>", "xml-character@1:4"},
      {"\xFF\xFE<\0a\0/\0>\0"s, "xml-encoding@1:1"},
      {"\xFE\xFF\0<\0a\0/\0>"s, "xml-encoding@1:1"},
      {"<\0a\0/\0>\0"s, "xml-encoding@1:1"},
  };
  for (const auto& [xml, found] : cases) {
    INFO(xml);
    CHECK(refused(xml) == found);
  }
}

TEST_CASE("a document type declaration is refused, so that entities are never expanded") {
  const std::string laughs =
      "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY l 'lol'><!ENTITY m '&l;&l;&l;&l;'>]><a>&m;</a>";
  CHECK(refused(laughs) == "xml-doctype@1:22");
  CHECK(refused("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>") == "xml-doctype@1:1");
}

TEST_CASE("documents that are too deep or too large are refused") {
  CHECK(refused(repeated("<a>", 100'000)) == "xml-too-deep@1:601");
  CHECK(refused("<a>" + repeated("<b>", 200) + repeated("</b>", 200) + "</a>") ==
        "xml-too-deep@1:601");
  CHECK(format("<a>" + repeated("<b>", 199) + repeated("</b>", 199) + "</a>").ok());
  CHECK(refused("<a>" + std::string(17u << 20, ' ') + "</a>") == "xml-too-large@1:1");

  std::string many = "<a";
  for (int i = 0; i < 257; ++i) many += " a" + std::to_string(i) + "=''";
  CHECK(refused(many + "/>").starts_with("xml-too-large@1:"));

  std::string bindings;
  for (int i = 0; i < 200; ++i) bindings += " xmlns:p" + std::to_string(i) + "='urn:p'";
  CHECK(refused("<a" + bindings + "/>").starts_with("xml-too-large@1:"));
}

TEST_CASE("a million small elements are refused, not collected") {
  const auto result = read("<a>" + repeated("<b/>", 1'100'000) + "</a>", "x.xml");
  CHECK(told(result.diagnostics) == "xml-too-large");
}

TEST_CASE("thousands of findings are counted, but not all told") {
  const auto result = read("<a>" + repeated("&bad;", 5'000) + "</a>", "x.xml");
  REQUIRE(result.diagnostics.size() == 1'001);
  CHECK(result.diagnostics.back().rule == "findings-too-many");
  CHECK(result.diagnostics.back().message.starts_with("400"));
}

TEST_CASE("what is not well-formed in one place does not hide what is wrong in another") {
  const auto xml = drawing("<startEvent id='s' name='a & b'/>\n<ioBinding id='t'/>");
  CHECK(told(read(xml, "x.bpmn").diagnostics).find("xml-reference") != std::string::npos);
  CHECK(told(read(xml, "x.bpmn").diagnostics).find("element-unsupported") != std::string::npos);
}

}  // namespace cauce::bpmn
