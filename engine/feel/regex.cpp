#define PCRE2_CODE_UNIT_WIDTH 8
#include "engine/feel/regex.h"

#include <algorithm>
#include <array>

#include <pcre2.h>

#include "engine/base/utf8.h"
#include "engine/feel/regex_syntax.h"

namespace cauce::feel {
namespace {

constexpr std::uint32_t match_limit = 10'000'000;  // Beyond what effort allows.
constexpr std::uint32_t depth_limit = 10'000;
constexpr std::uint32_t heap_limit_kib = 8 * 1024;

struct FreeData {
  void operator()(pcre2_match_data* data) const { pcre2_match_data_free(data); }
};
struct FreeMatchContext {
  void operator()(pcre2_match_context* context) const { pcre2_match_context_free(context); }
};
struct FreeCompileContext {
  void operator()(pcre2_compile_context* context) const { pcre2_compile_context_free(context); }
};

std::string message_of(int code) {
  std::array<PCRE2_UCHAR, 200> text{};
  pcre2_get_error_message(code, text.data(), text.size());
  return reinterpret_cast<const char*>(text.data());
}

constexpr int too_much_effort = -1'000'000;  // No error that PCRE2 has.

// Called before each item of a pattern, also when it is tried anew.
struct Progress {
  MatchEffort* effort;
  PCRE2_SIZE position;
};
int count_item(pcre2_callout_block* item, void* data) {
  auto& progress = *static_cast<Progress*>(data);
  const PCRE2_SIZE at = item->current_position;
  const PCRE2_SIZE passed = std::max(at, progress.position) - std::min(at, progress.position);
  progress.position = at;
  progress.effort->spent += 1 + passed / 16;
  return progress.effort->spent > progress.effort->max ? too_much_effort : 0;
}

PCRE2_SPTR bytes(std::string_view text) { return reinterpret_cast<PCRE2_SPTR>(text.data()); }

}  // namespace

struct Regex::Code {
  struct Free {
    void operator()(pcre2_code* freed) const { pcre2_code_free(freed); }
  };
  std::unique_ptr<pcre2_code, Free> code;
};

namespace {

// Finds matches of one text, one after the other.
class Matcher {
 public:
  // Lifetime: code and effort outlive it, and it stays where it is.
  Matcher(const pcre2_code* code, std::string_view text, MatchEffort& effort)
      : code_(code),
        text_(text),
        progress_{&effort, 0},
        context_(pcre2_match_context_create(nullptr)),
        data_(pcre2_match_data_create_from_pattern(code, nullptr)) {
    pcre2_set_match_limit(context_.get(), match_limit);
    pcre2_set_depth_limit(context_.get(), depth_limit);
    pcre2_set_heap_limit(context_.get(), heap_limit_kib);
    pcre2_set_callout(context_.get(), count_item, &progress_);
  }
  Matcher(const Matcher&) = delete;
  Matcher& operator=(const Matcher&) = delete;

  // True, false, or the reason why nobody knows.
  Result<bool, RegexError> find(std::size_t from, std::uint32_t options) {
    if (from > 0) options |= PCRE2_NO_UTF_CHECK;  // The first time checked all of the text.
    progress_.position = from;
    const int count =
        pcre2_match(code_, bytes(text_), text_.size(), from, options, data_.get(), context_.get());
    if (count == PCRE2_ERROR_NOMATCH) return false;
    if (count == too_much_effort)
      return Failure{RegexError{"the match failed: it takes too much effort"}};
    if (count < 0) return Failure{RegexError{"the match failed: " + message_of(count)}};
    return true;
  }

  std::size_t start() const { return pcre2_get_ovector_pointer(data_.get())[0]; }
  std::size_t end() const { return pcre2_get_ovector_pointer(data_.get())[1]; }
  std::size_t groups() const { return pcre2_get_ovector_count(data_.get()) - 1; }
  std::string_view group(std::size_t index) const {
    const PCRE2_SIZE* places = pcre2_get_ovector_pointer(data_.get());
    if (places[2 * index] == PCRE2_UNSET) return {};
    return text_.substr(places[2 * index], places[2 * index + 1] - places[2 * index]);
  }

