#include "adapters/http/header_parameters.h"

#include "adapters/http/message.h"
#include "adapters/http/percent.h"

namespace cauce::http {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

// RFC 9110, 5.6.2.
bool is_token_character(char c) {
  if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return true;
  return std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }
  void skip_blanks() {
    while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\t'))
      rest_.remove_prefix(1);
  }
  bool take(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  // Of a media type or disposition, and of unquoted values: what ends at a blank or semicolon.
  std::string_view word() {
    const std::size_t end = std::min(rest_.find_first_of("; \t\""), rest_.size());
    const std::string_view found = rest_.substr(0, end);
    rest_.remove_prefix(end);
    return found;
  }
  std::string_view token() {
    std::size_t end = 0;
    while (end < rest_.size() && is_token_character(rest_[end])) ++end;
    const std::string_view found = rest_.substr(0, end);
    rest_.remove_prefix(end);
    return found;
  }
  std::optional<std::string> quoted() {
    std::string out;
    while (!rest_.empty()) {
      const char c = rest_.front();
      rest_.remove_prefix(1);
      if (c == '"') return out;
      const bool escapes =
          c == '\\' && !rest_.empty() && (rest_.front() == '"' || rest_.front() == '\\');
      if (escapes) {
        out.push_back(rest_.front());
        rest_.remove_prefix(1);
      } else {
        out.push_back(c);
      }
    }
    return std::nullopt;
  }

 private:
  std::string_view rest_;
};

// RFC 8187, 3.2: charset'language'percent-encoded; UTF-8 is the charset everybody must know.
std::optional<std::string> decode_extended(std::string_view text) {
  const std::size_t first = text.find('\'');
  if (first == std::string_view::npos || !equal_ignoring_case(text.substr(0, first), "UTF-8"))
    return std::nullopt;
  const std::size_t second = text.find('\'', first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  return percent_decoded(text.substr(second + 1));
}

}  // namespace

const std::string* ParameterizedValue::parameter(std::string_view name) const {
  for (const auto& [key, text] : parameters)
    if (key == name) return &text;
  return nullptr;
}

std::optional<ParameterizedValue> parse_parameters(std::string_view text) {
  Scanner scanner(text);
  ParameterizedValue out;
  std::vector<std::pair<std::string, std::string>> extended;
  scanner.skip_blanks();
  out.value = lower(scanner.word());
  if (out.value.empty()) return std::nullopt;
  for (;;) {
    scanner.skip_blanks();
    if (scanner.at_end()) break;
    if (!scanner.take(';')) return std::nullopt;
    scanner.skip_blanks();
    if (scanner.at_end()) break;  // A semicolon at the end means nothing.
    std::string name = lower(scanner.token());
    scanner.skip_blanks();
    if (name.empty() || !scanner.take('=')) return std::nullopt;
    scanner.skip_blanks();
    std::optional<std::string> value =
        scanner.take('"') ? scanner.quoted() : std::optional(std::string(scanner.word()));
    if (!value) return std::nullopt;
    const bool is_extended = name.ends_with('*');
    if (is_extended) {
      name.pop_back();
      value = decode_extended(*value);
      if (!value) return std::nullopt;
    }
    auto& list = is_extended ? extended : out.parameters;
    for (const auto& [known, unused] : list)
      if (known == name) return std::nullopt;
    list.emplace_back(std::move(name), std::move(*value));
  }
  for (auto& [name, value] : extended) {
    bool replaced = false;
    for (auto& [known, plain] : out.parameters)
      if (known == name) {
        plain = value;
        replaced = true;
      }
    if (!replaced) out.parameters.emplace_back(std::move(name), std::move(value));
  }
  return out;
}

}  // namespace cauce::http
