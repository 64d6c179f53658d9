#include "engine/dmn/inputs.h"

#include <optional>

namespace cauce::dmn {
namespace {

using feel::Type;

template <class Parsed>
std::optional<Value> as_value(std::optional<Parsed> parsed) {
  return parsed ? std::optional<Value>(std::move(*parsed)) : std::nullopt;
}

std::optional<Value> temporal(const std::string& text, Type::Kind kind) {
  switch (kind) {
    case Type::Kind::date: return as_value(parse_date(text));
    case Type::Kind::time: return as_value(parse_time(text));
    case Type::Kind::date_time: return as_value(parse_date_time(text));
    case Type::Kind::year_month: return as_value(parse_year_month_duration(text));
    case Type::Kind::day_time: return as_value(parse_day_time_duration(text));
    default: return std::nullopt;
  }
}

// As deep as the type, which is limited.
Value read_as(const Value& value, const Type& type) {
  if (const std::string* text = value.string()) return temporal(*text, type.kind).value_or(value);
  const bool has_parts = type.exact && !type.arguments.empty();
  if (const List* list = value.list(); list && type.kind == Type::Kind::list && has_parts) {
    List items;
    for (const Value& item : *list) items.push_back(read_as(item, *type.arguments.front()));
    return items;
  }
  const Context* context = value.context();
  if (!context || type.kind != Type::Kind::context || !has_parts) return value;
  Context entries = *context;
  for (std::size_t i = 0; i < type.entry_names.size(); ++i)
    if (const Value* entry = context->find(type.entry_names[i]))
      entries.put(type.entry_names[i], read_as(*entry, *type.arguments[i]));
  return entries;
}

}  // namespace

Context from_json_inputs(const Decisions& decisions, const Context& given) {
  Context inputs = given;
  for (const Element* element : decisions.elements()) {
    const Variable& variable = element->variable;
    const Value* value = given.find(variable.name);
    if (value && variable.type.type && element->kind != Element::Kind::knowledge)
      inputs.put(variable.name, read_as(*value, *variable.type.type));
  }
  return inputs;
}

}  // namespace cauce::dmn
