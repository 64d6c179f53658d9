// One HTTP request and its response as values: no socket, no library of the network in sight.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/http/live.h"

namespace cauce::http {

enum class Method : std::uint8_t { get, head, post, put, delete_, options, other };

std::string_view method_name(Method method);
Method method_of(std::string_view name);

struct Header {
  std::string name{};
  std::string value{};
};

struct HttpRequest {
  Method method = Method::get;
  std::string target{};  // As sent: path and query, still percent-encoded.
  std::vector<Header> headers{};
  std::string body{};

  // The first header of that name, whatever its case; null when there is none.
  const std::string* header(std::string_view name) const;
};

struct HttpResponse {
  unsigned status = 200;
  std::string content_type{"application/json"};
  std::string body{};
  std::vector<Header> headers{};
  // When set, the body is sent in pieces: each call appends one to `piece`, reading with the reader
  // of the thread it runs on, and says whether another may follow. `body` is then the first piece.
  std::function<bool(Reader& reader, std::string& piece)> more{};
  std::optional<Live> live{};  // When set, the body goes on after `body`.
};

// "Not Found" for 404.
std::string_view reason_of(unsigned status);

bool equal_ignoring_case(std::string_view a, std::string_view b);

}  // namespace cauce::http
