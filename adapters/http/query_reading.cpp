// Arguments to filters: the types that rules name, from text and from JSON.
#include <algorithm>
#include <charconv>
#include <limits>

#include "adapters/http/dates.h"
#include "adapters/http/errors.h"
#include "adapters/http/query.h"
#include "adapters/http/variable_filter.h"

namespace cauce::http {
namespace {

// An argument as it came: text from a query string, any value from a body.
struct Argument {
  std::string_view name;
  const Value* value;
  bool is_typed;  // From a body.
};

std::string wrong_type(std::string_view name, std::string_view expected, const Value& found) {
  std::string message =
      "expected '" + std::string(name) + "' to be " + std::string(expected) + ", but found ";
  if (const std::string* text = found.string()) return message + "'" + text->substr(0, 100) + "'";
  return message + "a " + std::string(type_name(found));
}

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t comma = text.find(',');
    if (comma != 0) parts.emplace_back(text.substr(0, comma));
    text = comma == std::string_view::npos ? std::string_view{} : text.substr(comma + 1);
  }
  return parts;
}

std::optional<std::int64_t> integer_of(const Value& value) {
  if (const Decimal* number = value.number()) return number->to_integer();
  const std::string* text = value.string();
  if (text == nullptr) return std::nullopt;
  std::int64_t integer = 0;
  const char* end = text->data() + text->size();
  const auto [last, error] = std::from_chars(text->data(), end, integer);
  if (error != std::errc{} || last != end) return std::nullopt;
  return integer;
}

std::optional<bool> truth_of(const Value& value) {
  if (const bool* truth = value.boolean()) return *truth;
  const std::string* text = value.string();
  if (text == nullptr) return std::nullopt;
  if (*text == "true") return true;
  if (*text == "false" || text->empty()) return false;
  return std::nullopt;
}

std::optional<std::vector<std::string>> texts_of(const Argument& argument) {
  if (!argument.is_typed) return split(*argument.value->string());
  const List* list = argument.value->list();
  if (list == nullptr) return std::nullopt;
  std::vector<std::string> texts;
  for (const Value& item : *list) {
    const std::string* text = item.string();
    if (text == nullptr) return std::nullopt;
    texts.push_back(*text);
  }
  return texts;
}

// The message when the argument is not of the type.
std::optional<std::string> convert(const Argument& argument, ArgumentType type, const Zone& zone,
                                   QueryValue& out) {
  const Value& value = *argument.value;
  switch (type) {
    case ArgumentType::text: {
      const std::string* text = value.string();
      if (text == nullptr) return wrong_type(argument.name, "text", value);
      out.text = *text;
      return std::nullopt;
    }
    case ArgumentType::texts: {
      std::optional<std::vector<std::string>> texts = texts_of(argument);
      if (!texts) return wrong_type(argument.name, "a list of texts", value);
      out.texts = std::move(*texts);
      return std::nullopt;
    }
    case ArgumentType::integer: {
      const std::optional<std::int64_t> integer = integer_of(value);
      if (!integer) return wrong_type(argument.name, "an integer", value);
      out.integer = *integer;
      return std::nullopt;
    }
    case ArgumentType::truth:
      if (!truth_of(value)) return wrong_type(argument.name, "true or false", value);
      return std::nullopt;
    case ArgumentType::date: {
      const std::string* text = value.string();
      const std::optional<Instant> instant =
          text == nullptr ? std::nullopt : parse_dialect(*text, zone);
      if (!instant)
        return wrong_type(argument.name, "a date such as 2026-11-02T09:00:00.000-0300", value);
      out.instant = *instant;
      return std::nullopt;
    }
    case ArgumentType::variables: {
      Result<std::vector<VariableCondition>, std::string> conditions =
          argument.is_typed ? variable_conditions(value)
                            : variable_conditions(*argument.value->string());
      if (!conditions) return std::string(argument.name) + ": " + conditions.error();
      out.variables = std::move(*conditions);
      return std::nullopt;
    }
    case ArgumentType::any: out.value = value; return std::nullopt;
  }
  return std::nullopt;
}

