#include "engine/projection/projector.h"
#include "engine/value/stored.h"

namespace cauce {

void Projector::operator()(const DecisionEvaluated& e) {
  DecisionEvaluationRow row;
  row.instance = instance();
  row.activity = e.activity;
  row.element = element(e.element).id;
  row.decision = e.decision;
  row.inputs.text = to_stored(e.inputs.value);
  row.output.text = to_stored(e.outputs.value);
  row.rules.text = to_stored(e.rules.value);
  row.evaluated_at = record.time;
  insert(std::move(row));
}

}  // namespace cauce
