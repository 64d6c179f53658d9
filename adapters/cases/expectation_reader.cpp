#include "adapters/cases/step_reader.h"

namespace cauce::cases {
namespace {

std::vector<std::string> read_ids(Cursor& cursor) {
  std::vector<std::string> ids;
  while (!cursor.at_end()) ids.push_back(cursor.word("an id"));
  return ids;
}

VariableIs read_variable(Cursor& cursor) {
  VariableIs variable;
  variable.name = cursor.word("a variable");
  if (!cursor.take("=")) cursor.fail("expected '=' after the variable");
  variable.value = cursor.feel("a value");
  return variable;
}

DataStoreHolds read_data_store(Cursor& cursor) {
  DataStoreHolds holds;
  holds.store = cursor.word("the id of a data store");
  if (!cursor.take("that")) cursor.fail("expected 'that' and a condition over records");
  holds.condition = cursor.feel("a condition over records");
  return holds;
}

Passed read_passed(Cursor& cursor) {
  Passed passed{read_ids(cursor)};
  if (passed.ids.empty()) cursor.fail("expected the ids of elements and flows");
  return passed;
}

TimerAt read_timer(Cursor& cursor, const Zone& zone) {
  TimerAt timer;
  timer.element = cursor.word("the id of an event");
  if (!cursor.take("at")) cursor.fail("expected 'at' and a time");
  timer.due = read_time(cursor, zone);
  return timer;
}

IncidentAt read_incident(Cursor& cursor) {
  IncidentAt incident;
  incident.element = cursor.word("the id of an element");
  bool says = cursor.take("saying");
  if (!says && !cursor.at_end()) {
    incident.kind = cursor.word("a kind of incident");
    says = cursor.take("saying");
  }
  if (says) incident.message = cursor.word("a part of the message");
  return incident;
}

Decided read_decided(Cursor& cursor) {
  Decided decided;
  decided.element = cursor.word("the id of a business rule task");
  if (!cursor.take("that")) cursor.fail("expected 'that' and a condition over what was decided");
  decided.condition = cursor.feel("a condition over inputs, outputs and rules");
  return decided;
}

InstanceCount read_count(Cursor& cursor) {
  const Value value = cursor.value("a number of instances");
  std::optional<std::int64_t> count;
  if (const Decimal* number = value.number()) count = number->to_integer();
  if (!count || *count < 0) {
    cursor.fail("expected a number of instances");
    return {};
  }
  return {static_cast<std::size_t>(*count)};
}

}  // namespace

Expectation read_expectation(Cursor& cursor, const StepCircumstances& circumstances) {
  Expectation expectation;
  if (cursor.take("of")) expectation.instance = cursor.word("the name of an instance");
  if (cursor.take("open"))
    expectation.what = OpenTasks{read_ids(cursor)};
  else if (cursor.take("task"))
    expectation.what = OneTask{cursor.word("the id of a user task")};
  else if (cursor.take("variable"))
    expectation.what = read_variable(cursor);
  else if (cursor.take("that"))
    expectation.what = Holds{cursor.feel("a condition")};
  else if (cursor.take("data-store"))
    expectation.what = read_data_store(cursor);
  else if (cursor.take("passed"))
    expectation.what = read_passed(cursor);
  else if (cursor.take("timer"))
    expectation.what = read_timer(cursor, *circumstances.zone);
  else if (cursor.take("incidents") && cursor.take("none"))
    expectation.what = NoIncidents{};
  else if (cursor.take("incident"))
    expectation.what = read_incident(cursor);
  else if (cursor.take("decision"))
    expectation.what = read_decided(cursor);
  else if (cursor.take("running"))
    expectation.what = Condition::running;
  else if (cursor.take("suspended"))
    expectation.what = Condition::suspended;
  else if (cursor.take("failed"))
    expectation.what = Condition::failed;
  else if (cursor.take("ended"))
    expectation.what = Condition::ended;
  else if (cursor.take("canceled"))
    expectation.what = Condition::canceled;
  else if (cursor.take("stuck"))
    expectation.what = Condition::stuck;
  else if (cursor.take("instances"))
    expectation.what = read_count(cursor);
  else
    cursor.fail(
        "expected open, task, variable, that, data-store, passed, timer, incident, "
        "incidents none, decision, running, suspended, ended, canceled, failed, stuck or "
        "instances, found '" +
        cursor.rest() + "'");
  return expectation;
}

}  // namespace cauce::cases
