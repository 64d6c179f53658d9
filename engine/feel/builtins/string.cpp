// DMN 1.5, 10.3.4.3: functions on strings. Lengths and positions count code points.
#include <algorithm>
#include <array>

#include "engine/feel/builtins/catalog.h"
#include "engine/feel/code_points.h"
#include "engine/feel/letter_case.h"
#include "engine/feel/regex.h"

namespace cauce::feel {
namespace {

Value substring(Call& call) {
  const std::string* text = call.string(0);
  if (!text) return call.expected("a string", 0);
  if (!call.evaluator.charge(text->size() / 16)) return {};
  const std::int64_t size = code_points_in(*text);
  const auto start = call.integer(1);
  if (!start || *start == 0 || *start < -size) return call.expected("a position in the string", 1);
  const std::int64_t first = *start > 0 ? *start - 1 : size + *start;
  if (first > size) return "";
  std::int64_t length = size - first;
  if (call.has(2)) {
    const auto given = call.integer(2);
    if (!given || *given < 1) return call.expected("a length from 1 up", 2);
    length = std::min(length, *given);
  }
  const std::size_t from = byte_of_code_point(*text, first);
  const std::string_view rest = std::string_view(*text).substr(from);
  return rest.substr(0, byte_of_code_point(rest, length));
}

Value string_length(Call& call) {
  const std::string* text = call.string(0);
  if (!text) return call.expected("a string", 0);
  if (!call.evaluator.charge(text->size() / 16)) return {};
  return code_points_in(*text);
}

Value change_case(Call& call, std::string (*change)(std::string_view)) {
  const std::string* text = call.string(0);
  if (!text) return call.expected("a string", 0);
  if (!call.evaluator.charge(text->size() / 16)) return {};
  return change(*text);
}

Value upper_case(Call& call) { return change_case(call, to_upper_case); }
Value lower_case(Call& call) { return change_case(call, to_lower_case); }

// Both arguments as strings; otherwise what is null because of it.
template <class Use>
Value with_strings(Call& call, Use use) {
  const std::string *a = call.string(0), *b = call.string(1);
  if (!a) return call.expected("a string", 0);
  if (!b) return call.expected("a string", 1);
  if (!call.evaluator.charge(a->size() / 16)) return {};
  return use(std::string_view(*a), std::string_view(*b));
}

Value substring_before(Call& call) {
  return with_strings(call, [](std::string_view text, std::string_view match) -> Value {
    const auto at = text.find(match);
    return at == std::string_view::npos ? std::string_view() : text.substr(0, at);
  });
}

Value substring_after(Call& call) {
  return with_strings(call, [](std::string_view text, std::string_view match) -> Value {
    const auto at = text.find(match);
    return at == std::string_view::npos ? std::string_view() : text.substr(at + match.size());
  });
}

Value contains_function(Call& call) {
  return with_strings(call, [](std::string_view text, std::string_view match) -> Value {
    return text.find(match) != std::string_view::npos;
  });
}

Value starts_with(Call& call) {
  return with_strings(call, [](std::string_view text, std::string_view match) -> Value {
    return text.starts_with(match);
  });
}

Value ends_with(Call& call) {
  return with_strings(call, [](std::string_view text, std::string_view match) -> Value {
    return text.ends_with(match);
  });
}

// Matching is work beside the nodes of the expression.
template <class Use>
auto matched(Call& call, Use use) {
  MatchEffort effort;
  auto result = use(effort);
  call.evaluator.charge(effort.spent / 4);
  return result;
}

// The pattern of argument 1 with the flags of argument `flags`, applied by `use`.
template <class Use>
Value with_regex(Call& call, std::size_t flags, Use use) {
  const std::string *text = call.string(0), *pattern = call.string(1);
  if (!text) return call.expected("a string", 0);
  if (!pattern) return call.expected("a string", 1);
  if (call.has(flags) && !call.string(flags)) return call.expected("a string of flags", flags);
  constexpr std::uint64_t cost_of_compiling = 100;
  if (!call.evaluator.charge(text->size() / 16 + 1)) return {};
  if (call.regex()) return use(*call.regex(), *text);
  if (!call.evaluator.charge(cost_of_compiling + pattern->size())) return {};
  const std::string* given = call.string(flags);
  const auto regex =
      Regex::compile(*pattern, given ? std::string_view(*given) : std::string_view());
  if (!regex.ok()) return call.null_because(regex.error().message);
  return use(*regex, *text);
}

Value matches(Call& call) {
  return with_regex(call, 2, [&](const Regex& regex, const std::string& text) -> Value {
    const auto found =
        matched(call, [&](MatchEffort& effort) { return regex.matches(text, effort); });
    return found.ok() ? Value(*found) : call.null_because(found.error().message);
  });
}

Value replace(Call& call) {
  const std::string* replacement = call.string(2);
  if (!replacement) return call.expected("a string", 2);
  constexpr std::size_t size_max = 16 * 1024 * 1024;
  return with_regex(call, 3, [&](const Regex& regex, const std::string& text) -> Value {
    auto replaced = matched(call, [&](MatchEffort& effort) {
      return regex.replace(text, *replacement, size_max, effort);
    });
    if (!replaced.ok()) return call.null_because(replaced.error().message);
    if (!call.evaluator.charge(replaced->size() / 16)) return {};
    return std::move(*replaced);
  });
}

Value split(Call& call) {
  return with_regex(call, 2, [&](const Regex& regex, const std::string& text) -> Value {
    auto pieces = matched(call, [&](MatchEffort& effort) { return regex.split(text, effort); });
    if (!pieces.ok()) return call.null_because(pieces.error().message);
    if (!call.evaluator.charge(pieces->size())) return {};
    List list;
    list.reserve(pieces->size());
    for (std::string& piece : *pieces) list.emplace_back(std::move(piece));
    return list;
  });
}

// string join(list, delimiter?): null elements are left out.
Value string_join(Call& call) {
  const List* list = call.list(0);
  if (!list) return call.expected("a list of strings", 0);
  if (call.has(1) && !call.string(1)) return call.expected("a string", 1);
  const std::string delimiter = call.has(1) ? *call.string(1) : "";
  std::string joined;
  bool first = true;
  for (const Value& item : *list) {
    if (item.is_null()) continue;
    if (!item.string()) return call.expected("a list of strings", 0);
    if (!call.evaluator.charge(1 + (item.string()->size() + delimiter.size()) / 16)) return {};
    if (!first) joined += delimiter;
    joined += *item.string();
    first = false;
  }
  return joined;
}

constexpr std::array<Builtin, 13> string_functions = {{
    {"substring", "string,start position,length?", substring},
    {"string length", "string", string_length},
    {"upper case", "string", upper_case},
    {"lower case", "string", lower_case},
    {"substring before", "string,match", substring_before},
    {"substring after", "string,match", substring_after},
    {"contains", "string,match", contains_function},
    {"starts with", "string,match", starts_with},
    {"ends with", "string,match", ends_with},
    {"matches", "input,pattern,flags?", matches},
    {"replace", "input,pattern,replacement,flags?", replace},
    {"split", "string,delimiter,flags?", split},
    {"string join", "list,delimiter?", string_join},
}};

}  // namespace

std::span<const Builtin> string_builtins() { return string_functions; }

}  // namespace cauce::feel
