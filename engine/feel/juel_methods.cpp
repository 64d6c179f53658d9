// The methods of Java's String, List and Map that have an obvious meaning on our values. Positions
// count from 0. Deviation: lengths and positions of strings count code points, as those of FEEL do,
// not UTF-16 units.
#include <algorithm>
#include <array>

#include "engine/feel/code_points.h"
#include "engine/feel/evaluator.h"
#include "engine/feel/juel_coercion.h"
#include "engine/feel/juel_parser.h"
#include "engine/feel/letter_case.h"
#include "engine/feel/regex.h"

namespace cauce::feel {
namespace {

constexpr std::array<JuelMethod, 21> methods = {{
    {"contains", 1, 1},      {"startsWith", 1, 1},
    {"endsWith", 1, 1},      {"size", 0, 0},
    {"isEmpty", 0, 0},       {"length", 0, 0},
    {"toUpperCase", 0, 0},   {"toLowerCase", 0, 0},
    {"trim", 0, 0},          {"equals", 1, 1},
    {"get", 1, 1},           {"containsKey", 1, 1},
    {"indexOf", 1, 1},       {"substring", 1, 2},
    {"matches", 1, 1},       {"concat", 1, 1},
    {"replace", 2, 2},       {"toString", 0, 0},
    {"isBlank", 0, 0},       {"equalsIgnoreCase", 1, 1},
    {"containsValue", 1, 1},
}};

std::string_view trimmed(std::string_view text) {
  const auto is_space = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

Value substring(const std::string& text, std::span<const Value> arguments, Evaluator& evaluator) {
  const std::int64_t size = code_points_in(text);
  const auto from = juel_number(arguments[0]);
  const auto to = arguments.size() > 1 ? juel_number(arguments[1]) : Decimal(size);
  // Anything that is no integer is out of range as -1 is.
  const std::int64_t first = from ? from->to_integer().value_or(-1) : -1;
  const std::int64_t last = to ? to->to_integer().value_or(-1) : -1;
  if (first < 0 || first > last || last > size)
    return evaluator.fail("expected positions within a string of " + std::to_string(size) +
                          " characters as arguments of 'substring'");
  const std::size_t start = byte_of_code_point(text, first);
  return text.substr(start, byte_of_code_point(text, last) - start);
}

Value replaced(std::string_view text, std::string_view match, std::string_view by,
               Evaluator& evaluator) {
  if (match.empty()) return evaluator.fail("expected a text to replace, found an empty one");
  std::string out;
  for (std::size_t start = 0;;) {
    const std::size_t at = text.find(match, start);
    const std::size_t end = std::min(at, text.size());
    if (!evaluator.charge(1 + (end - start + by.size()) / 16)) return {};
    out += text.substr(start, end - start);
    if (at == std::string_view::npos) return out;
    out += by;
    start = at + match.size();
  }
}

Value matches_whole(const std::string& text, const std::string& pattern, Evaluator& evaluator) {
  if (!evaluator.charge(100 + pattern.size())) return {};
  const auto regex = Regex::compile(pattern);
  if (!regex.ok()) return evaluator.fail(regex.error().message);
  MatchEffort effort;
  const auto matched = regex->matches_whole(text, effort);
  if (!evaluator.charge(effort.spent / 4)) return {};
  return matched.ok() ? Value(*matched) : evaluator.fail(matched.error().message);
}

std::optional<Value> of_string(const std::string& text, std::string_view name,
                               std::span<const Value> arguments, Evaluator& evaluator) {
  const auto text_of = [&](std::size_t i) { return juel_string(arguments[i], evaluator); };
  if (!evaluator.charge(text.size() / 16)) return Value();
  if (name == "contains") return text.find(text_of(0)) != std::string::npos;
  if (name == "startsWith") return text.starts_with(text_of(0));
  if (name == "endsWith") return text.ends_with(text_of(0));
  if (name == "isEmpty") return text.empty();
  if (name == "isBlank") return trimmed(text).empty();
  if (name == "length") return code_points_in(text);
  if (name == "toUpperCase") return to_upper_case(text);
  if (name == "toLowerCase") return to_lower_case(text);
  if (name == "trim") return trimmed(text);
  if (name == "equalsIgnoreCase")
    return to_lower_case(to_upper_case(text)) == to_lower_case(to_upper_case(text_of(0)));
  if (name == "concat") return text + text_of(0);
  if (name == "replace") return replaced(text, text_of(0), text_of(1), evaluator);
  if (name == "matches") return matches_whole(text, text_of(0), evaluator);
  if (name == "substring") return substring(text, arguments, evaluator);
  if (name == "indexOf") {
    const std::size_t at = text.find(text_of(0));
    return at == std::string::npos ? Value(-1)
                                   : Value(code_points_in(std::string_view(text).substr(0, at)));
  }
  return std::nullopt;
}

std::optional<Value> of_list(const List& list, std::string_view name,
                             std::span<const Value> arguments, Evaluator& evaluator) {
  if (name == "size") return static_cast<std::int64_t>(list.size());
  if (name == "isEmpty") return list.empty();
  if (name == "get") {
    const auto number = juel_number(arguments[0]);
    const auto index = number ? number->to_integer() : std::nullopt;
    if (!index || *index < 0 || *index >= static_cast<std::int64_t>(list.size()))
      return evaluator.fail("expected an index within a list of " + std::to_string(list.size()) +
                            ", counted from 0");
    return list[static_cast<std::size_t>(*index)];
  }
  if (name != "contains" && name != "indexOf") return std::nullopt;
  const auto found = std::ranges::find_if(list, [&](const Value& item) {
    return juel_equal(item, arguments[0], evaluator).value_or(false);
  });
  if (name == "contains") return found != list.end();
  return found == list.end() ? Value(-1) : Value(static_cast<std::int64_t>(found - list.begin()));
}

std::optional<Value> of_context(const Context& context, std::string_view name,
                                std::span<const Value> arguments, Evaluator& evaluator) {
  if (name == "size") return static_cast<std::int64_t>(context.size());
  if (name == "isEmpty") return context.size() == 0;
  if (name == "containsKey") return context.find(juel_string(arguments[0], evaluator)) != nullptr;
  if (name == "get") {
    const Value* value = context.find(juel_string(arguments[0], evaluator));
    return value ? *value : Value();
  }
  if (name == "containsValue")
    return std::ranges::any_of(context.entries(), [&](const Context::Entry& entry) {
      return juel_equal(entry.second, arguments[0], evaluator).value_or(false);
    });
  return std::nullopt;
}

}  // namespace

const JuelMethod* find_juel_method(std::string_view name) {
  const auto found = std::ranges::find(methods, name, &JuelMethod::name);
  return found == methods.end() ? nullptr : &*found;
}

std::optional<Value> juel_call(const Value& object, std::string_view name,
                               std::span<const Value> arguments, Evaluator& evaluator) {
  if (object.is_null()) return std::nullopt;
  if (name == "equals") return juel_equal(object, arguments[0], evaluator).value_or(false);
  if (name == "toString") return juel_string(object, evaluator);
  if (const auto* text = object.string()) return of_string(*text, name, arguments, evaluator);
  if (const auto* list = object.list()) return of_list(*list, name, arguments, evaluator);
  if (const auto* context = object.context())
    return of_context(*context, name, arguments, evaluator);
  return std::nullopt;
}

}  // namespace cauce::feel
