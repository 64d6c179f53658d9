// Values as they are kept on disk: JSON that loses nothing. What JSON does not know is an object
// with one entry: `{"@":"2026-12-31T09:00:00Z"}` for FEEL's temporal values, `{"@range":[low,
// "closed", high, "open"]}` for ranges; a context whose only name begins with `@` gets another `@`.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/value/value.h"

namespace cauce {

// Canonical: equal values give equal text.
std::string to_stored(const Value& value);

// Takes what to_stored writes. None for anything else.
std::optional<Value> from_stored(std::string_view text);

// Lists and contexts in one another, at most; more could not be read back (value/json.h).
constexpr int stored_depth_max = 60;

// The value without what it says of why something in it is null: that is not kept, and nobody is to
// be told more before it was written and read again than after.
Value without_reasons(Value value);

// False for functions, alone or anywhere inside, and for what is nested deeper: they are no data.
bool is_storable(const Value& value);

}  // namespace cauce
