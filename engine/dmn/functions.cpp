// What a decision model defines and FEEL can call (DMN 1.5, 10.2.1.7 and 10.4).
#include <algorithm>

#include "engine/dmn/session.h"

namespace cauce::dmn {
namespace {

std::vector<const Variable*> parameters_of(const FunctionDefinition& definition) {
  std::vector<const Variable*> parameters;
  for (const Variable& parameter : definition.parameters) parameters.push_back(&parameter);
  return parameters;
}

struct BoxedFunction final : Invocable, std::enable_shared_from_this<BoxedFunction> {
  const FunctionDefinition* definition = nullptr;
  const Element* owner = nullptr;  // The element that it stands in.
  std::string_view self{};
  const Context* visible = nullptr;  // Inputs of the model of business knowledge; null of others.
  std::vector<const Variable*> formal{};
  std::vector<std::string_view> captured_names{};
  std::vector<Value> captured{};  // As many.

  const std::vector<const Variable*>& parameters() const override { return formal; }
  std::span<const Value> held() const override { return captured; }

  Value invoke(Session& running, std::span<Value> arguments) const override {
    if (definition->kind != FunctionDefinition::Kind::feel || !definition->body)
      return not_feel(running);
    const Element* const outer = std::exchange(running.element, owner);
    Scope scope(nullptr);
    for (std::size_t i = 0; i < captured.size(); ++i) scope.put(captured_names[i], captured[i]);
    if (visible) running.put_required(*owner, visible, {}, scope);
    if (!self.empty()) scope.put(self, Value(std::shared_ptr<const Function>(shared_from_this())));
    for (std::size_t i = 0; i < formal.size(); ++i)
      scope.put(formal[i]->name, std::move(arguments[i]));
    Value value = running.evaluate(*definition->body, scope);
    if (visible)
      value = running.conform(std::move(value), result_of(owner->variable.type),
                              "the result of '" + owner->name + "'");
    running.element = outer;
    return value;
  }

 private:
  Value not_feel(Session& running) const {
    const bool is_empty = definition->kind == FunctionDefinition::Kind::feel;
    Trouble trouble{.message = is_empty ? "expected logic of the function, found none"
                                        : "expected a function in FEEL, found one of another "
                                          "language, which is not run",
                    .place = owner ? owner->place : Place{},
                    .rule = is_empty ? "" : "feel-external-function"};
    Value null = Value::null_because(trouble.message);
    running.tell(std::move(trouble));
    return null;
  }
};

struct ServiceFunction final : Invocable {
  const Element* service = nullptr;
  const Context* visible = nullptr;
  std::vector<Asked> targets{};
  std::vector<const Variable*> formal{};

  const std::vector<const Variable*>& parameters() const override { return formal; }

  Value invoke(Session& running, std::span<Value> arguments) const override {
    Worth worth;
    for (std::size_t i = 0; i < targets.size(); ++i)
      worth.emplace(targets[i], std::move(arguments[i]));
    return running.serve(*service, visible, std::move(worth));
  }
};

template <class Made>
Value finish(Session& session, std::shared_ptr<Made> function) {
  function->session = session.weak_from_this();
  return session.evaluator.admit(Value(std::shared_ptr<const Function>(std::move(function))));
}

}  // namespace

// 10.3.2.9.4: an argument that does not conform is null, and the function is not called.
Value Invocable::call(std::span<Value> arguments, feel::Evaluator& evaluator) const {
  const auto running = session.lock();
  if (!running || &running->evaluator != &evaluator)
    return Value::null_because("expected a function of this evaluation, found one of another");
  const feel::Evaluator::Level level(evaluator);
  if (evaluator.failed()) return {};
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const Variable& parameter = *parameters()[i];
    const bool was_null = arguments[i].is_null();
    arguments[i] = running->conform(std::move(arguments[i]), parameter.type,
                                    "the argument '" + parameter.name + "'");
    if (arguments[i].is_null() && !was_null) return arguments[i];
  }
  return invoke(*running, arguments);
}

Value Invocable::call_named(std::span<const std::string_view> names, std::span<Value> arguments,
                            feel::Evaluator& evaluator) const {
  const auto& formal = parameters();
  std::vector<Value> positional(formal.size());
  std::vector<bool> given(formal.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto found = std::ranges::find_if(
        formal, [&](const Variable* parameter) { return parameter->name == names[i]; });
    const auto place = static_cast<std::size_t>(found - formal.begin());
    if (found == formal.end() || given[place])
      return Value::null_because("expected the name of a parameter, found '" +
                                 std::string(names[i]) + "'");
    given[place] = true;
    positional[place] = std::move(arguments[i]);
  }
  if (names.size() != formal.size())
    return Value::null_because("expected " + std::to_string(formal.size()) +
                               " arguments of a function, found " + std::to_string(names.size()));
  return call(positional, evaluator);
}

TypeUse result_of(TypeUse use) {
  if (use.type && use.type->kind == feel::Type::Kind::function) use.type = use.type->result;
  return use;
}

Value make_function(Session& session, const FunctionDefinition& definition,
                    const feel::Variables& around, std::string_view self) {
  auto function = std::make_shared<BoxedFunction>();
  function->definition = &definition;
  function->owner = session.element;
  function->self = self;
  function->formal = parameters_of(definition);
  for (const std::string& name : definition.captures)
    if (const Value* value = around.find(name)) {
      function->captured_names.push_back(name);
      function->captured.push_back(*value);
    }
  return finish(session, std::move(function));
}

Value Session::invoke(std::uint32_t knowledge) {
  const Value function = function_of({knowledge, &inputs});
  const auto* invocable = dynamic_cast<const Invocable*>(feel::function_of(function));
  if (!invocable) return function;
  std::vector<Value> arguments;
  for (const Variable* parameter : invocable->parameters()) {
    const Value* argument = inputs.find(parameter->name);
    arguments.push_back(argument ? *argument : Value());
  }
  return invocable->call(arguments, evaluator);
}

Value make_knowledge(Session& session, const Element& knowledge, const Context* visible) {
  const auto* definition =
      knowledge.logic ? std::get_if<FunctionDefinition>(&knowledge.logic->form) : nullptr;
  if (!definition)
    return Value::null_because("expected logic of '" + knowledge.name + "', found none");
  auto function = std::make_shared<BoxedFunction>();
  function->definition = definition;
  function->owner = &knowledge;
  function->self = knowledge.variable.name;
  function->formal = parameters_of(*definition);
  function->visible = visible;
  return finish(session, std::move(function));
}

// Its parameters are its input data, then its input decisions.
Value make_service(Session& session, const Element& service, const Context* visible) {
  auto function = std::make_shared<ServiceFunction>();
  function->service = &service;
  function->visible = visible;
  for (const auto* references : {&service.service.input_data, &service.service.input_decisions})
    for (const Reference& reference : *references) {
      if (!reference.target) continue;
      function->targets.push_back(session.required_by(service, reference, visible));
      function->formal.push_back(&session.decisions.elements()[*reference.target]->variable);
    }
  return finish(session, std::move(function));
}

}  // namespace cauce::dmn
