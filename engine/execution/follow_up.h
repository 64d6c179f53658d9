// What a decision wants to be done next, before the command returns. One whose token or element
// instance is gone by then is passed over: something interrupted it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/base/key.h"
#include "engine/model/process.h"
#include "engine/value/value.h"

namespace cauce {

// The token stands before its element and may enter.
struct Arrive {
  TokenKey token{};
};
// The instance of the process, which could not begin, is begun again at its start event.
struct Begin {
  ActivityInstanceKey start{};
};
// The element instance begins its work; also retries it after an incident.
struct Activate {
  ActivityInstanceKey key{};
};
// The work is done: outputs are written, and the token leaves.
struct Complete {
  ActivityInstanceKey key{};
};
// A body, or an ad-hoc subprocess, looks at what has come of what is in it.
struct ContinueBody {
  ActivityInstanceKey key{};
  bool inner_completed = false;
};
// A token of the scope is gone: the scope ends when it was the last.
struct EndScope {
  ScopeKey scope{};
};
// An element throws one of what it defines, and then the next, unless it is interrupted by it.
struct ThrowNext {
  ActivityInstanceKey key{};
  std::size_t ordinal = 0;
};
// Messages and signals of a throwing element go out. Asked for late, so that whoever is on the way
// to wait for them waits already.
struct Send {
  ActivityInstanceKey key{};
};
// A message or signal reaches a subscription of this instance.
struct Receive {
  SubscriptionKey subscription{};
  Context payload{};
};
// What can be undone in the scopes, or only of some activities in them, is undone for the thrower.
struct Compensate {
  ActivityInstanceKey thrower{};
  std::vector<ScopeKey> scopes{};
  std::vector<ElementIndex> only{};
};
// The next of what the thrower has undone, or its end.
struct ContinueCompensation {
  ActivityInstanceKey thrower{};
};

// The element instance cannot be done: it throws an error, an incident when nobody catches it.
struct ThrowError {
  ActivityInstanceKey key{};
  std::string code{};
  std::string message{};
  Context payload{};
};

using FollowUp = std::variant<Arrive, Begin, Activate, Complete, ContinueBody, EndScope, ThrowNext,
                              Send, Receive, Compensate, ContinueCompensation, ThrowError>;

}  // namespace cauce
