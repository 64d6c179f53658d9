// Nothing is lost when a file is read and written. Besides the small drawings here, a folder of
// the BPMN model interchange suite can be named in CAUCE_CONFORMANCE.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include "adapters/bpmn/namespaces.h"
#include "adapters/bpmn/writer.h"
#include "adapters/xml/characters.h"
#include "adapters/xml/document.h"
#include "adapters/xml/encoding.h"

namespace cauce::bpmn {
namespace {

void describe(const xml::Element& element, std::string& out) {
  out += "<{" + std::string(element.uri) + "}" + std::string(element.local);
  for (const xml::Attribute& each : element.attributes)
    out += " {" + std::string(each.uri) + "}" + std::string(each.local) + "=" +
           std::string(each.value);
  out += ">";
  if (!xml::is_blank(element.text)) out += element.text;
  for (const xml::Element& child : element.children()) describe(child, out);
  out += "</>";
}

// Every name, attribute and text of a file; equal for files that mean the same.
std::string meaning(std::string_view bytes) {
  const xml::Source source(bytes);
  Findings findings(source.text(), {});
  const auto document = xml::Document::parse(source.text(), findings, bpmn_language);
  REQUIRE(document != nullptr);
  std::string out;
  describe(document->root(), out);
  return out;
}

std::size_t comments(std::string_view text) {
  std::size_t count = 0;
  for (auto at = text.find("<!--"); at != std::string_view::npos; at = text.find("<!--", at + 1))
    ++count;
  return count;
}

void check_kept(std::string_view xml) {
  const auto written = format(xml);
  REQUIRE(written.ok());
  CHECK(meaning(*written) == meaning(xml));
  CHECK(comments(*written) == comments(xml));
  CHECK(*format(*written) == *written);
}

std::string content_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("a drawing with everything in it is written as it was read") {
  check_kept(R"(<?xml version="1.0"?>
<!-- before -->
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:x="urn:x" x:kept="yes">
  <bpmn:process id="p"><bpmn:extensionElements><x:any a="1"> text <x:b/> more</x:any>
    <x:list><x:item> </x:item><x:item/></x:list></bpmn:extensionElements>
    <bpmn:documentation textFormat="text/html"><p xmlns="http://www.w3.org/1999/xhtml">One
      <b>two</b> <i>three</i></p></bpmn:documentation>
    <bpmn:scriptTask id="t"><bpmn:script><![CDATA[if a < b then "]]&gt;" ]]> </bpmn:script>
    </bpmn:scriptTask><!-- inside --></bpmn:process>
  <bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="p"/></bpmndi:BPMNDiagram>
</bpmn:definitions>
<?after it?>)");
}

TEST_CASE("files of a corpus are written as they were read") {
  const char* folder = std::getenv("CAUCE_CONFORMANCE");
  const std::filesystem::path own =
      std::filesystem::path(CAUCE_SOURCE_DIR) / "tests/fuzz/corpus/bpmn";
  int count = 0;
  for (const auto& root : {own, std::filesystem::path(folder == nullptr ? "" : folder)}) {
    if (root.empty()) continue;
    REQUIRE(std::filesystem::is_directory(root));
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
      if (entry.path().extension() != ".bpmn") continue;
      const std::string text = content_of(entry.path());
      if (!format(text).ok() && root == own) continue;  // Seeds may be broken on purpose.
      INFO(entry.path());
      check_kept(text);
      ++count;
    }
  }
  CHECK(count > 0);
}

}  // namespace cauce::bpmn
