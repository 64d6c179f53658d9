#include "engine/dmn/table_analysis.h"

#include <algorithm>
#include <unordered_set>

#include "engine/dmn/column.h"
#include "engine/value/json.h"

namespace cauce::dmn {
namespace {

constexpr std::size_t told_max = 10;  // Of each kind.
constexpr std::size_t rules_max = 10'000;
constexpr std::size_t inputs_max = 100;
constexpr std::size_t values_max = 100'000;  // In the cells of one input.
constexpr std::size_t looks_max = 4'000'000;  // At a rule for a segment, for each kind.

using Rules = std::vector<std::uint32_t>;  // Ascending.

// One input of the table: what each rule wants of it, and which values there are.
struct Axis {
  std::string label{};
  std::optional<Column> column{};  // None: no cell wants anything of it.
  std::vector<std::vector<Column::Run>> wanted{};  // By rule.
  std::vector<std::size_t> possible{};             // Segments that hold a value.
};

const feel::Expression* domain_of(const InputClause& input) {
  if (input.allowed && input.allowed->broken.empty()) return &input.allowed->code;
  const feel::Type* type = input.type.type.get();
  return type && !type->constraints.empty() ? &type->constraints.front() : nullptr;
}

// The runs are ascending.
bool contains(const std::vector<Column::Run>& runs, std::size_t segment) {
  const auto run = std::ranges::lower_bound(runs, segment, {}, &Column::Run::second);
  return run != runs.end() && run->first <= segment;
}

// A possible segment that both have; both are ascending.
std::optional<std::size_t> common(const std::vector<Column::Run>& a,
                                  const std::vector<Column::Run>& b,
                                  const std::vector<std::size_t>& possible) {
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const auto segment = std::ranges::lower_bound(possible, std::max(a[i].first, b[j].first));
    if (segment != possible.end() && *segment <= std::min(a[i].second, b[j].second))
      return *segment;
    a[i].second < b[j].second ? ++i : ++j;
  }
  return std::nullopt;
}

class Analysis {
 public:
  explicit Analysis(const DecisionTable& table) : table_(table) {
    is_cut_ = table.rules.size() > rules_max || table.inputs.size() > inputs_max;
    rules_are_plain_.resize(table.rules.size(), true);
    for (std::size_t i = 0; i < table.inputs.size() && analyzable_ && !is_cut_; ++i) add_axis(i);
  }

  std::vector<TableFinding> run() {
    if (!analyzable_ || table_.rules.empty()) return {};
    if (is_cut_) {
      tell_cut("at all");
      return std::move(findings_);
    }
    const bool has_default = !table_.outputs.empty() && table_.outputs.front().otherwise;
    const bool all_plain = std::ranges::find(rules_are_plain_, false) == rules_are_plain_.end();
    // A table that collects answers with an empty list where no rule matches.
    const bool may_be_silent = has_default || table_.hit_policy == HitPolicy::collect;
    if (!may_be_silent && all_plain) find_gaps();
    if (table_.hit_policy == HitPolicy::unique || table_.hit_policy == HitPolicy::any)
      find_overlaps();
    if (is_cut_) tell_cut("to the end");
    return std::move(findings_);
  }

 private:
  void add_axis(std::size_t i) {
    Axis axis;
    const InputClause& input = table_.inputs[i];
    axis.label = input.label.empty() ? input.expression.text.source : input.label;
    std::vector<feel::Cell> cells;
    std::size_t values = 0;
    for (std::size_t rule = 0; rule < table_.rules.size(); ++rule) {
      const auto& entries = table_.rules[rule].inputs;
      const bool usable = i < entries.size() && entries[i].broken.empty();
      cells.push_back(usable ? feel::cell_of(entries[i].code) : feel::Cell{});
      if (cells.back().kind == feel::Cell::Kind::opaque) rules_are_plain_[rule] = false;
      values += cells.back().values.size();
    }
    if (values > values_max) {
      is_cut_ = true;
      return;
    }
    const auto* domain = domain_of(input);
    const feel::Cell allowed = domain ? feel::cell_of(*domain) : feel::Cell{};
    cells.push_back(allowed);
    axis.column = Column::of(cells);
    const bool wants_something =
        std::ranges::any_of(cells, [](const feel::Cell& cell) { return !cell.values.empty(); });
    if (!axis.column && wants_something) analyzable_ = false;  // Values of several types.
    cells.pop_back();
    if (axis.column) {
      for (const feel::Cell& cell : cells) axis.wanted.push_back(axis.column->passing(cell));
      const auto passing = axis.column->passing(allowed);
      for (std::size_t segment = 0; segment < axis.column->size(); ++segment)
        if (contains(passing, segment) && axis.column->example(segment))
          axis.possible.push_back(segment);
      axes_.push_back(std::move(axis));
    }
  }

  std::string told(const std::vector<std::size_t>& segments) const {
    std::string text;
    for (std::size_t i = 0; i < segments.size(); ++i) {
      text += i == 0 ? "" : i + 1 == segments.size() ? " and " : ", ";
      text += axes_[i].label + " is " + to_json(*axes_[i].column->example(segments[i]));
    }
    return text;
  }

