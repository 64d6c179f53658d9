#include "adapters/http/variables.h"

#include <cstdint>
#include <limits>
#include <optional>

#include "adapters/http/dates.h"
#include "adapters/http/message.h"
#include "engine/value/json.h"
#include "engine/value/stored.h"

namespace cauce::http {
namespace {

std::string wrong(std::string_view name, std::string_view type, const Value& found) {
  return "cannot convert the value of variable '" + std::string(name) + "' to type " +
         std::string(type) + ": found a " + std::string(type_name(found));
}

Result<Value, std::string> read_integer(std::string_view name, std::string_view type,
                                        const Value& value, std::int64_t min, std::int64_t max) {
  const Decimal* number = value.number();
  if (number == nullptr) return Failure{wrong(name, type, value)};
  const std::optional<std::int64_t> integer = number->to_integer();
  if (!integer || *integer < min || *integer > max)
    return Failure{"cannot convert the value of variable '" + std::string(name) + "' to type " +
                   std::string(type) + ": expected an integer from " + std::to_string(min) +
                   " to " + std::to_string(max) + ", but found " + number->to_short_string()};
  return value;
}

Result<Value, std::string> read_serialized(std::string_view name, std::string_view type,
                                           const Value& value, const Context* info) {
  if (type == "Object" && info != nullptr) {
    const Value* format = info->find("serializationDataFormat");
    if (format != nullptr && format->string() != nullptr && *format->string() != "application/json")
      return Failure{"expected variable '" + std::string(name) +
                     "' to be serialized as application/json, but found '" +
                     format->string()->substr(0, 100) + "'"};
  }
  // Without serialization, an object stands for itself.
  if (value.context() != nullptr || value.list() != nullptr) return value;
  const std::string* text = value.string();
  if (text == nullptr) return Failure{wrong(name, type, value)};
  Result<Value, JsonError> json = parse_json(*text);
  if (!json)
    return Failure{"expected the value of variable '" + std::string(name) +
                   "' to be JSON text, but at offset " + std::to_string(json.error().offset) +
                   ": " + json.error().message};
  return std::move(*json);
}

Result<Value, std::string> read_date(std::string_view name, const Value& value) {
  const std::string* text = value.string();
  if (text == nullptr) return Failure{wrong(name, "Date", value)};
  const std::optional<DateTime> date_time = parse_dialect_date_time(*text);
  if (!date_time)
    return Failure{"cannot convert the value of variable '" + std::string(name) +
                   "' to type Date: expected a date such as 2026-11-02T09:00:00.000-0300, but "
                   "found '" +
                   text->substr(0, 100) + "'"};
  return Value(*date_time);
}

bool is_transient(const Context* info) {
  if (info == nullptr) return false;
  const Value* transient = info->find("transient");
  return transient != nullptr && transient->boolean() != nullptr && *transient->boolean();
}

// Whether the dialect's Date keeps all of it: an offset, milliseconds, four digits of a year.
bool is_dialect_date(const DateTime& value) {
  return value.time.zone != nullptr && value.time.ns % 1'000'000 == 0 && value.date.year >= 1 &&
         value.date.year <= 9998;
}

}  // namespace

Result<Value, std::string> read_variable(std::string_view name, const Value& dto) {
  const Context* object = dto.context();
  if (object == nullptr)
    return Failure{"expected variable '" + std::string(name) +
                   "' to be an object with value and type, but found a " +
                   std::string(type_name(dto))};
  const Value* given = object->find("value");
  const Value value = given == nullptr ? Value{} : *given;
  const Value* info_value = object->find("valueInfo");
  const Context* info = info_value == nullptr ? nullptr : info_value->context();
  if (info_value != nullptr && info == nullptr && !info_value->is_null())
    return Failure{"expected valueInfo of variable '" + std::string(name) + "' to be an object"};
  if (is_transient(info))
    return Failure{"variable '" + std::string(name) +
                   "' is transient, which is not supported: it would be kept"};
  const Value* type_value = object->find("type");
  if (type_value == nullptr || type_value->is_null()) return value;
  const std::string* type = type_value->string();
  if (type == nullptr)
    return Failure{"expected the type of variable '" + std::string(name) + "' to be text"};
  const auto is = [type](std::string_view known) { return equal_ignoring_case(*type, known); };

  if (is("Null")) {
    if (!value.is_null()) return Failure{wrong(name, "Null", value)};
    return value;
  }
  if (is("Bytes") || is("File"))
    return Failure{"the type " + *type + " of variable '" + std::string(name) +
                   "' is not supported"};
  const bool is_known = is("String") || is("Boolean") || is("Short") || is("Integer") ||
                        is("Long") || is("Double") || is("Number") || is("Date") || is("Json") ||
                        is("Object");
  if (!is_known)
    return Failure{"expected the type of variable '" + std::string(name) +
                   "' to be one of String, Boolean, Short, Integer, Long, Double, Date, Json, "
                   "Object, Null, but found '" +
                   type->substr(0, 100) + "'"};
  if (value.is_null()) return value;  // Null is a value of every type.
  if (is("String")) {
    if (value.string() == nullptr) return Failure{wrong(name, "String", value)};
    return value;
  }
  if (is("Boolean")) {
    if (value.boolean() == nullptr) return Failure{wrong(name, "Boolean", value)};
    return value;
  }
  if (is("Short")) return read_integer(name, "Short", value, INT16_MIN, INT16_MAX);
  if (is("Integer")) return read_integer(name, "Integer", value, INT32_MIN, INT32_MAX);
  if (is("Long")) return read_integer(name, "Long", value, INT64_MIN, INT64_MAX);
  if (is("Double") || is("Number")) {
    if (value.number() == nullptr) return Failure{wrong(name, "Double", value)};
    return value;
  }
  if (is("Date")) return read_date(name, value);
  return read_serialized(name, is("Json") ? "Json" : "Object", value, info);
}

Result<Context, std::string> read_variables(const Value& object) {
  if (object.is_null()) return Context{};
  const Context* by_name = object.context();
  if (by_name == nullptr)
    return Failure{"expected variables to be an object by name, but found a " +
                   std::string(type_name(object))};
  Context variables;
  for (const auto& [name, dto] : by_name->entries()) {
    if (name.empty()) return Failure{std::string("expected every variable to have a name")};
    Result<Value, std::string> value = read_variable(name, dto);
    if (!value) return Failure{value.error()};
    variables.put(name, std::move(*value));
  }
  return variables;
}

std::string_view dialect_type(const Value& value) {
  if (value.is_null()) return "Null";
  if (value.boolean() != nullptr) return "Boolean";
  if (const Decimal* number = value.number()) {
    const std::optional<std::int64_t> integer = number->to_integer();
    if (!integer) return "Double";
    return *integer >= INT32_MIN && *integer <= INT32_MAX ? "Integer" : "Long";
  }
  if (value.list() != nullptr || value.context() != nullptr) return "Json";
  if (value.date_time() != nullptr && is_dialect_date(*value.date_time())) return "Date";
  return "String";
}

void put_variable(JsonText& json, const Value& value, const Zone& zone) {
  const std::string_view type = dialect_type(value);
  json.name("value");
  if (type == "Json")
    json.text(to_json(value));
  else if (type == "Date")
    json.text(to_dialect(to_instant(*value.date_time(), zone), zone));
  else
    json.raw(to_json(value));
  json.put("type", type).name("valueInfo").begin_object().end_object();
}

void put_variables(JsonText& json, const Context& variables, const Zone& zone) {
  json.begin_object();
  for (const auto& [name, value] : variables.entries()) {
    json.name(name).begin_object();
    put_variable(json, value, zone);
    json.end_object();
  }
  json.end_object();
}

Value value_of(const VariableRow& row) {
  if (std::optional<Value> value = from_stored(row.value.text)) return std::move(*value);
  Result<Value, JsonError> json = parse_json(row.value.text);
  return json ? std::move(*json) : Value{};
}

}  // namespace cauce::http