bool is_switched_off(const Value& value) {
  return value.is_null() || (value.boolean() != nullptr && !*value.boolean()) ||
         (value.string() != nullptr && *value.string() == "false");
}

bool switch_of(const std::vector<Argument>& arguments, std::string_view name) {
  return std::ranges::any_of(arguments, [&](const Argument& argument) {
    return argument.name == name && truth_of(*argument.value).value_or(false);
  });
}

// One filter for each argument that has a rule.
Result<std::vector<Filter>, HttpResponse> filters_of(const Call& call, const QueryRules& rules,
                                                     const std::vector<Argument>& arguments) {
  QueryContext context{call, switch_of(arguments, "includeAssignedTasks"),
                       switch_of(arguments, "variableNamesIgnoreCase"),
                       switch_of(arguments, "variableValuesIgnoreCase")};
  std::vector<Filter> filters;
  for (const Argument& argument : arguments) {
    if (argument.value->is_null()) continue;
    const auto rule = std::ranges::find(rules.filters, argument.name, &FilterRule::name);
    if (rule == rules.filters.end()) {
      if (std::ranges::count(rules.unsupported, argument.name) > 0 &&
          !is_switched_off(*argument.value))
        return Failure{not_supported("the parameter '" + std::string(argument.name) +
                                     "' is not supported here; leaving it out would give another "
                                     "answer than asked for")};
      continue;
    }
    QueryValue value;
    if (std::optional<std::string> problem =
            convert(argument, rule->type, call.services.engine.zone(), value))
      return Failure{bad_request(*problem)};
    if (rule->type == ArgumentType::truth && !*truth_of(*argument.value)) continue;
    Filter filter = rule->make(value, context);
    if (!context.problem.empty()) return Failure{bad_request(context.problem)};
    if (!filter.empty()) filters.push_back(std::move(filter));
  }
  return filters;
}

std::optional<HttpResponse> add_sorting(const QueryRules& rules, const std::string* by,
                                        const std::string* direction, Query& query) {
  if (by == nullptr && direction == nullptr) return std::nullopt;
  if (by == nullptr || direction == nullptr)
    return bad_request("expected sortBy and sortOrder together, but found only one of them");
  if (*direction != "asc" && *direction != "desc")
    return bad_request("expected sortOrder to be asc or desc, but found '" + *direction + "'");
  const auto rule = std::ranges::find(rules.sorts, std::string_view(*by), &SortRule::name);
  if (rule == rules.sorts.end()) {
    std::string known;
    for (const SortRule& sort : rules.sorts)
      known += (known.empty() ? "" : ", ") + std::string(sort.name);
    return bad_request("expected sortBy to be one of " + known + ", but found '" + *by + "'");
  }
  Order order = rule->make();
  order.descending = *direction == "desc";
  query.order.push_back(std::move(order));
  query.sorts.push_back(rule->name);
  return std::nullopt;
}

std::optional<HttpResponse> read_page(const Call& call, Query& query) {
  for (const auto& [name, text] : call.target.parameters) {
    if (name != "firstResult" && name != "maxResults") continue;
    const std::optional<std::int64_t> number = integer_of(Value(text));
    if (!number || *number < 0)
      return bad_request(wrong_type(name, "an integer from 0", Value(text)));
    (name == "firstResult" ? query.page.first : query.page.max) =
        static_cast<std::uint64_t>(*number);
  }
  return std::nullopt;
}

void finish_order(const QueryRules& rules, Query& query) {
  for (const std::string_view column : rules.last_order) query.order.push_back({column});
}

std::vector<Argument> arguments_of(const Context& object) {
  std::vector<Argument> arguments;
  for (const auto& [name, value] : object.entries()) arguments.push_back({name, &value, true});
  return arguments;
}

