#include "adapters/http/variable_filter.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "adapters/http/variables.h"
#include "engine/value/json.h"
#include "engine/value/stored.h"

namespace cauce::http {
namespace {

constexpr std::size_t keys_max = 20'000;

constexpr std::array<std::pair<std::string_view, VariableOperator>, 8> operators = {{
    {"eq", VariableOperator::eq},
    {"neq", VariableOperator::neq},
    {"gt", VariableOperator::gt},
    {"gteq", VariableOperator::gteq},
    {"lt", VariableOperator::lt},
    {"lteq", VariableOperator::lteq},
    {"like", VariableOperator::like},
    {"notLike", VariableOperator::not_like},
}};

std::optional<VariableOperator> operator_of(std::string_view name) {
  for (const auto& [known, is] : operators)
    if (known == name) return is;
  return std::nullopt;
}

std::optional<VariableCondition> condition_of(std::string_view text) {
  // The first underscore that an operator follows, so that names may have underscores.
  for (std::size_t at = text.find('_'); at != std::string_view::npos; at = text.find('_', at + 1)) {
    const std::size_t end = text.find('_', at + 1);
    if (end == std::string_view::npos) break;
    const std::optional<VariableOperator> is = operator_of(text.substr(at + 1, end - at - 1));
    if (is && at > 0)
      return VariableCondition{std::string(text.substr(0, at)), *is, Value(text.substr(end + 1))};
  }
  return std::nullopt;
}

// A LIKE pattern over texts as a LIKE pattern over the JSON strings that stand in the column.
std::string column_pattern(std::string_view pattern) {
  std::string out = "\"";
  const auto literal = [&out](std::string_view text) {
    std::string json;
    append_json_string(json, text);
    for (const char c : std::string_view(json).substr(1, json.size() - 2)) {
      if (c == '\\' || c == '%' || c == '_') out.push_back('\\');
      out.push_back(c);
    }
  };
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '%' || pattern[i] == '_') {
      out.push_back(pattern[i]);
    } else if (pattern[i] == '\\' && i + 1 < pattern.size()) {
      literal(pattern.substr(++i, 1));
    } else if ((static_cast<unsigned char>(pattern[i]) & 0x80U) != 0) {
      out.push_back(pattern[i]);  // Bytes of UTF-8 stand in JSON as they are.
    } else {
      literal(pattern.substr(i, 1));
    }
  }
  return out + "\"";
}

