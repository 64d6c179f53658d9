// Variables of process instances.
#include "adapters/http/engine_rest/process_instance.h"
#include "adapters/http/engine_rest/scope_variables.h"
#include "adapters/http/errors.h"
#include "adapters/http/routes.h"

namespace cauce::http::engine_rest {
namespace process_variables_resource {

Answer list(const Call& call) {
  const Result<ProcessInstanceRow, HttpResponse> row = running_instance_of(call);
  if (!row) return row.error();
  return variables_response(call, local_variables(call.reader, row->key, scope_of(row->key)));
}

// The reference answers an unknown variable with 400 here.
Answer get_one(const Call& call) {
  const Result<ProcessInstanceRow, HttpResponse> row = running_instance_of(call);
  if (!row) return row.error();
  return variable_response(call, local_variables(call.reader, row->key, scope_of(row->key)), 400);
}

Answer get_data(const Call& call) {
  const Result<ProcessInstanceRow, HttpResponse> row = running_instance_of(call);
  if (!row) return row.error();
  return variable_data_response(call, local_variables(call.reader, row->key, scope_of(row->key)));
}

template <Change How>
Answer change(const Call& call) {
  const std::optional<std::uint64_t> key = parse_key(call.path_value("id"));
  if (!key)
    return not_found("expected a running process instance with id " + call.path_value("id") +
                     ", but there is none");
  return change_variables(call, ScopeKey{*key}, Local::no, How);
}

}  // namespace process_variables_resource

std::vector<Route> process_variable_routes() {
  using namespace process_variables_resource;
  constexpr auto reader = Right::reader;
  constexpr auto op = Right::operator_;
  return {
      {Method::get, "/process-instance/{id}/variables", reader, "Variables of a process instance",
       list},
      {Method::post, "/process-instance/{id}/variables", op,
       "Changes variables of a process instance", change<Change::modify>},
      {Method::get, "/process-instance/{id}/variables/{varName}", reader,
       "A variable of a process instance", get_one},
      {Method::get, "/process-instance/{id}/variables/{varName}/data", reader,
       "The bytes of a variable: none holds any", get_data},
      {Method::put, "/process-instance/{id}/variables/{varName}", op,
       "Sets a variable of a process instance", change<Change::put_one>},
      {Method::delete_, "/process-instance/{id}/variables/{varName}", op,
       "Removes a variable of a process instance", change<Change::delete_one>},
  };
}

}  // namespace cauce::http::engine_rest
