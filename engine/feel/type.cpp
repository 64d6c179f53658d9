#include "engine/feel/type.h"

#include <algorithm>

#include "engine/feel/callable.h"
#include "engine/feel/evaluator.h"
#include "engine/value/temporal_arithmetic.h"

namespace cauce::feel {
namespace {

bool is_any(const Type& type) { return type.kind == Type::Kind::any; }

// Parts of a value may be null (10.3.2.9.4).
bool part_conforms(const Value& part, const Type& type, Evaluator& evaluator) {
  return part.is_null() || is_any(type) || conforms(part, type, evaluator);
}

bool list_conforms(const List& list, const Type& type, Evaluator& evaluator) {
  return !type.exact || std::ranges::all_of(list, [&](const Value& item) {
    return part_conforms(item, *type.arguments.front(), evaluator);
  });
}

bool context_conforms(const Context& context, const Type& type, Evaluator& evaluator) {
  if (!type.exact) return true;
  for (std::size_t i = 0; i < type.entry_names.size(); ++i) {
    const Value* entry = context.find(type.entry_names[i]);
    if (!entry || !part_conforms(*entry, *type.arguments[i], evaluator)) return false;
  }
  return true;
}

bool range_conforms(const Range& range, const Type& type, Evaluator& evaluator) {
  return !type.exact || (part_conforms(range.low, *type.arguments.front(), evaluator) &&
                         part_conforms(range.high, *type.arguments.front(), evaluator));
}

// Without types of parameters and results, functions are told apart by how many they take.
bool function_conforms(const Value& value, const Type& type) {
  const Callable* callable = callable_of(value);
  if (!callable) return false;
  if (!type.exact || type.arguments.empty()) return true;
  return type.arguments.size() >= callable->arity_min() &&
         type.arguments.size() <= callable->arity_max();
}

bool has_kind(const Value& value, const Type& type, Evaluator& evaluator) {
  switch (type.kind) {
    case Type::Kind::any: return !value.is_null();
    case Type::Kind::null: return value.is_null();
    case Type::Kind::boolean: return value.boolean();
    case Type::Kind::number: return value.number();
    case Type::Kind::string: return value.string();
    case Type::Kind::date: return value.date();
    case Type::Kind::time: return value.time();
    case Type::Kind::date_time: return value.date_time();
    case Type::Kind::year_month: return value.year_month();
    case Type::Kind::day_time: return value.day_time();
    case Type::Kind::list: return value.list() && list_conforms(*value.list(), type, evaluator);
    case Type::Kind::context:
      return value.context() && context_conforms(*value.context(), type, evaluator);
    case Type::Kind::range: return value.range() && range_conforms(*value.range(), type, evaluator);
    case Type::Kind::function: return function_conforms(value, type);
  }
  return false;
}

// The value that unary tests test.
class Tested final : public Variables {
 public:
  explicit Tested(const Value& value) : value_(value) {}
  const Value* find(std::string_view name) const override {
    return name == "?" ? &value_ : nullptr;
  }

 private:
  const Value& value_;
};

}  // namespace

bool passes_tests(const Value& value, const Expression& tests, Evaluator& evaluator) {
  const Value passed = evaluator.evaluate(tests, Tested(value));
  return passed.boolean() && *passed.boolean();
}

bool conforms(const Value& value, const Type& type, Evaluator& evaluator) {
  return evaluator.charge(1) && has_kind(value, type, evaluator);
}

bool is_allowed(const Value& value, const Type& type, Evaluator& evaluator) {
  if (value.is_null()) return true;
  if (!evaluator.charge(1)) return false;
  const bool passes_own = std::ranges::all_of(type.constraints, [&](const Expression& tests) {
    return passes_tests(value, tests, evaluator);
  });
  if (!passes_own || !type.exact) return passes_own;
  if (const List* list = value.list(); list && type.kind == Type::Kind::list)
    return std::ranges::all_of(*list, [&](const Value& item) {
      return is_allowed(item, *type.arguments.front(), evaluator);
    });
  const Context* context = value.context();
  if (!context || type.kind != Type::Kind::context) return true;
  for (std::size_t i = 0; i < type.entry_names.size(); ++i) {
    const Value* entry = context->find(type.entry_names[i]);
    if (entry && !is_allowed(*entry, *type.arguments[i], evaluator)) return false;
  }
  return true;
}

bool convert(Value& value, const Type& type, Evaluator& evaluator) {
  if (value.is_null() || is_any(type) || conforms(value, type, evaluator)) return true;
  const auto take = [&](Value converted) {
    if (!conforms(converted, type, evaluator)) return false;
    value = std::move(converted);
    return true;
  };
  if (type.kind == Type::Kind::date_time && value.date())
    return take(DateTime{*value.date(), Time{0, &Zone::utc()}});
  if (type.kind == Type::Kind::list && !value.list()) return take(List{value});
  const List* list = value.list();
  return list && list->size() == 1 && take(Value(list->front()));
}

std::string to_string(const Type& type) {
  if (!type.name.empty()) return type.name;
  switch (type.kind) {
    case Type::Kind::any: return "Any";
    case Type::Kind::null: return "Null";
    case Type::Kind::boolean: return "boolean";
    case Type::Kind::number: return "number";
    case Type::Kind::string: return "string";
    case Type::Kind::date: return "date";
    case Type::Kind::time: return "time";
    case Type::Kind::date_time: return "date and time";
    case Type::Kind::year_month: return "years and months duration";
    case Type::Kind::day_time: return "days and time duration";
    case Type::Kind::list: return "list";
    case Type::Kind::context: return "context";
    case Type::Kind::range: return "range";
    case Type::Kind::function: return "function";
  }
  return {};
}

}  // namespace cauce::feel
