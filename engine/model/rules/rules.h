// The rules that a process must keep, a file a family. Ids of rules are stable.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/model/process.h"

namespace cauce::rules {

// What is evaluated to be checked must be simple; the rest is seen when it runs.
constexpr std::uint64_t steps_max = 1'000;

// Collects findings about one process.
class Report {
 public:
  explicit Report(const Process& process) : process_(process) {}

  const Process& process() const { return process_; }

  void error(const Element& element, const char* rule, std::string message, std::string hint = {});
  void error(const SequenceFlow& flow, const char* rule, std::string message,
             std::string hint = {});
  void warn(const Element& element, const char* rule, std::string message, std::string hint = {});
  void warn(const SequenceFlow& flow, const char* rule, std::string message, std::string hint = {});

  Diagnostics take() { return std::move(findings_); }

 private:
  void add(Severity severity, const Place& place, const std::string& id, const char* rule,
           std::string message, std::string hint);

  const Process& process_;
  Diagnostics findings_;
};

// `userTask 'review'`, as messages name an element.
std::string described(const Element& element);

// Whether it begins by itself when its scope does: a start event, or, where the scope has none,
// what no flow leads to (BPMN 2.0.2, 10.3.5, 13.2).
bool begins(const Process& process, const Element& element);

// Where a token goes on that comes to a throwing link event.
std::vector<ElementIndex> link_targets(const Process& process, const Element& thrower);

void check_scopes(Report& report);
void check_events(Report& report);
void check_timers(Report& report);
void check_flows(Report& report);
void check_gateways(Report& report);
void check_event_gateways(Report& report);
void check_activities(Report& report);
void check_reachability(Report& report);
void check_joins(Report& report);

// For each element, whether a token can come there, going along flows and boundary events.
std::vector<bool> reachable_elements(const Process& process);

}  // namespace cauce::rules