  void find_gaps() {
    Rules all(table_.rules.size());
    for (std::uint32_t i = 0; i < all.size(); ++i) all[i] = i;
    std::vector<std::size_t> path;
    if (!axes_.empty()) visit(all, path);
    is_cut_ = is_cut_ || looks_ > looks_max;
  }

  // Adds a gap for each way to choose segments from here on that leaves no rule.
  void visit(const Rules& active, std::vector<std::size_t>& path) {
    if (looks_ > looks_max || findings_.size() >= told_max) return;
    if (active.empty()) return add_gap(path);
    const std::size_t at = path.size();
    if (at == axes_.size() || covered_.contains(key_of(at, active))) return;
    const std::size_t found_before = findings_.size();
    std::vector<Rules> seen;  // Segments that leave the same rules are one case.
    for (const std::size_t segment : axes_[at].possible) {
      Rules left;
      looks_ += active.size() + 1;
      if (looks_ > looks_max) return;
      for (const std::uint32_t rule : active)
        if (contains(axes_[at].wanted[rule], segment)) left.push_back(rule);
      looks_ += seen.size() * (1 + left.size() / 8);  // Compared with each.
      if (std::ranges::find(seen, left) != seen.end()) continue;
      path.push_back(segment);
      visit(left, path);
      path.pop_back();
      seen.push_back(std::move(left));
    }
    if (findings_.size() == found_before) covered_.insert(key_of(at, active));
  }

  static std::string key_of(std::size_t axis, const Rules& rules) {
    std::string key = std::to_string(axis);
    key.append(reinterpret_cast<const char*>(rules.data()), rules.size() * sizeof(rules[0]));
    return key;
  }

  void add_gap(std::vector<std::size_t> path) {
    for (std::size_t i = path.size(); i < axes_.size(); ++i) {
      if (axes_[i].possible.empty()) return;
      path.push_back(axes_[i].possible.front());
    }
    findings_.push_back({table_.place, "dmn-table-gap",
                         "expected a rule for every input, but none matches when " + told(path),
                         "add a rule or a default output"});
  }

  bool same_outputs(const Rule& a, const Rule& b) const {
    return std::ranges::equal(a.outputs, b.outputs, {}, &Formula::code, &Formula::code);
  }

  void find_overlaps() {
    std::size_t found = 0;
    looks_ = 0;
    for (std::size_t a = 0; a < table_.rules.size(); ++a) {
      for (std::size_t b = a + 1;
           b < table_.rules.size() && found < told_max && looks_ <= looks_max; ++b) {
        ++looks_;
        if (!rules_are_plain_[a] || !rules_are_plain_[b]) continue;
        if (table_.hit_policy == HitPolicy::any && same_outputs(table_.rules[a], table_.rules[b]))
          continue;
        std::vector<std::size_t> path(axes_.size());
        bool overlap = true;
        for (std::size_t i = 0; i < axes_.size() && overlap; ++i) {
          looks_ += axes_[i].wanted[a].size() + axes_[i].wanted[b].size();
          const auto segment = common(axes_[i].wanted[a], axes_[i].wanted[b], axes_[i].possible);
          overlap = segment.has_value();
          path[i] = segment.value_or(0);
        }
        if (!overlap) continue;
        ++found;
        add_overlap(a, b, path);
      }
    }
    is_cut_ = is_cut_ || looks_ > looks_max;
  }

  void tell_cut(std::string_view how_far) {
    findings_.push_back(
        {table_.place, "dmn-table-unchecked",
         "expected a table small enough to look for gaps and overlaps, found one of " +
             std::to_string(table_.rules.size()) + " rules and " +
             std::to_string(table_.inputs.size()) + " inputs, which was not checked " +
             std::string(how_far),
         "split it into several tables"});
  }

  void add_overlap(std::size_t a, std::size_t b, const std::vector<std::size_t>& path) {
    const std::string rules = "rules " + std::to_string(a + 1) + " and " + std::to_string(b + 1);
    const std::string when = path.empty() ? std::string() : " when " + told(path);
    findings_.push_back(
        {table_.rules[b].place, "dmn-table-overlap",
         (table_.hit_policy == HitPolicy::unique
              ? "expected at most one rule to match, but " + rules + " both do"
              : "expected rules that match together to say the same, but " + rules + " do not") +
             when,
         "narrow one of them, or choose another hit policy"});
  }

  const DecisionTable& table_;
  std::vector<Axis> axes_;
  std::vector<bool> rules_are_plain_;
  bool analyzable_ = true;
  bool is_cut_ = false;  // The table is too large, or what was found so far is not all.
  std::size_t looks_ = 0;
  std::unordered_set<std::string> covered_;
  std::vector<TableFinding> findings_;
};

}  // namespace

std::vector<TableFinding> analyze(const DecisionTable& table) { return Analysis(table).run(); }

}  // namespace cauce::dmn
