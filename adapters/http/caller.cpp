#include "adapters/http/caller.h"

#include "adapters/http/call.h"
#include "adapters/http/credentials.h"
#include "adapters/http/errors.h"

namespace cauce::http {
namespace {

constexpr std::string_view no_mismatch =
    "expected a user and their password, but these do not belong together";

std::optional<std::string_view> bearer_of(std::string_view authorization) {
  constexpr std::string_view scheme = "Bearer ";
  if (authorization.size() <= scheme.size() ||
      !equal_ignoring_case(authorization.substr(0, scheme.size()), scheme))
    return std::nullopt;
  return authorization.substr(scheme.size());
}

Result<Caller, HttpResponse> by_header(const HttpRequest& head, const std::string& authorization,
                                       Identity* identity) {
  const std::optional<std::string_view> token = bearer_of(authorization);
  const std::optional<Credentials> credentials = parse_basic(authorization);
  if (!token && !credentials)
    return Failure{unauthorized(head, "expected HTTP Basic credentials or a token, found others")};
  if (identity == nullptr)
    return Failure{
        unauthorized(head, "expected no credentials, since this server knows nobody by name")};
  if (token) {
    std::optional<Principal> principal = identity->by_token(*token);
    if (!principal)
      return Failure{unauthorized(head, "expected a token that is valid, but found another")};
    return Caller{std::move(*principal), true, {}, {}};
  }
  Result<Principal, SignInRefusal> principal =
      identity->authenticate(credentials->user, credentials->password);
  if (!principal) return Failure{sign_in_refused(head, principal.error())};
  return Caller{std::move(*principal), true, {}, {}};
}

// Equal in a time that does not tell how much of it is.
bool is_same_secret(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  unsigned difference = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
  return difference == 0;
}

}  // namespace

std::string_view cookie_of(const HttpRequest& head, std::string_view name) {
  const std::string* header = head.header("Cookie");
  std::string_view left = header == nullptr ? std::string_view{} : *header;
  while (!left.empty()) {
    const std::size_t end = left.find(';');
    std::string_view pair = left.substr(0, end);
    left = end == std::string_view::npos ? std::string_view{} : left.substr(end + 1);
    while (pair.starts_with(' ')) pair.remove_prefix(1);
    if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=')
      return pair.substr(name.size() + 1);
  }
  return {};
}

HttpResponse unauthorized(const HttpRequest& head, std::string_view message) {
  HttpResponse response = error_response(401, "AuthenticationException", message);
  if (head.header("X-Requested-With") == nullptr)
    response.headers.push_back({"WWW-Authenticate", "Basic realm=\"Cauce\", charset=\"UTF-8\""});
  return response;
}

HttpResponse sign_in_refused(const HttpRequest& head, const SignInRefusal& refusal) {
  if (refusal.reason == SignInRefusal::Reason::mismatch)
    return unauthorized(head, refusal.message.empty() ? no_mismatch : refusal.message);
  const unsigned status = refusal.reason == SignInRefusal::Reason::throttled ? 429 : 503;
  HttpResponse response = error_response(status, "AuthenticationException", refusal.message);
  response.headers.push_back(
      {"Retry-After", std::to_string((refusal.retry_after_ms + 999) / 1000)});
  return response;
}

Result<Caller, HttpResponse> identify(const HttpRequest& head, const Services& services,
                                      Authentication authentication) {
  if (const std::string* authorization = head.header("Authorization"))
    return by_header(head, *authorization, services.identity);
  const std::string_view secret = cookie_of(head, session_cookie);
  if (!secret.empty() && services.identity != nullptr)
    if (std::optional<SessionView> session = services.identity->by_session(secret))
      return Caller{std::move(session->principal), true, std::string(secret),
                    std::move(session->change_token)};
  Caller nobody;
  if (authentication == Authentication::off) {
    nobody.principal.actor.authority = Authority::operator_;
    nobody.principal.rights.give(SystemRight::administrator);
  }
  return nobody;
}

bool is_forged_change(const HttpRequest& head, const Caller& caller) {
  if (caller.session.empty()) return false;
  if (head.method == Method::get || head.method == Method::head || head.method == Method::options)
    return false;
  const std::string* token = head.header(change_token_header);
  return token == nullptr || !is_same_secret(*token, caller.change_token);
}

}  // namespace cauce::http
