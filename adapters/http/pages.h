// The pages of people as files that whoever starts the server gives: for each path its bytes, and
// the same compressed.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cauce::http {

struct PageFile {
  std::string_view path{};  // "/index.html", "/assets/index-4f2a.js".
  std::string_view bytes{};
  std::string_view brotli{}, gzip{};  // Empty where there is none.
  std::string tag{};  // Changes with the bytes.
};

class Pages {
 public:
  // Lifetime: the bytes longer than this.
  explicit Pages(std::vector<PageFile> files = {});

  bool is_empty() const { return files_.empty(); }
  const PageFile* find(std::string_view path) const;  // Null when there is none.

 private:
  std::vector<PageFile> files_;  // By path.
};

struct HttpRequest;
struct HttpResponse;

// 404 as a page, for a browser that goes to an address nothing has; nothing for programs, which
// ask for other types.
std::optional<HttpResponse> page_not_found(const HttpRequest& request, const Pages* pages);

}  // namespace cauce::http