 private:
  const pcre2_code* code_;
  std::string_view text_;
  Progress progress_;
  std::unique_ptr<pcre2_match_context, FreeMatchContext> context_;
  std::unique_ptr<pcre2_match_data, FreeData> data_;
};

// Clause 5.6.4: `$N` takes as many digits as there are groups; only `\$` and `\\` are escapes.
Result<Done, RegexError> append_replacement(std::string& out, std::string_view replacement,
                                            const Matcher& match) {
  for (std::size_t i = 0; i < replacement.size(); ++i) {
    const char c = replacement[i];
    const char next = i + 1 < replacement.size() ? replacement[i + 1] : '\0';
    if (c == '\\') {
      if (next != '\\' && next != '$')
        return Failure{RegexError{"expected '\\\\' or '\\$' in the replacement"}};
      out += next;
      ++i;
    } else if (c == '$') {
      if (next < '0' || next > '9')
        return Failure{RegexError{"expected a digit after '$' in the replacement"}};
      auto group = static_cast<std::size_t>(next - '0');
      ++i;
      while (i + 1 < replacement.size() && replacement[i + 1] >= '0' && replacement[i + 1] <= '9') {
        const std::size_t longer = group * 10 + static_cast<std::size_t>(replacement[i + 1] - '0');
        if (longer > match.groups()) break;
        group = longer;
        ++i;
      }
      if (group <= match.groups()) out += match.group(group);
    } else {
      out += c;
    }
  }
  return Done{};
}

}  // namespace

Result<Regex, RegexError> Regex::compile(std::string_view pattern, std::string_view flags) {
  auto syntax = translate_pattern(pattern, flags);
  if (!syntax.ok()) return Failure{syntax.error()};
  std::uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_DOLLAR_ENDONLY | PCRE2_NEVER_BACKSLASH_C;
  if (syntax->dot_all) options |= PCRE2_DOTALL;
  if (syntax->multi_line) options |= PCRE2_MULTILINE;
  if (syntax->ignore_case) options |= PCRE2_CASELESS;
  if (syntax->literal) options = (options & PCRE2_CASELESS) | PCRE2_UTF | PCRE2_LITERAL;
  options |= PCRE2_AUTO_CALLOUT;

  const std::unique_ptr<pcre2_compile_context, FreeCompileContext> compile_context(
      pcre2_compile_context_create(nullptr));
  pcre2_set_newline(compile_context.get(), PCRE2_NEWLINE_LF);
  pcre2_set_parens_nest_limit(compile_context.get(), 100);
  int error = 0;
  PCRE2_SIZE offset = 0;
  auto code = std::make_shared<Code>();
  code->code.reset(pcre2_compile(bytes(syntax->pattern), syntax->pattern.size(), options, &error,
                                 &offset, compile_context.get()));
  if (!code->code)
    return Failure{RegexError{"expected a regular expression, found '" +
                              std::string(beginning_of(pattern, 60)) + "': " + message_of(error)}};
  return Regex(std::move(code));
}

Result<bool, RegexError> Regex::matches(std::string_view text, MatchEffort& effort) const {
  return Matcher(code_->code.get(), text, effort).find(0, 0);
}

Result<bool, RegexError> Regex::matches_whole(std::string_view text, MatchEffort& effort) const {
  return Matcher(code_->code.get(), text, effort).find(0, PCRE2_ANCHORED | PCRE2_ENDANCHORED);
}

Result<std::string, RegexError> Regex::replace(std::string_view text, std::string_view replacement,
                                               std::size_t size_max, MatchEffort& effort) const {
  Matcher matcher(code_->code.get(), text, effort);
  std::string out;
  std::size_t from = 0;
  while (from <= text.size()) {
    const auto found = matcher.find(from, 0);
    if (!found.ok()) return Failure{found.error()};
    if (!*found) break;
    if (matcher.end() == matcher.start())
      return Failure{RegexError{"expected a pattern that does not match the empty string"}};
    out += text.substr(from, matcher.start() - from);
    const auto appended = append_replacement(out, replacement, matcher);
    if (!appended.ok()) return Failure{appended.error()};
    if (out.size() > size_max)
      return Failure{
          RegexError{"expected a result of at most " + std::to_string(size_max) + " bytes"}};
    from = matcher.end();
  }
  out += text.substr(std::min(from, text.size()));
  return out;
}

Result<std::vector<std::string>, RegexError> Regex::split(std::string_view text,
                                                          MatchEffort& effort) const {
  Matcher matcher(code_->code.get(), text, effort);
  std::vector<std::string> pieces;
  std::size_t from = 0;
  while (true) {
    const auto found = matcher.find(from, 0);
    if (!found.ok()) return Failure{found.error()};
    if (!*found) break;
    if (matcher.end() == matcher.start())
      return Failure{RegexError{"expected a pattern that does not match the empty string"}};
    pieces.emplace_back(text.substr(from, matcher.start() - from));
    from = matcher.end();
  }
  pieces.emplace_back(text.substr(from));
  return pieces;
}

}  // namespace cauce::feel
