// Variables as the dialect writes them, `{"value", "type", "valueInfo"}`.
//
// In: String, Boolean, Short, Integer, Long, Double, Null, Date become FEEL text, boolean, number,
// null, date and time. Json, and Object with serialized JSON, hold JSON text and become what that
// says. Without a type, the JSON value is taken as it is. Bytes, File and transient variables are
// refused, and so is a value that is not of its type.
// Out: numbers are Integer, Long or Double, a date and time with an offset is Date, lists and
// contexts are Json with their text as value. What the dialect has no type for (dates, times,
// durations, ranges) is a String with FEEL's text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "adapters/http/json_text.h"
#include "engine/base/result.h"
#include "engine/projection/rows.h"
#include "engine/value/value.h"
#include "engine/value/zone.h"

namespace cauce::http {

// `dto` is one variable; the message says what was expected of `name` and found.
Result<Value, std::string> read_variable(std::string_view name, const Value& dto);
// An object of variables by name; null is none.
Result<Context, std::string> read_variables(const Value& object);

std::string_view dialect_type(const Value& value);
// `"value": ..., "type": ..., "valueInfo": {}` into an object that is open.
void put_variable(JsonText& json, const Value& value, const Zone& zone);
void put_variables(JsonText& json, const Context& variables, const Zone& zone);

Value value_of(const VariableRow& row);

}  // namespace cauce::http
