// Which rules of a large table may match a value, without asking each: the cells of the column that
// tells rules apart best, as lists of rules by segment.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "engine/dmn/column.h"
#include "engine/dmn/table.h"

namespace cauce::dmn {

class TableIndex {
 public:
  // Null when the table is small, or no column tells its rules apart.
  static std::shared_ptr<const TableIndex> make(const DecisionTable& table);

  std::size_t column() const { return column_; }
  // Rules that may match when the column has this value, ascending; the others do not. None when
  // the value is null or of another type than the cells, so that all may.
  std::optional<std::span<const std::uint32_t>> candidates(const Value& value) const;

 private:
  TableIndex(std::size_t column, Column values) : column_(column), values_(std::move(values)) {}

  std::size_t column_;
  Column values_;
  std::vector<std::vector<std::uint32_t>> rules_;  // By segment.
};

}  // namespace cauce::dmn
