#include "adapters/cases/logical_lines.h"

#include <algorithm>
#include <utility>

namespace cauce::cases {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

std::string_view stripped(std::string_view text) {
  while (!text.empty() && (is_blank(text.front()) || text.front() == '\n')) text.remove_prefix(1);
  while (!text.empty() && (is_blank(text.back()) || text.back() == '\n')) text.remove_suffix(1);
  return text;
}

bool names_a_case(std::string_view line) {
  return line.starts_with("case ") || line.starts_with("case\t");
}

// The line without its comment. `nesting` moves on over what is left; null: the line is plain text.
std::string_view without_comment(std::string_view line, Nesting* nesting) {
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool in_string = nesting != nullptr && nesting->in_string();
    if (line[i] == '#' && !in_string && (i == 0 || is_blank(line[i - 1]))) return line.substr(0, i);
    if (nesting != nullptr) nesting->pass(line[i]);
  }
  return line;
}

}  // namespace

void Nesting::pass(char c) {
  if (in_string_) {
    if (escaped_)
      escaped_ = false;
    else if (c == '\\')
      escaped_ = true;
    else if (c == '"')
      in_string_ = false;
    return;
  }
  if (c == '"') in_string_ = true;
  if (c == '{' || c == '[' || c == '(') ++depth_;
  if (c == '}' || c == ']' || c == ')') depth_ = std::max(depth_ - 1, 0);
}

std::vector<LogicalLine> logical_lines(std::string_view text, std::string_view file,
                                       Diagnostics& findings) {
  std::vector<LogicalLine> lines;
  const auto find = [&](std::uint32_t line, std::string message) {
    findings.push_back(
        {std::string(file), line, 0, Severity::error, "case-text", std::move(message), {}, {}});
  };
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);

  LogicalLine open;
  Nesting nesting;
  std::uint32_t number = 0;
  while (!text.empty()) {
    ++number;
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view physical = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));

    if (open.text.empty()) open.line = number;
    const bool is_plain = open.text.empty() && names_a_case(stripped(physical));
    open.text += without_comment(physical, is_plain ? nullptr : &nesting);
    if (nesting.in_string()) {
      find(number, "expected the text to be closed by \" on the same line");
      nesting.end_string();
    }
    if (!nesting.is_outside()) {
      open.text += '\n';
      continue;
    }
    open.text = std::string(stripped(open.text));
    if (!open.text.empty()) lines.push_back(std::exchange(open, {}));
    open = {};
    nesting = {};
  }
  if (!open.text.empty())
    find(open.line, "expected every bracket that is opened here to be closed");
  return lines;
}

}  // namespace cauce::cases
