// A lifecycle as a table: a row for each event, a column for each state, what `move` says in each
// cell, `.` where it refuses.
#pragma once

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "engine/lifecycle/names.h"

namespace cauce::lifecycle {

// `codes` name the states in the columns and cells, in the order of the enum.
template <class State, class Event>
std::string table_of_moves(std::string_view codes) {
  std::vector<std::string> code_of;
  std::istringstream words{std::string(codes)};
  for (std::string word; words >> word;) code_of.push_back(word);

  std::string table = "\n";
  for (std::size_t event = 0; event < count<Event>; ++event) {
    std::string row(to_string(static_cast<Event>(event)));
    row.resize(22, ' ');
    for (std::size_t from = 0; from < count<State>; ++from) {
      const auto to = move(static_cast<State>(from), static_cast<Event>(event));
      std::string cell = to ? code_of.at(static_cast<std::size_t>(*to)) : ".";
      cell.resize(from + 1 < count<State> ? 3 : cell.size(), ' ');
      row += cell;
    }
    table += row + '\n';
  }
  return table;
}

}  // namespace cauce::lifecycle
