#include "adapters/http/query.h"
#include "adapters/http/routes.h"
#include "adapters/http/statistics.h"

namespace cauce::http {
namespace {

void append_metric(std::string& out, std::string_view name, std::string_view kind,
                   std::string_view what) {
  out.append("# HELP ").append(name).append(" ").append(what).append("\n");
  out.append("# TYPE ").append(name).append(" ").append(kind).append("\n");
}

void append_sample(std::string& out, std::string_view name, std::string_view labels,
                   std::uint64_t value) {
  out.append(name).append(labels).append(" ").append(std::to_string(value)).append("\n");
}

void append_server(std::string& out, const Statistics& statistics) {
  append_metric(out, "cauce_http_responses_total", "counter", "Responses by class of status.");
  for (std::size_t i = 1; i < statistics.responses_by_class.size(); ++i)
    append_sample(out, "cauce_http_responses_total", "{class=\"" + std::to_string(i) + "xx\"}",
                  statistics.responses_by_class[i].load());
  append_metric(out, "cauce_http_connections_open", "gauge", "Connections that are open.");
  append_sample(out, "cauce_http_connections_open", "", statistics.connections_open.load());
  append_metric(out, "cauce_http_connections_total", "counter", "Connections by what became.");
  append_sample(out, "cauce_http_connections_total", "{result=\"accepted\"}",
                statistics.connections_accepted.load());
  append_sample(out, "cauce_http_connections_total", "{result=\"refused\"}",
                statistics.connections_refused.load());
}

Answer metrics(const Call& call) {
  HttpResponse response;
  response.content_type = "text/plain; version=0.0.4; charset=utf-8";
  std::string& out = response.body;
  if (call.services.statistics != nullptr) append_server(out, *call.services.statistics);

  // Of all there is: how much is no secret.
  const std::unique_ptr<Reader> all = call.services.engine.make_reader();
  append_metric(out, "cauce_process_instances", "gauge", "Process instances by state.");
  for (const ProcessState state :
       {ProcessState::active, ProcessState::suspended, ProcessState::completed,
        ProcessState::canceled, ProcessState::failed})
    append_sample(out, "cauce_process_instances",
                  "{state=\"" + std::string(to_string(state)) + "\"}",
                  all->count(ProcessInstanceRow::table,
                             where("state", Compare::equal, std::string(to_string(state)))));
  append_metric(out, "cauce_tasks_open", "gauge", "Human tasks that are open.");
  append_sample(out, "cauce_tasks_open", "", all->count(TaskRow::table, open_tasks()));
  append_metric(out, "cauce_incidents_open", "gauge", "Incidents that are open.");
  append_sample(out, "cauce_incidents_open", "",
                all->count(IncidentRow::table, where("ended_at", Compare::is_null)));
  append_metric(out, "cauce_timers_scheduled", "gauge", "Timers that are scheduled.");
  append_sample(out, "cauce_timers_scheduled", "", all->count(TimerRow::table, {}));
  return response;
}

}  // namespace

std::vector<Route> metrics_routes() {
  return {
      {Method::get, "/metrics", Right::person, "Measures, for Prometheus", metrics, Dialect::api}};
}

}  // namespace cauce::http
