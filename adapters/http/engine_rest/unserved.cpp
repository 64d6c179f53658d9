// What the reference documents and this server does not serve: 501, so that a client learns that it
// asked for something that exists, and that it is not here.
#include "adapters/http/errors.h"
#include "adapters/http/routes.h"

namespace cauce::http::engine_rest {
namespace unserved_resource {

struct Unserved {
  const char* pattern;
  const char* methods;  // Separated by blanks.
};

constexpr Unserved unserved[] = {
    {"/authorization", "GET"},
    {"/authorization/count", "GET"},
    {"/authorization/create", "POST"},
    {"/authorization/{id}", "GET PUT DELETE"},
    {"/batch/{id}", "DELETE"},
    {"/batch/{id}/suspended", "PUT"},
    {"/decision-definition/key/{key}/history-time-to-live", "PUT"},
    {"/decision-definition/key/{key}/tenant-id/{tenant-id}", "GET"},
    {"/decision-definition/key/{key}/tenant-id/{tenant-id}/diagram", "GET"},
    {"/decision-definition/key/{key}/tenant-id/{tenant-id}/evaluate", "POST"},
    {"/decision-definition/key/{key}/tenant-id/{tenant-id}/history-time-to-live", "PUT"},
    {"/decision-definition/key/{key}/tenant-id/{tenant-id}/xml", "GET"},
    {"/decision-definition/{id}/history-time-to-live", "PUT"},
    {"/decision-requirements-definition", "GET"},
    {"/decision-requirements-definition/count", "GET"},
    {"/decision-requirements-definition/key/{key}", "GET"},
    {"/decision-requirements-definition/key/{key}/diagram", "GET"},
    {"/decision-requirements-definition/key/{key}/tenant-id/{tenant-id}", "GET"},
    {"/decision-requirements-definition/key/{key}/tenant-id/{tenant-id}/diagram", "GET"},
    {"/decision-requirements-definition/key/{key}/tenant-id/{tenant-id}/xml", "GET"},
    {"/decision-requirements-definition/key/{key}/xml", "GET"},
    {"/decision-requirements-definition/{id}", "GET"},
    {"/decision-requirements-definition/{id}/diagram", "GET"},
    {"/decision-requirements-definition/{id}/xml", "GET"},
    {"/deployment/registered", "GET"},
    {"/deployment/{id}", "DELETE"},
    {"/deployment/{id}/redeploy", "POST"},
    {"/execution/{id}/localVariables/{varName}/data", "POST"},
    {"/filter", "GET"},
    {"/filter/count", "GET"},
    {"/filter/create", "POST"},
    {"/filter/{id}", "GET PUT DELETE"},
    {"/filter/{id}/count", "GET POST"},
    {"/filter/{id}/list", "GET POST"},
    {"/filter/{id}/singleResult", "GET POST"},
    {"/group/create", "POST"},
    {"/group/{id}", "PUT DELETE"},
    {"/group/{id}/members/{userId}", "PUT DELETE"},
    {"/history/batch", "GET"},
    {"/history/batch/cleanable-batch-report", "GET"},
    {"/history/batch/cleanable-batch-report/count", "GET"},
    {"/history/batch/count", "GET"},
    {"/history/batch/set-removal-time", "POST"},
    {"/history/batch/{id}", "GET DELETE"},
    {"/history/cleanup", "POST"},
    {"/history/cleanup/configuration", "GET"},
    {"/history/cleanup/job", "GET"},
    {"/history/cleanup/jobs", "GET"},
    {"/history/decision-definition/cleanable-decision-instance-report", "GET"},
    {"/history/decision-definition/cleanable-decision-instance-report/count", "GET"},
    {"/history/decision-instance/delete", "POST"},
    {"/history/decision-instance/set-removal-time", "POST"},
    {"/history/decision-requirements-definition/{id}/statistics", "GET"},
    {"/history/detail", "GET POST"},
    {"/history/detail/count", "GET"},
    {"/history/detail/{id}", "GET"},
    {"/history/detail/{id}/data", "GET"},
    {"/history/external-task-log", "GET POST"},
    {"/history/external-task-log/count", "GET POST"},
    {"/history/external-task-log/{id}", "GET"},
    {"/history/external-task-log/{id}/error-details", "GET"},
    {"/history/identity-link-log", "GET"},
    {"/history/identity-link-log/count", "GET"},
    {"/history/incident", "GET"},
    {"/history/incident/count", "GET"},
    {"/history/job-log", "GET POST"},
    {"/history/job-log/count", "GET POST"},
    {"/history/job-log/{id}", "GET"},
    {"/history/job-log/{id}/stacktrace", "GET"},
    {"/history/process-definition/cleanable-process-instance-report", "GET"},
    {"/history/process-definition/cleanable-process-instance-report/count", "GET"},
    {"/history/process-definition/{id}/statistics", "GET"},
    {"/history/process-instance/delete", "POST"},
    {"/history/process-instance/report", "GET"},
    {"/history/process-instance/set-removal-time", "POST"},
    {"/history/process-instance/{id}", "DELETE"},
    {"/history/process-instance/{id}/variable-instances", "DELETE"},
    {"/history/task/report", "GET"},
    {"/history/user-operation", "GET"},
    {"/history/user-operation/count", "GET"},
    {"/history/user-operation/{operationId}/clear-annotation", "PUT"},
    {"/history/user-operation/{operationId}/set-annotation", "PUT"},
    {"/history/variable-instance/{id}", "DELETE"},
    {"/history/variable-instance/{id}/data", "GET"},
    {"/metrics", "GET"},
    {"/metrics/task-worker", "DELETE"},
    {"/metrics/{metrics-name}/sum", "GET"},
    {"/process-definition/key/{key}", "DELETE"},
    {"/process-definition/key/{key}/diagram", "GET"},
    {"/process-definition/key/{key}/history-time-to-live", "PUT"},
    {"/process-definition/key/{key}/rendered-form", "GET"},
    {"/process-definition/key/{key}/statistics", "GET"},
    {"/process-definition/key/{key}/tenant-id/{tenant-id}", "GET DELETE"},
    {"/process-definition/key/{key}/tenant-id/{tenant-id}/deployed-start-form", "GET"},
    {"/process-definition/key/{key}/tenant-id/{tenant-id}/diagram", "GET"},
    {"/process-definition/key/{key}/tenant-id/{tenant-id}/form-variables", "GET"},
    {"/process-definition/key/{key}/tenant-id/{tenant-id}/history-time-to-live", "PUT"},
    {"/process-definition/key/{key}/tenant-id/{tenant-id}/rendered-form", "GET"},
    {"/process-definition/key/{key}/tenant-id/{tenant-id}/start", "POST"},
    {"/process-definition/key/{key}/tenant-id/{tenant-id}/startForm", "GET"},
    {"/process-definition/key/{key}/tenant-id/{tenant-id}/statistics", "GET"},
    {"/process-definition/key/{key}/tenant-id/{tenant-id}/submit-form", "POST"},
    {"/process-definition/key/{key}/tenant-id/{tenant-id}/suspended", "PUT"},
    {"/process-definition/key/{key}/tenant-id/{tenant-id}/xml", "GET"},
    {"/process-definition/statistics", "GET"},
    {"/process-definition/{id}", "DELETE"},
    {"/process-definition/{id}/diagram", "GET"},
    {"/process-definition/{id}/history-time-to-live", "PUT"},
    {"/process-definition/{id}/rendered-form", "GET"},
    {"/process-definition/{id}/restart", "POST"},
    {"/process-definition/{id}/restart-async", "POST"},
    {"/process-definition/{id}/static-called-process-definitions", "GET"},
    {"/process-definition/{id}/statistics", "GET"},
    {"/process-instance/{id}/comment", "PUT DELETE"},
    {"/process-instance/{id}/comment/{commentId}", "DELETE"},
    {"/process-instance/{id}/variables/{varName}/data", "POST"},
    {"/schema/log", "GET POST"},
    {"/task/create", "POST"},
    {"/task/report/candidate-group-count", "GET"},
    {"/task/{id}", "DELETE"},
    {"/task/{id}/comment", "PUT DELETE"},
    {"/task/{id}/comment/{commentId}", "DELETE"},
    {"/task/{id}/localVariables/{varName}/data", "POST"},
    {"/task/{id}/rendered-form", "GET"},
    {"/task/{id}/variables/{varName}/data", "POST"},
    {"/telemetry/configuration", "GET POST"},
    {"/telemetry/data", "GET"},
    {"/tenant", "GET"},
    {"/tenant/count", "GET"},
    {"/tenant/create", "POST"},
    {"/tenant/{id}", "GET PUT DELETE"},
    {"/tenant/{id}/group-members/{groupId}", "PUT DELETE"},
    {"/tenant/{id}/user-members/{userId}", "PUT DELETE"},
    {"/user/create", "POST"},
    {"/user/{id}", "DELETE"},
    {"/user/{id}/credentials", "PUT"},
    {"/user/{id}/profile", "PUT"},
    {"/user/{id}/unlock", "POST"},
    {"/variable-instance", "GET POST"},
    {"/variable-instance/count", "GET POST"},
    {"/variable-instance/{id}", "GET"},
    {"/variable-instance/{id}/data", "GET"},
};

Answer refuse(const Call& call) {
  return not_supported("the reference has " + std::string(method_name(call.request.method)) + " " +
                       call.request.target.substr(0, call.request.target.find('?')) +
                       ", but this server does not serve it");
}

}  // namespace unserved_resource

std::vector<Route> unserved_routes() {
  using namespace unserved_resource;
  std::vector<Route> routes;
  for (const Unserved& entry : unserved) {
    std::string_view methods = entry.methods;
    while (!methods.empty()) {
      const std::size_t blank = methods.find(' ');
      routes.push_back({method_of(methods.substr(0, blank)), entry.pattern, Right::person,
                        "Not served", refuse});
      methods = blank == std::string_view::npos ? std::string_view{} : methods.substr(blank + 1);
    }
  }
  return routes;
}

}  // namespace cauce::http::engine_rest
