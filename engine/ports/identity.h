// Who people are, as the server asks it. Safe to use from any thread. That not every request costs
// a slow hash is the business of who implements it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/journal/actor.h"
#include "engine/ports/accounts.h"

namespace cauce {

// Somebody who proved who they are.
struct Principal {
  Actor actor{};
  std::string name{};
  Rights rights{};
  // Those who are absent and named them: what these may do, they may do for them.
  std::vector<Actor> stands_in_for{};
};

struct SignInRefusal {
  enum class Reason : std::uint8_t {
    mismatch,   // No such user, or not their password: which of them is never told.
    throttled,  // Too many failures for this user; `retry_after_ms` says how long it lasts.
    busy,       // Too many passwords wait to be verified.
  };
  Reason reason{};
  std::string message{};
  std::int64_t retry_after_ms = 0;

  bool operator==(const SignInRefusal&) const = default;
};

struct SessionView {
  Principal principal{};
  std::string change_token{};  // What every change that is asked with the session must carry.
};

struct NewSession {
  SessionView view{};
  std::string secret{};  // For the cookie.
};

class Identity {
 public:
  virtual ~Identity() = default;

  virtual Result<Principal, SignInRefusal> authenticate(std::string_view user,
                                                        std::string_view password) = 0;
  virtual std::optional<Principal> by_token(std::string_view token) = 0;
  // Counts as a use of the session, which prolongs it.
  virtual std::optional<SessionView> by_session(std::string_view secret) = 0;

  // Ends `former`, the session that the browser had, if any.
  virtual Result<NewSession, SignInRefusal> sign_in(std::string_view user,
                                                    std::string_view password,
                                                    std::string_view former) = 0;
  virtual void sign_out(std::string_view secret) = 0;
  // Whether it still lasts; no use of it.
  virtual bool lasts(std::string_view secret) = 0;

  // Somebody by name, who proves nothing; none when nobody active has it.
  virtual std::optional<Principal> person(std::string_view user) = 0;
};

}  // namespace cauce
