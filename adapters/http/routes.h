// Each part of the surface lists its routes; application.h puts them into one table.
#pragma once

#include <vector>

#include "adapters/http/route.h"

namespace cauce::http {

std::vector<Route> page_routes();
std::vector<Route> health_routes();
std::vector<Route> metrics_routes();

namespace api {
std::vector<Route> session_routes();
std::vector<Route> people_routes();
std::vector<Route> account_routes();
std::vector<Route> token_routes();
std::vector<Route> substitution_routes();
std::vector<Route> event_routes();
std::vector<Route> task_routes();
std::vector<Route> case_routes();
std::vector<Route> case_history_routes();
std::vector<Route> case_message_routes();
std::vector<Route> form_routes();
std::vector<Route> statistics_routes();
std::vector<Route> deviation_routes();
std::vector<Route> migration_routes();
std::vector<Route> draft_routes();
std::vector<Route> access_log_routes();
std::vector<Route> clock_routes();
std::vector<Route> journal_routes();
std::vector<Route> data_store_routes();
std::vector<Route> record_routes();
std::vector<Route> record_export_routes();
std::vector<Route> lint_routes();
std::vector<Route> simulation_routes();
std::vector<Route> state_routes();
std::vector<Route> openapi_routes();
}  // namespace api

namespace engine_rest {
// Patterns without the prefix: "/task/{id}". Each is served under both prefixes.
std::vector<Route> engine_routes();
std::vector<Route> deployment_routes();
std::vector<Route> deployment_create_routes();
std::vector<Route> process_definition_routes();
std::vector<Route> process_start_routes();
std::vector<Route> start_form_routes();
std::vector<Route> process_instance_routes();
std::vector<Route> process_instance_many_routes();
std::vector<Route> suspension_routes();
std::vector<Route> batch_routes();
std::vector<Route> migration_routes();
std::vector<Route> modification_routes();
std::vector<Route> modification_many_routes();
std::vector<Route> process_variable_routes();
std::vector<Route> activity_tree_routes();
std::vector<Route> task_routes();
std::vector<Route> task_action_routes();
std::vector<Route> task_handling_routes();
std::vector<Route> task_variable_routes();
std::vector<Route> task_form_routes();
std::vector<Route> identity_link_routes();
std::vector<Route> comment_routes();
std::vector<Route> attachment_routes();
std::vector<Route> identity_routes();
std::vector<Route> authorization_routes();
std::vector<Route> message_routes();
std::vector<Route> external_task_routes();
std::vector<Route> external_task_action_routes();
std::vector<Route> external_task_fetch_routes();
std::vector<Route> incident_routes();
std::vector<Route> job_routes();
std::vector<Route> job_action_routes();
std::vector<Route> job_definition_routes();
std::vector<Route> signal_routes();
std::vector<Route> condition_routes();
std::vector<Route> event_subscription_routes();
std::vector<Route> execution_routes();
std::vector<Route> execution_event_routes();
std::vector<Route> decision_definition_routes();
std::vector<Route> history_instance_routes();
std::vector<Route> history_activity_routes();
std::vector<Route> history_task_routes();
std::vector<Route> history_variable_routes();
std::vector<Route> history_decision_routes();
// What the reference documents and this server does not serve: 501.
std::vector<Route> unserved_routes();
}  // namespace engine_rest

}  // namespace cauce::http
