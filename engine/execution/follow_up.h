// What a decision wants to be done next, before the command returns. One whose token or element
// instance is gone by then is passed over: something interrupted it.
#pragma once

#include <variant>

#include "engine/base/key.h"
#include "engine/model/process.h"

namespace cauce {

// The token stands before its element and may enter.
struct Arrive {
  TokenKey token{};
};
// The element instance begins its work; also retries it after an incident.
struct Activate {
  ActivityInstanceKey key{};
};
// The work is done: outputs are written, and the token leaves.
struct Complete {
  ActivityInstanceKey key{};
};
// A multi-instance body looks at what its inner instances have come to.
struct ContinueBody {
  ActivityInstanceKey key{};
};
// A token of the scope is gone: the scope ends when it was the last.
struct EndScope {
  ScopeKey scope{};
};

using FollowUp = std::variant<Arrive, Activate, Complete, ContinueBody, EndScope>;

}  // namespace cauce
