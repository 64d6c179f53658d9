// The built pages as they lie in the executable, with what compresses them already done.
#pragma once

#include <span>
#include <string_view>

namespace cauce::web {

struct EmbeddedFile {
  std::string_view path;  // "/index.html", "/assets/index-4f2a.js".
  std::string_view bytes;
  std::string_view brotli, gzip;  // The same, compressed; empty where nobody did it.
};

// Empty in a build that was made before the pages were.
std::span<const EmbeddedFile> embedded_files();

}  // namespace cauce::web
