#include "adapters/sqlite/query.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <span>

#include "engine/base/invariant.h"

namespace cauce::sqlite {
namespace {

// Longer lists are one parameter, a JSON array: the statement stays the same, whatever their
// length.
constexpr std::size_t listed_max = 16;

// A table within the statement: t0 is asked for, the others are looked up on its behalf.
struct Alias {
  const TableSchema& table;
  std::string name;

  std::string column(std::string_view column_name) const {
    return name + "." + quoted(table.columns[table.index_of(column_name)]);
  }
};

// `terms` as a tree whose depth grows with the logarithm of their number: SQLite refuses deep ones.
std::string joined(std::span<const std::string> terms, const char* word) {
  if (terms.size() == 1) return terms.front();
  const std::size_t half = terms.size() / 2;
  return "(" + joined(terms.first(half), word) + word + joined(terms.subspan(half), word) + ")";
}

void append_json(std::string& json, const std::string& text) {
  json += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      json += '\\';
      json += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
      json += escape;
    } else {
      json += c;
    }
  }
  json += '"';
}

// False for what JSON in SQLite cannot hold whole.
bool append_json(std::string& json, const Scalar& value) {
  if (const auto* text = std::get_if<std::string>(&value)) {
    if (text->find('\0') != std::string::npos) return false;
    append_json(json, *text);
  } else if (const auto* number = std::get_if<double>(&value)) {
    if (!std::isfinite(*number)) return false;
    char digits[32];
    std::snprintf(digits, sizeof digits, "%.17g", *number);
    json += digits;
  } else {
    json += std::to_string(std::get<std::int64_t>(value));
  }
  return true;
}

class Phrasing {
 public:
  std::string all_of(const Filter& filter, const Alias& at) {
    std::vector<std::string> terms;
    for (const Predicate& predicate : filter)
      terms.push_back(std::visit([&](const auto& is) { return phrase(is, at); }, predicate.is));
    return terms.empty() ? "1" : joined(terms, " AND ");
  }

  std::string order_term(const Order& order, const Alias& at) {
    const std::string direction = order.descending ? " DESC" : "";
    invariant(!order.none_last || !order.through, "only own columns sort none last");
    if (!order.through) {
      const std::string column = at.column(order.column);
      return (order.none_last ? column + " IS NULL, " : "") + column + direction;
    }
    invariant(!order.through->negated, "rows are not sorted by a row that is not there");
    const Alias other = alias(order.through->table);
    // Should several rows match, the first by key counts.
    const auto keys = static_cast<std::size_t>(other.table.key_columns);
    std::string first_by_key;
    for (std::size_t i = 0; i < keys; ++i)
      first_by_key += (i == 0 ? "" : ", ") + other.column(other.table.columns[i]);
    return "(SELECT " + other.column(order.column) + from_related(*order.through, at, other) +
           " ORDER BY " + first_by_key + " LIMIT 1)" + direction;
  }

  std::string bound(Scalar value) {
    parameters_.push_back(std::move(value));
    return "?";
  }

  Alias alias(std::string_view table) {
    return {schema_of(table), "t" + std::to_string(++aliases_)};
  }

  std::vector<Scalar> take_parameters() { return std::move(parameters_); }

 private:
  std::string phrase(const Condition& condition, const Alias& at) {
    const std::string column = at.column(condition.column);
    switch (condition.compare) {
      case Compare::equal: return binary(condition, at, " = ");
      case Compare::not_equal: return binary(condition, at, " <> ");
      case Compare::less: return binary(condition, at, " < ");
      case Compare::less_equal: return binary(condition, at, " <= ");
      case Compare::greater: return binary(condition, at, " > ");
      case Compare::greater_equal: return binary(condition, at, " >= ");
      case Compare::like: return like_phrase(condition, column);
      case Compare::in: return list(condition, column, " IN ");
      case Compare::not_in: return list(condition, column, " NOT IN ");
      case Compare::is_null: return column + " IS NULL";
      case Compare::is_not_null: return column + " IS NOT NULL";
    }
    invariant_violated("a comparison is one of those there are", std::source_location::current());
  }

  std::string phrase(const Related& related, const Alias& at) {
    const Alias other = alias(related.table);
    return (related.negated ? "NOT EXISTS (SELECT 1" : "EXISTS (SELECT 1") +
           from_related(related, at, other) + ")";
  }

  std::string phrase(const AnyOf& any, const Alias& at) {
    std::vector<std::string> terms;
    for (const Filter& alternative : any.alternatives) terms.push_back(all_of(alternative, at));
    return terms.empty() ? "0" : joined(terms, " OR ");
  }

  std::string from_related(const Related& related, const Alias& at, const Alias& other) {
    std::string sql = " FROM " + quoted(other.table.name) + " AS " + other.name + " WHERE ";
    for (const Related::Join& join : related.join)
      sql += other.column(join.there) + " = " + at.column(join.here) + " AND ";
    return sql + all_of(related.where, other);
  }

