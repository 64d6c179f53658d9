#include "adapters/sqlite/compare.h"

#include <optional>
#include <type_traits>

#include "adapters/sqlite/column_values.h"

namespace cauce::sqlite {
namespace {

constexpr std::uint64_t page_rows = 1000;

Scalar scalar_of(std::int64_t value) { return value; }
Scalar scalar_of(const std::string& value) { return value; }
template <class Tag>
Scalar scalar_of(Key<Tag> value) {
  return integer_of(value);
}

std::string text_of(std::int64_t value) { return std::to_string(value); }
std::string text_of(const std::string& value) { return '\'' + value + '\''; }
std::string text_of(const Json& value) { return value.text; }
template <class Value>
  requires requires(const Value& value) { to_string(value); }
std::string text_of(const Value& value) {
  return std::string(to_string(value));
}
template <class Value>
std::string text_of(const std::optional<Value>& value) {
  return value ? text_of(*value) : "none";
}

// "task 1/2", of a row whose key is (1, 2).
template <class Row>
std::string name_of(const Row& row) {
  std::string name(Row::table);
  int at = 0;
  const auto visit = [&](std::string_view, auto member) {
    if (at < Row::key_columns) name += (at == 0 ? " " : "/") + text_of(row.*member);
    ++at;
  };
  Row::columns(visit);
  return name;
}

template <class Row>
std::string full_text(const Row& row) {
  std::string text = name_of(row) + ":";
  const auto visit = [&](std::string_view column, auto member) {
    text += " " + std::string(column) + "=" + text_of(row.*member);
  };
  Row::columns(visit);
  return text;
}

template <class Row>
std::string difference(const Row& before, const Row& after) {
  std::string text = name_of(before) + ":";
  const auto visit = [&](std::string_view column, auto member) {
    if (before.*member == after.*member) return;
    text += " " + std::string(column) + " is " + text_of(after.*member) + ", was " +
            text_of(before.*member);
  };
  Row::columns(visit);
  return text;
}

// Negative when `a` comes first by key, as SQLite sorts: numbers by size, text by bytes.
template <class Row>
int compare_keys(const Row& a, const Row& b) {
  int order = 0;
  int at = 0;
  const auto visit = [&]<class Member>(std::string_view, Member Row::* member) {
    if constexpr (requires { scalar_of(a.*member); })
      if (order == 0 && at < Row::key_columns)
        order = a.*member < b.*member ? -1 : b.*member < a.*member ? 1 : 0;
    ++at;
  };
  Row::columns(visit);
  return order;
}

// The rows whose key comes after that of `row`: (a > x) or (a = x and b > y) or ...
template <class Row>
Filter after(const Row& row) {
  AnyOf greater;
  Filter same;
  Filter filter;
  int at = 0;
  const auto visit = [&]<class Member>(std::string_view column, Member Row::* member) {
    if constexpr (requires { scalar_of(row.*member); })
      if (at < Row::key_columns) {
        const Scalar value = scalar_of(row.*member);
        // Says nothing new, but lets the primary key be searched.
        if (at == 0) filter.push_back({Condition{column, Compare::greater_equal, {value}}});
        Filter& alternative = greater.alternatives.emplace_back(same);
        alternative.push_back({Condition{column, Compare::greater, {value}}});
        same.push_back({Condition{column, Compare::equal, {value}}});
      }
    ++at;
  };
  Row::columns(visit);
  filter.push_back({std::move(greater)});
  return filter;
}

// The rows of a table by key, a page at a time.
template <class Row>
class Cursor {
 public:
  explicit Cursor(Reader& reader) : reader_(reader) { load({}); }

  const Row* row() const { return at_ < page_.size() ? &page_[at_] : nullptr; }
  void advance() {
    if (++at_ < page_.size() || page_.size() < page_rows) return;
    const Row last = page_.back();
    load(after(last));
  }

 private:
  void load(const Filter& filter) {
    page_ = reader_.select<Row>(filter, {}, Page{0, page_rows});
    at_ = 0;
  }

  Reader& reader_;
  std::vector<Row> page_;
  std::size_t at_ = 0;
};

template <class Row>
void compare_table(Reader& before, Reader& after, std::size_t max,
                   std::vector<std::string>& lines) {
  Cursor<Row> old_rows(before);
  Cursor<Row> new_rows(after);
  while (lines.size() < max) {
    const Row* was = old_rows.row();
    const Row* is = new_rows.row();
    if (was == nullptr && is == nullptr) return;
    const int order = was == nullptr ? 1 : is == nullptr ? -1 : compare_keys(*was, *is);
    if (order < 0) lines.push_back(name_of(*was) + " is gone");
    if (order > 0) lines.push_back(name_of(*is) + " is new");
    if (order == 0 && *was != *is) lines.push_back(difference(*was, *is));
    if (order <= 0) old_rows.advance();
    if (order >= 0) new_rows.advance();
  }
}

template <class Visit>
void each_table(Visit&& visit) {
  [&]<class... Rows>(std::tuple<Rows...>*) {
    (visit(std::type_identity<Rows>{}), ...);
  }(static_cast<AllRows*>(nullptr));
}

}  // namespace

std::vector<std::string> differing_rows(Reader& before, Reader& after, std::size_t max) {
  std::vector<std::string> lines;
  each_table(
      [&]<class Row>(std::type_identity<Row>) { compare_table<Row>(before, after, max, lines); });
  return lines;
}

std::string dump_rows(Reader& reader) {
  std::string text;
  each_table([&]<class Row>(std::type_identity<Row>) {
    reader.select_into({}, {}, Page{}, [&](Row row) { text += full_text(row) + "\n"; });
  });
  return text;
}

}  // namespace cauce::sqlite
