#include "tests/architecture/source_tree.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <iterator>
#include <sstream>

namespace cauce::architecture {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 5> ignored_names = {".git", "build", "data", "node_modules",
                                                           ".cache"};
constexpr std::array<std::string_view, 3> ignored_endings = {".db", ".db-wal", ".db-shm"};

bool is_ignored(const fs::directory_entry& entry, bool at_top) {
  const std::string name = entry.path().filename().string();
  // "build" and "data" are ignored at the top level only: tools/build is a script.
  if ((name == "build" || name == "data") && !at_top) return false;
  return std::ranges::find(ignored_names, name) != ignored_names.end() ||
         std::ranges::any_of(ignored_endings,
                             [&](std::string_view ending) { return name.ends_with(ending); });
}

bool is_name_character(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

// Where a literal or a comment that began on an earlier line goes on.
enum class Inside { code, comment, raw_string };

// Blanks what is not code in one line; `close` ends the raw string that is open.
std::string blank(std::string_view line, Inside& inside, std::string& close) {
  std::string code(line.size(), ' ');
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (inside != Inside::code) {
      const std::string_view end = inside == Inside::comment ? std::string_view("*/") : close;
      const std::size_t at = line.find(end, i);
      if (at == std::string_view::npos) return code;
      i = at + end.size() - 1;
      inside = Inside::code;
    } else if (line.substr(i, 2) == "//") {
      return code;
    } else if (line.substr(i, 2) == "/*") {
      inside = Inside::comment;
      ++i;
    } else if (line.substr(i, 2) == "R\"" && (i == 0 || !is_name_character(line[i - 1]))) {
      const std::size_t open = line.find('(', i);
      if (open == std::string_view::npos) return code;
      close = ")" + std::string(line.substr(i + 2, open - i - 2)) + "\"";
      inside = Inside::raw_string;
      i = open;
    } else if (line[i] == '"' || (line[i] == '\'' && (i == 0 || !is_name_character(line[i - 1])))) {
      const char quote = line[i];
      code[i] = quote;
      for (++i; i < line.size() && line[i] != quote; ++i)
        if (line[i] == '\\') ++i;
      if (i < line.size()) code[i] = quote;
    } else {
      code[i] = line[i];
    }
  }
  return code;
}

}  // namespace

SourceTree read_source_tree(const fs::path& root) {
  SourceTree tree;
  fs::recursive_directory_iterator entries(root);
  for (auto at = begin(entries); at != end(entries); ++at) {
    const bool at_top = at.depth() == 0;
    if (is_ignored(*at, at_top)) {
      at.disable_recursion_pending();
      continue;
    }
    const std::string path = fs::relative(at->path(), root).generic_string();
    if (at_top) tree.top_level.push_back(path);
    if (at->is_directory()) tree.folders.push_back(path);
    if (!at->is_regular_file()) continue;
    std::ifstream stream(at->path(), std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(stream), {});
    if (text.find('\0') != std::string::npos) continue;
    SourceFile file{path, {}};
    std::istringstream lines(std::move(text));
    for (std::string line; std::getline(lines, line);) file.lines.push_back(std::move(line));
    tree.files.push_back(std::move(file));
  }
  std::ranges::sort(tree.files, {}, &SourceFile::path);
  std::ranges::sort(tree.folders);
  std::ranges::sort(tree.top_level);
  return tree;
}

std::vector<Include> includes_of(const SourceFile& file) {
  std::vector<Include> includes;
  for (std::size_t i = 0; i < file.lines.size(); ++i) {
    std::string_view rest = file.lines[i];
    const auto skip_blanks = [&] {
      rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
    };
    skip_blanks();
    if (!rest.starts_with('#')) continue;
    rest.remove_prefix(1);
    skip_blanks();
    if (!rest.starts_with("include")) continue;
    rest.remove_prefix(7);
    skip_blanks();
    if (rest.empty() || (rest.front() != '"' && rest.front() != '<')) continue;
    const bool quoted = rest.front() == '"';
    const std::size_t close = rest.find(quoted ? '"' : '>', 1);
    if (close == std::string_view::npos) continue;
    includes.push_back({i + 1, quoted, std::string(rest.substr(1, close - 1))});
  }
  return includes;
}

std::vector<std::string> code_of(const SourceFile& file) {
  std::vector<std::string> code;
  Inside inside = Inside::code;
  std::string close;
  for (const std::string& line : file.lines) code.push_back(blank(line, inside, close));
  return code;
}

bool is_header(std::string_view path) { return path.ends_with(".h"); }
bool is_cpp(std::string_view path) { return is_header(path) || path.ends_with(".cpp"); }

std::size_t find_word(std::string_view line, std::string_view word) {
  for (std::size_t at = line.find(word); at != std::string_view::npos;
       at = line.find(word, at + 1)) {
    const std::size_t after = at + word.size();
    const bool begins = at == 0 || !is_name_character(line[at - 1]);
    const bool ends = after == line.size() || !is_name_character(line[after]);
    if (begins && ends) return at;
  }
  return std::string_view::npos;
}

}  // namespace cauce::architecture
