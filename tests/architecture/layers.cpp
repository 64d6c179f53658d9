#include "tests/architecture/layers.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace cauce::architecture {
namespace {

constexpr std::array<std::string_view, 10> order = {"base",       "value",     "feel",    "dmn",
                                                    "model",      "lifecycle", "journal", "state",
                                                    "projection", "execution"};
constexpr std::array<std::string_view, 8> ports_may_include = {
    "ports", "base", "value", "dmn", "model", "lifecycle", "journal", "projection"};

// The one adapter that others may include: reading XML is no business of one language.
constexpr std::string_view shared_adapter = "xml";

constexpr std::array<std::string_view, 26> impure_headers = {
    "thread",     "mutex",      "shared_mutex", "condition_variable",
    "future",     "semaphore",  "latch",        "barrier",
    "stop_token", "random",     "fstream",      "filesystem",
    "iostream",   "ctime",      "csignal",      "time.h",
    "unistd.h",   "sqlite3.h",  "sys/",         "netinet/",
    "SQLiteCpp/", "boost/asio", "boost/beast",  "pugixml",
    "spdlog/",    "fcntl.h"};
constexpr std::array<std::string_view, 16> impure_words = {
    "system_clock",  "steady_clock", "high_resolution_clock",
    "file_clock",    "utc_clock",    "random_device",
    "getenv",        "fopen",        "stdout",
    "stderr",        "localtime",    "gmtime",
    "clock_gettime", "gettimeofday", "rand",
    "srand"};

// The only places where the engine may do what the lists above forbid, and why.
struct Exception {
  std::string_view file;
  std::string_view what;
};
constexpr std::array<Exception, 4> exceptions = {{
    {"engine/value/zone.cpp", "mutex"},         // Zones are interned once for all threads.
    {"engine/value/zone.cpp", "shared_mutex"},  // The same.
    {"engine/value/zone.cpp", "fopen"},         // Reads the rule at the end of a tzdata file.
    {"engine/base/invariant.cpp", "stderr"},    // The last words before the process stops.
}};

// Which of our files may include a library of others.
struct Library {
  std::string_view header;  // Beginning of the path.
  std::string_view place;   // A file, or a folder ending in '/'.
};
constexpr std::array<Library, 9> libraries = {{
    {"openssl/", "engine/base/digest.cpp"},
    {"boost/json", "engine/value/json.cpp"},
    {"bid_", "engine/value/decimal.cpp"},
    {"date/", "engine/value/zone.cpp"},
    {"utf8proc.h", "engine/base/utf8.cpp"},
    {"pcre2.h", "engine/feel/regex.cpp"},
    {"boost/statechart/", "engine/lifecycle/"},
    {"boost/mpl/", "engine/lifecycle/"},
    {"boost/container/", "engine/state/"},
}};

std::string at(const SourceFile& file, std::size_t line) {
  return file.path + ":" + std::to_string(line) + ": ";
}

// "feel" of "engine/feel/lexer.h"; empty when `path` is not in a folder of `room`.
std::string_view folder_in(std::string_view room, std::string_view path) {
  if (!path.starts_with(room) || path.size() <= room.size() || path[room.size()] != '/') return {};
  path.remove_prefix(room.size() + 1);
  const std::size_t slash = path.find('/');
  return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

bool is_excepted(std::string_view file, std::string_view what) {
  return std::ranges::any_of(exceptions,
                             [&](const Exception& e) { return e.file == file && e.what == what; });
}

bool may_include(std::string_view from, std::string_view to) {
  if (from == "ports") return std::ranges::find(ports_may_include, to) != ports_may_include.end();
  return std::ranges::find(order, to) <= std::ranges::find(order, from) && to != "ports";
}

}  // namespace

Findings engine_layers(const SourceTree& tree) {
  Findings findings;
  for (const SourceFile& file : tree.files) {
    if (!file.path.starts_with("engine/")) continue;
    const std::string_view own = folder_in("engine", file.path);
    if (own != "ports" && std::ranges::find(order, own) == order.end())
      findings.push_back(at(file, 1) + "is in no folder that the order of the engine knows");
    for (const Include& include : includes_of(file)) {
      if (!include.quoted) continue;
      const std::string_view other = folder_in("engine", include.path);
      if (other.empty())
        findings.push_back(at(file, include.line) +
                           "the engine includes only itself, but this is " + include.path);
      else if (!may_include(own, other))
        findings.push_back(at(file, include.line) + "engine/" + std::string(own) +
                           " may not see engine/" + std::string(other) + ", but includes " +
                           include.path);
    }
  }
  return findings;
}

Findings adapter_walls(const SourceTree& tree) {
  Findings findings;
  for (const SourceFile& file : tree.files) {
    const std::string_view own = folder_in("adapters", file.path);
    if (own.empty() || !is_cpp(file.path)) continue;
    for (const Include& include : includes_of(file)) {
      const std::string_view other = folder_in("adapters", include.path);
      const bool allowed = !include.quoted || include.path.starts_with("engine/") || other == own ||
                           other == shared_adapter;
      if (!allowed)
        findings.push_back(at(file, include.line) + "an adapter includes engine/, adapters/" +
                           std::string(shared_adapter) + " and its own folder, but this is " +
                           include.path);
    }
  }
  return findings;
}

Findings engine_purity(const SourceTree& tree) {
  Findings findings;
  for (const SourceFile& file : tree.files) {
    if (!file.path.starts_with("engine/")) continue;
    for (const Include& include : includes_of(file)) {
      for (const std::string_view header : impure_headers) {
        // Names of the standard library are matched whole, folders and families by beginning.
        const bool family = header.ends_with('/') || header.find('/') != std::string_view::npos ||
                            header == "pugixml";
        const bool hit = family ? include.path.starts_with(header) : include.path == header;
        if (hit && !is_excepted(file.path, header))
          findings.push_back(at(file, include.line) + "the engine must not know <" + include.path +
                             ">");
      }
    }
    const std::vector<std::string> code = code_of(file);
    for (std::size_t i = 0; i < code.size(); ++i)
      for (const std::string_view word : impure_words)
        if (find_word(code[i], word) != std::string_view::npos && !is_excepted(file.path, word))
          findings.push_back(at(file, i + 1) + "the engine must not use " + std::string(word));
  }
  return findings;
}

Findings engine_libraries(const SourceTree& tree) {
  Findings findings;
  for (const SourceFile& file : tree.files) {
    if (!file.path.starts_with("engine/")) continue;
    for (const Include& include : includes_of(file)) {
      // Headers of the C++ library have neither folder nor ending.
      if (include.quoted || include.path.find_first_of("/.") == std::string::npos) continue;
      std::string places;
      bool allowed = false;
      for (const Library& library : libraries) {
        if (!include.path.starts_with(library.header)) continue;
        allowed = allowed || (library.place.ends_with('/') ? file.path.starts_with(library.place)
                                                           : file.path == library.place);
        places += (places.empty() ? "" : " or ") + std::string(library.place);
      }
      if (!allowed)
        findings.push_back(at(file, include.line) + "<" + include.path + "> " +
                           (places.empty() ? "is no library the engine may know"
                                           : "may only be included by " + places));
    }
  }
  return findings;
}

Findings includes_from_root(const SourceTree& tree) {
  std::set<std::string_view> paths;
  for (const SourceFile& file : tree.files) paths.insert(file.path);
  Findings findings;
  for (const SourceFile& file : tree.files) {
    if (!is_cpp(file.path)) continue;
    for (const Include& include : includes_of(file))
      if (include.quoted && !paths.contains(include.path))
        findings.push_back(at(file, include.line) + "no file of this checkout: " + include.path);
  }
  return findings;
}

}  // namespace cauce::architecture
