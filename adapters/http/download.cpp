#include "adapters/http/download.h"

#include <algorithm>

namespace cauce::http {
namespace {

bool is_plain(char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\' && c != '%'; }

// RFC 8187, 3.2.1: attr-char.
bool is_attr_char(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         std::string_view("!#$&+-.^_`|~").find(c) != std::string_view::npos;
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    if (is_attr_char(c)) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += digits[byte >> 4];
    out += digits[byte & 15U];
  }
  return out;
}

}  // namespace

std::string content_disposition(std::string_view name) {
  name = name.substr(name.find_last_of("/\\") + 1);
  std::string plain(name);
  std::ranges::replace_if(plain, [](char c) { return !is_plain(c); }, '_');
  std::string value = "attachment; filename=\"" + plain + "\"";
  if (plain != name) value += "; filename*=UTF-8''" + percent_encoded(name);
  return value;
}

void offer_download(HttpResponse& response, std::string_view name) {
  response.headers.push_back({"Content-Disposition", content_disposition(name)});
  response.headers.push_back(
      {"Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox"});
}

}  // namespace cauce::http
