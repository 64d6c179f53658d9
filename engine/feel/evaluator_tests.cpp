// `in` and unary tests (DMN 1.5, Table 55 and 10.3.2.8).
#include "engine/feel/comparison.h"
#include "engine/feel/evaluator.h"

namespace cauce::feel {

Value Evaluator::in(const Node& node) {
  frame_[node.b] = eval(node.a);
  return eval(node.c);
}

Value Evaluator::tests(const Node& node) {
  const Value value = eval(node.a);
  Value unknown = false;
  const auto tests = links(node.b, std::size_t{node.c} * 2);
  for (std::size_t i = 0; i < tests.size(); i += 2) {
    Value scratch;
    const Value& test = refer(tests[i + 1], scratch);
    if (error_ || !charge_comparing(value)) return {};
    std::optional<bool> passed;
    if (TestKind{tests[i]} == TestKind::value)
      passed = passes(value, test, *this);
    else if (const bool* condition = test.boolean())
      passed = *condition;
    else if (!test.is_null())
      passed = passes(value, test, *this);
    if (passed && *passed) return true;
    if (passed) continue;
    // To test null, or with null, is no error.
    if (value.is_null() || test.is_null())
      unknown = value.null_reason() || !test.is_null() ? value : test;
    else
      unknown = Value::null_because("expected something to test " + std::string(type_name(value)) +
                                    " with, found " + std::string(type_name(test)));
  }
  return unknown;
}

Value Evaluator::not_tests(const Node& node) {
  const Value passed = eval(node.a);
  return passed.boolean() ? Value(!*passed.boolean()) : passed;
}

}  // namespace cauce::feel
