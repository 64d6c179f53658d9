// Rows of what decisions were asked and answered. (See projection/rows.h.)
#pragma once

#include <string>
#include <string_view>

#include "engine/base/instant.h"
#include "engine/base/key.h"
#include "engine/projection/rows/data.h"

namespace cauce {

// An element instance that calls a decision does so once.
struct DecisionEvaluationRow {
  ProcessInstanceKey instance{};
  ActivityInstanceKey activity{};
  std::string element{};
  DecisionDefinitionKey decision{};
  Json inputs{};  // By name.
  Json output{};
  Json rules{};  // A list of those that fired.
  Instant evaluated_at{};

  static constexpr std::string_view table = "decision_evaluation";
  static constexpr int key_columns = 2;
  template <class V>
  static void columns(V& v) {
    v("instance_key", &DecisionEvaluationRow::instance);
    v("activity_key", &DecisionEvaluationRow::activity);
    v("element", &DecisionEvaluationRow::element);
    v("decision_key", &DecisionEvaluationRow::decision);
    v("inputs", &DecisionEvaluationRow::inputs);
    v("output", &DecisionEvaluationRow::output);
    v("rules", &DecisionEvaluationRow::rules);
    v("evaluated_at", &DecisionEvaluationRow::evaluated_at);
  }
  bool operator==(const DecisionEvaluationRow&) const = default;
};

}  // namespace cauce
