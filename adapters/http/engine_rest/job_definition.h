// What jobs come from, as the dialect shows it: an element of a process definition that waits for
// time. Its id is made of the two, so that nothing is kept of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "adapters/http/query.h"

namespace cauce::http::engine_rest {

struct JobDefinitionName {
  DefinitionKey definition{};
  std::string element{};
};
// None when the id is no such id; what it names need not be there.
std::optional<JobDefinitionName> job_definition_named(std::string_view id);

// None when the element makes no jobs.
std::optional<std::string> job_definition_id(const Call& call, DefinitionKey definition,
                                             std::string_view element);

// What failed at the element; no row when it makes no jobs.
Filter incidents_of_job_definition(const Call& call, std::string_view id);

}  // namespace cauce::http::engine_rest
