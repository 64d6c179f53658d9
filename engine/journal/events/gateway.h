// What complex gateways remember between their two phases (BPMN 2.0.2, 13.4.5). (See
// journal/event.h.)
#pragma once

#include "engine/base/key.h"
#include "engine/model/process.h"

namespace cauce {

// The gateway has been activated with a token of this flow, and waits for the others.
struct GatewayFlowCounted {
  ElementIndex element{};
  FlowIndex flow{};
  ScopeKey scope{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("element", s.element);
    v("flow", s.flow);
    v("scope", s.scope);
  }
  bool operator==(const GatewayFlowCounted&) const = default;
};

// It waits for its first token again.
struct GatewayReset {
  ElementIndex element{};
  ScopeKey scope{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("element", s.element);
    v("scope", s.scope);
  }
  bool operator==(const GatewayReset&) const = default;
};

}  // namespace cauce
