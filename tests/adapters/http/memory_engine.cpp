#include "tests/adapters/http/memory_engine.h"

#include <algorithm>
#include <stdexcept>

namespace cauce::http::test {
namespace {

using Cell = std::optional<Scalar>;  // None: null.

template <class Tag>
Cell cell(Key<Tag> key) {
  return Scalar(static_cast<std::int64_t>(key.value));
}
Cell cell(std::int64_t number) { return Scalar(number); }
Cell cell(const std::string& text) { return Scalar(text); }
Cell cell(const Json& json) { return Scalar(json.text); }
Cell cell(Instant instant) { return Scalar(to_string(instant)); }
Cell cell(const Digest& digest) { return Scalar(to_string(digest)); }
template <class E>
  requires std::is_enum_v<E>
Cell cell(E value) {
  return Scalar(std::string(to_string(value)));
}
template <class T>
Cell cell(const std::optional<T>& value) {
  return value ? cell(*value) : Cell();
}

template <class Row>
Cell cell_of(const Row& row, std::string_view column) {
  Cell found;
  bool known = false;
  const auto visit = [&](std::string_view name, auto member) {
    if (name != column) return;
    known = true;
    found = cell(row.*member);
  };
  Row::columns(visit);
  invariant(known, "filters name columns that exist");
  return found;
}

char folded(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

Scalar fold(Scalar scalar, bool ignore_case) {
  if (auto* text = std::get_if<std::string>(&scalar); text != nullptr && ignore_case)
    std::ranges::transform(*text, text->begin(), folded);
  return scalar;
}

bool is_like(std::string_view text, std::string_view pattern) {
  if (pattern.empty()) return text.empty();
  if (pattern.front() == '%') {
    for (std::size_t i = 0; i <= text.size(); ++i)
      if (is_like(text.substr(i), pattern.substr(1))) return true;
    return false;
  }
  if (text.empty()) return false;
  if (pattern.front() == '\\' && pattern.size() > 1)
    return text.front() == pattern[1] && is_like(text.substr(1), pattern.substr(2));
  return (pattern.front() == '_' || pattern.front() == text.front()) &&
         is_like(text.substr(1), pattern.substr(1));
}

bool holds(const Cell& found, const Condition& condition) {
  if (condition.compare == Compare::is_null) return !found;
  if (condition.compare == Compare::is_not_null) return found.has_value();
  if (!found) return false;
  const Scalar value = fold(*found, condition.ignore_case);
  std::vector<Scalar> others;
  for (const Scalar& other : condition.values) {
    others.push_back(fold(other, condition.ignore_case));
    invariant(other.index() == value.index(), "a value has the type of its column");
  }
  const bool among = std::ranges::find(others, value) != others.end();
  if (condition.compare == Compare::in) return among;
  if (condition.compare == Compare::not_in) return !among;
  invariant(others.size() == 1, "a comparison has one value");
  switch (condition.compare) {
    case Compare::equal: return value == others[0];
    case Compare::not_equal: return value != others[0];
    case Compare::less: return value < others[0];
    case Compare::less_equal: return value <= others[0];
    case Compare::greater: return value > others[0];
    case Compare::greater_equal: return value >= others[0];
    default: return is_like(std::get<std::string>(value), std::get<std::string>(others[0]));
  }
}

// Calls `use` with the rows of the table of that name.
template <class Use>
void with_table(Tables& tables, std::string_view name, Use use) {
  bool known = false;
  std::apply(
      [&](auto&... rows) {
        const auto visit = [&]<class Row>(std::vector<Row>& of) {
          if (Row::table != name) return;
          known = true;
          use(of);
        };
        (visit(rows), ...);
      },
      tables.rows);
  invariant(known, "filters name tables that exist");
}

template <class Row>
bool passes(Tables& tables, const Row& row, const Filter& filter);

template <class Row>
bool is_related(Tables& tables, const Row& row, const Related& related) {
  bool found = false;
  with_table(tables, related.table, [&](auto& others) {
    for (const auto& other : others) {
      bool joins = true;
      for (const auto& join : related.join) {
        const Cell here = cell_of(row, join.here);
        joins = joins && here && here == cell_of(other, join.there);
      }
      found = found || (joins && passes(tables, other, related.where));
    }
  });
  return found != related.negated;
}

template <class Row>
bool passes(Tables& tables, const Row& row, const Filter& filter) {
  return std::ranges::all_of(filter, [&](const Predicate& predicate) {
    if (const auto* condition = std::get_if<Condition>(&predicate.is)) {
      Condition with_value = *condition;
      if (!condition->other.empty()) {
        const Cell other = cell_of(row, condition->other);
        if (!other) return false;
        with_value.values = {*other};
      }
      return holds(cell_of(row, condition->column), with_value);
    }
    if (const auto* related = std::get_if<Related>(&predicate.is))
      return is_related(tables, row, *related);
    return std::ranges::any_of(std::get<AnyOf>(predicate.is).alternatives,
                               [&](const Filter& one) { return passes(tables, row, one); });
  });
}

template <class Row>
Cell sort_cell(Tables& tables, const Row& row, const Order& order) {
  if (!order.through) return cell_of(row, order.column);
  Cell found;
  with_table(tables, order.through->table, [&](auto& others) {
    for (const auto& other : others)
      if (cell_of(row, order.through->join[0].here) == cell_of(other, order.through->join[0].there))
        found = cell_of(other, order.column);
  });
  return found;
}

template <class Row>
void select_rows(Tables& tables, const Filter& filter, const std::vector<Order>& order, Page page,
                 const std::function<void(Row)>& sink) {
  std::vector<Row> rows;
  for (const Row& row : tables.of<Row>())
    if (passes(tables, row, filter)) rows.push_back(row);
  std::ranges::stable_sort(rows, [&](const Row& a, const Row& b) {
    for (const Order& by : order) {
      const Cell left = sort_cell(tables, a, by);
      const Cell right = sort_cell(tables, b, by);
      if (by.none_last && left.has_value() != right.has_value()) return left.has_value();
      if (left != right) return by.descending ? right < left : left < right;
    }
    return false;
  });
  for (std::uint64_t i = page.first; i < rows.size() && i - page.first < page.max; ++i)
    sink(rows[i]);
}

}  // namespace

#define CAUCE_ROW(Row)                                                                             \
  void MemoryReader::select_into(const Filter& filter, const std::vector<Order>& order, Page page, \
                                 const std::function<void(Row)>& sink) {                           \
    select_rows<Row>(tables_, filter, order, page, sink);                                          \
  }
#define CAUCE_COMMA
#include "engine/projection/rows.def"
#undef CAUCE_COMMA
#undef CAUCE_ROW

std::uint64_t MemoryReader::count(std::string_view table, const Filter& filter) {
  std::uint64_t count = 0;
  with_table(tables_, table, [&](auto& rows) {
    for (const auto& row : rows) count += passes(tables_, row, filter) ? 1 : 0;
  });
  return count;
}

std::vector<ElementFigures> MemoryReader::figures(const Filter& of_instances) {
  FigureSum sum;
  const Filter theirs = {
      Predicate{Related{ProcessInstanceRow::table, {{"instance_key", "key"}}, of_instances}}};
  for (const ActivityInstanceRow& row : tables_.of<ActivityInstanceRow>())
    if (row.element_type != "multiInstanceBody" && passes(tables_, row, theirs))
      sum.add(row.element, row.state, row.started_at, row.ended_at);
  return sum.take();
}

std::optional<std::string> MemoryReader::content(const Digest& digest) {
  const auto found = tables_.contents.find(digest);
  if (found == tables_.contents.end()) return std::nullopt;
  return found->second;
}

Store::Slice MemoryReader::journal(ProcessInstanceKey instance, std::uint64_t from,
                                   std::size_t max) {
  if (from >= tables_.unreadable_from) throw std::runtime_error("the disk is gone");
  Store::Slice slice;
  for (const StoredRecord& record : tables_.journals[instance])
    if (record.position >= from && slice.records.size() < max) slice.records.push_back(record);
  if (slice.records.empty()) return slice;
  for (const StoredValue& value : tables_.values[instance])
    if (value.position >= from && value.position <= slice.records.back().position)
      slice.values.push_back(value);
  return slice;
}

std::vector<EnginePort::Submission> MemoryEngine::submissions() const {
  const std::lock_guard lock(mutex_);
  return submissions_;
}

void MemoryEngine::submit(Submission submission, Done done) {
  const Result<Reply, Rejection> result = answer(submission);
  {
    const std::lock_guard lock(mutex_);
    submissions_.push_back(std::move(submission));
    if (holds) {
      held_.push_back([done = std::move(done), result] { done(result); });
      return;
    }
  }
  done(result);
}

void MemoryEngine::release() {
  std::vector<std::function<void()>> held;
  {
    const std::lock_guard lock(mutex_);
    held.swap(held_);
  }
  for (const auto& answer_one : held) answer_one();
}

std::shared_ptr<void> MemoryEngine::watch_work(std::vector<std::string>,
                                               std::function<void()> ring) {
  auto watch = std::make_shared<std::function<void()>>(std::move(ring));
  const std::lock_guard lock(mutex_);
  rings_.push_back(watch);
  return watch;
}

std::shared_ptr<void> MemoryEngine::watch_changes(std::function<void(const Changed&)> ring) {
  auto watch = std::make_shared<std::function<void(const Changed&)>>(std::move(ring));
  const std::lock_guard lock(mutex_);
  watches_.push_back(watch);
  return watch;
}

void MemoryEngine::change(const Changed& changed) {
  std::vector<std::shared_ptr<std::function<void(const Changed&)>>> awake;
  {
    const std::lock_guard lock(mutex_);
    for (const auto& each : watches_)
      if (auto watch = each.lock()) awake.push_back(std::move(watch));
  }
  for (const auto& watch : awake) (*watch)(changed);
}

std::vector<std::function<void()>> MemoryEngine::rings() const {
  std::vector<std::function<void()>> rings;
  const std::lock_guard lock(mutex_);
  for (const auto& each : rings_)
    if (const auto ring = each.lock()) rings.push_back(*ring);
  return rings;
}

std::shared_ptr<const Process> MemoryEngine::process(DefinitionKey definition) const {
  const auto found = processes.find(definition);
  return found == processes.end() ? nullptr : found->second;
}

std::shared_ptr<const dmn::Decisions> MemoryEngine::decisions(
    DecisionDefinitionKey definition) const {
  const auto found = models.find(definition);
  return found == models.end() ? nullptr : found->second;
}

std::unique_ptr<Reader> MemoryEngine::make_reader() {
  return std::make_unique<MemoryReader>(tables);
}

void MemoryEngine::set_clock(Instant to, Done done) {
  time = to;
  done(Reply{});
}

}  // namespace cauce::http::test
