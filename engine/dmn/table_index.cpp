#include "engine/dmn/table_index.h"

#include <algorithm>

namespace cauce::dmn {
namespace {

constexpr std::size_t rules_min = 16;  // Fewer are scanned as fast.
constexpr std::size_t entries_max = 4'000'000;

std::vector<feel::Cell> cells_of(const DecisionTable& table, std::size_t column) {
  std::vector<feel::Cell> cells;
  for (const Rule& rule : table.rules) {
    const bool usable = column < rule.inputs.size() && rule.inputs[column].broken.empty();
    cells.push_back(usable ? feel::cell_of(rule.inputs[column].code) : feel::Cell{});
  }
  return cells;
}

// How many entries the lists of all segments would have together.
std::size_t entries_of(const Column& column, const std::vector<feel::Cell>& cells) {
  std::size_t entries = 0;
  for (const feel::Cell& cell : cells)
    for (const auto& [first, last] : column.passing(cell)) entries += last - first + 1;
  return entries;
}

}  // namespace

std::shared_ptr<const TableIndex> TableIndex::make(const DecisionTable& table) {
  if (table.rules.size() < rules_min) return nullptr;
  std::optional<TableIndex> best;
  std::vector<feel::Cell> best_cells;
  double best_share = 0.5;  // Of the rules that are left, on average over the segments.
  for (std::size_t i = 0; i < table.inputs.size(); ++i) {
    auto cells = cells_of(table, i);
    auto column = Column::of(cells);
    if (!column) continue;
    const std::size_t entries = entries_of(*column, cells);
    const double share = static_cast<double>(entries) / (static_cast<double>(column->size()) *
                                                         static_cast<double>(table.rules.size()));
    if (entries > entries_max || share >= best_share) continue;
    best_share = share;
    best_cells = std::move(cells);
    best.emplace(TableIndex(i, std::move(*column)));
  }
  if (!best) return nullptr;
  best->rules_.resize(best->values_.size());
  for (std::uint32_t rule = 0; rule < best_cells.size(); ++rule)
    for (const auto& [first, last] : best->values_.passing(best_cells[rule]))
      for (std::size_t segment = first; segment <= last; ++segment)
        best->rules_[segment].push_back(rule);
  return std::make_shared<const TableIndex>(std::move(*best));
}

std::optional<std::span<const std::uint32_t>> TableIndex::candidates(const Value& value) const {
  const auto segment = values_.segment_of(value);
  if (!segment) return std::nullopt;
  return rules_[*segment];
}

}  // namespace cauce::dmn