char folded(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool passes_like(std::string_view text, std::string_view pattern, bool ignore_case) {
  std::size_t t = 0;
  std::size_t p = 0;
  std::size_t star = std::string_view::npos;
  std::size_t mark = 0;
  const auto same = [&](char a, char b) { return ignore_case ? folded(a) == folded(b) : a == b; };
  while (t < text.size()) {
    const bool escaped = p + 1 < pattern.size() && pattern[p] == '\\';
    if (p < pattern.size() && pattern[p] == '%') {
      star = p++;
      mark = t;
    } else if (escaped && same(pattern[p + 1], text[t])) {
      p += 2;
      ++t;
    } else if (!escaped && p < pattern.size() && (pattern[p] == '_' || same(pattern[p], text[t]))) {
      ++p;
      ++t;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      t = ++mark;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '%') ++p;
  return p == pattern.size();
}

bool in_order(std::partial_ordering order, VariableOperator is) {
  switch (is) {
    case VariableOperator::gt: return order > 0;
    case VariableOperator::gteq: return order >= 0;
    case VariableOperator::lt: return order < 0;
    case VariableOperator::lteq: return order <= 0;
    default: return false;
  }
}

bool passes(const Value& found, const VariableCondition& condition, bool ignore_case) {
  if (condition.is == VariableOperator::not_like) {
    const std::string* text = found.string();
    return text != nullptr &&
           !passes_like(*text, like_pattern(*condition.value.string()), ignore_case);
  }
  if (const Decimal* number = found.number(); number != nullptr && condition.value.number())
    return in_order(*number <=> *condition.value.number(), condition.is);
  const std::string* text = found.string();
  const std::string* other = condition.value.string();
  if (text == nullptr || other == nullptr) return false;
  if (!ignore_case) return in_order(*text <=> *other, condition.is);
  std::string a(*text);
  std::string b(*other);
  std::ranges::transform(a, a.begin(), folded);
  std::ranges::transform(b, b.begin(), folded);
  return in_order(a <=> b, condition.is);
}

Filter named(const VariableCondition& condition, const QueryContext& context) {
  Condition name{"name", Compare::equal, {condition.name}, context.names_ignore_case};
  return Filter{Predicate{std::move(name)}} + where("removed", Compare::equal, std::int64_t{0});
}

Filter asked_of_store(const VariableCondition& condition, const QueryContext& context,
                      std::string_view instance_column, std::string_view scope_column) {
  Condition value{"value", Compare::equal, {}, context.values_ignore_case};
  if (condition.is == VariableOperator::like) {
    value.compare = Compare::like;
    value.values.emplace_back(column_pattern(like_pattern(*condition.value.string())));
  } else {
    if (condition.is == VariableOperator::neq) value.compare = Compare::not_equal;
    value.values.emplace_back(column_text(condition.value));
  }
  return related(VariableRow::table,
                 {{instance_column, "instance_key"}, {scope_column, "scope_key"}},
                 named(condition, context) + Filter{Predicate{std::move(value)}});
}

Filter compared_here(const VariableCondition& condition, QueryContext& context,
                     std::string_view instance_column, std::string_view scope_column) {
  std::vector<Scalar> keys;
  const bool of_instance = instance_column == scope_column;
  const std::function<void(VariableRow)> take = [&](VariableRow row) {
    if (of_instance && row.scope.value != row.instance.value) return;
    if (keys.size() <= keys_max && passes(value_of(row), condition, context.values_ignore_case))
      keys.emplace_back(static_cast<std::int64_t>(row.scope.value));
  };
  context.call.reader.select_into(named(condition, context), {}, Page{}, take);
  if (keys.size() > keys_max)
    context.problem = "more than " + std::to_string(keys_max) + " values of the variable '" +
                      condition.name + "' pass: name a narrower condition";
  return where(scope_column, Compare::in, std::move(keys));
}

}  // namespace

std::string column_text(const Value& value) { return to_stored(value); }

Result<std::vector<VariableCondition>, std::string> variable_conditions(const std::string& text) {
  std::vector<VariableCondition> conditions;
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t comma = rest.find(',');
    std::optional<VariableCondition> condition = condition_of(rest.substr(0, comma));
    if (!condition)
      return Failure{
          "expected name_operator_value with an operator of eq, neq, gt, gteq, lt, "
          "lteq, like, notLike, but found '" +
          std::string(rest.substr(0, std::min<std::size_t>(comma, 100))) + "'"};
    conditions.push_back(std::move(*condition));
    rest = comma == std::string_view::npos ? std::string_view{} : rest.substr(comma + 1);
  }
  return conditions;
}

Result<std::vector<VariableCondition>, std::string> variable_conditions(const Value& value) {
  const List* list = value.list();
  if (list == nullptr) return Failure{std::string("expected a list of objects")};
  std::vector<VariableCondition> conditions;
  for (const Value& item : *list) {
    const Context* object = item.context();
    const Value* name = object == nullptr ? nullptr : object->find("name");
    const Value* is = object == nullptr ? nullptr : object->find("operator");
    const Value* with = object == nullptr ? nullptr : object->find("value");
    if (name == nullptr || name->string() == nullptr || is == nullptr || is->string() == nullptr)
      return Failure{std::string("expected objects with name, operator and value")};
    const std::optional<VariableOperator> known = operator_of(*is->string());
    if (!known)
      return Failure{
          "expected an operator of eq, neq, gt, gteq, lt, lteq, like, notLike, but "
          "found '" +
          is->string()->substr(0, 100) + "'"};
    conditions.push_back({*name->string(), *known, with == nullptr ? Value{} : *with});
  }
  return conditions;
}

Filter variables_match(const QueryValue& value, QueryContext& context,
                       std::string_view instance_column, std::string_view scope_column) {
  Filter filter;
  for (const VariableCondition& condition : value.variables) {
    const bool wants_text =
        condition.is == VariableOperator::like || condition.is == VariableOperator::not_like;
    const bool wants_equal =
        condition.is == VariableOperator::eq || condition.is == VariableOperator::neq;
    const bool is_text = condition.value.string() != nullptr;
    if ((wants_text && !is_text) ||
        (!wants_text && !wants_equal && !is_text && condition.value.number() == nullptr)) {
      context.problem = "the operator asked for the variable '" + condition.name +
                        "' does not compare with a " + std::string(type_name(condition.value));
      return no_row();
    }
    const bool in_store = wants_equal || condition.is == VariableOperator::like;
    filter = std::move(filter) +
             (in_store ? asked_of_store(condition, context, instance_column, scope_column)
                       : compared_here(condition, context, instance_column, scope_column));
  }
  return filter;
}

}  // namespace cauce::http
