// A FEEL value (DMN 1.5, clause 10.3.2.2): what variables, expressions and data stores hold.
// Values are immutable; copying one is cheap, since text, lists and contexts are shared.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "engine/value/decimal.h"
#include "engine/value/temporal.h"

namespace cauce {

class Value;

// Absence: what an expression looks for is not there, or null itself, which is no mistake of its
// own.
enum class NullCause : std::uint8_t { error, absence };
inline NullCause absence_if(bool it_is) { return it_is ? NullCause::absence : NullCause::error; }

// Why an expression yielded null, when it is not simply the literal: message and place.
struct NullReason {
  std::string message{};
  NullCause cause = NullCause::error;
  std::shared_ptr<const std::string> source{};  // The expression; null when it was none.
  std::uint32_t offset = 0;  // Bytes into it.
};

struct Null {
  std::shared_ptr<const NullReason> reason{};  // Not part of the value: ignored by ==.
  bool operator==(const Null&) const { return true; }
};

using List = std::vector<Value>;

// Entries in the order in which they were put; names are unique. Finding a name takes constant
// time, however many there are.
class Context {
 public:
  using Entry = std::pair<std::string, Value>;

  Context() = default;
  Context(std::initializer_list<Entry> entries);  // Of equal names the last counts.

  const Value* find(std::string_view name) const;
  void put(std::string name, Value value);  // Replaces in place, or appends.
  bool erase(std::string_view name);
  const std::vector<Entry>& entries() const { return entries_; }
  std::size_t size() const;

  bool operator==(const Context& other) const;  // Order does not matter.

 private:
  std::size_t position(std::string_view name) const;  // size() when there is none.
  void rebuild_index();
  void index(std::size_t position);

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;  // Open addressing; empty while a scan is faster.
};

// DMN 1.5 clause 10.3.2.7. A missing endpoint is null: unbounded.
struct Range;

// A built-in or a closure. Only feel/ makes and calls them; they never reach a variable.
struct Function {
  virtual ~Function() = default;
};

class Value {
 public:
  using Variant = std::variant<Null, bool, Decimal, std::shared_ptr<const std::string>, Date, Time,
                               DateTime, YearMonthDuration, DayTimeDuration,
                               std::shared_ptr<const List>, std::shared_ptr<const Context>,
                               std::shared_ptr<const Range>, std::shared_ptr<const Function>>;

  Value() = default;  // Null.
  Value(Null null) : variant_(std::move(null)) {}
  Value(bool boolean) : variant_(boolean) {}
  Value(Decimal number) : variant_(number) {}
  Value(int number) : variant_(Decimal(std::int64_t{number})) {}
  Value(std::int64_t number) : variant_(Decimal(number)) {}
  Value(std::string text);
  Value(std::string_view text) : Value(std::string(text)) {}
  Value(const char* text) : Value(std::string(text)) {}
  Value(Date date) : variant_(date) {}
  Value(Time time) : variant_(std::move(time)) {}
  Value(DateTime date_time) : variant_(std::move(date_time)) {}
  Value(YearMonthDuration duration) : variant_(duration) {}
  Value(DayTimeDuration duration) : variant_(duration) {}
  Value(List list);
  Value(Context context);
  Value(Range range);
  Value(std::shared_ptr<const Function> function) : variant_(std::move(function)) {}
  explicit Value(std::shared_ptr<const List> list) : variant_(std::move(list)) {}  // Not null.

  static Value null_because(std::string message, NullCause cause = NullCause::error);
  // Null when the value is not null, or simply null.
  const NullReason* null_reason() const;

  const Variant& variant() const { return variant_; }

  bool is_null() const { return std::holds_alternative<Null>(variant_); }
  // Each returns null when the value is of another type. Lifetime: as long as this value.
  const bool* boolean() const { return std::get_if<bool>(&variant_); }
  const Decimal* number() const { return std::get_if<Decimal>(&variant_); }
  const std::string* string() const;
  const Date* date() const { return std::get_if<Date>(&variant_); }
  const Time* time() const { return std::get_if<Time>(&variant_); }
  const DateTime* date_time() const { return std::get_if<DateTime>(&variant_); }
  const YearMonthDuration* year_month() const { return std::get_if<YearMonthDuration>(&variant_); }
  const DayTimeDuration* day_time() const { return std::get_if<DayTimeDuration>(&variant_); }
  const List* list() const;
  const Context* context() const;
  const Range* range() const;

  // Same type and same content; numbers by value (1 == 1.0), contexts regardless of order.
  bool operator==(const Value& other) const;

 private:
  Variant variant_;
};

inline const NullReason* Value::null_reason() const {
  const Null* null = std::get_if<Null>(&variant_);
  return null ? null->reason.get() : nullptr;
}

inline std::size_t Context::size() const { return entries_.size(); }

struct Range {
  enum class Endpoint : std::uint8_t { open, closed };
  Value low{}, high{};
  Endpoint low_end = Endpoint::closed, high_end = Endpoint::closed;
  bool is_equality = false;  // Written as `= 10`: the values of [10..10], but not equal to it.
  bool operator==(const Range&) const = default;
};

// The FEEL name of the value's type, such as "days and time duration", as messages say it.
std::string_view type_name(const Value& value);

}  // namespace cauce
