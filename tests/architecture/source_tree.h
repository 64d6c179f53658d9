// The checkout as the architecture tests see it: the text files that belong to it, by line.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace cauce::architecture {

struct SourceFile {
  std::string path{};  // From the root, "engine/base/key.h".
  std::vector<std::string> lines{};
};

struct SourceTree {
  std::vector<SourceFile> files{};       // Sorted by path.
  std::vector<std::string> folders{};    // Of any depth; sorted.
  std::vector<std::string> top_level{};  // Names; sorted.
};

// All but what is ignored (build folders, databases, packages of others) and what is no text.
SourceTree read_source_tree(const std::filesystem::path& root);

struct Include {
  std::size_t line = 0;  // From 1.
  bool quoted = false;   // "…" is ours, <…> is the standard library's or of others.
  std::string path{};
};

std::vector<Include> includes_of(const SourceFile& file);

// The lines with comments and the insides of literals blanked out.
std::vector<std::string> code_of(const SourceFile& file);

bool is_header(std::string_view path);
bool is_cpp(std::string_view path);  // Headers and sources.

// Where `word` stands in `line`, not as part of a longer name; npos when nowhere.
std::size_t find_word(std::string_view line, std::string_view word);

}  // namespace cauce::architecture
