#include "engine/model/validate.h"

#include "engine/model/rules/rules.h"

namespace cauce {

Diagnostics validate(const Process& process) {
  rules::Report report(process);
  rules::check_scopes(report);
  rules::check_events(report);
  rules::check_triggers(report);
  rules::check_event_subprocesses(report);
  rules::check_boundary_events(report);
  rules::check_catchers(report);
  rules::check_links(report);
  rules::check_messages(report);
  rules::check_compensation(report);
  rules::check_timers(report);
  rules::check_flows(report);
  rules::check_gateways(report);
  rules::check_event_gateways(report);
  rules::check_instantiation(report);
  rules::check_activities(report);
  rules::check_loops(report);
  rules::check_reachability(report);
  rules::check_joins(report);
  Diagnostics findings = report.take();
  sort_by_place(findings);
  return findings;
}

Diagnostics validate_together(std::span<const std::shared_ptr<const Process>> processes) {
  Diagnostics findings;
  const auto callers = rules::callers_in(processes);
  for (const auto& process : processes) {
    rules::Report report(*process);
    rules::check_uncaught(report, callers);
    for (Diagnostic& finding : report.take()) findings.push_back(std::move(finding));
  }
  sort_by_place(findings);
  return findings;
}

}  // namespace cauce
