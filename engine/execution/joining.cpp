#include "engine/execution/joining.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/execution/evaluation.h"
#include "engine/execution/flow.h"
#include "engine/execution/incidents.h"
#include "engine/execution/step.h"

namespace cauce {
namespace {

using Marked = std::vector<bool>;  // By element.

enum class ThroughBoundary : bool { no, yes };

// Elements from which one of `flows` can be reached without passing through the gateway.
Marked upstream(const Process& process, ElementIndex gateway, const Flows& flows,
                ThroughBoundary through_boundary) {
  Marked reached(process.elements.size(), false);
  std::vector<ElementIndex> frontier;
  const auto mark = [&](ElementIndex index) {
    if (index == gateway || reached[static_cast<std::size_t>(index)]) return;
    reached[static_cast<std::size_t>(index)] = true;
    frontier.push_back(index);
  };
  for (const FlowIndex flow : flows) mark(process.at(flow).source);
  while (!frontier.empty()) {
    const Element& element = process.at(frontier.back());
    frontier.pop_back();
    for (const FlowIndex flow : element.incoming) mark(process.at(flow).source);
    if (element.attached_to && through_boundary == ThroughBoundary::yes) mark(*element.attached_to);
    const auto* link = element.event.find<LinkDefinition>();
    if (link == nullptr || element.type != ElementType::intermediate_catch_event) continue;
    for (const ElementIndex other : process.at(element.parent).children) {
      const auto* thrown = process.at(other).event.find<LinkDefinition>();
      if (thrown != nullptr && thrown->name == link->name) mark(other);
    }
  }
  return reached;
}

// The tokens that wait before one gateway in one scope, by the flow they came by, oldest first.
using Waiting = std::map<FlowIndex, std::vector<TokenKey>>;

// BPMN 2.0.2, 13.4.3: whether a token elsewhere in the scope can still come by one of `missing`
// and cannot come by one of `present`.
// Deviation: the specification speaks of sequence flows alone. Here what may still come by way of a
// boundary event is waited for too; that it came by one is no reason not to wait for the activity.
bool expects_more(const Decision& decision, ScopeKey scope, ElementIndex gateway,
                  const Flows& present, const Flows& missing) {
  if (missing.empty()) return false;
  const Process& process = decision.process();
  const Marked to_missing = upstream(process, gateway, missing, ThroughBoundary::yes);
  const Marked to_present = upstream(process, gateway, present, ThroughBoundary::no);
  return std::ranges::any_of(decision.state().tokens, [&](const auto& entry) {
    const Token& token = entry.second;
    const auto at = static_cast<std::size_t>(token.element);
    return token.scope == scope && to_missing[at] && !to_present[at];
  });
}

void enter_gateway(Decision& decision, ScopeKey scope, ElementIndex gateway,
                   const std::vector<TokenKey>& tokens) {
  for (std::size_t i = 1; i < tokens.size(); ++i) decision.emit(TokenConsumed{tokens[i]});
  decision.then(Activate{enter(decision, tokens.front(), gateway, scope, ActivityRole::single)});
}

bool join_inclusive(Decision& decision, ScopeKey scope, ElementIndex gateway,
                    const Waiting& waiting) {
  Flows present, missing;
  std::vector<TokenKey> tokens;
  for (const FlowIndex flow : decision.element(gateway).incoming) {
    const auto found = waiting.find(flow);
    (found == waiting.end() ? missing : present).push_back(flow);
    if (found != waiting.end()) tokens.push_back(found->second.front());
  }
  if (tokens.empty() || expects_more(decision, scope, gateway, present, missing)) return false;
  enter_gateway(decision, scope, gateway, tokens);
  return true;
}

// The number of tokens, in all and by the id of each incoming flow.
ScopeVariables with_counts(const Decision& decision, ScopeKey scope, const Element& gateway,
                           const Waiting& waiting) {
  ScopeVariables variables(decision, scope);
  std::int64_t all = 0;
  for (const FlowIndex flow : gateway.incoming) {
    const auto found = waiting.find(flow);
    const auto count =
        found == waiting.end() ? std::int64_t{0} : static_cast<std::int64_t>(found->second.size());
    variables.put(decision.process().at(flow).id, count);
    all += count;
  }
  variables.put("activationCount", all);
  return variables;
}

// First phase: the activation condition says when the tokens that are there suffice. True when
// something was decided.
bool start_complex(Decision& decision, ScopeKey scope, ElementIndex index, const Waiting& waiting) {
  const Element& gateway = decision.element(index);
  if (waiting.empty()) return false;
  if (gateway.activation_condition) {
    const ActivityInstanceKey around{scope.value};
    const auto variables = with_counts(decision, scope, gateway, waiting);
    const auto enough = holds_by_now(*gateway.activation_condition, variables, decision);
    if (!enough.ok()) return report_condition(decision, around, index, enough.error());
    const bool resolved = resolve_condition_report(decision, around, index);
    if (!*enough) return resolved;
  }
  std::vector<TokenKey> tokens;
  for (const auto& [flow, there] : waiting) {
    decision.emit(GatewayFlowCounted{index, flow, scope});
    tokens.push_back(there.front());
  }
  enter_gateway(decision, scope, index, tokens);
  return true;
}

// Second phase: what is still to come by the other flows is waited for and consumed.
bool reset_complex(Decision& decision, ScopeKey scope, ElementIndex index, const Waiting& waiting) {
  const Element& gateway = decision.element(index);
  const auto& counted = decision.state().gateways.at({scope, index});
  Flows present, missing;
  std::vector<TokenKey> tokens;
  for (const FlowIndex flow : gateway.incoming) {
    const auto found = waiting.find(flow);
    const bool came = counted.contains(flow);
    if (!came && found != waiting.end()) tokens.push_back(found->second.front());
    (came || found != waiting.end() ? present : missing).push_back(flow);
  }
  if (expects_more(decision, scope, index, present, missing)) return false;
  decision.emit(GatewayReset{index, scope});
  if (resets_with_flows(decision.process(), gateway)) {
    if (tokens.empty()) tokens.push_back(create_token(decision, index, scope));
    enter_gateway(decision, scope, index, tokens);
    return true;
  }
  for (const TokenKey token : tokens) decision.emit(TokenConsumed{token});
  decision.then(EndScope{scope});
  return true;
}

}  // namespace

void start_if_enough(Decision& decision, ScopeKey scope, ElementIndex gateway) {
  if (decision.state().gateways.contains({scope, gateway})) return;
  Waiting waiting;
  for (const auto& [key, token] : decision.state().tokens)
    if (token.scope == scope && token.element == gateway && !token.activity && token.flow)
      waiting[*token.flow].push_back(key);
  start_complex(decision, scope, gateway, waiting);
}

bool join_one(Decision& decision) {
  const InstanceState& state = decision.state();
  std::map<std::pair<ScopeKey, ElementIndex>, Waiting> gateways;
  for (const auto& [scope_and_gateway, counted] : state.gateways) gateways[scope_and_gateway];
  for (const auto& [key, token] : state.tokens) {
    const ElementType type = decision.element(token.element).type;
    if (token.activity || !token.flow) continue;
    if (type == ElementType::inclusive_gateway || type == ElementType::complex_gateway)
      gateways[{token.scope, token.element}][*token.flow].push_back(key);
  }
  for (const auto& [scope_and_gateway, waiting] : gateways) {
    const auto& [scope, gateway] = scope_and_gateway;
    const bool joined = decision.element(gateway).type == ElementType::inclusive_gateway
                            ? join_inclusive(decision, scope, gateway, waiting)
                        : state.gateways.contains(scope_and_gateway)
                            ? reset_complex(decision, scope, gateway, waiting)
                            : start_complex(decision, scope, gateway, waiting);
    if (joined) return true;
  }
  return false;
}

}  // namespace cauce
