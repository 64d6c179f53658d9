#include "adapters/tck/test_cases.h"

#include <array>

#include "adapters/xml/characters.h"
#include "adapters/xml/document.h"
#include "adapters/xml/encoding.h"
#include "engine/value/temporal.h"

namespace cauce::tck {
namespace {

using xml::Namespace;

Namespace namespace_of(std::string_view uri) {
  return uri == "http://www.omg.org/spec/DMN/20160719/testcase" ? Namespace::model
                                                                : xml::common_namespace(uri);
}

constexpr xml::Language language{namespace_of, {}};

bool is_true(std::string_view value) { return value == "true" || value == "1"; }

bool is_nil(const xml::Element& element) {
  return is_true(xml::trim(element.value("nil", Namespace::xsi)));
}

class Reader {
 public:
  explicit Reader(xml::Findings& findings) : findings_(findings) {}

  TestCases read(const xml::Element& root) {
    TestCases read;
    for (const xml::Element& child : root.children()) {
      if (child.is("modelName")) read.model = xml::trim(child.text);
      if (child.is("testCase")) read.cases.push_back(read_case(child));
    }
    return read;
  }

 private:
  TestCase read_case(const xml::Element& element) {
    TestCase test{.id = std::string(element.id()),
                  .invocable = std::string(xml::trim(element.value("invocableName")))};
    const std::string_view kind = element.value("type");
    if (kind == "decisionService") test.kind = TestCase::Kind::service;
    if (kind == "bkm") test.kind = TestCase::Kind::knowledge;
    for (const xml::Element& child : element.children()) {
      if (child.is("inputNode"))
        test.inputs.push_back({.name = std::string(xml::trim(child.value("name"))),
                               .uri = std::string(child.value("namespace")),
                               .value = value_in(child)});
      if (child.is("resultNode")) test.results.push_back(read_result(child));
    }
    return test;
  }

  Expectation read_result(const xml::Element& element) {
    Expectation result{.name = std::string(xml::trim(element.value("name"))),
                       .uri = std::string(element.value("namespace")),
                       .is_error = is_true(element.value("errorResult"))};
    if (const xml::Element* expected = element.child("expected"))
      result.value = value_in(*expected);
    return result;
  }

  // `<value>`, `<list>` or `<component>`s in an element; depth is limited by the scanner.
  Value value_in(const xml::Element& element) {
    if (is_nil(element)) return {};
    if (const xml::Element* value = element.child("value")) return read_value(*value);
    if (const xml::Element* list = element.child("list")) {
      if (is_nil(*list)) return {};
      List items;
      for (const xml::Element& item : list->children())
        if (item.is("item")) items.push_back(value_in(item));
      return items;
    }
    Context context;
    for (const xml::Element& child : element.children())
      if (child.is("component")) context.put(std::string(child.value("name")), value_in(child));
    return context.size() == 0 ? Value() : Value(std::move(context));
  }

  Value read_value(const xml::Element& element) {
    if (is_nil(element)) return {};
    std::string_view type = xml::trim(element.value("type", Namespace::xsi));
    if (const auto colon = type.find(':'); colon != std::string_view::npos)
      type.remove_prefix(colon + 1);
    const std::string_view text = xml::trim(element.text);
    std::optional<Value> value;
    if (type.empty() || type == "string" || type == "anyURI")
      value = Value(element.text);
    else if (type == "boolean")
      value = Value(is_true(text));
    else if (type == "date")
      value = as_value(parse_date(text));
    else if (type == "time")
      value = as_value(parse_time(text));
    else if (type == "dateTime")
      value = as_value(parse_date_time(text));
    else if (type.ends_with("uration"))
      value = duration(text);
    else
      value = number(text);
    if (value) return *value;
    findings_.error(element.offset, "tck-value",
                    "expected a value of the type " + std::string(type) + ", found '" +
                        std::string(text) + "'");
    return {};
  }

  template <class Parsed>
  static std::optional<Value> as_value(std::optional<Parsed> parsed) {
    return parsed ? std::optional<Value>(std::move(*parsed)) : std::nullopt;
  }

  static std::optional<Value> duration(std::string_view text) {
    if (auto months = as_value(parse_year_month_duration(text))) return months;
    return as_value(parse_day_time_duration(text));
  }

  // What is no number at all, as infinity, equals none.
  static std::optional<Value> number(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    return as_value(Decimal::parse(text));
  }

  xml::Findings& findings_;
};

}  // namespace

Result<TestCases, Diagnostics> read_test_cases(std::string_view bytes, std::string_view file) {
  const xml::Source source(bytes);
  xml::Findings findings(source.text(), file);
  const auto document = xml::Document::parse(source.text(), findings, language);
  if (!document || findings.any_error()) return Failure{findings.take()};
  if (!document->root().is("testCases")) {
    findings.error(document->root().offset, "tck-root",
                   "expected <testCases>, found <" + std::string(document->root().name) + ">");
    return Failure{findings.take()};
  }
  TestCases read = Reader(findings).read(document->root());
  if (findings.any_error()) return Failure{findings.take()};
  return read;
}

}  // namespace cauce::tck
