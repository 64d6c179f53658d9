// DMN 1.5, 10.3.4.12 and Table 78: how points and ranges lie to each other, after Allen's interval
// algebra; and range().
#include <array>

#include "engine/feel/builtins/catalog.h"
#include "engine/feel/comparison.h"
#include "engine/feel/lexer.h"
#include "engine/feel/temporal_literal.h"

namespace cauce::feel {
namespace {

// A point is the closed range from itself to itself.
struct Interval {
  Value low, high;
  bool low_closed = true, high_closed = true;
  bool is_point = false;
};

std::optional<Interval> interval(const Value& value) {
  if (const Range* range = value.range()) {
    if (range->low.is_null() && range->high.is_null()) return std::nullopt;
    return Interval{range->low, range->high, range->low_end == Range::Endpoint::closed,
                    range->high_end == Range::Endpoint::closed, false};
  }
  if (!order(value, value)) return std::nullopt;
  return Interval{value, value, true, true, true};
}

// A side of an interval: a value, moved a hair up or down where the end is open; none is infinity.
struct Side {
  const Value* value;
  int hair;      // -1, 0 or 1.
  int infinity;  // -1 or 1 when there is no value.
};

Side low_of(const Interval& i) { return {&i.low, i.low_closed ? 0 : 1, i.low.is_null() ? -1 : 0}; }
Side high_of(const Interval& i) {
  return {&i.high, i.high_closed ? 0 : -1, i.high.is_null() ? 1 : 0};
}

std::optional<int> compare(const Side& a, const Side& b) {
  if (a.infinity != 0 || b.infinity != 0) return a.infinity - b.infinity;
  const auto result = order(*a.value, *b.value);
  if (!result) return std::nullopt;
  if (*result != 0) return *result < 0 ? -1 : 1;
  return a.hair - b.hair;
}

bool same_value(const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return false;
  const auto result = order(a, b);
  return result && *result == 0;
}

// What Table 78 says of two intervals, in terms of how their four sides compare.
struct Relation {
  int low_low, high_high, high_low, low_high;  // a's side against b's.
};

std::optional<Relation> relation(const Interval& a, const Interval& b) {
  const auto ll = compare(low_of(a), low_of(b)), hh = compare(high_of(a), high_of(b));
  const auto hl = compare(high_of(a), low_of(b)), lh = compare(low_of(a), high_of(b));
  if (!ll || !hh || !hl || !lh) return std::nullopt;
  return Relation{*ll, *hh, *hl, *lh};
}

enum class Takes : std::uint8_t { anything, two_ranges, range_second, range_first };

template <class Holds>
Value relate(Call& call, Takes takes, Holds holds) {
  const auto a = interval(call.single(0)), b = interval(call.single(1));
  if (!a) return call.expected("a point or a range", 0);
  if (!b) return call.expected("a point or a range", 1);
  const bool a_must_be_range = takes == Takes::two_ranges || takes == Takes::range_first;
  const bool b_must_be_range = takes == Takes::two_ranges || takes == Takes::range_second;
  if (a_must_be_range && a->is_point) return call.expected("a range", 0);
  if (b_must_be_range && b->is_point) return call.expected("a range", 1);
  const auto sides = relation(*a, *b);
  if (!sides) return call.null_because("expected points and ranges of one type");
  return Value(bool{holds(*sides, *a, *b)});
}

bool overlap(const Relation& r) { return r.high_low >= 0 && r.low_high <= 0; }

Value before(Call& call) {
  return relate(call, Takes::anything,
                [](const Relation& r, const Interval&, const Interval&) { return r.high_low < 0; });
}

Value after(Call& call) {
  return relate(call, Takes::anything,
                [](const Relation& r, const Interval&, const Interval&) { return r.low_high > 0; });
}

bool touches(const Interval& first, const Interval& second) {
  return first.high_closed && second.low_closed && same_value(first.high, second.low);
}

Value meets(Call& call) {
  return relate(call, Takes::two_ranges, [](const Relation&, const Interval& a, const Interval& b) {
    return touches(a, b);
  });
}

Value met_by(Call& call) {
  return relate(call, Takes::two_ranges, [](const Relation&, const Interval& a, const Interval& b) {
    return touches(b, a);
  });
}

Value overlaps(Call& call) {
  return relate(call, Takes::two_ranges,
                [](const Relation& r, const Interval&, const Interval&) { return overlap(r); });
}

// a begins first, ends within b, and not after it.
Value overlaps_before(Call& call) {
  return relate(call, Takes::two_ranges, [](const Relation& r, const Interval&, const Interval&) {
    return r.low_low < 0 && r.high_low >= 0 && r.high_high <= 0;
  });
}

Value overlaps_after(Call& call) {
  return relate(call, Takes::two_ranges, [](const Relation& r, const Interval&, const Interval&) {
    return r.low_low > 0 && r.low_high <= 0 && r.high_high >= 0;
  });
}

Value finishes(Call& call) {
  return relate(call, Takes::range_second, [](const Relation& r, const Interval&, const Interval&) {
    return r.high_high == 0 && r.low_low >= 0;
  });
}

Value finished_by(Call& call) {
  return relate(call, Takes::range_first, [](const Relation& r, const Interval&, const Interval&) {
    return r.high_high == 0 && r.low_low <= 0;
  });
}

Value includes(Call& call) {
  return relate(call, Takes::range_first, [](const Relation& r, const Interval&, const Interval&) {
    return r.low_low <= 0 && r.high_high >= 0;
  });
}

Value during(Call& call) {
  return relate(call, Takes::range_second, [](const Relation& r, const Interval&, const Interval&) {
    return r.low_low >= 0 && r.high_high <= 0;
  });
}

Value starts(Call& call) {
  return relate(call, Takes::range_second, [](const Relation& r, const Interval&, const Interval&) {
    return r.low_low == 0 && r.high_high <= 0;
  });
}

Value started_by(Call& call) {
  return relate(call, Takes::range_first, [](const Relation& r, const Interval&, const Interval&) {
    return r.low_low == 0 && r.high_high >= 0;
  });
}

Value coincides(Call& call) {
  return relate(call, Takes::anything, [](const Relation& r, const Interval& a, const Interval& b) {
    return a.is_point == b.is_point && r.low_low == 0 && r.high_high == 0;
  });
}

std::ptrdiff_t calls_in(std::string_view text) {
  std::ptrdiff_t count = 0;
  for (Token token = next_token(text, 0); token.end > token.start;
       token = next_token(text, token.end))
    if (token.is("(")) ++count;
  return count;
}

// An endpoint of range("[1..5]"): a literal or a call of a conversion with a literal.
std::optional<Value> endpoint(std::string_view text) {
  const Context empty;
  const ContextVariables nothing(empty);
  const auto expression = compile_feel(text);
  if (!expression.ok() || !expression->is_literal() || calls_in(text) > 1) return std::nullopt;
  auto value = expression->evaluate(nothing, Environment{});
  if (!value.ok() || value->is_null() || !order(*value, *value)) return std::nullopt;
  return std::move(*value);
}

bool is_blank(std::string_view text) { return text.find_first_not_of(' ') == text.npos; }

// Where `..` stands outside of strings.
std::size_t find_dots(std::string_view text) {
  for (Token token = next_token(text, 0); token.end > token.start;
       token = next_token(text, token.end))
    if (token.is("..")) return token.start;
  return std::string_view::npos;
}

Value range_function(Call& call) {
  const std::string* from = call.string(0);
  const auto wrong = [&] { return call.expected("a range, as in \"[1..5]\",", 0); };
  if (!from) return wrong();
  std::string_view text = *from;
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  if (text.size() < 5) return wrong();
  const char open = text.front(), close = text.back();
  if (!(open == '[' || open == '(' || open == ']') ||
      !(close == ']' || close == ')' || close == '['))
    return wrong();
  const std::size_t dots = find_dots(text.substr(1));
  if (dots == std::string_view::npos || !call.evaluator.charge(text.size())) return wrong();
  const std::string_view first = text.substr(1, dots);
  const std::string_view last = text.substr(dots + 3, text.size() - dots - 4);
  Range range;
  range.low_end = open == '[' ? Range::Endpoint::closed : Range::Endpoint::open;
  range.high_end = close == ']' ? Range::Endpoint::closed : Range::Endpoint::open;
  // Grammar rule 66: an end that is missing is open; only one may be.
  const bool has_low = !is_blank(first), has_high = !is_blank(last);
  if ((!has_low && (!has_high || open == '[')) || (!has_high && close == ']')) return wrong();
  const auto low = has_low ? endpoint(first) : std::optional(Value());
  const auto high = has_high ? endpoint(last) : std::optional(Value());
  if (!low || !high) return wrong();
  range.low = *low;
  range.high = *high;
  if (has_low && has_high &&
      order(range.low, range.high).value_or(std::strong_ordering::greater) > 0)
    return wrong();
  return range;
}

constexpr std::array<Builtin, 15> range_functions = {{
    {"before", "point1,point2|point,range|range,point|range1,range2", before},
    {"after", "point1,point2|point,range|range,point|range1,range2", after},
    {"meets", "range1,range2", meets},
    {"met by", "range1,range2", met_by},
    {"overlaps", "range1,range2", overlaps},
    {"overlaps before", "range1,range2", overlaps_before},
    {"overlaps after", "range1,range2", overlaps_after},
    {"finishes", "point,range|range1,range2", finishes},
    {"finished by", "range,point|range1,range2", finished_by},
    {"includes", "range,point|range1,range2", includes},
    {"during", "point,range|range1,range2", during},
    {"starts", "point,range|range1,range2", starts},
    {"started by", "range,point|range1,range2", started_by},
    {"coincides", "point1,point2|range1,range2", coincides},
    {"range", "from", range_function},
}};

}  // namespace

std::span<const Builtin> range_builtins() { return range_functions; }

}  // namespace cauce::feel
