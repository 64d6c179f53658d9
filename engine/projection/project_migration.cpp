#include "engine/base/invariant.h"
#include "engine/projection/deviations.h"
#include "engine/projection/projector.h"

namespace cauce {

void Projector::operator()(const ProcessInstanceMigrated& e) {
  migrated_to = e.to;
  ProcessInstanceRow row;
  row.key = instance();
  row.definition = e.to;
  row.process_id = drawing().id;
  update(std::move(row), &ProcessInstanceRow::definition, &ProcessInstanceRow::process_id);
  project_migrated(*this);
}

void Projector::operator()(const PartMigrated& e) {
  invariant(migrated_to.has_value(), "parts migrate with their process instance");
  const std::string& id = element(e.element).id;
  switch (e.part) {
    case MigratedPart::element: {
      ActivityInstanceRow row;
      row.instance = instance();
      row.key = ActivityInstanceKey{e.key.value};
      row.element = id;
      return update(std::move(row), &ActivityInstanceRow::element);
    }
    case MigratedPart::token: {
      TokenRow row;
      row.instance = instance();
      row.key = TokenKey{e.key.value};
      row.element = id;
      if (e.flow) row.flow = drawing().at(*e.flow).id;
      return update(std::move(row), &TokenRow::element, &TokenRow::flow);
    }
    case MigratedPart::task: {
      TaskRow row;
      row.instance = instance();
      row.key = TaskKey{e.key.value};
      row.element = id;
      return update(std::move(row), &TaskRow::element);
    }
    case MigratedPart::timer: {
      TimerRow row;
      row.key = TimerKey{e.key.value};
      row.definition = *migrated_to;
      row.element = id;
      return update(std::move(row), &TimerRow::definition, &TimerRow::element);
    }
    case MigratedPart::subscription: {
      EventSubscriptionRow row;
      row.key = SubscriptionKey{e.key.value};
      row.definition = *migrated_to;
      row.element = id;
      return update(std::move(row), &EventSubscriptionRow::definition,
                    &EventSubscriptionRow::element);
    }
    case MigratedPart::external_task: {
      ExternalTaskRow row;
      row.key = ExternalTaskKey{e.key.value};
      row.definition = *migrated_to;
      row.element = id;
      return update(std::move(row), &ExternalTaskRow::definition, &ExternalTaskRow::element);
    }
    case MigratedPart::incident: {
      IncidentRow row;
      row.instance = instance();
      row.key = IncidentKey{e.key.value};
      row.element = id;
      return update(std::move(row), &IncidentRow::element);
    }
  }
}

}  // namespace cauce