  static const Scalar& single(const Condition& condition) {
    invariant(condition.values.size() == 1, "a comparison has one value");
    return condition.values.front();
  }

  std::string binary(const Condition& condition, const Alias& at, const char* sign) {
    const std::string column = at.column(condition.column);
    std::string value =
        condition.other.empty() ? bound(single(condition)) : at.column(condition.other);
    if (!condition.ignore_case) return column + sign + value;
    return "cauce_fold(" + column + ")" + sign + "cauce_fold(" + value + ")";
  }

  std::string like_phrase(const Condition& condition, const std::string& column) {
    const std::string pattern = bound(single(condition));
    if (!condition.ignore_case) return "cauce_like(" + column + ", " + pattern + ")";
    return "cauce_like(cauce_fold(" + column + "), cauce_fold(" + pattern + "))";
  }

  std::string list(const Condition& condition, const std::string& column, const char* word) {
    invariant(!condition.ignore_case, "lists are compared as they are");
    const bool in = condition.compare == Compare::in;
    if (condition.values.empty()) return in ? "0" : "1";
    std::string json;
    std::vector<Scalar> apart;  // Bound one by one.
    if (condition.values.size() <= listed_max) {
      apart = condition.values;
    } else {
      for (const Scalar& value : condition.values) {
        json += json.empty() ? '[' : ',';
        const std::size_t before = json.size() - 1;
        if (append_json(json, value)) continue;
        json.resize(before);
        apart.push_back(value);
      }
    }
    std::vector<std::string> terms;
    if (!json.empty())
      terms.push_back(column + word + "(SELECT value FROM json_each(" + bound(json + "]") + "))");
    if (!apart.empty()) {
      // Few lengths, few statements: the last value fills up.
      std::string marks;
      std::size_t places = 1;
      while (places < apart.size()) places *= 2;
      for (std::size_t i = 0; i < places; ++i)
        marks += (i == 0 ? "" : ", ") + bound(apart[std::min(i, apart.size() - 1)]);
      terms.push_back(column + word + "(" + marks + ")");
    }
    return joined(terms, in ? " OR " : " AND ");
  }

  std::vector<Scalar> parameters_;
  int aliases_ = 0;
};

}  // namespace

void Question::bind_to(SQLite::Statement& statement) const {
  int at = 0;
  for (const Scalar& parameter : parameters) {
    ++at;
    if (const auto* text = std::get_if<std::string>(&parameter))
      statement.bindNoCopy(at, *text);
    else if (const auto* number = std::get_if<double>(&parameter))
      statement.bind(at, *number);
    else
      statement.bind(at, std::get<std::int64_t>(parameter));
  }
}

Question select_rows(const TableSchema& table, const Filter& filter,
                     const std::vector<Order>& order, Page page) {
  Phrasing phrasing;
  const Alias at{table, "t0"};
  std::string sql = "SELECT ";
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    sql += (i == 0 ? "" : ", ") + at.column(table.columns[i]);
  sql += " FROM " + quoted(table.name) + " AS t0";
  if (!filter.empty()) sql += " WHERE " + phrasing.all_of(filter, at);
  sql += " ORDER BY ";
  for (const Order& by : order) sql += phrasing.order_term(by, at) + ", ";
  for (std::size_t i = 0; i < static_cast<std::size_t>(table.key_columns); ++i)
    sql += (i == 0 ? "" : ", ") + at.column(table.columns[i]);
  if (page.first > 0 || page.max < INT64_MAX) {
    const auto limit = [](std::uint64_t n) {
      return static_cast<std::int64_t>(std::min<std::uint64_t>(n, INT64_MAX));
    };
    sql += " LIMIT " + phrasing.bound(limit(page.max));
    sql += " OFFSET " + phrasing.bound(limit(page.first));
  }
  return {std::move(sql), phrasing.take_parameters()};
}

Question select_visits(const Filter& of_instances) {
  Phrasing phrasing;
  // The instances come first (CROSS JOIN keeps the order): their rows lie together.
  std::string sql =
      "SELECT v.element, v.state, v.started_at, v.ended_at FROM process_instance AS t0 "
      "CROSS JOIN activity_instance AS v ON v.instance_key = t0.key "
      "WHERE v.element_type <> 'multiInstanceBody'";
  if (!of_instances.empty())
    sql += " AND " + phrasing.all_of(of_instances, Alias{schema_of<ProcessInstanceRow>(), "t0"});
  return {std::move(sql), phrasing.take_parameters()};
}

Question count_rows(const TableSchema& table, const Filter& filter) {
  Phrasing phrasing;
  std::string sql = "SELECT count(*) FROM " + quoted(table.name) + " AS t0";
  if (!filter.empty()) sql += " WHERE " + phrasing.all_of(filter, Alias{table, "t0"});
  return {std::move(sql), phrasing.take_parameters()};
}

}  // namespace cauce::sqlite
