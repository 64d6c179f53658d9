#include "tests/conformance/betsy/run_case.h"

#include <algorithm>
#include <set>

#include "adapters/bpmn/reader.h"
#include "adapters/cases/replay.h"
#include "adapters/cases/world.h"
#include "tests/conformance/betsy/mapping.h"

namespace cauce::betsy {
namespace {

constexpr std::string_view error_at_deployment = "ERROR_deployment";
constexpr std::string_view error_at_run_time = "ERROR_runtime";
constexpr std::string_view error_thrown = "ERROR_thrownErrorEvent";
constexpr std::string_view marker_exists = "MARKER_exists";
constexpr std::string_view execution_parallel = "EXECUTION_parallel";

Actor operator_actor() {
  Actor actor;
  actor.authority = Authority::operator_;
  return actor;
}

class CaseRun {
 public:
  CaseRun(const Test& test, const Case& each)
      : test_(test), case_(each), world_(Instant{0}, Zone::utc(), {}) {}

  Ran run(std::string_view drawing) {
    if (!deploy(drawing)) return std::move(ran_);
    if (case_.also_start) start(*case_.also_start, {});
    start(test_.process_id, case_.variables);
    if (!world_.advance_to(Instant{world_.now().ms + case_.delay_ms}))
      ran_.faults.emplace_back("timers do not come to rest");
    read_journal();
    look_for_failures();
    for (const auto& each : {world_.inconsistencies(), cases::replay_differences(world_)})
      ran_.faults.insert(ran_.faults.end(), each.begin(), each.end());
    return std::move(ran_);
  }

 private:
  void fail(std::string_view error, std::string reason) {
    if (std::ranges::find(ran_.trace, error) == ran_.trace.end()) ran_.trace.emplace_back(error);
    ran_.reasons.push_back(std::move(reason));
  }

  bool deploy(std::string_view drawing) {
    auto mapped = map_drawing(drawing);
    if (!mapped.ok()) {
      ran_.faults.push_back(mapped.error());
      return false;
    }
    ran_.corrections = mapped->corrections;
    bpmn::ReadResult read = bpmn::read(mapped->xml, test_.file);
    for (const Diagnostic& each : read.diagnostics)
      if (each.severity == Severity::error) refuse(each);
    if (has_errors(read.diagnostics)) return false;
    Resource resource;
    resource.name = test_.file;
    resource.bytes = std::move(mapped->xml);
    resource.processes = std::move(read.processes);
    Deploy deploy;
    deploy.name = test_.name;
    deploy.resources.push_back(std::move(resource));
    const auto done = world_.execute(std::move(deploy), operator_actor());
    if (!done.ok()) fail(error_at_deployment, done.error().message);
    return done.ok();
  }

  // What is not supported is refused too, but that is no error which a case could expect.
  void refuse(const Diagnostic& found) {
    fail(error_at_deployment, "[" + found.rule + "] " + found.message);
    if (found.rule.ends_with("-unsupported")) ran_.faults = {"not supported"};
  }

  void start(const std::string& process_id, const Context& variables) {
    StartProcessInstance start;
    start.process_id = process_id;
    start.variables = variables;
    const auto done = world_.execute(std::move(start), operator_actor());
    if (!done.ok()) fail(error_at_run_time, done.error().message);
  }

  void read_journal() {
    for (const cases::World::Entry& entry : world_.journal())
      for (const Event& event : entry.record.events) {
        if (const auto* set = std::get_if<VariableSet>(&event)) read_writing(*set);
        if (const auto* raised = std::get_if<IncidentRaised>(&event))
          fail(error_at_run_time, "[" + raised->kind + "] " + *raised->message.value.string());
      }
    // The marker is looked for only where it is expected.
    if (marked_ && std::ranges::find(case_.expected, marker_exists) != case_.expected.end())
      ran_.trace.emplace_back(marker_exists);
  }

  // An error that nobody catches ends the instance; that of a called process goes on in its caller.
  void look_for_failures() {
    for (const cases::World::Begun& begun : world_.instances()) {
      const InstanceState* state = world_.engine().find(begun.key);
      if (state->state == ProcessState::failed && !state->caller)
        fail(error_thrown, "'" + state->process().id + "' ended by an error");
    }
  }

  void read_writing(const VariableSet& set) {
    marked_ = marked_ || set.name == marker_variable;
    const std::string* token = set.value.value.string();
    if (token == nullptr) return;
    if (set.name == trace_variable) ran_.trace.push_back(*token);
    if (set.name == begun_variable) at_work_.insert(*token);
    if (set.name != ended_variable) return;
    // One that ends while others are at work was so beside them.
    at_work_.erase(*token);
    if (!at_work_.empty()) ran_.trace.emplace_back(execution_parallel);
  }

  const Test& test_;
  const Case& case_;
  cases::World world_;
  Ran ran_;
  bool marked_ = false;
  std::set<std::string> at_work_{};  // Tokens that have begun and not ended.
};

}  // namespace

Ran run_case(const Test& test, const Case& each, std::string_view drawing) {
  return CaseRun(test, each).run(drawing);
}

bool is_expected(const Ran& ran, const Case& each) {
  std::vector<std::string> found = ran.trace;
  std::vector<std::string> expected = each.expected;
  if (std::ranges::find(expected, "ERROR") != expected.end())
    for (std::string& entry : found)
      if (entry == error_at_deployment || entry == error_at_run_time) entry = "ERROR";
  std::ranges::sort(found);
  std::ranges::sort(expected);
  return ran.faults.empty() && found == expected;
}

}  // namespace cauce::betsy
