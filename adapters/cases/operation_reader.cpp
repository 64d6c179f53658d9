// Steps of an operator at what waits and at what failed.
#include "adapters/cases/step_reader.h"

namespace cauce::cases {
namespace {

bool take_instance(Cursor& cursor, InstanceName& instance) {
  if (!cursor.take("of")) return false;
  instance = cursor.word("the name of an instance");
  return true;
}

}  // namespace

OperateTimer read_timer_step(Cursor& cursor, const StepCircumstances& circumstances) {
  OperateTimer step;
  step.element = cursor.word("the id of an event");
  if (cursor.take("fire")) {
    step.verb = TimerVerb::fire;
  } else if (cursor.take("suspend")) {
    step.verb = TimerVerb::suspend;
  } else if (cursor.take("resume")) {
    step.verb = TimerVerb::resume;
  } else if (cursor.take("cancel")) {
    step.verb = TimerVerb::stop;
  } else if (cursor.take("recalculate")) {
    step.verb = cursor.take("now") ? TimerVerb::restart : TimerVerb::recalculate;
  } else if (cursor.take("to")) {
    step.due = read_time(cursor, *circumstances.zone);
    step.verb = cursor.take("cascading") ? TimerVerb::shift : TimerVerb::move;
  } else {
    cursor.fail("expected 'fire', 'to', 'recalculate', 'suspend', 'resume' or 'cancel', found '" +
                cursor.rest() + "'");
  }
  take_instance(cursor, step.instance);
  return step;
}

ReportTrouble read_report(Cursor& cursor) {
  ReportTrouble step;
  step.element = cursor.word("the id of a running element");
  step.kind = cursor.word("a kind of incident");
  while (!cursor.at_end() && !cursor.error()) {
    if (cursor.take("saying"))
      step.message = cursor.word("a message");
    else if (cursor.take("about"))
      step.configuration = cursor.word("what it concerns");
    else if (!take_instance(cursor, step.instance))
      cursor.fail("expected 'saying', 'about' or 'of', found '" + cursor.rest() + "'");
  }
  return step;
}

AnnotateTrouble read_annotation(Cursor& cursor) {
  AnnotateTrouble step;
  step.element = cursor.word("the id of an element");
  if (cursor.take("with"))
    step.annotation = cursor.word("an annotation");
  else if (!cursor.take("clear"))
    cursor.fail("expected 'with' and an annotation, or 'clear', found '" + cursor.rest() + "'");
  take_instance(cursor, step.instance);
  return step;
}

RetryElement read_retry(Cursor& cursor) {
  RetryElement step;
  step.element = cursor.word("the id of an element");
  take_instance(cursor, step.instance);
  return step;
}

TriggerElement read_trigger(Cursor& cursor) {
  TriggerElement step;
  step.element = cursor.word("the id of a running element");
  if (cursor.is_at_object()) step.variables = cursor.object("variables");
  take_instance(cursor, step.instance);
  return step;
}

}  // namespace cauce::cases
