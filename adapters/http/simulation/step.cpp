#include "adapters/http/simulation/step.h"

#include "engine/model/timer.h"

namespace cauce::http {
namespace {

constexpr const char* worker_name = "simulation";

struct Performer {
  Rehearsal& rehearsal;
  const std::string& process;
  const Context& step;
  std::string problem{};

  std::string text(std::string_view name) {
    const Value* found = step.find(name);
    if (found != nullptr && found->string() != nullptr) return *found->string();
    return fail("expected '" + std::string(name) + "' to be a text");
  }
  std::uint64_t key(std::string_view name) {
    const std::string id = text(name);
    return parse_key(id).value_or(0);
  }
  Context object(std::string_view name) {
    const Value* found = step.find(name);
    if (found == nullptr || found->is_null()) return {};
    if (found->context() != nullptr) return *found->context();
    fail("expected '" + std::string(name) + "' to be an object");
    return {};
  }
  std::string fail(std::string message) {
    if (problem.empty()) problem = std::move(message);
    return {};
  }
  void take(const Result<Done, Rejection>& done) {
    if (done.ok()) return;
    std::string message = done.error().message;
    for (const Diagnostic& each : done.error().diagnostics) message += "\n" + to_string(each);
    fail(std::move(message));
  }
  void execute(Request request) {
    if (problem.empty()) take(rehearsal.execute(std::move(request)));
  }

  void start() {
    StartProcessInstance request;
    request.process_id = process;
    request.variables = object("variables");
    execute(std::move(request));
  }
  void complete() { execute(CompleteTask{TaskKey{key("task")}, object("variables")}); }
  void work() {
    constexpr std::int64_t lock_ms = 60'000;
    const ExternalTaskKey task{key("task")};
    Context variables = object("variables");
    execute(LockExternalTask{task, worker_name, lock_ms});
    execute(CompleteExternalTask{task, worker_name, std::move(variables), {}});
  }
  void message() {
    const SubscriptionKey wanted{key("subscription")};
    Context variables = object("variables");
    const auto& subscribed = rehearsal.engine().partition().subscriptions;
    const auto found = subscribed.find(wanted);
    if (found == subscribed.end()) {
      fail("expected somebody to wait for " + to_string(wanted) + ", but nobody does");
      return;
    }
    const WaitingEvent& event = found->second;
    std::optional<ActivityInstanceKey> receiver;
    if (event.instance)
      receiver = rehearsal.engine().find(*event.instance)->subscriptions.at(wanted).activity;
    if (event.trigger == EventTrigger::signal)
      return execute(ThrowSignal{event.name, receiver, std::move(variables)});
    CorrelateMessage request;
    request.name = event.name;
    request.receiver = receiver;
    request.variables = std::move(variables);
    execute(std::move(request));
  }
  void advance() {
    const std::string by = text("by");
    if (!problem.empty()) return;
    const auto schedule =
        schedule_timer(TimerKind::duration, Value(by), rehearsal.now(), rehearsal.zone());
    if (!schedule.ok())
      fail(schedule.error());
    else
      take(rehearsal.advance_to(schedule->due));
  }
  void retry() {
    const IncidentKey incident{key("incident")};
    for (const InstanceState* state : rehearsal.instances())
      if (state->incidents.contains(incident)) return execute(RetryIncident{state->key, incident});
    fail("expected an open incident " + to_string(incident) + ", but there is none");
  }
  void record() {
    std::string store = text("store");
    execute(WriteDataStoreRecord{std::move(store), object("content")});
  }

  void perform() {
    const std::string what = text("do");
    if (what == "start") return start();
    if (what == "complete") return complete();
    if (what == "work") return work();
    if (what == "message") return message();
    if (what == "advance") return advance();
    if (what == "retry") return retry();
    if (what == "record") return record();
    fail(
        "expected a step that does one of start, complete, work, message, advance, retry, record, "
        "but found '" +
        what.substr(0, 100) + "'");
  }
};

}  // namespace

std::optional<std::string> perform(Rehearsal& rehearsal, const std::string& process,
                                   const Context& step) {
  Performer performer{rehearsal, process, step};
  performer.perform();
  if (performer.problem.empty()) return std::nullopt;
  return std::move(performer.problem);
}

}  // namespace cauce::http
