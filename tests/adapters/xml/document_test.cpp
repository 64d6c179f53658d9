#include "adapters/xml/document.h"

#include <catch2/catch.hpp>

#include "adapters/bpmn/namespaces.h"
#include "adapters/xml/encoding.h"

namespace cauce::xml {
namespace {

struct Parsed {
  explicit Parsed(std::string_view bytes)
      : source(bytes),
        findings(source.text(), "x.xml"),
        document(Document::parse(source.text(), findings, bpmn::bpmn_language)) {
    REQUIRE(document != nullptr);
  }
  Source source;
  Findings findings;
  std::unique_ptr<Document> document;
};

std::string place_of(const Findings& findings, std::uint32_t offset) {
  const Place place = findings.place(offset);
  return std::to_string(place.line) + ":" + std::to_string(place.column);
}

}  // namespace

TEST_CASE("names mean their namespace, whatever the prefix is") {
  const Parsed parsed(
      "<b:definitions xmlns:b='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:o="
      "'http://operaton.org/schema/1.0/bpmn'><process xmlns='urn:other' o:a='1' a='2'>"
      "<q xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:b='urn:b' b:a='3'/>"
      "</process></b:definitions>");
  const Element& root = parsed.document->root();
  CHECK(root.is("definitions"));
  CHECK(root.name == "b:definitions");
  const Element& process = *root.first_child;
  CHECK_FALSE(process.is("process"));
  CHECK(process.space == Namespace::foreign);
  CHECK(process.value("a") == "2");
  CHECK(process.value("a", Namespace::camunda) == "1");
  const Element& inner = *process.first_child;
  CHECK(inner.is("q"));
  CHECK(inner.value("a", Namespace::foreign) == "3");
  CHECK(resolve_prefix(inner, "b") == "urn:b");
  CHECK(resolve_prefix(process, "b") == "http://www.omg.org/spec/BPMN/20100524/MODEL");
  CHECK(resolve_prefix(process, "xml").has_value());
  CHECK_FALSE(resolve_prefix(process, "none").has_value());
}

TEST_CASE("texts are decoded and come together from their pieces") {
  const Parsed parsed(
      "<a x='&lt;&#x20AC;\n'>1 &amp; <!-- no -->2<![CDATA[ <3> ]]><b>no</b>&#52;</a>");
  const Element& a = parsed.document->root();
  CHECK(a.value("x") == "<€ ");
  CHECK(a.text == "1 & 2 <3> 4");
  CHECK(a.first_child->text == "no");
}

TEST_CASE("elements and attributes know their line and column") {
  const Parsed parsed("\xEF\xBB\xBF<a>\n  <b x='1'\n     y='2'/>\n</a>");
  const Element& b = *parsed.document->root().first_child;
  CHECK(place_of(parsed.findings, b.offset) == "2:3");
  CHECK(place_of(parsed.findings, b.find("x")->offset) == "2:6");
  CHECK(place_of(parsed.findings, b.find("y")->offset) == "3:6");
  CHECK(place_of(parsed.findings, b.find("y")->value_offset) == "3:9");
}

TEST_CASE("a byte of a decoded text is found in the source") {
  const Parsed parsed("<a x='&lt;bc'>&amp;b<!-- no --><![CDATA[c]]>\n&#x20AC;d<b>no</b>e</a>");
  const Element& a = parsed.document->root();
  REQUIRE(a.text == "&bc\n€de");
  const auto at = [&](char c) {
    return parsed.source.text().substr(parsed.document->text_offset(a, a.text.find(c)), 1);
  };
  CHECK(at('b') == "b");
  CHECK(at('c') == "c");
  CHECK(at('d') == "d");
  CHECK(at('e') == "e");
  CHECK(parsed.source.text().substr(parsed.document->value_offset(*a.find("x"), 1), 2) == "bc");
}

TEST_CASE("a file in ISO-8859-1 is read as one") {
  const Parsed parsed("<?xml version='1.0' encoding='ISO-8859-1'?><a>a\xF1o</a>");
  CHECK(parsed.document->root().text == "año");
}

}  // namespace cauce::xml
