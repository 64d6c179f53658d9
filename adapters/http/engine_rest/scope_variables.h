// Variables of a scope: read from the store, and changed through a command. Shared by process
// instances and tasks.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "adapters/http/call.h"
#include "engine/value/value.h"

namespace cauce::http::engine_rest {

Context local_variables(Reader& reader, ProcessInstanceKey instance, ScopeKey scope);
// Those of the scope and of the scopes around it, up to the process instance; inner ones hide.
Context visible_variables(Reader& reader, ProcessInstanceKey instance, ScopeKey scope);

HttpResponse variables_response(const Call& call, const Context& variables);
// The variable that the path's {varName} names, or a refusal with `missing_status`.
HttpResponse variable_response(const Call& call, const Context& variables, unsigned missing_status);

// The bytes of the variable: no variable holds bytes, so that it is refused, unless it is missing.
HttpResponse variable_data_response(const Call& call, const Context& variables);

// What a request on a scope asks for: the body of PUT, POST, or DELETE of {varName}.
enum class Change : std::uint8_t { put_one, delete_one, modify };
Answer change_variables(const Call& call, ScopeKey scope, Local local, Change change);

}  // namespace cauce::http::engine_rest
