// The value of boxed expressions (DMN 1.5, 10.2.1 and 10.2.2).
#include <functional>

#include "engine/dmn/session.h"
#include "engine/feel/comparison.h"

namespace cauce::dmn {
namespace {

struct Evaluation {
  Session& session;
  const feel::Variables& variables;
  std::string_view self;

  feel::Evaluator& evaluator() const { return session.evaluator; }

  Value part(const BoxedPointer& boxed, const feel::Variables& visible,
             std::string_view called = {}) const {
    if (boxed) return session.evaluate(*boxed, visible, called);
    return Value::null_because("expected an expression, found none");
  }

  Value operator()(const Formula& formula) const { return session.evaluate(formula, variables); }

  Value operator()(const DecisionTable& table) const { return session.evaluate(table, variables); }

  Value operator()(const BoxedContext& boxed) const {
    Scope scope(&variables);
    Context context;
    for (const ContextEntry& entry : boxed.entries) {
      if (!entry.variable) return part(entry.value, scope);
      const Variable& variable = *entry.variable;
      Value value = session.conform(part(entry.value, scope, variable.name), variable.type,
                                    "the entry '" + variable.name + "'");
      scope.put(variable.name, value);
      context.put(variable.name, std::move(value));
    }
    return evaluator().admit(Value(std::move(context)));
  }

  Value operator()(const BoxedList& boxed) const {
    List list;
    for (const BoxedPointer& item : boxed.items) list.push_back(part(item, variables));
    return evaluator().admit(Value(std::move(list)));
  }

  Value operator()(const Relation& relation) const {
    List rows;
    for (const auto& row : relation.rows) {
      Context context;
      for (std::size_t i = 0; i < relation.columns.size(); ++i) {
        const Variable& column = relation.columns[i];
        Value cell = i < row.size() ? part(row[i], variables) : Value();
        context.put(column.name, session.conform(std::move(cell), column.type,
                                                 "the column '" + column.name + "'"));
      }
      rows.push_back(evaluator().admit(Value(std::move(context))));
    }
    return evaluator().admit(Value(std::move(rows)));
  }

  Value operator()(const FunctionDefinition& definition) const {
    return make_function(session, definition, variables, self);
  }

  Value operator()(const Invocation& invocation) const {
    const Value function = part(invocation.function, variables);
    const feel::Callable* callable = feel::callable_of(function);
    std::vector<std::string_view> names;
    std::vector<Value> arguments;
    for (const auto& [name, value] : invocation.bindings) {
      names.emplace_back(name);
      arguments.push_back(part(value, variables));
    }
    if (evaluator().failed()) return {};
    if (!callable)
      return Value::null_because("expected a function to invoke, found " +
                                 std::string(type_name(function)));
    return callable->call_named(names, arguments, evaluator());
  }

  // Null is false here.
  Value operator()(const Conditional& conditional) const {
    const Value condition = part(conditional.condition, variables);
    if (!condition.is_null() && !condition.boolean())
      return Value::null_because("expected a boolean as the condition, found " +
                                 std::string(type_name(condition)));
    const bool holds = condition.boolean() && *condition.boolean();
    return part(holds ? conditional.then : conditional.otherwise, variables);
  }

  // As in FEEL: a number chooses an element, a boolean keeps or drops each.
  Value operator()(const Filter& filter) const {
    const Value source = part(filter.in, variables);
    const List single = source.is_null() || source.list() ? List{} : List{source};
    const List& list = source.list() ? *source.list() : single;
    List kept;
    for (const Value& item : list) {
      const Context* context = item.context();
      if (!evaluator().charge(1 + (context ? context->size() : 0))) return {};
      Scope scope(&variables);
      scope.put("item", item);
      if (context)
        for (const auto& [name, value] : context->entries()) scope.put(name, value);
      const Value match = part(filter.match, scope);
      if (const Decimal* index = match.number()) return at(list, *index);
      if (match.boolean() && *match.boolean()) kept.push_back(item);
    }
    return evaluator().admit(Value(std::move(kept)));
  }

  static Value at(const List& list, const Decimal& index) {
    const auto size = static_cast<std::int64_t>(list.size());
    const auto number = index.to_integer();
    if (!number || *number == 0 || *number > size || *number < -size)
      return Value::null_because("expected an index within a list of " + std::to_string(size) +
                                 ", found " + index.to_short_string());
    return list[static_cast<std::size_t>(*number > 0 ? *number - 1 : size + *number)];
  }

  Value operator()(const Iterator& iterator) const {
    switch (iterator.kind) {
      case Iterator::Kind::for_each: return for_each(iterator);
      case Iterator::Kind::some: return quantify(iterator, true);
      case Iterator::Kind::every: return quantify(iterator, false);
    }
    return {};
  }

  Value for_each(const Iterator& iterator) const {
    List results;
    auto failure = each(iterator, [&](Scope& scope) {
      if (iterator.uses_partial) {
        if (!evaluator().charge(results.size())) return false;
        scope.put("partial", evaluator().admit(Value(results)));
      }
      results.push_back(part(iterator.body, scope));
      return true;
    });
    if (failure) return std::move(*failure);
    return evaluator().admit(Value(std::move(results)));
  }

  // Some is true when one is, every false when one is; else null if any was no boolean.
  Value quantify(const Iterator& iterator, bool decisive) const {
    bool decided = false, known = true;
    auto failure = each(iterator, [&](Scope& scope) {
      const Value value = part(iterator.body, scope);
      if (!value.boolean()) known = false;
      decided = value.boolean() && *value.boolean() == decisive;
      return !decided;
    });
    if (failure) return std::move(*failure);
    if (decided) return decisive;
    if (known) return !decisive;
    return Value::null_because("expected a boolean for every element");
  }

  // Null with the reason when there is nothing to go through. `visit` returns false to stop.
  std::optional<Value> each(const Iterator& iterator,
                            const std::function<bool(Scope&)>& visit) const {
    const Value domain = part(iterator.in, variables);
    const auto visit_one = [&](Value item) {
      Scope scope(&variables);
      scope.put(iterator.variable, std::move(item));
      return evaluator().charge(1) && visit(scope) && !evaluator().failed();
    };
    const auto not_iterable = [&] {
      return Value::null_because("expected a list or a range to go through, found " +
                                 std::string(type_name(domain)));
    };
    if (domain.is_null()) return not_iterable();
    if (const Range* range = domain.range()) {
      const auto ends = feel::closed_ends(*range);
      if (!ends) return not_iterable();
      if (ends->first_after_last) return std::nullopt;
      for (auto at = std::optional(ends->first); at; at = feel::next_between(*at, ends->last))
        if (!visit_one(*at)) break;
      return std::nullopt;
    }
    if (const List* list = domain.list()) {
      for (const Value& item : *list)
        if (!visit_one(item)) break;
    } else {
      visit_one(domain);
    }
    return std::nullopt;
  }
};

}  // namespace

Value Session::evaluate(const Boxed& boxed, const feel::Variables& variables,
                        std::string_view self) {
  const feel::Evaluator::Level level(evaluator);
  if (!evaluator.charge(1)) return {};
  return conform(std::visit(Evaluation{*this, variables, self}, boxed.form), boxed.type,
                 "the value of the expression");
}

}  // namespace cauce::dmn
