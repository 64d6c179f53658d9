#include "engine/value/value.h"

#include <type_traits>

namespace cauce {
namespace {

template <class T>
const T* shared(const Value::Variant& variant) {
  const auto* pointer = std::get_if<std::shared_ptr<const T>>(&variant);
  return pointer == nullptr ? nullptr : pointer->get();
}

template <class T>
constexpr bool is_shared_content = false;
template <>
constexpr bool is_shared_content<std::shared_ptr<const std::string>> = true;
template <>
constexpr bool is_shared_content<std::shared_ptr<const List>> = true;
template <>
constexpr bool is_shared_content<std::shared_ptr<const Context>> = true;
template <>
constexpr bool is_shared_content<std::shared_ptr<const Range>> = true;

}  // namespace

Value::Value(std::string text) : variant_(std::make_shared<const std::string>(std::move(text))) {}
Value::Value(List list) : variant_(std::make_shared<const List>(std::move(list))) {}
Value::Value(Context context) : variant_(std::make_shared<const Context>(std::move(context))) {}
Value::Value(Range range) : variant_(std::make_shared<const Range>(std::move(range))) {}

Value Value::null_because(std::string message, NullCause cause) {
  return Null{std::make_shared<const NullReason>(
      NullReason{.message = std::move(message), .cause = cause})};
}

const std::string* Value::string() const { return shared<std::string>(variant_); }
const List* Value::list() const { return shared<List>(variant_); }
const Context* Value::context() const { return shared<Context>(variant_); }
const Range* Value::range() const { return shared<Range>(variant_); }

bool Value::operator==(const Value& other) const {
  if (variant_.index() != other.variant_.index()) return false;
  return std::visit(
      [&](const auto& mine) {
        using T = std::decay_t<decltype(mine)>;
        const T& theirs = *std::get_if<T>(&other.variant_);
        if constexpr (is_shared_content<T>) {
          return mine == theirs || *mine == *theirs;
        } else {
          return mine == theirs;  // Functions: the same one.
        }
      },
      variant_);
}

std::string_view type_name(const Value& value) {
  struct Name {
    std::string_view operator()(const Null&) const { return "null"; }
    std::string_view operator()(bool) const { return "boolean"; }
    std::string_view operator()(const Decimal&) const { return "number"; }
    std::string_view operator()(const std::shared_ptr<const std::string>&) const {
      return "string";
    }
    std::string_view operator()(const Date&) const { return "date"; }
    std::string_view operator()(const Time&) const { return "time"; }
    std::string_view operator()(const DateTime&) const { return "date and time"; }
    std::string_view operator()(YearMonthDuration) const { return "years and months duration"; }
    std::string_view operator()(DayTimeDuration) const { return "days and time duration"; }
    std::string_view operator()(const std::shared_ptr<const List>&) const { return "list"; }
    std::string_view operator()(const std::shared_ptr<const Context>&) const { return "context"; }
    std::string_view operator()(const std::shared_ptr<const Range>&) const { return "range"; }
    std::string_view operator()(const std::shared_ptr<const Function>&) const { return "function"; }
  };
  return std::visit(Name{}, value.variant());
}

}  // namespace cauce
