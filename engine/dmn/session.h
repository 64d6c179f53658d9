// One evaluation of a decision: its inputs, what was decided so far, and what is told of it. All of
// it shares one evaluator of FEEL, so that its limits hold for the whole.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/dmn/decisions.h"
#include "engine/feel/callable.h"
#include "engine/feel/evaluator.h"

namespace cauce::dmn {

// Names and their values, the latest first, then those of what is around.
class Scope final : public feel::Variables {
 public:
  explicit Scope(const feel::Variables* outer) : outer_(outer) {}

  // `name` belongs to the model, or to a value that lives as long.
  void put(std::string_view name, Value value);
  const Value* find(std::string_view name) const override;

 private:
  const feel::Variables* outer_;
  std::vector<std::pair<std::string_view, Value>> own_;
  std::unordered_map<std::string_view, std::size_t> index_;  // Empty while a scan is faster.
};

// An element and the inputs that it sees: those of an imported model stand in a context that is
// called as the import, so that one model may be imported twice with different inputs.
struct Asked {
  std::uint32_t element = 0;
  const Context* inputs = nullptr;
  bool operator==(const Asked&) const = default;
};
struct AskedHash {
  std::size_t operator()(const Asked& asked) const {
    return std::hash<const void*>()(asked.inputs) * 31 + asked.element;
  }
};

// What decisions of one evaluation, or of one call of a decision service, are worth.
using Worth = std::unordered_map<Asked, Value, AskedHash>;

struct Session : std::enable_shared_from_this<Session> {
  Session(const Decisions& model, const Context& given, const feel::Environment& environment)
      : decisions(model), inputs(given), evaluator(environment) {}

  const Decisions& decisions;
  const Context& inputs;
  feel::Evaluator evaluator;
  Outcome outcome{};
  std::optional<Trouble> ended{};  // A limit was reached.
  const Element* element = nullptr;  // Whose logic is being evaluated.

  // requirements.cpp: elements and what they require.
  Value decide(Asked root, Worth& worth);
  Value serve(const Element& service, const Context* visible, Worth worth);
  // Into the scope of an element: the values that it requires, and the functions.
  void put_required(const Element& element, const Context* visible, const Worth& worth,
                    Scope& scope);
  Value function_of(Asked asked);
  // What `from`, which sees `visible`, requires.
  Asked required_by(const Element& from, const Reference& reference, const Context* visible) const;
  // Business knowledge from outside: its arguments are inputs that are called as its parameters.
  Value invoke(std::uint32_t knowledge);

  // evaluate_boxed.cpp. The type of what is boxed is applied.
  Value evaluate(const Boxed& boxed, const feel::Variables& variables, std::string_view self = {});
  Value evaluate(const Formula& formula, const feel::Variables& variables);
  // As it is, or null with the reason when it is not of the type.
  Value conform(Value value, const TypeUse& use, std::string_view what);

  // evaluate_table.cpp.
  Value evaluate(const DecisionTable& table, const feel::Variables& variables);

  void tell(Trouble trouble);
  bool tells_more() const;  // Of troubles.
  void tell(FiredRule fired);

 private:
  Value input(const Element& element, const Context* visible);
  Value decision(const Element& element, const Context* visible, const Worth& worth);
};

// The type of a function's result. A variable that names no function type, as those of old models,
// names the result's.
TypeUse result_of(TypeUse use);

// Business knowledge, a decision service, or a boxed function, as a value that FEEL can call. After
// the session has ended it can no more.
struct Invocable : feel::Callable {
  std::weak_ptr<Session> session;

  virtual const std::vector<const Variable*>& parameters() const = 0;
  virtual Value invoke(Session& session, std::span<Value> arguments) const = 0;

  Value call(std::span<Value> arguments, feel::Evaluator& evaluator) const override;
  Value call_named(std::span<const std::string_view> names, std::span<Value> arguments,
                   feel::Evaluator& evaluator) const override;
  std::size_t arity_min() const override { return parameters().size(); }
  std::size_t arity_max() const override { return parameters().size(); }
};

// A function definition with what it captured.
// `self` is the name by which it may call itself, or empty; it belongs to the model.
Value make_function(Session& session, const FunctionDefinition& definition,
                    const feel::Variables& around, std::string_view self);
Value make_knowledge(Session& session, const Element& knowledge, const Context* visible);
Value make_service(Session& session, const Element& service, const Context* visible);

}  // namespace cauce::dmn
