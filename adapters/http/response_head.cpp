#include "adapters/http/response_head.h"

#include <array>
#include <ctime>

namespace cauce::http {
namespace {

// RFC 9110, 5.6.7 and 6.6.1: told once a second is enough.
const std::string& date_header() {
  thread_local std::time_t told = -1;
  thread_local std::string text;
  const std::time_t now = std::time(nullptr);
  if (now == told) return text;
  std::tm parts{};
  gmtime_r(&now, &parts);
  constexpr std::array<const char*, 7> days = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array<const char*, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::array<char, 64> rest{};
  const std::size_t length =
      std::strftime(rest.data(), rest.size(), " %Y %H:%M:%S GMT\r\n", &parts);
  text = "Date: ";
  text += days[static_cast<std::size_t>(parts.tm_wday)];
  text += parts.tm_mday < 10 ? ", 0" : ", ";
  text += std::to_string(parts.tm_mday) + " " + months[static_cast<std::size_t>(parts.tm_mon)];
  text.append(rest.data(), length);
  told = now;
  return text;
}

bool has_header(const HttpResponse& response, std::string_view name) {
  for (const Header& header : response.headers)
    if (equal_ignoring_case(header.name, name)) return true;
  return false;
}

// What a handler puts into a header may come from a request: a line end would begin another one.
void append_value(std::string& out, std::string_view value) {
  for (const char c : value) out.push_back(static_cast<unsigned char>(c) < 0x20 ? ' ' : c);
}

}  // namespace

void append_head(std::string& out, const HttpResponse& response, Framing framing,
                 Persistence persistence) {
  out += "HTTP/1.1 ";
  out += std::to_string(response.status);
  out += ' ';
  out += reason_of(response.status);
  out += "\r\n";
  out += date_header();
  if (!response.content_type.empty()) {
    out += "Content-Type: ";
    append_value(out, response.content_type);
    out += "\r\n";
  }
  if (framing == Framing::chunked) {
    out += "Transfer-Encoding: chunked\r\n";
  } else if (framing == Framing::length && response.status != 204 && response.status != 304) {
    // RFC 9110, 8.6: a response with 204 has no Content-Length, and that of 304 is not its own.
    out += "Content-Length: ";
    out += std::to_string(response.body.size());
    out += "\r\n";
  }
  if (persistence == Persistence::closes) out += "Connection: close\r\n";
  if (persistence == Persistence::told) out += "Connection: keep-alive\r\n";
  out +=
      "X-Content-Type-Options: nosniff\r\nCross-Origin-Resource-Policy: same-origin\r\n"
      "Referrer-Policy: no-referrer\r\n";
  if (!has_header(response, "Cache-Control")) out += "Cache-Control: no-store\r\n";
  if (!has_header(response, "Content-Security-Policy"))
    out += "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n";
  for (const Header& header : response.headers) {
    out += header.name;
    out += ": ";
    append_value(out, header.value);
    out += "\r\n";
  }
  out += "\r\n";
}

}  // namespace cauce::http
