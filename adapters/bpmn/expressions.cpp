// Expressions of a file: which language they are in, and where in the file a finding of their
// compiler stands.
#include <algorithm>
#include <functional>

#include "adapters/bpmn/reading.h"
#include "adapters/xml/characters.h"

namespace cauce::bpmn {

namespace {

using feel::Expression;
using feel::Otherwise;

enum class Stated { nothing, feel, juel, unknown };

Stated language_named(std::string_view name) {
  std::string lower(xml::trim(name));
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  });
  // XPath is what BPMN assumes when nothing is said, and what modelers write without meaning it.
  if (lower.empty() || lower == "http://www.w3.org/1999/xpath") return Stated::nothing;
  if (lower.find("feel") != std::string::npos) return Stated::feel;
  if (lower == "juel" || lower.ends_with("/juel")) return Stated::juel;
  return Stated::unknown;
}

// Bytes before the `line`th line and `column`th column of a text.
std::size_t offset_of(std::string_view text, std::uint32_t line, std::uint32_t column) {
  std::size_t at = 0;
  for (std::uint32_t i = 1; i < line; ++i) {
    const auto end = text.find('\n', at);
    if (end == std::string_view::npos) break;
    at = end + 1;
  }
  return std::min(at + (column > 0 ? column - 1 : 0), text.size());
}

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Whether all words of a name stand in a text, in whatever way they are put together.
bool may_contain(std::string_view text, std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    std::size_t end = at;
    while (end < name.size() && is_word(name[end])) ++end;
    if (end > at && text.find(name.substr(at, end - at)) == std::string_view::npos) return false;
    at = end + 1;
  }
  return true;
}

// Few expressions use more than a few names, and the compiler looks at each that it is told.
std::vector<std::string> names_for(const Reading& reading, std::string_view text) {
  std::vector<std::string> result;
  for (const std::string& name : reading.names)
    if (may_contain(text, name)) result.push_back(name);
  return result;
}

// Where a byte of the text that was compiled stands in the file.
using Locate = std::function<std::uint32_t(std::size_t)>;

std::optional<Expression> take(const Reading& reading, std::string_view text,
                               Result<Expression, Diagnostics> compiled, const Locate& locate,
                               const std::string& owner) {
  if (compiled.ok()) return std::move(compiled).value();
  for (Diagnostic finding : compiled.error()) {
    const Place place =
        reading.findings.place(locate(offset_of(text, finding.line, finding.column)));
    finding.line = place.line;
    finding.column = place.column;
    finding.element = owner;
    reading.findings.add(std::move(finding));
  }
  return std::nullopt;
}

std::optional<Expression> compile_stated(const Reading& reading, const xml::Element& at,
                                         std::string_view text, Stated stated, Otherwise otherwise,
                                         const Locate& locate) {
  std::size_t skipped = 0;
  while (skipped < text.size() && xml::is_space(text[skipped])) ++skipped;
  text = xml::trim(text);
  const auto owner = owner_id(at);
  if (text.empty() || text == "=") {
    reading.findings.error(locate(0), "expression-empty",
                           "expected an expression, but " + described(at) + " has none", {}, owner);
    return std::nullopt;
  }
  if (stated == Stated::feel && !text.starts_with('=')) {
    return take(
        reading, text, feel::compile_feel(text, names_for(reading, text)),
        [&](std::size_t i) { return locate(skipped + i); }, owner);
  }
  if (stated == Stated::juel)
    return take(
        reading, text, feel::compile_juel(text), [&](std::size_t i) { return locate(skipped + i); },
        owner);
  return take(
      reading, text, feel::compile(text, otherwise, names_for(reading, text)),
      [&](std::size_t i) { return locate(skipped + i); }, owner);
}

Stated stated_by(const Reading& reading, const xml::Element& element) {
  const auto* own = element.find("language");
  const xml::Element& root = reading.document.root();
  const auto* common = root.find("expressionLanguage");
  const auto* said = own != nullptr ? own : common;
  if (said == nullptr) return Stated::nothing;
  const Stated stated = language_named(said->value);
  if (stated == Stated::unknown)
    reading.error(element, own != nullptr ? *own : *common, "expression-language",
                  "expected an expression in FEEL or JUEL, but the language is '" +
                      std::string(said->value) + "'",
                  "rewrite the expression in FEEL and leave out the language");
  return stated;
}

}  // namespace

bool is_plain_name(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_word);
}

bool is_expression(std::string_view text) {
  text = xml::trim(text);
  return text.starts_with('=') || text.find("${") != std::string_view::npos ||
         text.find("#{") != std::string_view::npos;
}

std::optional<Expression> compile_body(const Reading& reading, const xml::Element& element,
                                       Otherwise otherwise) {
  // A literal stays one, whatever language the expressions of the file are in.
  const bool literal = otherwise == Otherwise::literal_string && !is_expression(element.text);
  const bool says = !literal || element.find("language") != nullptr;
  const Stated stated = says ? stated_by(reading, element) : Stated::nothing;
  if (stated == Stated::unknown) return std::nullopt;
  return compile_stated(reading, element, element.text, literal ? Stated::nothing : stated,
                        otherwise,
                        [&](std::size_t i) { return reading.document.text_offset(element, i); });
}

bool takes_language(const Reading& reading, const xml::Element& element) {
  return element.find("language") == nullptr || stated_by(reading, element) != Stated::unknown;
}

std::optional<Expression> compile_piece(const Reading& reading, const xml::Element& owner,
                                        const xml::Attribute& attribute, std::size_t from,
                                        std::string_view piece, Otherwise otherwise) {
  return compile_stated(reading, owner, piece, Stated::nothing, otherwise, [&](std::size_t i) {
    return reading.document.value_offset(attribute, from + i);
  });
}

std::optional<Expression> compile_piece(const Reading& reading, const xml::Element& element,
                                        std::size_t from, std::string_view piece,
                                        Otherwise otherwise) {
  return compile_stated(reading, element, piece, Stated::nothing, otherwise, [&](std::size_t i) {
    return reading.document.text_offset(element, from + i);
  });
}

std::optional<Expression> compile_value(const Reading& reading, const xml::Element& owner,
                                        const xml::Attribute& attribute, Otherwise otherwise) {
  return compile_piece(reading, owner, attribute, 0, attribute.value, otherwise);
}

std::optional<Expression> variable_expression(const Reading& reading, const xml::Element& at,
                                              std::string_view name) {
  auto compiled = feel::compile_feel(name, {std::string(name)});
  if (compiled.ok()) return std::move(compiled).value();
  reading.error(at, "variable-name",
                "expected the name of a variable, but found '" + std::string(name) + "'",
                "a name starts with a letter and contains no operators");
  return std::nullopt;
}

Expression literal_expression(std::string_view text) {
  auto compiled = feel::compile(text, Otherwise::literal_string);
  return compiled.ok() ? std::move(compiled).value() : Expression{};
}

}  // namespace cauce::bpmn
