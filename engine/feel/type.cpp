#include "engine/feel/type.h"

#include <algorithm>

#include "engine/feel/callable.h"
#include "engine/value/temporal_arithmetic.h"

namespace cauce::feel {
namespace {

bool list_conforms(const List& list, const Type& type) {
  return !type.exact || std::ranges::all_of(list, [&](const Value& item) {
    const Type& element = type.arguments.front();
    // A list may hold null (10.3.2.9.4).
    return element.kind == Type::Kind::any || item.is_null() || conforms(item, element);
  });
}

bool context_conforms(const Context& context, const Type& type) {
  if (!type.exact) return true;
  for (std::size_t i = 0; i < type.entry_names.size(); ++i) {
    const Value* entry = context.find(type.entry_names[i]);
    if (!entry) return false;
    const Type& wanted = type.arguments[i];
    if (wanted.kind != Type::Kind::any && !entry->is_null() && !conforms(*entry, wanted))
      return false;
  }
  return true;
}

bool range_conforms(const Range& range, const Type& type) {
  if (!type.exact || type.arguments.front().kind == Type::Kind::any) return true;
  const auto fits = [&](const Value& end) {
    return end.is_null() || conforms(end, type.arguments.front());
  };
  return fits(range.low) && fits(range.high);
}

// Without types of parameters and results, functions are told apart by how many they take.
bool function_conforms(const Value& value, const Type& type) {
  const Callable* callable = callable_of(value);
  if (!callable) return false;
  if (!type.exact || type.arguments.empty()) return true;
  return type.arguments.size() >= callable->arity_min() &&
         type.arguments.size() <= callable->arity_max();
}

}  // namespace

bool conforms(const Value& value, const Type& type) {
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
    case Type::Kind::list: return value.list() && list_conforms(*value.list(), type);
    case Type::Kind::context: return value.context() && context_conforms(*value.context(), type);
    case Type::Kind::range: return value.range() && range_conforms(*value.range(), type);
    case Type::Kind::function: return function_conforms(value, type);
  }
  return false;
}

bool convert(Value& value, const Type& type) {
  if (value.is_null() || type.kind == Type::Kind::any || conforms(value, type)) return true;
  if (type.kind == Type::Kind::date_time && value.date()) {
    value = DateTime{*value.date(), Time{0, &Zone::utc()}};
    return true;
  }
  if (type.kind == Type::Kind::list && !value.list()) {
    Value list = List{value};
    if (!conforms(list, type)) return false;
    value = std::move(list);
    return true;
  }
  const List* list = value.list();
  if (!list || list->size() != 1 || !conforms(list->front(), type)) return false;
  value = Value(list->front());
  return true;
}

std::string to_string(const Type& type) {
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
