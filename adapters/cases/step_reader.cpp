#include "adapters/cases/step_reader.h"

#include <algorithm>
#include <charconv>

#include "engine/model/timer.h"

namespace cauce::cases {
namespace {

DeployFiles read_deploy(Cursor& cursor) {
  DeployFiles step;
  do step.files.push_back(cursor.word("a file"));
  while (!cursor.at_end());
  return step;
}

WriteRecord read_record(Cursor& cursor) {
  WriteRecord step;
  step.store = cursor.word("the id of a data store");
  step.content = cursor.object("a record");
  return step;
}

StartInstance read_start(Cursor& cursor) {
  StartInstance step;
  step.process = cursor.word("the id of a process");
  while (!cursor.at_end()) {
    if (cursor.take("key"))
      step.business_key = cursor.word("a business key");
    else if (cursor.take("as"))
      step.user = cursor.word("a person");
    else if (cursor.take("named"))
      step.name = cursor.word("a name for the instance");
    else if (cursor.take("skipping"))
      step.parameters = Parameters::skipped;
    else if (cursor.is_at_object() && step.instructions.empty())
      step.variables = cursor.object("variables");
    else if (!read_instruction(cursor, step.instructions))
      cursor.fail(
          "expected 'key', 'as', 'named', 'before', 'after', 'flow', 'skipping' or {variables}, "
          "found '" +
          cursor.rest() + "'");
  }
  return step;
}

SendMessage read_message(Cursor& cursor) {
  SendMessage step;
  step.message = cursor.word("the name of a message");
  while (!cursor.at_end()) {
    if (cursor.take("correlation")) {
      const Value key = cursor.value("a correlation key");
      if (const Context* keys = key.context())
        step.correlation_keys = *keys;
      else
        step.correlation_keys.put("correlationKey", key);
    } else if (cursor.take("key")) {
      step.business_key = cursor.word("a business key");
    } else if (cursor.take("as")) {
      step.user = cursor.word("a person");
    } else if (cursor.take("named")) {
      step.name = cursor.word("a name for the instance");
    } else if (cursor.is_at_object()) {
      step.variables = cursor.object("variables");
    } else {
      cursor.fail("expected 'correlation', 'key', 'as', 'named' or {variables}, found '" +
                  cursor.rest() + "'");
    }
  }
  return step;
}

BroadcastSignal read_signal(Cursor& cursor) {
  BroadcastSignal step{cursor.word("the name of a signal"), {}};
  if (cursor.is_at_object()) step.variables = cursor.object("variables");
  return step;
}

LookAtConditions read_conditions(Cursor& cursor) {
  LookAtConditions step;
  if (!cursor.at_end() && !cursor.is_at_object()) step.process = cursor.word("the id of a process");
  if (cursor.is_at_object()) step.variables = cursor.object("variables");
  return step;
}

bool takes(TaskVerb verb, std::initializer_list<TaskVerb> verbs) {
  return std::ranges::find(verbs, verb) != verbs.end();
}

WorkOnTask read_work(TaskVerb verb, Cursor& cursor) {
  using enum TaskVerb;
  const bool has_receiver = takes(verb, {assign, TaskVerb::delegate, forward});
  const bool has_code = takes(verb, {fail, escalate});
  const bool has_variables = has_code || takes(verb, {complete, resolve});
  WorkOnTask step;
  step.verb = verb;
  step.element = cursor.word("the id of a user task");
  while (!cursor.at_end()) {
    if (cursor.take("of"))
      step.instance = cursor.word("the name of an instance");
    else if (cursor.take("where"))
      step.where = cursor.feel("a condition", "as");
    else if (cursor.take("as"))
      step.user = cursor.word("a person");
    else if (has_receiver && cursor.take("to"))
      step.assignee = cursor.word(verb == forward ? "a group" : "a person");
    else if (has_code && cursor.take("with"))
      step.code = cursor.word("a code");
    else if (has_variables && cursor.is_at_object())
      step.variables = cursor.object("variables");
    else
      cursor.fail("expected 'of', 'where', 'as'" +
                  std::string(has_variables ? " or {variables}" : "") +
                  (has_receiver ? " or 'to'" : "") + (has_code ? " or 'with'" : "") + ", found '" +
                  cursor.rest() + "'");
  }
  if (has_receiver && step.assignee.empty()) cursor.fail("expected 'to' and who gets the task");
  if (has_code && step.code.empty()) cursor.fail("expected 'with' and a code");
  return step;
}

AdvanceBy read_duration(Cursor& cursor) {
  AdvanceBy step{cursor.word("a duration")};
  if (auto wrong = check_timer_text(TimerKind::duration, step.duration)) cursor.fail(*wrong);
  return step;
}

std::int64_t read_retries(Cursor& cursor) {
  const std::string digits = cursor.word("a number of retries");
  std::uint32_t count = 0;
  const char* const end = digits.data() + digits.size();
  const auto [last, error] = std::from_chars(digits.data(), end, count);
  if (error != std::errc{} || last != end)
    cursor.fail("expected a number of retries, found '" + digits + "'");
  return count;
}

WorkOutside read_outside_work(Cursor& cursor) {
  WorkOutside step;
  step.worker = "worker";
  step.topic = cursor.word("a topic");
  if (cursor.take("complete"))
    step.verb = WorkVerb::complete;
  else if (cursor.take("error"))
    step.verb = WorkVerb::error;
  else if (cursor.take("fail"))
    step.verb = WorkVerb::fail;
  else if (!cursor.take("take"))
    cursor.fail("expected 'take', 'complete', 'error' or 'fail', found '" + cursor.rest() + "'");
  if (step.verb == WorkVerb::error) step.code = cursor.word("the code of an error");
  while (!cursor.at_end()) {
    if (cursor.take("by"))
      step.worker = cursor.word("the name of a worker");
    else if (step.verb >= WorkVerb::error && cursor.take("saying"))
      step.message = cursor.word("a message");
    else if (step.verb == WorkVerb::fail && cursor.take("retries"))
      step.retries = read_retries(cursor);
    else if (step.verb == WorkVerb::fail && cursor.take("after"))
      step.after = read_duration(cursor).duration;
    else if (step.verb != WorkVerb::take && cursor.is_at_object())
      step.variables = cursor.object("variables");
    else
      cursor.fail("expected 'by', 'saying', 'retries', 'after' or {variables}, found '" +
                  cursor.rest() + "'");
  }
  return step;
}

std::optional<TaskVerb> task_verb(std::string_view verb) {
  static constexpr std::pair<std::string_view, TaskVerb> verbs[] = {
      {"claim", TaskVerb::claim},        {"complete", TaskVerb::complete},
      {"release", TaskVerb::release},    {"assign", TaskVerb::assign},
      {"delegate", TaskVerb::delegate},  {"resolve", TaskVerb::resolve},
      {"forward", TaskVerb::forward},    {"suspend-task", TaskVerb::suspend},
      {"resume-task", TaskVerb::resume}, {"fail", TaskVerb::fail},
      {"escalate", TaskVerb::escalate},  {"skip", TaskVerb::skip},
  };
  for (const auto& [name, each] : verbs)
    if (name == verb) return each;
  return std::nullopt;
}

SetVariable read_set(Cursor& cursor) {
  SetVariable step;
  step.name = cursor.word("a variable");
  if (cursor.take("in")) step.scope = cursor.word("the id of a running element");
  if (!cursor.take("=")) cursor.fail("expected '=' after the variable");
  step.value = cursor.feel("a value", "of");
  if (cursor.take("of")) step.instance = cursor.word("the name of an instance");
  return step;
}

std::string read_instance_if_any(Cursor& cursor) {
  return cursor.at_end() ? std::string() : cursor.word("the name of an instance");
}

Hold read_hold(bool resume, Cursor& cursor) { return {resume, read_instance_if_any(cursor)}; }

HoldProcess read_hold_process(bool resume, Cursor& cursor) {
  HoldProcess step{resume, cursor.word("the id of a process"), false};
  if (cursor.take("with")) {
    step.with_instances = cursor.take("instances");
    if (!step.with_instances) cursor.fail("expected 'instances' after 'with'");
  }
  return step;
}

bool can_be_refused(const Step& step) {
  return !std::holds_alternative<Expectation>(step.action) &&
         !std::holds_alternative<AdvanceBy>(step.action) &&
         !std::holds_alternative<AdvanceTo>(step.action);
}

std::optional<Step> read_plain(const std::string& verb, Cursor& cursor,
                               const StepCircumstances& circumstances) {
  Step step;
  if (verb == "process")
    step.action = read_deploy(cursor);
  else if (verb == "data-store")
    step.action = read_record(cursor);
  else if (verb == "start")
    step.action = read_start(cursor);
  else if (verb == "message")
    step.action = read_message(cursor);
  else if (verb == "signal")
    step.action = read_signal(cursor);
  else if (verb == "conditions")
    step.action = read_conditions(cursor);
  else if (const auto work = task_verb(verb))
    step.action = read_work(*work, cursor);
  else if (verb == "work")
    step.action = read_outside_work(cursor);
  else if (verb == "set")
    step.action = read_set(cursor);
  else if (verb == "cancel")
    step.action = CancelInstance{read_instance_if_any(cursor)};
  else if (verb == "suspend" || verb == "resume")
    step.action = read_hold(verb == "resume", cursor);
  else if (verb == "suspend-process" || verb == "resume-process")
    step.action = read_hold_process(verb == "resume-process", cursor);
  else if (verb == "migrate")
    step.action = read_migrate(cursor);
  else if (verb == "modify")
    step.action = read_modify(cursor);
  else if (verb == "timer")
    step.action = read_timer_step(cursor, circumstances);
  else if (verb == "report")
    step.action = read_report(cursor);
  else if (verb == "annotate")
    step.action = read_annotation(cursor);
  else if (verb == "retry")
    step.action = read_retry(cursor);
  else if (verb == "trigger")
    step.action = read_trigger(cursor);
  else if (verb == "advance" && cursor.take("to"))
    step.action = AdvanceTo{read_time(cursor, *circumstances.zone)};
  else if (verb == "advance")
    step.action = read_duration(cursor);
  else if (verb == "expect")
    step.action = read_expectation(cursor, circumstances);
  else if (verb == "task")
    step.action = Expectation{{}, OneTask{cursor.word("the id of a user task")}};
  else
    return std::nullopt;
  if (verb == "task" && cursor.take("of"))
    std::get<Expectation>(step.action).instance = cursor.word("the name of an instance");
  return step;
}

}  // namespace

Instant read_time(Cursor& cursor, const Zone& zone) {
  const std::string text = cursor.word("a time");
  if (cursor.error()) return {};
  const auto schedule = schedule_timer(TimerKind::date, Value(text), Instant{}, zone);
  if (schedule.ok()) return schedule->due;
  cursor.fail(schedule.error());
  return {};
}

std::optional<Step> read_step(const std::string& verb, Cursor& cursor,
                              const StepCircumstances& circumstances) {
  const bool rejected = verb == "reject";
  const std::string done = rejected ? cursor.word("a step that is refused") : verb;
  auto step = read_plain(done, cursor, circumstances);
  if (!step) {
    cursor.fail("expected a step such as start, complete, advance or expect, found '" + done + "'");
    return std::nullopt;
  }
  if (rejected && !can_be_refused(*step))
    cursor.fail("expected a step that can be refused, found '" + done + "'");
  step->rejected = rejected;
  cursor.expect_end();
  return step;
}

}  // namespace cauce::cases
