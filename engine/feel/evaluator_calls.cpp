// Function literals, built-ins and their invocation (DMN 1.5, 10.3.2.13).
#include <algorithm>

#include "engine/feel/builtins/catalog.h"
#include "engine/feel/callable.h"
#include "engine/feel/evaluator.h"

namespace cauce::feel {

Value Evaluator::function(const Node& node) {
  const FunctionCode& code = program_->functions[node.a];
  auto closure = std::make_shared<Closure>();
  closure->program = program_->shared_from_this();
  closure->index = node.a;
  closure->captured.reserve(code.captures.size());
  for (const Capture& capture : code.captures) closure->captured.push_back(eval(capture.node));
  return admit(Value(std::shared_ptr<const Function>(std::move(closure))));
}

Value Evaluator::call(const Callable& callable, std::span<Value> arguments) {
  if (error_) return {};
  if (arguments.size() < callable.arity_min() || arguments.size() > callable.arity_max())
    return Value::null_because("expected " + std::to_string(callable.arity_min()) +
                               " arguments of a function, found " +
                               std::to_string(arguments.size()));
  return callable.call(arguments, *this);
}

Value Evaluator::run(const Program& program, const FunctionCode& code, std::span<Value> frame) {
  const Program* const outer_program = std::exchange(program_, &program);
  Value* const outer_frame = std::exchange(frame_, frame.data());
  const std::uint32_t offset = offset_;
  Value value = eval(code.body);
  program_ = outer_program;
  frame_ = outer_frame;
  if (!error_) offset_ = offset;
  return value;
}

// A variable that is no function does not hide the built-in of its name: count(count).
Value Evaluator::callee(Id id) {
  Value value = eval(id);
  const Node& node = program_->nodes[id];
  if (node.op == Op::global && node.b > 0 && !callable_of(value))
    return Value(std::make_shared<const BuiltinFunction>(node.b - 1));
  return value;
}

Value Evaluator::call(const Node& node) {
  const Value function = callee(node.a);
  const Callable* callable = callable_of(function);
  if (!callable)
    return Value::null_because("expected a function to call, found " +
                               std::string(type_name(function)));
  std::vector<Value> arguments;
  arguments.reserve(node.c);
  for (const Id argument : links(node.b, node.c)) arguments.push_back(eval(argument));
  return call(*callable, arguments);
}

Value Evaluator::call_named(const Node& node) {
  const Value function = callee(node.a);
  const Callable* callable = callable_of(function);
  if (!callable)
    return Value::null_because("expected a function to call, found " +
                               std::string(type_name(function)));
  std::vector<std::string_view> names;
  std::vector<Value> arguments;
  const auto pairs = links(node.b, std::size_t{node.c} * 2);
  for (std::size_t i = 0; i < pairs.size(); i += 2) {
    names.push_back(name(pairs[i]));
    arguments.push_back(eval(pairs[i + 1]));
  }
  if (error_) return {};
  return callable->call_named(names, arguments, *this);
}

Value Evaluator::call_builtin(const Node& node) {
  constexpr std::uint32_t count_bits = 16;
  const std::uint32_t count = node.c & ((1U << count_bits) - 1);
  const std::uint32_t regex = node.c >> count_bits;
  std::vector<Value> arguments;
  arguments.reserve(count);
  for (const Id argument : links(node.b, count)) arguments.push_back(eval(argument));
  if (error_) return {};
  return call_positional(all_builtins()[node.a], arguments, *this,
                         regex == 0 ? nullptr : &program_->regexes[regex - 1]);
}

Value Evaluator::call_builtin_named(const Node& node) {
  std::vector<std::string_view> names;
  std::vector<Value> arguments;
  const auto pairs = links(node.b, std::size_t{node.c} * 2);
  for (std::size_t i = 0; i < pairs.size(); i += 2) {
    names.push_back(name(pairs[i]));
    arguments.push_back(eval(pairs[i + 1]));
  }
  if (error_) return {};
  return call_by_name(all_builtins()[node.a], names, arguments, *this);
}

Value Closure::call(std::span<Value> arguments, Evaluator& evaluator) const {
  const FunctionCode& code = function();
  std::vector<Value> frame(code.frame_size);
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const Parameter& parameter = code.parameters[i];
    if (parameter.type != none && !convert(arguments[i], program->types[parameter.type], evaluator))
      return Value::null_because("expected the parameter '" + parameter.name + "' to be of type " +
                                 to_string(program->types[parameter.type]) + ", found " +
                                 std::string(type_name(arguments[i])));
    frame[i] = std::move(arguments[i]);
  }
  for (std::size_t i = 0; i < captured.size(); ++i) frame[code.captures[i].slot] = captured[i];
  if (code.self_slot != none)
    frame[code.self_slot] = Value(std::shared_ptr<const Function>(shared_from_this()));
  return evaluator.run(*program, code, frame);
}

Value Closure::call_named(std::span<const std::string_view> names, std::span<Value> arguments,
                          Evaluator& evaluator) const {
  const auto& parameters = function().parameters;
  if (names.size() != parameters.size())
    return Value::null_because("expected " + std::to_string(parameters.size()) +
                               " arguments of a function, found " + std::to_string(names.size()));
  std::vector<Value> positional(parameters.size());
  std::vector<bool> given(parameters.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto found = std::ranges::find(parameters, names[i], &Parameter::name);
    const auto place = static_cast<std::size_t>(found - parameters.begin());
    if (found == parameters.end() || given[place])
      return Value::null_because("expected the name of a parameter, found '" +
                                 std::string(names[i]) + "'");
    given[place] = true;
    positional[place] = std::move(arguments[i]);
  }
  return call(positional, evaluator);
}

Value BuiltinFunction::call(std::span<Value> arguments, Evaluator& evaluator) const {
  return call_positional(all_builtins()[index], arguments, evaluator, nullptr);
}

Value BuiltinFunction::call_named(std::span<const std::string_view> names,
                                  std::span<Value> arguments, Evaluator& evaluator) const {
  return call_by_name(all_builtins()[index], names, arguments, evaluator);
}

std::size_t BuiltinFunction::arity_min() const { return arity_of(all_builtins()[index]).min; }
std::size_t BuiltinFunction::arity_max() const { return arity_of(all_builtins()[index]).max; }

}  // namespace cauce::feel
