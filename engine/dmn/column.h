// The values of a column of a table as a line: the points that its cells name, and the stretches
// between them. All values of one segment pass the same cells.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "engine/feel/cell.h"
#include "engine/value/value.h"

namespace cauce::dmn {

class Column {
 public:
  // None when the cells name values of several types, or none at all. Opaque cells are left out.
  static std::optional<Column> of(std::span<const feel::Cell> cells);

  // Segment 2 * i + 1 is point i, segment 2 * i the stretch before it, the last one what follows.
  std::size_t size() const { return 2 * points_.size() + 1; }

  // None when the value is null or of another type than the points.
  std::optional<std::size_t> segment_of(const Value& value) const;

  // Those whose values pass, ascending, first and last of each run; all for an opaque cell.
  using Run = std::pair<std::size_t, std::size_t>;
  std::vector<Run> passing(const feel::Cell& cell) const;

  // A value in the segment; none when there is none in it, as between a date and the next.
  std::optional<Value> example(std::size_t segment) const;

 private:
  Run run_of(const Value& wanted) const;

  std::vector<Value> points_;  // Ascending, at least one.
};

}  // namespace cauce::dmn
