// Measures FEEL and decision tables: how long one evaluation takes, in nanoseconds. Prints a line a
// measurement, `name<tab>ns`; tools/bench-feel sets them beside those of another engine.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "engine/dmn/decisions.h"
#include "engine/feel/expression.h"
#include "engine/value/json.h"

namespace cauce {
namespace {

using Clock = std::chrono::steady_clock;

// The best of five rounds, each long enough for the clock.
template <class Work>
double nanoseconds(const Work& work) {
  constexpr std::chrono::milliseconds round_min{40};
  double best = 1e18;
  std::uint64_t count = 1;
  for (int round = 0; round < 5;) {
    const auto start = Clock::now();
    for (std::uint64_t i = 0; i < count; ++i) work();
    const auto took = Clock::now() - start;
    if (took < round_min) {
      count *= 2;
      continue;
    }
    best = std::min(
        best, std::chrono::duration<double, std::nano>(took).count() / static_cast<double>(count));
    ++round;
  }
  return best;
}

void print(const std::string& name, double ns) { std::printf("%s\t%.1f\n", name.c_str(), ns); }

// Entries are `{"expression": …, "context": {…}}`.
bool measure_expressions(const List& entries) {
  for (const Value& entry : entries) {
    const std::string source = *entry.context()->find("expression")->string();
    const Context context = *entry.context()->find("context")->context();
    const auto expression = feel::compile_feel(source);
    if (!expression.ok()) return false;
    const feel::ContextVariables variables(context);
    const feel::Environment environment;
    const auto value = expression->evaluate(variables, environment);
    if (!value.ok() || value->is_null()) return false;
    print("compiled " + source,
          nanoseconds([&] { (void)expression->evaluate(variables, environment); }));
    print("parsed " + source,
          nanoseconds([&] { (void)feel::compile_feel(source)->evaluate(variables, environment); }));
  }
  return true;
}

dmn::Formula formula(std::string source) {
  dmn::Formula made;
  made.text.source = std::move(source);
  return made;
}

// Rule i wants `a` within [10 i..10 i + 9]; `test` writes that.
template <class Test>
bool measure_table(const std::string& name, const Test& test) {
  constexpr int rules = 1000;
  dmn::DecisionTable table{.hit_policy = dmn::HitPolicy::unique};
  table.inputs.emplace_back().expression = formula("a");
  table.outputs.emplace_back();
  for (int i = 0; i < rules; ++i) {
    dmn::Rule& rule = table.rules.emplace_back();
    rule.inputs.push_back(formula(test(std::to_string(i * 10), std::to_string(i * 10 + 9))));
    rule.outputs.push_back(formula(std::to_string(i)));
  }
  dmn::Model model;
  dmn::Element& input = model.elements.emplace_back();
  input.kind = dmn::Element::Kind::input;
  input.id = input.name = input.variable.name = "a";
  dmn::Element& decision = model.elements.emplace_back();
  decision.id = decision.name = decision.variable.name = "d";
  decision.information.push_back({.id = "a"});
  decision.logic = std::make_unique<dmn::Boxed>();
  decision.logic->form = std::move(table);
  std::vector<dmn::Model> models;
  models.push_back(std::move(model));
  const auto decisions = dmn::Decisions::compile(std::move(models)).decisions;
  const Context inputs{{"a", 7777}};
  const auto outcome = decisions->evaluate("d", inputs, {});
  if (!outcome.ok() || !(outcome->value == Value(777))) return false;
  print(name, nanoseconds([&] { (void)decisions->evaluate("d", inputs, {}); }));
  return true;
}

bool run(const char* file) {
  std::ifstream stream(file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
  const auto entries = parse_json(bytes);
  return entries.ok() && entries->list() && measure_expressions(*entries->list()) &&
         measure_table("table indexed",
                       [](const std::string& low, const std::string& high) {
                         return "[" + low + ".." + high + "]";
                       }) &&
         measure_table("table scanned", [](const std::string& low, const std::string& high) {
           return "? >= " + low + " and ? <= " + high;
         });
}

}  // namespace
}  // namespace cauce

int main(int argc, char** argv) {
  if (argc == 2 && cauce::run(argv[1])) return 0;
  std::fprintf(stderr, "usage: bench_feel FILE, a JSON list of expressions with contexts\n");
  return 2;
}
