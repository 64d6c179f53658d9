#include "adapters/dmn/reading.h"

#include <algorithm>

#include "adapters/xml/characters.h"

namespace cauce::dmn {

void Reading::error(const xml::Element& at, std::string rule, std::string message,
                    std::string hint) const {
  findings.error(at.offset, std::move(rule), std::move(message), std::move(hint),
                 std::string(at.id()));
}

std::string Reading::name(std::string_view written) {
  std::string result;
  for (const char c : xml::trim(written)) {
    if (!xml::is_space(c))
      result += c;
    else if (result.back() != ' ')
      result += ' ';
  }
  return result;
}

Text Reading::text(const xml::Element& owner) const {
  const xml::Element* element = owner.child("text");
  Text text;
  if (!element) {
    text.anchors.push_back({0, place(owner)});
    return text;
  }
  text.source = element->text;
  for (const auto& anchor : document.text_anchors(*element))
    text.anchors.push_back({anchor.decoded, findings.place(anchor.offset)});
  if (text.anchors.empty()) text.anchors.push_back({0, place(*element)});
  return text;
}

Formula Reading::formula(const xml::Element& owner) const {
  if (const xml::Element* imported = owner.child("importedValues"))
    error(*imported, "element-unsupported", "imported values are not supported",
          "write the expression into the model");
  return {.text = text(owner), .language = std::string(owner.value("expressionLanguage"))};
}

std::optional<Formula> Reading::formula_in(const xml::Element& owner, std::string_view tag) const {
  const xml::Element* element = owner.child(tag);
  if (!element) return std::nullopt;
  Formula read = formula(*element);
  // Modelers write empty elements where nothing is restricted.
  if (xml::is_blank(read.text.source)) return std::nullopt;
  return read;
}

// Qualified names of DMN 1.1 have a prefix of XML: of FEEL, of the model itself, or of an import.
std::string Reading::type_name(const xml::Element& at, std::string_view written) const {
  written = xml::trim(written);
  const auto colon = written.find(':');
  if (colon == std::string_view::npos || written.find('<') != std::string_view::npos)
    return name(written);
  const auto uri = xml::resolve_prefix(at, written.substr(0, colon));
  const std::string local = name(written.substr(colon + 1));
  if (!uri || is_feel_uri(*uri) || *uri == model.uri) return local;
  const auto import = std::ranges::find(model.imports, *uri, &Import::uri);
  if (import == model.imports.end() || import->name.empty()) return local;
  return import->name + "." + local;
}

TypeUse Reading::type(const xml::Element& owner, std::string_view attribute) const {
  const xml::Attribute* written = owner.find(attribute);
  if (!written) return {};
  return {.name = type_name(owner, written->value), .place = findings.place(written->offset)};
}

TypeUse Reading::type_in(const xml::Element& owner) const {
  const xml::Element* element = owner.child("typeRef");
  if (!element) return type(owner);
  return {.name = type_name(*element, element->text), .place = place(*element)};
}

Variable Reading::variable(const xml::Element& element) const {
  return {.name = name(element.value("name")), .type = type(element)};
}

Variable Reading::named(const xml::Element& element) const {
  Variable read = variable(element);
  if (read.name.empty())
    error(element, "attribute-missing",
          "expected name=\"...\" on <" + std::string(element.local) + ">");
  return read;
}

// `#id`, or `namespace#id` for an element of another model.
Reference Reading::reference(const xml::Element& element) const {
  const xml::Attribute* href = element.find("href");
  Reference reference{.place = findings.place(href ? href->offset : element.offset)};
  const std::string_view written = href ? xml::trim(href->value) : std::string_view();
  const auto hash = written.find('#');
  if (written.empty())
    error(element, "attribute-missing",
          "expected href=\"#…\" on <" + std::string(element.local) + ">");
  reference.id = hash == std::string_view::npos ? written : written.substr(hash + 1);
  if (hash != std::string_view::npos) reference.uri = written.substr(0, hash);
  if (reference.uri == model.uri) reference.uri.clear();
  return reference;
}

}  // namespace cauce::dmn
