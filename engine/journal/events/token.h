// Tokens: where the flow has come. (See journal/event.h.)
#pragma once

#include <cstdint>

#include "engine/base/key.h"
#include "engine/model/process.h"

namespace cauce {

struct TokenCreated {
  ElementIndex element{};  // Where it stands, about to enter.
  ScopeKey scope{};
  TokenKey token{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("element", s.element);
    v("scope", s.scope);
    v("token", s.token);
  }
  bool operator==(const TokenCreated&) const = default;
};

// The token is now ahead of the flow's target.
struct SequenceFlowTaken {
  FlowIndex flow{};
  TokenKey token{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("flow", s.flow);
    v("token", s.token);
  }
  bool operator==(const SequenceFlowTaken&) const = default;
};

struct TokenConsumed {
  TokenKey token{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("token", s.token);
  }
  bool operator==(const TokenConsumed&) const = default;
};

}  // namespace cauce
