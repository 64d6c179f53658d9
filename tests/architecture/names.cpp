#include "tests/architecture/names.h"

#include <array>
#include <cctype>
#include <map>

namespace cauce::architecture {
namespace {

// What `line` begins with after `keyword`: "Draft" of "struct Draft {". Empty when it is none, or
// only a specialization.
std::string name_after(const std::string& line, std::string_view keyword) {
  if (!line.starts_with(keyword)) return {};
  const std::size_t begin = keyword.size();
  std::size_t end = begin;
  while (end < line.size() && (std::isalnum(static_cast<unsigned char>(line[end])) != 0 ||
                               line[end] == '_' || line[end] == ':'))
    ++end;
  if (end < line.size() && line[end] == '<') return {};
  return line.substr(begin, end - begin);
}

std::string type_defined_in(const std::string& line) {
  if (line.ends_with(';')) return {};
  constexpr std::array<std::string_view, 2> keywords = {"struct ", "class "};
  for (const std::string_view keyword : keywords)
    if (std::string name = name_after(line, keyword); !name.empty()) return name;
  return {};
}

}  // namespace

Findings types_defined_twice(const SourceTree& tree) {
  constexpr std::string_view opening = "namespace ";
  Findings findings;
  std::map<std::string, std::string> known;  // The place of each, by its whole name.
  for (const SourceFile& file : tree.files) {
    if (!is_cpp(file.path)) continue;
    const std::vector<std::string> code = code_of(file);
    std::vector<std::string> around;
    for (std::size_t i = 0; i < code.size(); ++i) {
      if (code[i].starts_with(opening) && code[i].find('{') != std::string::npos &&
          !code[i].ends_with('}')) {
        around.push_back(name_after(code[i], opening));
        continue;
      }
      // What else ends at the first column has a semicolon, or is a function.
      if (file.lines[i].starts_with("}  // namespace") && !around.empty()) around.pop_back();
      const std::string type = type_defined_in(code[i]);
      std::string whole;
      bool is_shared = true;
      for (const std::string& each : around) {
        is_shared = is_shared && !each.empty();
        whole += each + "::";
      }
      if (type.empty() || !is_shared) continue;
      const std::string place = file.path + ":" + std::to_string(i + 1);
      const auto [other, is_first] = known.emplace(whole + type, place);
      if (!is_first)
        findings.push_back(place + ": " + whole + type + " is at " + other->second + ", too");
    }
  }
  return findings;
}

}  // namespace cauce::architecture
