#include "tests/architecture/tidiness.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace cauce::architecture {
namespace {

constexpr std::array<std::string_view, 10> top_names = {
    "CMakeLists.txt", "CMakePresets.json", "README.md", "LICENSE", "NOTICE",
    "engine",         "processes",         "adapters",  "tests",   "tools"};
constexpr std::size_t header_lines_max = 150;
constexpr std::size_t source_lines_max = 400;
constexpr std::size_t columns_max = 100;
constexpr std::array<std::string_view, 7> empty_words = {"manager", "helper", "helpers", "util",
                                                         "utils",   "misc",   "common"};

// Written in two halves, so that this file does not hold what it looks for.
const std::array<std::string, 4> marks = {std::string("TO") + "DO", std::string("FIX") + "ME",
                                          std::string("X") + "XX", std::string("HA") + "CK"};
const std::array<std::string, 5> machine_roots = {
    std::string("/ho") + "me/", std::string("/ro") + "ot/", std::string("/wo") + "rk/",
    std::string("/tm") + "p/", std::string("/Us") + "ers/"};
const std::array<std::string, 6> toothless = {
    std::string("SUCCEED") + "(",      std::string("CHECK(") + "true)",
    std::string("REQUIRE(") + "true)", std::string("[!may") + "fail]",
    std::string("[!should") + "fail]", std::string("\"[") + "."};

std::string line_of(const SourceFile& file, std::size_t line) {
  return file.path + ":" + std::to_string(line) + ": ";
}

bool is_written_by_us(std::string_view path) {
  constexpr std::array<std::string_view, 10> endings = {".h",  ".cpp", ".def", ".txt", ".md",
                                                        ".sh", ".ts",  ".tsx", ".css", ".cmake"};
  const std::string_view name = path.substr(path.rfind('/') + 1);
  return name.find('.') == std::string_view::npos ||
         std::ranges::any_of(endings, [&](std::string_view e) { return path.ends_with(e); });
}

// Columns, not bytes: what continues a UTF-8 sequence is no column of its own.
std::size_t columns_of(std::string_view line) {
  return static_cast<std::size_t>(std::ranges::count_if(
      line, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool begins_a_path(std::string_view line, std::size_t slash) {
  constexpr std::string_view goes_before = "._-}~*)/";
  if (slash == 0) return true;
  const char before = line[slash - 1];
  const bool letter = (before >= '0' && before <= '9') || (before >= 'a' && before <= 'z') ||
                      (before >= 'A' && before <= 'Z');
  return !letter && goes_before.find(before) == std::string_view::npos;
}

}  // namespace

Findings top_level_names(const SourceTree& tree) {
  Findings findings;
  for (const std::string& name : tree.top_level)
    if (!name.starts_with('.') && std::ranges::find(top_names, name) == top_names.end())
      findings.push_back(name + ":1: the top level holds only what the architecture names");
  return findings;
}

Findings header_beginnings(const SourceTree& tree) {
  Findings findings;
  for (const SourceFile& file : tree.files) {
    if (!is_header(file.path)) continue;
    if (file.lines.empty() || !file.lines.front().starts_with("// "))
      findings.push_back(line_of(file, 1) +
                         "a header begins with a comment that says what it is for");
    if (std::ranges::find(file.lines, "#pragma once") == file.lines.end())
      findings.push_back(line_of(file, 1) + "a header has #pragma once");
  }
  return findings;
}

Findings file_lengths(const SourceTree& tree) {
  Findings findings;
  for (const SourceFile& file : tree.files) {
    if (!is_cpp(file.path) && !file.path.ends_with(".ts") && !file.path.ends_with(".tsx")) continue;
    if (file.path.ends_with(".d.ts")) continue;  // Written by a program.
    const std::size_t most = is_header(file.path) ? header_lines_max : source_lines_max;
    if (file.lines.size() > most)
      findings.push_back(line_of(file, file.lines.size()) + "at most " + std::to_string(most) +
                         " lines: look for the second thing it says");
    if (!is_cpp(file.path)) continue;
    for (std::size_t i = 0; i < file.lines.size(); ++i)
      if (columns_of(file.lines[i]) > columns_max)
        findings.push_back(line_of(file, i + 1) + "wider than " + std::to_string(columns_max) +
                           " columns");
  }
  return findings;
}

Findings empty_names(const SourceTree& tree) {
  Findings findings;
  for (const SourceFile& file : tree.files) {
    for (const std::string_view word : empty_words) {
      // The parts of a file name are words of their own here.
      std::string path = file.path;
      std::ranges::replace(path, '_', '/');
      std::ranges::replace(path, '.', '/');
      if (find_word(path, word) != std::string_view::npos)
        findings.push_back(line_of(file, 1) + "a name that says nothing: " + std::string(word));
    }
  }
  return findings;
}

Findings unfinished_marks(const SourceTree& tree) {
  Findings findings;
  for (const SourceFile& file : tree.files) {
    if (!is_written_by_us(file.path)) continue;
    for (std::size_t i = 0; i < file.lines.size(); ++i)
      for (const std::string& mark : marks)
        if (find_word(file.lines[i], mark) != std::string_view::npos)
          findings.push_back(line_of(file, i + 1) + "unfinished by its own words: " + mark);
  }
  return findings;
}

Findings machine_paths(const SourceTree& tree) {
  Findings findings;
  for (const SourceFile& file : tree.files) {
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      const std::string_view line = file.lines[i];
      for (const std::string& root : machine_roots)
        for (std::size_t found = line.find(root); found != std::string_view::npos;
             found = line.find(root, found + 1))
          if (begins_a_path(line, found))
            findings.push_back(line_of(file, i + 1) + "a path of one machine: " + root);
    }
  }
  return findings;
}

Findings mirrored_tests(const SourceTree& tree) {
  Findings findings;
  std::string last;
  for (const SourceFile& file : tree.files) {
    const bool mirrors =
        file.path.starts_with("tests/engine/") || file.path.starts_with("tests/adapters/");
    if (!mirrors || !file.path.ends_with(".cpp")) continue;
    const std::string folder = file.path.substr(6, file.path.rfind('/') - 6);
    if (folder == last || std::ranges::binary_search(tree.folders, folder)) continue;
    findings.push_back(line_of(file, 1) + "tests a folder that is not there: " + folder);
    last = folder;
  }
  return findings;
}

Findings honest_tests(const SourceTree& tree) {
  Findings findings;
  for (const SourceFile& file : tree.files) {
    if (!file.path.starts_with("tests/") || !is_cpp(file.path)) continue;
    const std::vector<std::string> code = code_of(file);
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      const std::string& line = file.lines[i];
      for (const std::string& sign : toothless)
        if (line.find(sign) != std::string::npos)
          findings.push_back(line_of(file, i + 1) +
                             "a test that cannot fail or is hidden: " + sign);
      if (find_word(code[i], "sleep_for") != std::string::npos ||
          find_word(code[i], "sleep_until") != std::string::npos)
        findings.push_back(line_of(file, i + 1) + "a test that waits for real time");
      const std::size_t name = code[i].find("TEST_CASE(");
      if (name == std::string::npos) continue;
      const std::size_t open = line.find('"', name);
      const std::size_t close = open == std::string::npos ? open : line.find('"', open + 1);
      if (close != std::string::npos && line.substr(open, close - open).find(';') != line.npos)
        findings.push_back(line_of(file, i + 1) + "CTest cannot list a test with ';' in its name");
    }
  }
  return findings;
}

}  // namespace cauce::architecture
