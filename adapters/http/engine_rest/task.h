// Human tasks as the dialect shows them.
#pragma once

#include <optional>
#include <vector>

#include "adapters/http/json_text.h"
#include "adapters/http/query.h"
#include "engine/model/people.h"

namespace cauce::http::engine_rest {

const QueryRules& task_rules();

void write_tasks(const Call& call, JsonText& json, const std::vector<TaskRow>& rows);

// The open task that the path's {id} names, or the refusal with `missing_status` when there is
// none: 404, or 400 where the reference says so.
Result<TaskRow, HttpResponse> open_task_of(const Call& call, unsigned missing_status = 404);

// As it was drawn; none when the task has no form.
std::optional<FormReference> form_of(const Call& call, const TaskRow& task);

bool is_suspended(const TaskRow& task);

// "Created", "Completed" or "Deleted".
std::string_view task_state_of(const TaskRow& task);

// Those of the task's own scope, or all that the work can see, inner ones before outer ones.
enum class Visible : std::uint8_t { local, all };
Context variables_of(const Call& call, const TaskRow& task, Visible visible);

}  // namespace cauce::http::engine_rest
