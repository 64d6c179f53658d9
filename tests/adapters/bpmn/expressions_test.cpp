// Which language an expression is in, and where in the file a mistake in it stands.
#include "tests/adapters/bpmn/drawing.h"

namespace cauce::bpmn {
namespace {

std::string script(std::string_view body) {
  return drawing(
      around("<scriptTask id='a'><script>" + std::string(body) + "</script></scriptTask>"));
}

std::string condition(std::string_view attributes, std::string_view body) {
  return drawing(
      "<startEvent id='s'/><task id='a' default='f2'/><endEvent id='e'/>" + flows("s a") +
      "<sequenceFlow id='f2' sourceRef='a' targetRef='e'/>"
      "<sequenceFlow id='f' sourceRef='a' targetRef='e'><conditionExpression " +
      std::string(attributes) + ">" + std::string(body) + "</conditionExpression></sequenceFlow>");
}

// "line:column" of the first finding.
std::string place_in(std::string_view xml) {
  const auto result = read(xml, "x.bpmn");
  REQUIRE_FALSE(result.diagnostics.empty());
  const Diagnostic& first = result.diagnostics.front();
  CHECK(first.element == "a");
  return std::to_string(first.line) + ":" + std::to_string(first.column);
}

// Where `mark` stands in the text, as "line:column".
std::string place_of(std::string_view text, std::string_view mark) {
  const auto at = text.find(mark);
  const auto line = std::count(text.begin(), text.begin() + static_cast<long>(at), '\n') + 1;
  const auto begin = text.rfind('\n', at);
  return std::to_string(line) + ":" + std::to_string(at - begin);
}

}  // namespace

TEST_CASE("a mistake in an expression is told at its place in the file") {
  const std::string_view bodies[] = {
      "a + * 1",
      "\n\n   = a + * 1",
      "a &gt; 1 and\n     b + * 2",
      "<![CDATA[a < 1 and b + * 2]]>",
      "\"&#xF1;&lt;\" + * 2",
      "a <!-- remark --> + * 2",
  };
  for (const auto body : bodies) {
    INFO(body);
    const auto xml = script(body);
    CHECK(place_in(xml) == place_of(xml, "* "));
  }
}

TEST_CASE("a mistake in an attribute is told at its place in the file") {
  const auto xml = drawing(around("<userTask id='a' camunda:candidateUsers='b, ${c +* d}'/>"));
  CHECK(place_in(xml).starts_with("4:"));
  const auto due =
      drawing(around("<userTask id='a' camunda:assignee='x'\n  camunda:dueDate='= "
                     "&quot;a&quot; + * 1'/>"));
  CHECK(place_in(due) == place_of(due, "* 1"));
}

TEST_CASE("languages that are FEEL, JUEL or say nothing are taken, others refused") {
  const auto language = [](std::string_view name, std::string_view body) {
    return found_in(condition("language='" + std::string(name) + "'", body));
  };
  CHECK(language("https://www.omg.org/spec/DMN/20191111/FEEL/", "a &gt; 1") == "");
  CHECK(language("feel", "a &gt; 1") == "");
  CHECK(language("FEEL", "=a") == "");
  CHECK(language("juel", "${a}") == "");
  CHECK(language("http://www.w3.org/1999/XPath", "a") == "");
  CHECK(language("http://java.sun.com/products/jsp/juel", "${a}") == "");
  CHECK(language("javascript", "a") == "expression-language");
  CHECK(found_in(condition("", " ")) == "expression-empty");
}

TEST_CASE("the language of the file counts where an expression says none") {
  const auto with_default = [](std::string_view name, std::string_view attributes) {
    std::string xml = condition(attributes, "a");
    xml.insert(xml.find("targetNamespace"), "expressionLanguage='" + std::string(name) + "' ");
    return found_in(xml);
  };
  CHECK(with_default("http://www.omg.org/spec/DMN/20180521/FEEL/", "") == "");
  CHECK(with_default("groovy", "") == "expression-language");
  CHECK(with_default("groovy", "language='feel'") == "");
}

TEST_CASE("a mistake that two elements share is told once") {
  const std::string catching =
      "'><messageEventDefinition messageRef='m'/></intermediateCatchEvent>";
  CHECK(found_in(drawing("<startEvent id='s'/><endEvent id='e'/>" + flows("s a b e") +
                             "<intermediateCatchEvent id='a" + catching +
                             "<intermediateCatchEvent id='b" + catching,
                         "<message id='m' name='m'><extensionElements><zeebe:subscription "
                         "correlationKey='=1 +'/></extensionElements></message>")) ==
        "feel-syntax");
}

TEST_CASE("a file with thousands of names with blanks is refused") {
  std::string properties;
  for (int i = 0; i < 1'001; ++i) {
    const std::string n = std::to_string(i);
    properties += "<property id='q" + n + "' name='a " + n + "'/>";
  }
  CHECK(found_in(drawing(properties + around("<task id='a'/>"))) == "data-too-many");
}

TEST_CASE("names with blanks are known to every expression of the file") {
  const auto process = process_in(
      drawing("<dataObject id='d' name='Redes nuevas - total'/>" +
              around("<scriptTask id='a'><script>Redes nuevas - total + 1</script></scriptTask>")));
  CHECK(element_of(*process, "a").script->free_names() ==
        std::vector<std::string>{"Redes nuevas - total"});
}

}  // namespace cauce::bpmn
