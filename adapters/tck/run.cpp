#include "adapters/tck/run.h"

#include <algorithm>
#include <span>

#include "engine/value/json.h"

namespace cauce::tck {
namespace {

using dmn::Decisions;
using dmn::Element;

// Tests name elements, where an id of another may be the same.
const Element* named(const Decisions& decisions, const std::string& name, const std::string& uri) {
  if (uri.empty())
    for (const Element& element : decisions.model().elements)
      if (element.name == name && element.kind != Element::Kind::input) return &element;
  return decisions.find(name, uri);
}

void put_at(Context& inputs, std::span<const std::string> path, const Input& input) {
  if (path.empty()) return inputs.put(input.name, input.value);
  const Value* known = inputs.find(path.front());
  Context inner = known && known->context() ? *known->context() : Context();
  put_at(inner, path.subspan(1), input);
  inputs.put(path.front(), Value(std::move(inner)));
}

// Input data of an imported model stand under the names that lead to it.
Context inputs_of(const Decisions& decisions, const TestCase& test) {
  Context inputs;
  for (const Input& input : test.inputs) {
    const Element* element = input.uri.empty() ? nullptr : decisions.find(input.name, input.uri);
    put_at(inputs, element ? decisions.path_to(element->model) : std::vector<std::string>(), input);
  }
  return inputs;
}

// A service with several outputs yields a context of them, of which one may be meant.
Value output_of(const Element& invoked, const std::string& name, Value value) {
  if (invoked.kind != Element::Kind::service || invoked.service.outputs.size() < 2) return value;
  const Value* output = value.context() ? value.context()->find(name) : nullptr;
  return output ? *output : value;
}

std::string told(const Value& value, const std::vector<dmn::Trouble>& troubles) {
  std::string text = to_json(value);
  if (value.is_null() && !troubles.empty()) text += " (" + troubles.back().message + ")";
  return text;
}

Verdict compare(const TestCase& test, const Expectation& expected, const Value& actual,
                const std::vector<dmn::Trouble>& troubles) {
  Verdict result{.test = test.id, .node = expected.name};
  result.calls_java = std::ranges::any_of(troubles, [](const dmn::Trouble& trouble) {
    return trouble.rule == "feel-external-function";
  });
  const Value wanted = expected.value.value_or(Value());
  const bool wants_nothing = !expected.value && !expected.is_error;
  result.passed = wants_nothing || is_as_expected(actual, wanted);
  if (!result.passed)
    result.difference = "expected " + to_json(wanted) + ", found " + told(actual, troubles);
  return result;
}

}  // namespace

std::vector<Verdict> run(const Decisions& decisions, const TestCase& test,
                         const feel::Environment& environment) {
  const Context inputs = inputs_of(decisions, test);
  std::vector<Verdict> results;
  for (const Expectation& expected : test.results) {
    const bool invokes = test.kind != TestCase::Kind::decision && !test.invocable.empty();
    const Element* element = invokes ? named(decisions, test.invocable, {})
                                     : named(decisions, expected.name, expected.uri);
    if (!element) {
      results.push_back({.test = test.id,
                         .node = expected.name,
                         .difference = "the model has no element of this name"});
      continue;
    }
    auto outcome = decisions.evaluate(*element, inputs, environment);
    if (!outcome.ok()) {
      results.push_back(
          compare(test, expected, Value::null_because(outcome.error().message), {outcome.error()}));
      continue;
    }
    const Value actual = output_of(*element, expected.name, std::move(outcome->value));
    results.push_back(compare(test, expected, actual, outcome->troubles));
  }
  return results;
}

bool is_as_expected(const Value& actual, const Value& expected) {
  if (expected.number() && actual.number()) {
    static const Decimal precision = *Decimal::parse("0.00000001");
    const Decimal difference = abs(*actual.number() - *expected.number());
    return *actual.number() == *expected.number() || difference < precision;
  }
  if (const List* wanted = expected.list()) {
    const List* found = actual.list();
    return found && std::ranges::equal(*found, *wanted, is_as_expected);
  }
  if (const Context* wanted = expected.context()) {
    const Context* found = actual.context();
    return found && found->size() == wanted->size() &&
           std::ranges::all_of(wanted->entries(), [&](const auto& entry) {
             const Value* value = found->find(entry.first);
             return value && is_as_expected(*value, entry.second);
           });
  }
  return actual == expected;
}

}  // namespace cauce::tck
