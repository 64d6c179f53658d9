// Forms of tasks and of start events.
#pragma once

#include <optional>
#include <string>

#include "adapters/http/call.h"
#include "adapters/http/json_text.h"
#include "engine/model/people.h"

namespace cauce::http::engine_rest {

// `"operatonFormRef": ...` into an object that is open.
void put_form_reference(JsonText& json, const std::optional<FormReference>& form);

// FormDto: key, reference, context path.
HttpResponse form_response(const std::optional<FormReference>& form);

// The bytes of a deployed form: by its key, `deployment:NAME`, or by its id. 400 when the key names
// no deployed form, 404 when it names one that is not there.
HttpResponse deployed_form_response(const Call& call, const std::optional<FormReference>& form,
                                    DefinitionKey definition);
HttpResponse form_content(std::string bytes);

// Keeps those that `variableNames` of the query names, all when it names none.
Context named_variables(const Call& call, const Context& variables);

}  // namespace cauce::http::engine_rest
