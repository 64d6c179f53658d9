#include "engine/execution/standard_loop.h"

#include <limits>

#include "engine/base/invariant.h"
#include "engine/execution/evaluation.h"
#include "engine/execution/flow.h"
#include "engine/execution/telling.h"

namespace cauce {

Attempt<Done> start_loop(Decision& decision, ActivityInstanceKey body) {
  const StandardLoop& loop = *decision.element(decision.activity(body).element).loop;
  MultiInstanceStarted started;
  started.key = body;
  started.count = std::numeric_limits<std::int64_t>::max();
  if (loop.maximum) {
    const auto value = evaluate(*loop.maximum, scope_of(body), decision);
    if (!value.ok()) return Failure{value.error()};
    const auto maximum = whole_number(*value);
    if (!maximum || *maximum < 1)
      return Failure{unfit("loop-maximum-not-understood", "the loop maximum",
                           "a whole number from 1", *value, *loop.maximum,
                           ScopeVariables(decision, scope_of(body)))};
    started.count = *maximum;
  }
  decision.emit(std::move(started));
  decision.then(ContinueBody{body});
  return Done{};
}

Attempt<Done> continue_loop(Decision& decision, ActivityInstanceKey body) {
  const ElementIndex element = decision.activity(body).element;
  const StandardLoop& loop = *decision.element(element).loop;
  const auto found = decision.state().multi_instances.find(body);
  invariant(found != decision.state().multi_instances.end(), "a started loop has its progress");
  const MultiInstanceProgress& progress = found->second;
  if (progress.active > 0) return Done{};
  bool goes_on = progress.started < progress.count;
  if (goes_on && loop.condition && (loop.test_before || progress.started > 0)) {
    const auto again = holds(*loop.condition, scope_of(body), decision);
    if (!again.ok()) return Failure{again.error()};
    goes_on = *again;
  }
  if (!goes_on) {
    decision.then(Complete{body});
    return Done{};
  }
  const TokenKey token = create_token(decision, element, scope_of(body));
  decision.then(Activate{
      enter(decision, token, element, scope_of(body), ActivityRole::inner, progress.started)});
  return Done{};
}

}  // namespace cauce
