#include "engine/feel/habits.h"

#include <algorithm>
#include <array>

namespace cauce::feel {

std::string_view hint_for(std::string_view text) {
  struct Habit {
    std::string_view written, hint;
  };
  static constexpr std::array<Habit, 17> habits = {{
      {"==", "compare with a single '='"},
      {"!==", "write 'is not equal' as '!='"},
      {"<>", "write 'is not equal' as '!='"},
      {"=<", "write '<='"},
      {"=>", "write '>='"},
      {"&&", "write 'and'"},
      {"||", "write 'or'"},
      {"!", "write not(...)"},
      {"%", "write modulo(dividend, divisor)"},
      {"^", "write '**' for powers"},
      {"?", "write 'if ... then ... else ...'"},
      {"'", "write texts between double quotes"},
      {"\u201c", "write texts between straight double quotes"},
      {"\u201d", "write texts between straight double quotes"},
      {"${", "leave out '${' and '}': FEEL stands without them"},
      {"#{", "leave out '#{' and '}': FEEL stands without them"},
      {";", "put ',' between elements, and ':' after the key of an entry"},
  }};
  const auto* found = std::ranges::find_if(
      habits, [&](const Habit& habit) { return text.starts_with(habit.written); });
  return found == habits.end() ? std::string_view() : found->hint;
}

}  // namespace cauce::feel
