// The requirement graph (DMN 1.5, clause 6): what a decision sees of what it requires.
#include <algorithm>

#include "engine/dmn/results.h"
#include "engine/dmn/session.h"

namespace cauce::dmn {
namespace {

// Names that no element of the model has may come from the caller, for tables that were drawn
// without the input data they use. A name that the model knows is only seen by who requires it.
class Undeclared final : public feel::Variables {
 public:
  Undeclared(const Decisions& decisions, std::uint32_t model, const Context& inputs)
      : decisions_(decisions), model_(model), inputs_(inputs) {}

  const Value* find(std::string_view name) const override {
    return decisions_.declares(model_, name) ? nullptr : inputs_.find(name);
  }

 private:
  const Decisions& decisions_;
  std::uint32_t model_;
  const Context& inputs_;
};

// What is required of other models stands in a context that is called as the import.
class Imported {
 public:
  explicit Imported(const Model& model) : model_(model) {}

  void put(const Model& from, std::string_view name, Value value, Scope& scope) {
    const auto import = std::ranges::find(model_.imports, from.uri, &Import::uri);
    if (&from == &model_ || import == model_.imports.end() || import->name.empty())
      return scope.put(name, std::move(value));
    auto known =
        std::ranges::find(contexts_, import->name, &std::pair<std::string_view, Context>::first);
    if (known == contexts_.end())
      known = contexts_.emplace(contexts_.end(), import->name, Context());
    known->second.put(std::string(name), std::move(value));
  }

  void give_to(Scope& scope) {
    for (auto& [name, context] : contexts_) scope.put(name, Value(std::move(context)));
    contexts_.clear();
  }

 private:
  const Model& model_;
  std::vector<std::pair<std::string_view, Context>> contexts_;
};

}  // namespace

Value Session::input(const Element& required, const Context* visible) {
  const Value* found = visible->find(required.variable.name);
  if (!found) found = visible->find(required.name);
  if (!found) found = inputs.find(required.variable.name);
  const Element* const outer = std::exchange(element, &required);
  Value value;
  if (found) {
    const std::size_t told = outcome.troubles.size();
    value = conform(*found, required.variable.type, "the input '" + required.name + "'");
    if (outcome.troubles.size() > told) outcome.troubles.back().rule = input_refused;
  } else {
    const std::string reason = "expected the input '" + required.name + "', found none";
    value = Value::null_because(reason);
    if (required.kind == Element::Kind::input)
      tell(Trouble{.message = reason, .place = required.place, .rule = "dmn-input-missing"});
  }
  element = outer;
  return value;
}

Asked Session::required_by(const Element& from, const Reference& reference,
                           const Context* visible) const {
  const Element& required = *decisions.elements()[*reference.target];
  if (required.model == from.model) return {*reference.target, visible};
  const auto& imports = decisions.model_of(from).imports;
  const auto import = std::ranges::find(imports, decisions.model_of(required).uri, &Import::uri);
  const Value* inner = import == imports.end() ? nullptr : visible->find(import->name);
  return {*reference.target, inner && inner->context() ? inner->context() : visible};
}

Value Session::function_of(Asked asked) {
  const Element& callee = *decisions.elements()[asked.element];
  return callee.kind == Element::Kind::service ? make_service(*this, callee, asked.inputs)
                                               : make_knowledge(*this, callee, asked.inputs);
}

void Session::put_required(const Element& from, const Context* visible, const Worth& worth,
                           Scope& scope) {
  Imported imported(decisions.model_of(from));
  const auto put = [&](std::uint32_t target, Value value) {
    const Element& required = *decisions.elements()[target];
    imported.put(decisions.model_of(required), required.variable.name, std::move(value), scope);
  };
  for (const Reference& reference : from.information)
    if (reference.target) put(*reference.target, worth.at(required_by(from, reference, visible)));
  for (const Reference& reference : from.knowledge)
    if (reference.target)
      put(*reference.target, function_of(required_by(from, reference, visible)));
  imported.give_to(scope);
}

// Requires: what it requires is in `worth`.
Value Session::decision(const Element& decided, const Context* visible, const Worth& worth) {
  if (!decided.logic) return input(decided, visible);
  const Element* const outer = std::exchange(element, &decided);
  const Undeclared undeclared(decisions, decided.model, *visible);
  Scope scope(&undeclared);
  put_required(decided, visible, worth, scope);
  Value value = conform(evaluate(*decided.logic, scope), decided.variable.type,
                        "the value of '" + decided.name + "'");
  element = outer;
  return value;
}

// Depth first with a stack of its own, since graphs may be as deep as models are long.
Value Session::decide(Asked root, Worth& worth) {
  std::vector<Asked> open{root};
  while (!open.empty() && !ended && evaluator.charge(1)) {
    const Asked asked = open.back();
    const Element& at = *decisions.elements()[asked.element];
    if (worth.contains(asked)) {
      open.pop_back();
      continue;
    }
    if (at.in_cycle) {
      worth.emplace(asked, Value::null_because("expected no decision to require itself, but '" +
                                               at.name + "' does"));
      continue;
    }
    const std::size_t before = open.size();
    if (at.kind == Element::Kind::decision && at.logic)
      for (const Reference& reference : at.information)
        if (reference.target)
          if (const Asked next = required_by(at, reference, asked.inputs); !worth.contains(next))
            open.push_back(next);
    if (open.size() > before) continue;
    open.pop_back();
    Value value;
    switch (at.kind) {
      case Element::Kind::decision: value = decision(at, asked.inputs, worth); break;
      case Element::Kind::input: value = input(at, asked.inputs); break;
      case Element::Kind::knowledge: value = function_of(asked); break;
      case Element::Kind::service: value = serve(at, asked.inputs, {}); break;
    }
    worth.emplace(asked, std::move(value));
  }
  const auto found = worth.find(root);
  return found == worth.end() ? Value() : found->second;
}

// 10.4: the values of its output decisions, given those of its inputs. What was not given is looked
// for among the inputs of the evaluation, which is how a service is evaluated from outside.
Value Session::serve(const Element& service, const Context* visible, Worth worth) {
  for (const auto* references : {&service.service.input_decisions, &service.service.input_data})
    for (const Reference& reference : *references)
      if (reference.target) {
        const Asked given = required_by(service, reference, visible);
        if (!worth.contains(given))
          worth.emplace(given, input(*decisions.elements()[given.element], given.inputs));
      }
  const TypeUse result = result_of(service.variable.type);
  const std::string what = "the result of '" + service.name + "'";
  const auto& outputs = service.service.outputs;
  if (outputs.size() == 1 && outputs.front().target)
    return conform(decide(required_by(service, outputs.front(), visible), worth), result, what);
  Context context;
  for (const Reference& reference : outputs)
    if (reference.target)
      context.put(decisions.elements()[*reference.target]->variable.name,
                  decide(required_by(service, reference, visible), worth));
  return conform(evaluator.admit(Value(std::move(context))), result, what);
}

}  // namespace cauce::dmn
