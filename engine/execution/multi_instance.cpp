#include "engine/execution/multi_instance.h"

#include <algorithm>

#include "engine/base/invariant.h"
#include "engine/execution/data_flow.h"
#include "engine/execution/evaluation.h"
#include "engine/execution/flow.h"
#include "engine/execution/standard_loop.h"
#include "engine/execution/telling.h"
#include "engine/execution/termination.h"
#include "engine/execution/variables.h"
#include "engine/execution/waiting.h"

namespace cauce {
namespace {

constexpr std::int64_t count_max = 100'000;

const MultiInstance& loop_of(const Decision& decision, ActivityInstanceKey body) {
  return *decision.element(decision.activity(body).element).multi_instance;
}

const MultiInstanceProgress& progress_of(const Decision& decision, ActivityInstanceKey body) {
  const auto found = decision.state().multi_instances.find(body);
  invariant(found != decision.state().multi_instances.end(), "a started body has its progress");
  return found->second;
}

Attempt<std::int64_t> cardinality_of(const Decision& decision, const feel::Expression& expression,
                                     ScopeKey scope) {
  const auto value = evaluate(expression, scope, decision);
  if (!value.ok()) return Failure{value.error()};
  const auto count = whole_number(*value);
  if (!count || *count < 0 || *count > count_max)
    return Failure{unfit("cardinality-not-understood", "the loop cardinality",
                         "a whole number from 0 to " + std::to_string(count_max), *value,
                         expression, ScopeVariables(decision, scope))};
  return *count;
}

Attempt<Value> collection_of(const Decision& decision, const feel::Expression& expression,
                             ScopeKey scope) {
  auto value = evaluate(expression, scope, decision);
  if (!value.ok()) return value;
  if (value->list() == nullptr)
    return Failure{unfit("collection-not-a-list", "the collection", "a list", *value, expression,
                         ScopeVariables(decision, scope))};
  if (value->list()->size() > static_cast<std::size_t>(count_max))
    return Failure{Trouble{"collection-too-long",
                           "expected the collection '" + expression.source() +
                               "' to have at most " + std::to_string(count_max) +
                               " items, but it has " + std::to_string(value->list()->size())}};
  return value;
}

// The boundary event of the activity that catches what the implicit throw event throws. The default
// signal, which is null here, has no name that another could catch instead.
std::optional<ElementIndex> catcher_of(const Decision& decision, ElementIndex activity,
                                       const EventDefinition* thrown) {
  const auto matches = [&](const EventDefinition& caught) {
    if (thrown == nullptr) return std::holds_alternative<SignalDefinition>(caught);
    if (caught.index() != thrown->index()) return false;
    if (const auto* signal = std::get_if<SignalDefinition>(thrown))
      return std::get<SignalDefinition>(caught).name == signal->name;
    if (const auto* message = std::get_if<MessageDefinition>(thrown))
      return std::get<MessageDefinition>(caught).name == message->name;
    if (const auto* error = std::get_if<ErrorDefinition>(thrown)) {
      const auto& code = std::get<ErrorDefinition>(caught).code;
      return !code || code == error->code;
    }
    if (const auto* escalation = std::get_if<EscalationDefinition>(thrown)) {
      const auto& code = std::get<EscalationDefinition>(caught).code;
      return !code || code == escalation->code;
    }
    return true;
  };
  for (const ElementIndex boundary : decision.element(activity).boundary)
    if (std::ranges::any_of(decision.element(boundary).event.definitions, matches)) return boundary;
  return std::nullopt;
}

// What the default signal carries, for a boundary event that takes data.
Context runtime_attributes(const Element& boundary, const MultiInstanceProgress& progress) {
  if (boundary.data_outputs.empty()) return {};
  Context attributes;
  attributes.put("numberOfInstances", progress.count);
  attributes.put("numberOfActiveInstances", progress.active);
  attributes.put("numberOfCompletedInstances", progress.completed);
  return caught_data(boundary, 0, attributes);
}

}  // namespace

Attempt<ActivityInstanceKey> start_inner_instance(Decision& decision, ActivityInstanceKey body,
                                                  std::int64_t counter) {
  const ElementIndex element = decision.activity(body).element;
  const MultiInstance& loop = loop_of(decision, body);
  const TokenKey token = create_token(decision, element, scope_of(body));
  const ActivityInstanceKey inner =
      enter(decision, token, element, scope_of(body), ActivityRole::inner, counter);
  const auto& items = progress_of(decision, body).items;
  if (items && !loop.input_item.empty() && items->value.list() != nullptr) {
    const List& list = *items->value.list();
    const auto at = static_cast<std::size_t>(counter);
    const Value item = at < list.size() ? list[at] : Value();  // One added later has none.
    if (auto done = set_local(decision, scope_of(inner), loop.input_item, item); !done.ok())
      return Failure{done.error()};
  }
  if (!loop.output_item.empty() && loop.output_item != loop.input_item)
    declare(decision, scope_of(inner), {Variable{loop.output_item}});
  decision.then(Activate{inner});
  return inner;
}

Attempt<Done> start_body(Decision& decision, ActivityInstanceKey body) {
  const Element& element = decision.element(decision.activity(body).element);
  if (element.loop) return start_loop(decision, body);
  const MultiInstance& loop = *element.multi_instance;
  const ScopeKey scope = scope_of(body);
  MultiInstanceStarted started;
  started.key = body;
  if (loop.cardinality) {
    const auto count = cardinality_of(decision, *loop.cardinality, scope);
    if (!count.ok()) return Failure{count.error()};
    started.count = *count;
  } else {
    auto items = collection_of(decision, *loop.collection, scope);
    if (!items.ok()) return Failure{items.error()};
    started.count = static_cast<std::int64_t>(items->list()->size());
    started.items = decision.commit(std::move(*items));
  }
  decision.emit(std::move(started));
  decision.then(ContinueBody{body});
  return Done{};
}

Attempt<Done> continue_body(Decision& decision, ActivityInstanceKey body) {
  const Element& element = decision.element(decision.activity(body).element);
  if (element.loop) return continue_loop(decision, body);
  const MultiInstance& loop = *element.multi_instance;
  const MultiInstanceProgress& progress = progress_of(decision, body);
  if (progress.completed > 0 && loop.completion_condition) {
    const auto enough = holds(*loop.completion_condition, scope_of(body), decision);
    if (!enough.ok()) return Failure{enough.error()};
    if (*enough) {
      terminate_inside(decision, scope_of(body), "the completion condition holds");
      decision.then(Complete{body});
      return Done{};
    }
  }
  if (progress.started < progress.count) {
    const bool all_at_once = loop.ordering == Ordering::parallel;
    const std::int64_t until = all_at_once ? progress.count : progress.started + 1;
    if (!all_at_once && progress.active > 0) return Done{};
    for (std::int64_t i = progress.started; i < until; ++i)
      if (auto done = start_inner_instance(decision, body, i); !done.ok())
        return Failure{done.error()};
    return Done{};
  }
  if (progress.active == 0) decision.then(Complete{body});
  return Done{};
}

Attempt<bool> throw_behavior_event(Decision& decision, ActivityInstanceKey body) {
  const ElementIndex activity = decision.activity(body).element;
  if (!decision.element(activity).multi_instance) return false;
  const MultiInstance& loop = *decision.element(activity).multi_instance;
  std::vector<const EventDefinition*> thrown;
  const MultiInstanceProgress& progress = progress_of(decision, body);
  if (loop.behavior == MultiInstanceBehavior::none ||
      (loop.behavior == MultiInstanceBehavior::one && progress.completed == 1))
    thrown.push_back(loop.event ? &*loop.event : nullptr);
  if (loop.behavior == MultiInstanceBehavior::complex)
    for (const ComplexBehavior& each : loop.complex) {
      const auto now = holds(each.condition, scope_of(body), decision);
      if (!now.ok()) return Failure{now.error()};
      if (*now) thrown.push_back(&each.event);
    }
  // Deviation: a boundary event that interrupts does not interrupt what it catches from here. An
  // activity that throws for each instance that completes goes on until all did.
  for (const EventDefinition* each : thrown)
    if (const auto boundary = catcher_of(decision, activity, each))
      take_boundary_path(
          decision, *boundary, decision.activity(body).scope,
          each == nullptr ? runtime_attributes(decision.element(*boundary), progress) : Context());
  if (loop.behavior != MultiInstanceBehavior::complex || thrown.empty()) return false;
  terminate_inside(decision, scope_of(body), "the condition of the complex behavior holds");
  decision.then(Complete{body});
  return true;
}

void keep_output(Decision& decision, ActivityInstanceKey inner) {
  const ActivityInstance& activity = decision.activity(inner);
  if (!decision.element(activity.element).multi_instance) return;
  const ActivityInstanceKey body{activity.scope.value};
  const MultiInstance& loop = loop_of(decision, body);
  if (loop.output_collection.empty() || loop.output_item.empty()) return;
  const ScopeVariables variables(decision, scope_of(inner));
  const Value* value = variables.find(loop.output_item);
  decision.emit(
      MultiInstanceOutput{body, *activity.loop_counter, decision.commit(value ? *value : Value())});
}

Attempt<Done> give_collection(Decision& decision, ActivityInstanceKey body) {
  if (!decision.element(decision.activity(body).element).multi_instance) return Done{};
  const MultiInstance& loop = loop_of(decision, body);
  if (loop.output_collection.empty()) return Done{};
  const MultiInstanceProgress& progress = progress_of(decision, body);
  List outputs(static_cast<std::size_t>(progress.count));
  for (const auto& [counter, output] : progress.outputs)
    outputs[static_cast<std::size_t>(counter)] = output.value;
  const ActivityInstance& activity = decision.activity(body);
  if (!has_output(decision.element(activity.element), loop.output_collection))
    return set_nearest(decision, activity.scope, loop.output_collection, std::move(outputs));
  auto done = set_local(decision, scope_of(body), loop.output_collection, std::move(outputs));
  return done.ok() ? give_outputs(decision, body) : done;
}

}  // namespace cauce
