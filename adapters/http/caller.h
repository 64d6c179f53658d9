// Who asks: by which proof, and with which rights.
#pragma once

#include <string>

#include "adapters/http/message.h"
#include "engine/base/result.h"
#include "engine/ports/identity.h"

namespace cauce::http {

struct Services;

enum class Authentication : std::uint8_t {
  off,  // Who says nothing may do everything, without a name. Credentials that are sent must be
        // right.
  on,   // Everybody says who they are, but on open routes.
};

struct Caller {
  Principal principal{};
  bool is_authenticated = false;
  std::string session{};       // The secret of the session that they came with, if any.
  std::string change_token{};  // Of that session.
};

constexpr std::string_view session_cookie = "cauce_session";
constexpr std::string_view change_token_header = "X-CSRF-Token";

// By the Authorization header (Basic or a token), else by the session's cookie; else nobody.
// A cookie that is no session any more is none.
Result<Caller, HttpResponse> identify(const HttpRequest& head, const Services& services,
                                      Authentication authentication);

// 403 when a change comes with a session, but without what only its own pages know.
bool is_forged_change(const HttpRequest& head, const Caller& caller);

// 401. Browsers are not made to ask for a password where our pages ask themselves, which say so
// with X-Requested-With.
HttpResponse unauthorized(const HttpRequest& head, std::string_view message);
// 401, 429 or 503.
HttpResponse sign_in_refused(const HttpRequest& head, const SignInRefusal& refusal);

// The value of a cookie; empty when there is none.
std::string_view cookie_of(const HttpRequest& head, std::string_view name);

}  // namespace cauce::http
