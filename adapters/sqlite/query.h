// A question of ports/reader.h as SQL with parameters. Names are checked and quoted, values are
// bound, never written into the statement.
//
// Where SQL has its own mind: none (NULL) is neither equal nor unequal to anything, nor in or out
// of any list but the empty one; it sorts before everything. ignore_case compares in lower case,
// code point by code point, for every comparison but in, not_in and the two about none.
#pragma once

#include <string>
#include <vector>

#include "adapters/sqlite/connection.h"
#include "adapters/sqlite/schema.h"
#include "engine/ports/reader.h"

namespace cauce::sqlite {

struct Question {
  std::string sql;
  std::vector<Scalar> parameters{};

  void bind_to(SQLite::Statement& statement) const;
};

// All columns of the rows that pass. Rows that `order` leaves equal come by primary key, so that
// pages neither repeat nor skip.
Question select_rows(const TableSchema& table, const Filter& filter,
                     const std::vector<Order>& order, Page page);
// Element, state, beginning and end of every element instance of those process instances, but for
// the bodies of multi-instances.
Question select_visits(const Filter& of_instances);
Question count_rows(const TableSchema& table, const Filter& filter);

}  // namespace cauce::sqlite
