// JSON and values. JSON knows fewer types: dates, times and durations are written as the string
// that FEEL would print and come back as strings, and so are ranges ("[1..5]"). A function, which
// never reaches a variable, is written as null. Numbers keep all their digits.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "engine/value/value.h"

namespace cauce {

struct JsonError {
  std::size_t offset = 0;  // In bytes, from 0.
  std::string message{};   // What was expected and what was found.

  bool operator==(const JsonError&) const = default;
};

struct JsonLimits {
  std::size_t depth_max = 64;
};

// Exactly one JSON text, nothing after it but white space; RFC 8259, UTF-8, names unique. A number
// of more than 34 significant digits or out of decimal128's range is an error, as it would change.
Result<Value, JsonError> parse_json(std::string_view text, JsonLimits limits = {});

// Compact, names in the context's own order.
std::string to_json(const Value& value);
void append_json(std::string& out, const Value& value);

// RFC 8785: names sorted by UTF-16 code units, shortest escapes, no white space. Equal values give
// equal text, but for times told in different zones, which keep their zone. Deviation: a number has
// up to 34 digits, where RFC 8785 would round it to a double; with up to 15 digits it is the same.
std::string to_canonical_json(const Value& value);

// Appends `text` as a JSON string, quotes and shortest escapes included (RFC 8785, 3.2.2.2).
// Requires: UTF-8.
void append_json_string(std::string& out, std::string_view text);

}  // namespace cauce
