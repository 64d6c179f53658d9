#include "adapters/cases/cursor.h"

#include "adapters/cases/logical_lines.h"
#include "engine/value/json.h"

namespace cauce::cases {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::string shortened(std::string_view text) {
  constexpr std::size_t shown_max = 40;
  if (text.size() <= shown_max) return std::string(text);
  std::size_t end = shown_max;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return std::string(text.substr(0, end)) + "…";
}

}  // namespace

void Cursor::fail(std::string message) {
  if (!error_) error_ = std::move(message);
  rest_ = {};
}

void Cursor::skip_space() {
  while (!rest_.empty() && is_space(rest_.front())) rest_.remove_prefix(1);
}

bool Cursor::at_end() {
  skip_space();
  return rest_.empty();
}

std::string_view Cursor::next_word() const {
  std::size_t end = 0;
  while (end < rest_.size() && !is_space(rest_[end])) ++end;
  return rest_.substr(0, end);
}

// A quoted text or a bracket with all that is in it; else one word.
std::string_view Cursor::next_json() const {
  Nesting nesting;
  for (std::size_t i = 0; i < rest_.size(); ++i) {
    if (is_space(rest_[i]) && nesting.is_outside()) return rest_.substr(0, i);
    nesting.pass(rest_[i]);
  }
  return rest_;
}

bool Cursor::take(std::string_view word) {
  skip_space();
  if (next_word() != word) return false;
  rest_.remove_prefix(word.size());
  return true;
}

std::string Cursor::word(std::string_view what) {
  skip_space();
  if (rest_.empty()) {
    fail("expected " + std::string(what) + " at the end of the line");
    return {};
  }
  if (rest_.front() == '"') {
    const Value text = value(what);
    return text.string() ? *text.string() : std::string();
  }
  const std::string_view found = next_word();
  rest_.remove_prefix(found.size());
  return std::string(found);
}

bool Cursor::is_at_object() {
  skip_space();
  return rest_.starts_with('{');
}

Value Cursor::value(std::string_view what) {
  skip_space();
  const std::string_view json = next_json();
  if (json.empty()) {
    fail("expected " + std::string(what) + " at the end of the line");
    return {};
  }
  auto parsed = parse_json(json);
  if (!parsed.ok()) {
    fail("expected " + std::string(what) + " as JSON, found '" + shortened(json) +
         "': " + parsed.error().message + " at byte " + std::to_string(parsed.error().offset));
    return {};
  }
  rest_.remove_prefix(json.size());
  return std::move(*parsed);
}

Context Cursor::object(std::string_view what) {
  const Value read = value(what);
  if (const Context* context = read.context()) return *context;
  fail("expected " + std::string(what) + " as a JSON object");
  return {};
}

std::string Cursor::feel(std::string_view what, std::string_view until) {
  skip_space();
  std::size_t end = rest_.size();
  Nesting nesting;
  for (std::size_t i = 0; i < rest_.size() && !until.empty(); ++i) {
    const bool begins_word = i > 0 && is_space(rest_[i - 1]) && nesting.is_outside();
    const std::string_view from_here = rest_.substr(i);
    if (begins_word && from_here.starts_with(until) &&
        (from_here.size() == until.size() || is_space(from_here[until.size()]))) {
      end = i;
      break;
    }
    nesting.pass(rest_[i]);
  }
  std::string_view found = rest_.substr(0, end);
  rest_.remove_prefix(end);
  while (!found.empty() && is_space(found.back())) found.remove_suffix(1);
  if (found.empty()) fail("expected " + std::string(what) + " in FEEL, found nothing");
  return std::string(found);
}

std::string Cursor::rest() {
  skip_space();
  std::string found(rest_);
  rest_ = {};
  return found;
}

void Cursor::expect_end() {
  if (!at_end()) fail("expected nothing more on the line, found '" + shortened(rest_) + "'");
}

}  // namespace cauce::cases
