#include <algorithm>

#include "engine/execution/flow.h"

namespace cauce {
namespace {

// BPMN 2.0.2, 13.4.1: activated when there is at least one token on each incoming flow; it consumes
// exactly one from each and puts one on each outgoing flow. What is in excess stays and waits.
bool join(Decision& decision, TokenKey arriving) {
  const InstanceState& state = decision.state();
  const Token& arrived = state.tokens.at(arriving);
  const Element& gateway = decision.element(arrived.element);
  if (gateway.incoming.size() < 2) return true;

  std::vector<TokenKey> consumed;
  for (const FlowIndex flow : gateway.incoming) {
    if (arrived.flow == flow) continue;
    const auto waiting = std::ranges::find_if(state.tokens, [&](const auto& entry) {
      const Token& token = entry.second;
      return token.element == arrived.element && token.scope == arrived.scope &&
             token.flow == flow && !token.activity && entry.first != arriving;
    });
    if (waiting == state.tokens.end()) return false;
    consumed.push_back(waiting->first);
  }
  for (const TokenKey token : consumed) decision.emit(TokenConsumed{token});
  return true;
}

}  // namespace

Behavior parallel_gateway_behavior() { return {&join, nullptr, &leave_by_all}; }

}  // namespace cauce