// Any of the filters in an orQuery, and all orQueries.
std::optional<HttpResponse> add_or_queries(const Call& call, const QueryRules& rules,
                                           const Value& queries, Filter& filter) {
  const List* list = queries.list();
  if (list == nullptr) return bad_request(wrong_type("orQueries", "a list of objects", queries));
  for (const Value& item : *list) {
    const Context* object = item.context();
    if (object == nullptr)
      return bad_request(wrong_type("orQueries", "a list of objects", queries));
    for (const char* name : {"orQueries", "sorting"})
      if (object->find(name) != nullptr)
        return bad_request("expected no '" + std::string(name) + "' inside of an or-query");
    Result<std::vector<Filter>, HttpResponse> filters =
        filters_of(call, rules, arguments_of(*object));
    if (!filters) return filters.error();
    if (!filters->empty()) filter = std::move(filter) + any_of(std::move(*filters));
  }
  return std::nullopt;
}

std::optional<HttpResponse> add_sortings(const QueryRules& rules, const Value& sorting,
                                         Query& query) {
  const List* list = sorting.list();
  if (list == nullptr) return bad_request(wrong_type("sorting", "a list of objects", sorting));
  for (const Value& item : *list) {
    const Context* object = item.context();
    if (object == nullptr) return bad_request(wrong_type("sorting", "a list of objects", sorting));
    const Value* by = object->find("sortBy");
    const Value* direction = object->find("sortOrder");
    if (std::optional<HttpResponse> problem =
            add_sorting(rules, by == nullptr ? nullptr : by->string(),
                        direction == nullptr ? nullptr : direction->string(), query))
      return problem;
  }
  return std::nullopt;
}

}  // namespace

Result<Query, HttpResponse> read_query(const Call& call, const QueryRules& rules) {
  std::vector<Value> values;
  values.reserve(call.target.parameters.size());
  std::vector<Argument> arguments;
  for (const auto& [name, text] : call.target.parameters) {
    values.emplace_back(text);
    arguments.push_back({name, &values.back(), false});
  }
  Query query;
  if (rules.always != nullptr) query.filter = rules.always();
  Result<std::vector<Filter>, HttpResponse> filters = filters_of(call, rules, arguments);
  if (!filters) return Failure{filters.error()};
  for (const Filter& filter : *filters) query.filter = std::move(query.filter) + filter;
  if (std::optional<HttpResponse> problem = add_sorting(rules, call.target.parameter("sortBy"),
                                                        call.target.parameter("sortOrder"), query))
    return Failure{std::move(*problem)};
  if (std::optional<HttpResponse> problem = read_page(call, query))
    return Failure{std::move(*problem)};
  finish_order(rules, query);
  return query;
}

Result<Query, HttpResponse> read_object_query(const Call& call, const QueryRules& rules,
                                              const Context& object) {
  Query query;
  if (rules.always != nullptr) query.filter = rules.always();
  Result<std::vector<Filter>, HttpResponse> filters = filters_of(call, rules, arguments_of(object));
  if (!filters) return Failure{filters.error()};
  for (const Filter& filter : *filters) query.filter = std::move(query.filter) + filter;
  const Value* or_queries = object.find("orQueries");
  if (or_queries != nullptr && !or_queries->is_null())
    if (std::optional<HttpResponse> problem =
            add_or_queries(call, rules, *or_queries, query.filter))
      return Failure{std::move(*problem)};
  const Value* sorting = object.find("sorting");
  if (sorting != nullptr && !sorting->is_null())
    if (std::optional<HttpResponse> problem = add_sortings(rules, *sorting, query))
      return Failure{std::move(*problem)};
  finish_order(rules, query);
  return query;
}

Result<Query, HttpResponse> read_body_query(const Call& call, const QueryRules& rules) {
  Result<Context, HttpResponse> body = read_json_object(call);
  if (!body) return Failure{body.error()};
  Result<Query, HttpResponse> query = read_object_query(call, rules, *body);
  if (!query) return query;
  if (std::optional<HttpResponse> problem = read_page(call, *query))
    return Failure{std::move(*problem)};
  return query;
}

}  // namespace cauce::http
