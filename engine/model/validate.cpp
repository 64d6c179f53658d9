#include "engine/model/validate.h"

#include "engine/model/rules/rules.h"

namespace cauce {

Diagnostics validate(const Process& process) {
  rules::Report report(process);
  rules::check_scopes(report);
  rules::check_events(report);
  rules::check_timers(report);
  rules::check_flows(report);
  rules::check_gateways(report);
  rules::check_event_gateways(report);
  rules::check_activities(report);
  rules::check_reachability(report);
  rules::check_joins(report);
  Diagnostics findings = report.take();
  sort_by_place(findings);
  return findings;
}

}  // namespace cauce
