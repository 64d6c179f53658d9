#include <utility>

#include "adapters/http/application.h"
#include "adapters/http/routes.h"

namespace cauce::http {
namespace {

std::vector<Route> engine_rest_routes() {
  using Source = std::vector<Route> (*)();
  constexpr Source sources[] = {
      engine_rest::engine_routes,
      engine_rest::deployment_routes,
      engine_rest::deployment_create_routes,
      engine_rest::process_definition_routes,
      engine_rest::process_start_routes,
      engine_rest::start_form_routes,
      engine_rest::process_instance_routes,
      engine_rest::process_instance_many_routes,
      engine_rest::suspension_routes,
      engine_rest::batch_routes,
      engine_rest::migration_routes,
      engine_rest::modification_routes,
      engine_rest::modification_many_routes,
      engine_rest::process_variable_routes,
      engine_rest::activity_tree_routes,
      engine_rest::task_routes,
      engine_rest::task_action_routes,
      engine_rest::task_handling_routes,
      engine_rest::task_variable_routes,
      engine_rest::task_form_routes,
      engine_rest::identity_link_routes,
      engine_rest::comment_routes,
      engine_rest::attachment_routes,
      engine_rest::identity_routes,
      engine_rest::authorization_routes,
      engine_rest::message_routes,
      engine_rest::external_task_routes,
      engine_rest::external_task_action_routes,
      engine_rest::external_task_fetch_routes,
      engine_rest::incident_routes,
      engine_rest::job_routes,
      engine_rest::job_action_routes,
      engine_rest::job_definition_routes,
      engine_rest::signal_routes,
      engine_rest::condition_routes,
      engine_rest::event_subscription_routes,
      engine_rest::execution_routes,
      engine_rest::execution_event_routes,
      engine_rest::decision_definition_routes,
      engine_rest::history_instance_routes,
      engine_rest::history_activity_routes,
      engine_rest::history_task_routes,
      engine_rest::history_variable_routes,
      engine_rest::history_decision_routes,
      engine_rest::unserved_routes,
  };
  std::vector<Route> routes;
  for (const Source source : sources)
    for (Route& route : source()) routes.push_back(std::move(route));
  return routes;
}

}  // namespace

RouteTable all_routes() {
  const std::vector<Route> dialect = engine_rest_routes();
  RouteTable table;
  table.add(page_routes());
  table.add(health_routes());
  table.add(metrics_routes());
  for (const char* prefix : {"/engine-rest", "/engine-rest/engine/default"}) {
    for (Route route : dialect) {
      route.pattern.insert(0, prefix);
      table.add(std::move(route));
    }
  }
  using Source = std::vector<Route> (*)();
  constexpr Source sources[] = {
      api::session_routes,      api::people_routes,        api::account_routes,
      api::token_routes,        api::substitution_routes,  api::event_routes,
      api::task_routes,         api::case_routes,          api::case_history_routes,
      api::case_message_routes, api::form_routes,          api::statistics_routes,
      api::deviation_routes,    api::draft_routes,         api::access_log_routes,
      api::clock_routes,        api::journal_routes,       api::data_store_routes,
      api::record_routes,       api::record_export_routes, api::lint_routes,
      api::simulation_routes,   api::state_routes,         api::migration_routes,
      api::openapi_routes,
  };
  for (const Source source : sources)
    for (Route& route : source()) {
      route.dialect = Dialect::api;
      table.add(std::move(route));
    }
  return table;
}

}  // namespace cauce::http
