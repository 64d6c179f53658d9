// The rules that a process must keep, a file a family. Ids of rules are stable.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
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

// For each element, whether it begins by itself when its scope does: a start event, what else
// creates instances, or, where the scope has neither, what no flow leads to.
std::vector<bool> beginning_elements(const Process& process);

// The two ends of links: what throws one goes on where it is caught, in the same scope.
class Links {
 public:
  explicit Links(const Process& process);
  const std::vector<ElementIndex>& catchers(const Element& thrower) const;
  const std::vector<ElementIndex>& throwers(const Element& catcher) const;

 private:
  struct Ends {
    std::vector<ElementIndex> throwers{}, catchers{};
  };
  const Ends* ends_of(const Element& event, ElementType type) const;

  std::map<std::pair<ElementIndex, std::string>, Ends> ends_;
  std::vector<ElementIndex> none_;
};

void check_scopes(Report& report);
void check_events(Report& report);
void check_triggers(Report& report);
void check_event_subprocesses(Report& report);
void check_boundary_events(Report& report);
void check_catchers(Report& report);
void check_links(Report& report);
void check_messages(Report& report);
void check_compensation(Report& report);
void check_timers(Report& report);
void check_flows(Report& report);
void check_gateways(Report& report);
void check_event_gateways(Report& report);
void check_instantiation(Report& report);
void check_activities(Report& report);
void check_loops(Report& report);
void check_reachability(Report& report);
void check_joins(Report& report);

// Activities that call a process, by the id of what they call.
using Callers = std::multimap<std::string, std::pair<const Process*, const Element*>, std::less<>>;
Callers callers_in(std::span<const std::shared_ptr<const Process>> processes);
void check_uncaught(Report& report, const Callers& callers);

// What a literal yields; none of what depends on variables.
std::optional<Value> literal_value(const feel::Expression& expression);

// For each element, whether a token can come there, going along flows and boundary events, but not
// through `around`.
std::vector<bool> reachable_elements(const Process& process,
                                     std::optional<ElementIndex> around = {});

}  // namespace cauce::rules
