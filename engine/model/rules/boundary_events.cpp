// Events on the border of activities, and transactions with their cancel events (BPMN 2.0.2, 10.3.5
// Transactions, 10.5.4).
#include "engine/model/rules/rules.h"

namespace cauce::rules {

namespace {

bool is_inside_transaction(const Process& process, const Element& element) {
  for (const Element* at = &element; at->type != ElementType::process; at = &process.at(at->parent))
    if (process.at(at->parent).type == ElementType::transaction) return true;
  return false;
}

// Whether a cancel end event stands in the scope, however deep, but not in another transaction.
bool cancels(const Process& process, const Element& scope) {
  for (const ElementIndex index : scope.children) {
    const Element& child = process.at(index);
    if (child.type == ElementType::end_event && child.event.find<CancelDefinition>()) return true;
    if (child.type != ElementType::transaction && cancels(process, child)) return true;
  }
  return false;
}

void check_boundary(Report& report, const Element& event) {
  const Element& activity = report.process().at(*event.attached_to);
  if (activity.parent != event.parent)
    report.error(event, "boundary-scope",
                 described(event) + " must stand in the same scope as " + described(activity) +
                     ", to which it is attached");
  if (event.event.interrupting == Interrupting::no &&
      (event.event.find<ErrorDefinition>() || event.event.find<CancelDefinition>()))
    report.error(event, "event-interrupting",
                 std::string(to_string(event.event.trigger())) + " always interrupts, but " +
                     described(event) + " says cancelActivity=\"false\"");
  if (!event.event.find<CancelDefinition>()) return;
  if (activity.type != ElementType::transaction)
    report.error(event, "cancel-misplaced",
                 "only a transaction can be canceled, but " + described(event) +
                     " is attached to " + described(activity),
                 "make it a transaction");
  else if (!cancels(report.process(), activity))
    report.warn(event, "cancel-never",
                "no end event in the transaction '" + activity.id + "' cancels it");
}

void check_transaction(Report& report, const Element& transaction) {
  if (!cancels(report.process(), transaction)) return;
  int catchers = 0;
  for (const ElementIndex index : transaction.boundary)
    if (report.process().at(index).event.find<CancelDefinition>()) ++catchers;
  if (catchers == 0)
    report.warn(transaction, "cancel-uncaught",
                "nothing follows when the transaction '" + transaction.id + "' is canceled",
                "attach a cancel boundary event");
  if (catchers > 1)
    report.error(transaction, "cancel-multiple",
                 "expected one cancel boundary event on the transaction '" + transaction.id +
                     "', but there are " + std::to_string(catchers));
}

}  // namespace

void check_boundary_events(Report& report) {
  for (const Element& element : report.process().elements) {
    if (element.attached_to) check_boundary(report, element);
    if (element.type == ElementType::transaction) check_transaction(report, element);
    if (element.type == ElementType::end_event && element.event.find<CancelDefinition>() &&
        !is_inside_transaction(report.process(), element))
      report.error(element, "cancel-misplaced",
                   described(element) + " cancels, but stands in no transaction");
  }
}

}  // namespace cauce::rules
