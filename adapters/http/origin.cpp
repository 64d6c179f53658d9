#include "adapters/http/origin.h"

#include <algorithm>
#include <string_view>

namespace cauce::http {
namespace {

// "localhost" of "localhost:8080", "[::1]" of "[::1]:8080".
std::string_view name_of(std::string_view host) {
  if (host.starts_with('[')) return host.substr(0, host.find(']') + 1);
  return host.substr(0, host.find(':'));
}

}  // namespace

bool is_foreign_change(const HttpRequest& head) {
  if (head.method == Method::get || head.method == Method::head) return false;
  if (const std::string* site = head.header("Sec-Fetch-Site"))
    if (*site == "cross-site" || *site == "same-site") return true;
  const std::string* origin = head.header("Origin");
  if (origin == nullptr) return false;
  const std::string* host = head.header("Host");
  const std::size_t scheme = origin->find("://");
  if (host == nullptr || scheme == std::string::npos) return true;  // Such as "null".
  return !equal_ignoring_case(std::string_view(*origin).substr(scheme + 3), *host);
}

bool is_rebound_host(const HttpRequest& head) {
  const std::string* host = head.header("Host");
  if (host == nullptr || host->empty()) return false;  // HTTP/1.0: no browser.
  const std::string_view name = name_of(*host);
  if (name.starts_with('[') || equal_ignoring_case(name, "localhost")) return false;
  if (name.ends_with(".localhost")) return false;  // RFC 6761, 6.3.
  return !std::ranges::all_of(name, [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

}  // namespace cauce::http
