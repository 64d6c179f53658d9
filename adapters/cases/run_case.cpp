#include "adapters/cases/run_case.h"

#include "adapters/cases/consistency.h"
#include "adapters/cases/replay.h"
#include "adapters/cases/stage.h"

namespace cauce::cases {
namespace {

class CaseRun {
 public:
  CaseRun(const Case& story, const ReadResource& read_resource, const ReadBytes& read_bytes,
          const Observe& observe)
      : story_(story),
        world_(story.clock, *story.zone, observe),
        stage_{world_, story, read_resource, read_bytes} {
    result_.file = story.file;
    result_.name = story.name;
    result_.line = story.line;
  }

  CaseResult run() {
    for (const Step& step : story_.steps) {
      take(step);
      if (!result_.passed()) break;
    }
    const std::uint32_t end =
        result_.passed() && !story_.steps.empty() ? story_.steps.back().line : story_.line;
    for (const std::string& each : world_.inconsistencies()) find(end, "case-state", each);
    for (const std::string& each : replay_differences(world_)) find(end, "case-replay", each);
    if (result_.passed()) check_not_stuck(end);
    if (!result_.passed()) result_.situation = describe_situation(world_);
    collect_trails();
    return std::move(result_);
  }

 private:
  void find(std::uint32_t line, std::string rule, std::string message) {
    result_.findings.push_back(
        {story_.file, line, 0, Severity::error, std::move(rule), std::move(message), {}, {}});
  }

  void take(const Step& step) {
    if (step.rejected) return take_rejected(step);
    const auto* expectation = std::get_if<Expectation>(&step.action);
    if (expectation != nullptr)
      if (const auto* condition = std::get_if<Condition>(&expectation->what))
        may_be_stuck_ = may_be_stuck_ || *condition == Condition::stuck;
    const auto done = perform(stage_, step);
    if (!done.ok()) tell(step, done.error());
  }

  void tell(const Step& step, const Mismatch& mismatch) {
    const bool is_expectation = std::holds_alternative<Expectation>(step.action);
    find(step.line, is_expectation ? "case-expectation" : "case-step",
         (mismatch.refused ? "expected the step to be done, but it is refused: " : "") +
             mismatch.message);
    result_.findings.insert(result_.findings.end(), mismatch.causes.begin(), mismatch.causes.end());
  }

  // Refused means: nothing is different afterwards.
  void take_rejected(const Step& step) {
    const PartitionState partition = world_.engine().partition();
    std::vector<InstanceState> instances;
    for (const World::Begun& begun : world_.instances())
      instances.push_back(*world_.engine().find(begun.key));
    const auto done = perform(stage_, step);
    if (done.ok())
      return find(step.line, "case-step", "expected the step to be refused, but it is done");
    if (!done.error().refused) return tell(step, done.error());
    bool same =
        partition == world_.engine().partition() && instances.size() == world_.instances().size();
    for (std::size_t i = 0; same && i < instances.size(); ++i)
      same = instances[i] == *world_.engine().find(instances[i].key);
    if (!same)
      find(step.line, "case-state",
           "expected a refused step to change nothing, but the state is another: " +
               done.error().message);
  }

  void check_not_stuck(std::uint32_t line) {
    if (may_be_stuck_) return;
    for (const World::Begun& begun : world_.instances())
      for (const std::string& each : stuck_tokens(*world_.engine().find(begun.key)))
        find(line, "case-stuck",
             "expected instance " + to_string(begun.key) + " to be able to go on, but " + each);
  }

  void collect_trails() {
    result_.walked = std::move(stage_.deployed);
    for (const World::Begun& begun : world_.instances()) {
      const Process& process = world_.engine().find(begun.key)->process();
      const auto& trail = world_.trail(begun.key);
      for (Walked& walked : result_.walked)
        if (walked.process.get() == &process)
          walked.trail.insert(walked.trail.end(), trail.begin(), trail.end());
    }
  }

  const Case& story_;
  World world_;
  Stage stage_;
  CaseResult result_;
  bool may_be_stuck_ = false;
};

}  // namespace

CaseResult run_case(const Case& story, const ReadResource& read_resource,
                    const ReadBytes& read_bytes, const Observe& observe) {
  return CaseRun(story, read_resource, read_bytes, observe).run();
}

}  // namespace cauce::cases
