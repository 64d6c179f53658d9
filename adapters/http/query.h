// Lists and counts: arguments, from the query string or from a JSON body, become a filter, an order
// and a page for the reader. What a resource understands is a table of rules; an argument that the
// reference documents but no rule supports is refused, since ignoring it would change the answer;
// one that the reference does not know is ignored, as the dialect does.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/http/call.h"
#include "engine/base/instant.h"
#include "engine/value/value.h"
#include "engine/value/zone.h"

namespace cauce::http {

enum class ArgumentType : std::uint8_t {
  text,
  texts,  // Comma-separated, or an array.
  integer,
  truth,  // Only `true` filters; `false` is the same as nothing.
  date,
  variables,  // `name_operator_value`, comma-separated, or an array of objects.
  any,  // Text in a query string, any value in a body.
};

enum class VariableOperator : std::uint8_t { eq, neq, gt, gteq, lt, lteq, like, not_like };

struct VariableCondition {
  std::string name{};
  VariableOperator is = VariableOperator::eq;
  Value value{};
};

// An argument of the type that its rule names; the other members are empty.
struct QueryValue {
  std::string text{};
  std::vector<std::string> texts{};
  std::int64_t integer = 0;
  Instant instant{};
  std::vector<VariableCondition> variables{};
  Value value{};
};

// What rules may ask besides their own argument. A rule that cannot be carried out says why in
// `problem`: the request is refused with it.
struct QueryContext {
  const Call& call;
  bool includes_assigned = false;  // includeAssignedTasks
  bool names_ignore_case = false;  // variableNamesIgnoreCase
  bool values_ignore_case = false;  // variableValuesIgnoreCase
  std::string problem{};
};

using FilterMaker = Filter (*)(const QueryValue& value, QueryContext& context);

struct FilterRule {
  std::string_view name;
  ArgumentType type;
  FilterMaker make;
};

struct SortRule {
  std::string_view name;
  Order (*make)();
};

struct QueryRules {
  std::span<const FilterRule> filters;
  std::span<const SortRule> sorts;
  // Documented, but not supported here: refused when present, but for `false` and null.
  std::span<const std::string_view> unsupported;
  // Breaks ties, so that pages never overlap.
  std::span<const std::string_view> last_order;
  // What every row of the resource passes, such as being open; null: every row of the table.
  Filter (*always)() = nullptr;
};

struct Query {
  Filter filter{};
  std::vector<Order> order{};
  Page page{};
  std::vector<std::string_view> sorts{};  // The rules of the first of `order`, by name.
};

// From the query string.
Result<Query, HttpResponse> read_query(const Call& call, const QueryRules& rules);
// From the JSON body, with firstResult and maxResults in the query string.
Result<Query, HttpResponse> read_body_query(const Call& call, const QueryRules& rules);

// From an object inside of a body, which names rows without a page.
Result<Query, HttpResponse> read_object_query(const Call& call, const QueryRules& rules,
                                              const Context& object);

HttpResponse count_response(std::uint64_t count);

// A whole JSON object from the body; an empty body is an empty object.
Result<Context, HttpResponse> read_json_object(const Call& call);

// Filters. `column` lives as long as the program.
Filter where(std::string_view column, Compare compare, std::vector<Scalar> values);
Filter where(std::string_view column, Compare compare, Scalar value);
Filter where(std::string_view column, Compare compare);
Filter related(std::string_view table, std::vector<Related::Join> join, Filter filter,
               bool negated = false);
Filter no_row();  // Nothing passes.
Filter operator+(Filter a, const Filter& b);  // Both.
Filter any_of(std::vector<Filter> alternatives);

Filter key_is(std::string_view column, std::string_view id);
Filter key_in(std::string_view column, const std::vector<std::string>& ids);
template <class Tag>
Filter key_is(std::string_view column, Key<Tag> key) {
  return where(column, Compare::equal, static_cast<std::int64_t>(key.value));
}
Filter open_tasks();

// A pattern without `%` means "contains", as the reference words it.
std::string like_pattern(std::string_view text);
// A pattern for what contains the text, which stands for itself.
std::string containing(std::string_view text);

}  // namespace cauce::http
