#include "engine/feel/builtins/call.h"

#include <algorithm>

#include "engine/feel/builtins/catalog.h"
#include "engine/value/json.h"

namespace cauce::feel {
namespace {

// Its type, and what it is where that is short.
std::string described(const Value& value) {
  constexpr std::size_t told_max = 40;
  std::string text(type_name(value));
  const bool is_plain = value.string() || value.number() || value.boolean();
  if (!is_plain || (value.string() && value.string()->size() > told_max)) return text;
  return text + " " + to_json(value);
}

struct Overload {
  std::vector<std::string_view> names{};
  Arity arity{0, 0};
};
struct Signature {
  std::vector<Overload> overloads{};
  Arity arity{};
};

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  if (text.empty()) return parts;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find(separator, start), text.size());
    parts.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return parts;
}

Overload parse_overload(std::string_view text) {
  Overload overload;
  for (std::string_view name : split(text, ',')) {
    ++overload.arity.max;
    if (name.ends_with('?')) {
      name.remove_suffix(1);
    } else if (name.ends_with("...")) {
      name.remove_suffix(3);
      overload.arity.max = std::numeric_limits<std::size_t>::max();
    } else {
      ++overload.arity.min;
    }
    overload.names.push_back(name);
  }
  return overload;
}

Signature parse_signature(std::string_view text) {
  Signature signature;
  for (const std::string_view part : split(text, '|'))
    signature.overloads.push_back(parse_overload(part));
  if (signature.overloads.empty()) signature.overloads.emplace_back();
  for (const Overload& overload : signature.overloads) {
    signature.arity.min = std::min(signature.arity.min, overload.arity.min);
    signature.arity.max = std::max(signature.arity.max, overload.arity.max);
  }
  return signature;
}

const Signature& signature_of(const Builtin& builtin) {
  static const std::vector<Signature> signatures = [] {
    std::vector<Signature> parsed;
    for (const Builtin& each : all_builtins()) parsed.push_back(parse_signature(each.signatures));
    return parsed;
  }();
  return signatures[static_cast<std::size_t>(&builtin - all_builtins().data())];
}

const Value& absent() {
  static const Value null;
  return null;
}

// Where each named argument stands in the overload; none when one does not fit.
std::optional<std::vector<std::size_t>> positions(const Overload& overload,
                                                  std::span<const std::string_view> names) {
  std::vector<std::size_t> places;
  std::vector<bool> taken(overload.names.size());
  for (const std::string_view name : names) {
    const auto found = std::ranges::find(overload.names, name);
    if (found == overload.names.end()) return std::nullopt;
    const auto place = static_cast<std::size_t>(found - overload.names.begin());
    if (taken[place]) return std::nullopt;
    taken[place] = true;
    places.push_back(place);
  }
  for (std::size_t i = 0; i < overload.arity.min && i < taken.size(); ++i)
    if (!taken[i]) return std::nullopt;
  return places;
}

}  // namespace

const Value& Call::operator[](std::size_t i) const {
  return i < arguments_.size() ? arguments_[i] : absent();
}

const Value& Call::single(std::size_t i) const {
  const Value& value = (*this)[i];
  const List* list = value.list();
  return list && list->size() == 1 ? list->front() : value;
}

const List* Call::list(std::size_t i) {
  if (!has(i)) return nullptr;
  if (!arguments_[i].list()) arguments_[i] = Value(List{arguments_[i]});
  return arguments_[i].list();
}

std::optional<std::int64_t> Call::integer(std::size_t i) const {
  const Decimal* decimal = number(i);
  if (!decimal) return std::nullopt;
  return rounded(*decimal, 0, Rounding::down).to_integer();
}

Value Call::expected(std::string_view what, std::size_t i) const {
  const Value& value = (*this)[i];
  if (i < arguments_.size() && value.null_reason()) return value;
  return null_because("expected " + std::string(what) + " as argument " + std::to_string(i + 1) +
                      ", found " + described(value));
}

Value Call::null_because(std::string_view message, NullCause cause) const {
  // A null may have become a list of one.
  const auto is_absent = [](const Value& value) {
    return value.is_null() || (value.list() && std::ranges::any_of(*value.list(), &Value::is_null));
  };
  if (std::ranges::any_of(arguments_, is_absent)) cause = NullCause::absence;
  return Value::null_because(std::string(name_) + "(): " + std::string(message), cause);
}

Arity arity_of(const Builtin& builtin) { return signature_of(builtin).arity; }

Value call_positional(const Builtin& builtin, std::span<Value> arguments, Evaluator& evaluator,
                      const Regex* regex) {
  Call call(builtin.name, arguments, evaluator, regex);
  const bool fits =
      std::ranges::any_of(signature_of(builtin).overloads, [&](const Overload& overload) {
        return arguments.size() >= overload.arity.min && arguments.size() <= overload.arity.max;
      });
  if (!fits)
    return call.null_because("expected the arguments (" + std::string(builtin.signatures) +
                             "), found " + std::to_string(arguments.size()));
  Value result = builtin.function(call);
  if (evaluator.failed()) return {};
  return result.list() || result.context() ? evaluator.admit(std::move(result)) : result;
}

Value call_by_name(const Builtin& builtin, std::span<const std::string_view> names,
                   std::span<Value> arguments, Evaluator& evaluator) {
  for (const Overload& overload : signature_of(builtin).overloads) {
    const auto places = positions(overload, names);
    if (!places) continue;
    // `key` is one key, whereas `keys` are several.
    for (std::size_t i = 0; i < names.size(); ++i)
      if (const List* list = arguments[i].list(); names[i] == "key" && list && list->size() != 1)
        return Call(builtin.name, arguments, evaluator, nullptr).expected("one key", i);
    std::size_t count = 0;
    for (const std::size_t place : *places) count = std::max(count, place + 1);
    std::vector<Value> positional(count);
    for (std::size_t i = 0; i < places->size(); ++i)
      positional[(*places)[i]] = std::move(arguments[i]);
    return call_positional(builtin, positional, evaluator, nullptr);
  }
  return Call(builtin.name, arguments, evaluator, nullptr)
      .null_because("expected the names of arguments (" + std::string(builtin.signatures) + ")");
}

}  // namespace cauce::feel
