// External tasks as the dialect shows them.
#pragma once

#include <vector>

#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/json_text.h"
#include "adapters/http/query.h"

namespace cauce::http::engine_rest {

const QueryRules& external_task_rules();

// The members that every answer about a task has, into an object that is open.
void put_external_task(const Call& call, JsonText& json, const ExternalTaskRow& row,
                       const InstanceRows& instances, const DefinitionRows& definitions);

// The key that the path's {id} is; a refusal when it is none.
Result<ExternalTaskKey, HttpResponse> external_task_key_of(const Call& call);

// What the reference answers: 404 for a task that is not there, 400 when somebody else has it.
HttpResponse external_task_refused(const Call& call, const Rejection& rejection,
                                   std::string_view what);

}  // namespace cauce::http::engine_rest
