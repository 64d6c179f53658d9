#include "engine/value/stored.h"

#include <algorithm>

#include "engine/value/json.h"

namespace cauce {
namespace {

template <class... Fs>
struct Overloaded : Fs... {
  using Fs::operator()...;
};
template <class... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

bool is_escaped_name(const Context& context) {
  return context.size() == 1 && context.entries().front().first.starts_with('@');
}

// JSON holds it as it is.
bool is_plain(const Value& value) {
  return std::visit(Overloaded{
                        [](const Null&) { return true; },
                        [](bool) { return true; },
                        [](const Decimal&) { return true; },
                        [](const std::shared_ptr<const std::string>&) { return true; },
                        [](const std::shared_ptr<const List>& list) {
                          return std::ranges::all_of(*list, is_plain);
                        },
                        [](const std::shared_ptr<const Context>& context) {
                          return !is_escaped_name(*context) &&
                                 std::ranges::all_of(context->entries(), [](const auto& entry) {
                                   return is_plain(entry.second);
                                 });
                        },
                        [](const auto&) { return false; },
                    },
                    value.variant());
}

Value tagged(std::string_view tag, Value value) {
  return Context{{std::string(tag), std::move(value)}};
}

Value end_name(Range::Endpoint end) { return end == Range::Endpoint::closed ? "closed" : "open"; }

Value to_tagged(const Value& value) {
  return std::visit(
      Overloaded{
          [](const Date& date) { return tagged("@", to_string(date)); },
          [](const Time& time) { return tagged("@", to_string(time)); },
          [](const DateTime& date_time) { return tagged("@", to_string(date_time)); },
          [](const YearMonthDuration& duration) { return tagged("@", to_string(duration)); },
          [](const DayTimeDuration& duration) { return tagged("@", to_string(duration)); },
          [](const std::shared_ptr<const List>& list) {
            List result;
            result.reserve(list->size());
            for (const Value& each : *list) result.push_back(to_tagged(each));
            return Value(std::move(result));
          },
          [](const std::shared_ptr<const Context>& context) {
            Context result;
            for (const auto& [name, each] : context->entries())
              result.put(is_escaped_name(*context) ? "@" + name : name, to_tagged(each));
            return Value(std::move(result));
          },
          [](const std::shared_ptr<const Range>& range) {
            return tagged("@range", List{to_tagged(range->low), end_name(range->low_end),
                                         to_tagged(range->high), end_name(range->high_end)});
          },
          [&](const auto&) { return value; },
      },
      value.variant());
}

std::optional<Value> parse_temporal(const std::string& text) {
  const std::size_t digits = text.starts_with('-') ? 1 : 0;
  if (text.size() > digits && text[digits] == 'P') {
    if (const auto duration = parse_day_time_duration(text)) return Value(*duration);
    if (const auto duration = parse_year_month_duration(text)) return Value(*duration);
    return std::nullopt;
  }
  if (text.find('T') != std::string::npos && text.find('T') > 2 &&
      text.find('-', digits) < text.find('T'))
    if (const auto date_time = parse_date_time(text)) return Value(*date_time);
  if (const auto date = parse_date(text)) return Value(*date);
  if (const auto time = parse_time(text)) return Value(*time);
  return std::nullopt;
}

std::optional<Value> from_tagged(const Value& value);

std::optional<Value> parse_range(const Value& value) {
  const List* parts = value.list();
  if (parts == nullptr || parts->size() != 4) return std::nullopt;
  const auto low = from_tagged((*parts)[0]);
  const auto high = from_tagged((*parts)[2]);
  if (!low || !high) return std::nullopt;
  const auto end = [](const Value& name) {
    return name == Value("closed") ? Range::Endpoint::closed : Range::Endpoint::open;
  };
  return Value(Range{*low, *high, end((*parts)[1]), end((*parts)[3])});
}

std::optional<Value> from_tagged(const Value& value) {
  if (const List* list = value.list()) {
    List result;
    result.reserve(list->size());
    for (const Value& each : *list) {
      auto untagged = from_tagged(each);
      if (!untagged) return std::nullopt;
      result.push_back(std::move(*untagged));
    }
    return Value(std::move(result));
  }
  const Context* context = value.context();
  if (context == nullptr) return value;
  if (is_escaped_name(*context)) {
    const auto& [name, content] = context->entries().front();
    if (name == "@") return content.string() ? parse_temporal(*content.string()) : std::nullopt;
    if (name == "@range") return parse_range(content);
    if (!name.starts_with("@@")) return std::nullopt;
    auto untagged = from_tagged(content);
    if (!untagged) return std::nullopt;
    return Value(Context{{name.substr(1), std::move(*untagged)}});
  }
  Context result;
  for (const auto& [name, each] : context->entries()) {
    auto untagged = from_tagged(each);
    if (!untagged) return std::nullopt;
    result.put(name, std::move(*untagged));
  }
  return Value(std::move(result));
}

}  // namespace

std::string to_stored(const Value& value) {
  return to_canonical_json(is_plain(value) ? value : to_tagged(value));
}

std::optional<Value> from_stored(std::string_view text) {
  auto parsed = parse_json(text);
  if (!parsed.ok()) return std::nullopt;
  if (is_plain(*parsed)) return std::move(*parsed);
  return from_tagged(*parsed);
}

namespace {

bool is_storable_at(const Value& value, int depth) {
  if (depth > stored_depth_max) return false;
  return std::visit(
      Overloaded{
          [](const std::shared_ptr<const Function>&) { return false; },
          [&](const std::shared_ptr<const List>& list) {
            return std::ranges::all_of(
                *list, [&](const Value& each) { return is_storable_at(each, depth + 1); });
          },
          [&](const std::shared_ptr<const Context>& context) {
            return std::ranges::all_of(context->entries(), [&](const auto& entry) {
              return is_storable_at(entry.second, depth + 1);
            });
          },
          [&](const std::shared_ptr<const Range>& range) {
            return is_storable_at(range->low, depth + 2) && is_storable_at(range->high, depth + 2);
          },
          [](const auto&) { return true; },
      },
      value.variant());
}

}  // namespace

namespace {

bool has_reason(const Value& value) {
  if (const List* list = value.list()) return std::ranges::any_of(*list, has_reason);
  if (const Context* context = value.context())
    return std::ranges::any_of(context->entries(),
                               [](const auto& entry) { return has_reason(entry.second); });
  return value.null_reason() != nullptr;
}

}  // namespace

Value without_reasons(Value value) {
  if (!has_reason(value)) return value;
  if (const List* list = value.list()) {
    List plain;
    for (const Value& each : *list) plain.push_back(without_reasons(each));
    return plain;
  }
  if (const Context* context = value.context()) {
    Context plain;
    for (const auto& [name, each] : context->entries()) plain.put(name, without_reasons(each));
    return plain;
  }
  return Value();
}

bool is_storable(const Value& value) { return is_storable_at(value, 0); }

}  // namespace cauce
