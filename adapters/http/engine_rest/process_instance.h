// Process instances as the dialect shows them.
#pragma once

#include <string_view>
#include <vector>

#include "adapters/http/json_text.h"
#include "adapters/http/query.h"

namespace cauce::http::engine_rest {

const QueryRules& process_instance_rules();
const QueryRules& historic_process_instance_rules();
void write_process_instances(const Call& call, JsonText& json,
                             const std::vector<ProcessInstanceRow>& rows);

// The members of ProcessInstanceDto, into an object that is open. With a link to itself or none.
enum class Links : std::uint8_t { none, self };
void put_process_instance(const Call& call, JsonText& json, const ProcessInstanceRow& row,
                          Links links);

// The running instance that the path's {id} names.
Result<ProcessInstanceRow, HttpResponse> running_instance_of(const Call& call);

// The instances that a body names by `processInstanceIds`, `processInstanceQuery` and
// `historicProcessInstanceQuery`, of which only those that run are meant; none when it has none.
Result<std::vector<ProcessInstanceKey>, HttpResponse> instances_named_in(const Call& call,
                                                                         const Context& body);
bool names_instances(const Context& body);  // Has any.

}  // namespace cauce::http::engine_rest
