#include "adapters/dmn/reader.h"

#include <array>

#include "adapters/dmn/reading.h"
#include "adapters/dmn/vocabulary.h"
#include "adapters/xml/characters.h"
#include "adapters/xml/encoding.h"

namespace cauce::dmn {
namespace {

std::vector<Import> read_imports(const xml::Element& definitions, const Findings& findings) {
  std::vector<Import> imports;
  for (const xml::Element& child : definitions.children())
    if (child.is("import"))
      imports.push_back({.name = Reading::name(child.value("name")),
                         .uri = std::string(child.value("namespace")),
                         .type = std::string(child.value("importType")),
                         .place = findings.place(child.offset)});
  return imports;
}

void read_references(const Reading& reading, const xml::Element& child, Element& element) {
  struct Row {
    std::string_view tag;
    std::vector<Reference>* into;
  };
  const std::array<Row, 7> rows{{{"requiredDecision", &element.information},
                                 {"requiredInput", &element.information},
                                 {"requiredKnowledge", &element.knowledge},
                                 {"outputDecision", &element.service.outputs},
                                 {"encapsulatedDecision", &element.service.encapsulated},
                                 {"inputDecision", &element.service.input_decisions},
                                 {"inputData", &element.service.input_data}}};
  for (const Row& row : rows)
    if (child.is(row.tag)) row.into->push_back(reading.reference(child));
}

// An attribute of the decision, or an element among its extensions.
std::string read_version_tag(const xml::Element& decision) {
  if (const auto tag = decision.value("versionTag", Namespace::camunda); !tag.empty())
    return std::string(xml::trim(tag));
  if (const xml::Element* extensions = decision.child("extensionElements"))
    for (const xml::Element& each : extensions->children())
      if (each.space == Namespace::zeebe && each.local == "versionTag")
        return std::string(xml::trim(each.value("value")));
  return {};
}

void read_element(const Reading& reading, const xml::Element& element, Element& read) {
  read.id = element.id();
  read.name = Reading::name(element.value("name"));
  read.variable.name = read.name;
  read.version_tag = read_version_tag(element);
  read.place = reading.place(element);
  for (const xml::Element& child : element.children()) {
    if (child.is("variable")) {
      read.variable = reading.variable(child);
      if (read.variable.name.empty()) read.variable.name = read.name;
    }
    if (child.is("informationRequirement") || child.is("knowledgeRequirement"))
      for (const xml::Element& required : child.children())
        read_references(reading, required, read);
    if (read.kind == Element::Kind::service) read_references(reading, child, read);
    if (child.is("encapsulatedLogic") && !read.logic) {
      read.logic = std::make_unique<Boxed>();
      read.logic->place = reading.place(child);
      read.logic->form = read_function(reading, child);
    }
  }
  if (read.kind == Element::Kind::decision) read.logic = read_expression_in(reading, element);
  if (read.kind == Element::Kind::service && read.service.outputs.empty())
    reading.error(element, "element-missing",
                  "expected <outputDecision> in the decision service '" + read.name + "'");
}

void read_definitions(const Reading& reading, const xml::Element& definitions, Model& model) {
  constexpr std::array<std::pair<std::string_view, Element::Kind>, 4> kinds{
      {{"decision", Element::Kind::decision},
       {"inputData", Element::Kind::input},
       {"businessKnowledgeModel", Element::Kind::knowledge},
       {"decisionService", Element::Kind::service}}};
  for (const xml::Element& child : definitions.children()) {
    if (child.is("itemDefinition")) model.items.push_back(read_item(reading, child));
    for (const auto& [tag, kind] : kinds)
      if (child.is(tag)) {
        Element& element = model.elements.emplace_back();
        element.kind = kind;
        read_element(reading, child, element);
      }
  }
}

std::optional<Model> read_model(const Source& given, Diagnostics& diagnostics) {
  const xml::Source source(given.xml);
  Findings findings(source.text(), given.file);
  std::optional<Model> model;
  if (const auto document = xml::Document::parse(source.text(), findings, dmn_language)) {
    const xml::Element& root = document->root();
    if (root.is("definitions")) {
      check_vocabulary(*document, findings);
      model.emplace();
      model->file = given.file;
      model->name = Reading::name(root.value("name"));
      model->uri = root.value("namespace");
      model->expression_language = root.value("expressionLanguage");
      model->imports = read_imports(root, findings);
      model->place = findings.place(root.offset);
      read_definitions({*document, findings, *model}, root, *model);
    } else {
      findings.error(root.offset, "dmn-root",
                     "expected <definitions> of DMN 1.1 to 1.6, found <" + std::string(root.name) +
                         "> of the namespace '" + std::string(root.uri) + "'");
    }
  }
  for (Diagnostic& finding : findings.take()) diagnostics.push_back(std::move(finding));
  return model;
}

// Of the first element, told without parsing the file; empty when it has none.
std::string_view first_namespace(std::string_view xml) {
  std::size_t start = xml.find('<');
  for (; start != xml.npos; start = xml.find('<', start)) {
    const std::string_view rest = xml.substr(start);
    if (!rest.starts_with("<?") && !rest.starts_with("<!--")) break;
    start = xml.find(rest[1] == '?' ? "?>" : "-->", start + 2);
    if (start == xml.npos) break;
  }
  if (start == xml.npos) return {};
  const std::string_view tag = xml.substr(start + 1, xml.find('>', start) - start - 1);
  const std::string_view name = tag.substr(0, tag.find_first_of(" \t\r\n/"));
  const std::size_t colon = name.find(':');
  const std::string declaration =
      colon == name.npos ? "xmlns" : "xmlns:" + std::string(name.substr(0, colon));
  for (std::size_t at = tag.find(declaration); at != tag.npos; at = tag.find(declaration, at + 1)) {
    const std::size_t equals = tag.find_first_not_of(" \t\r\n", at + declaration.size());
    if (equals == tag.npos || tag[equals] != '=') continue;
    const std::size_t quote = tag.find_first_of("'\"", equals);
    if (quote == tag.npos) return {};
    return tag.substr(quote + 1, tag.find(tag[quote], quote + 1) - quote - 1);
  }
  return {};
}

}  // namespace

ReadResult read(std::span<const Source> sources) {
  ReadResult result;
  std::vector<Model> models;
  for (const Source& source : sources) {
    auto model = read_model(source, result.diagnostics);
    if (!model && &source == &sources.front()) return result;
    if (model) models.push_back(std::move(*model));
  }
  if (models.empty()) return result;
  auto compiled = Decisions::compile(std::move(models));
  for (Diagnostic& finding : compiled.diagnostics) result.diagnostics.push_back(std::move(finding));
  sort_by_place(result.diagnostics);
  result.decisions = std::move(compiled.decisions);
  return result;
}

ReadResult read(std::string_view xml, std::string_view file) {
  const Source source{xml, file};
  return read(std::span(&source, 1));
}

bool is_model_name(std::string_view file) {
  return file.ends_with(".dmn") || file.ends_with(".dmn11.xml");
}

bool is_model(std::string_view file, std::string_view xml) {
  return is_model_name(file) || first_namespace(xml).find("/spec/DMN/") != std::string_view::npos;
}

ReadResult read(std::string_view xml, std::string_view file, std::span<const NamedBytes> beside) {
  std::vector<Source> sources{{xml, file}};
  if (xml.find("import") != std::string_view::npos)
    for (const NamedBytes& other : beside)
      if (other.name != file && is_model(other.name, other.bytes))
        sources.push_back({other.bytes, other.name});
  ReadResult result = read(sources);
  std::erase_if(result.diagnostics, [&](const Diagnostic& each) { return each.file != file; });
  return result;
}

}  // namespace cauce::dmn
