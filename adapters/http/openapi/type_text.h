// From types as people write them to JSON Schema (2020-12), as OpenAPI 3.1 has it.
//
//     string integer number boolean null    themselves
//     date                                  a date and time; day: a date alone
//     any                                   whatever it is
//     "mine" | "role"                       one of these texts
//     Task, Task[], Task | null             by name, a list, or nothing
//     map<string>                           an object of such values, by any name
//     { id: string, due?: date }            an object; `, ...` at its end: and whatever else
//     Summary & { tasks: Task[] }           both
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cauce::http {

// Breaks an invariant when it is no type: it is part of this program.
std::string json_schema_of(std::string_view type);

struct Member {
  std::string_view name{};
  bool is_required = true;
  std::string_view type{};
};
// Of "search?: string, first?: integer".
std::vector<Member> members_of(std::string_view text);

}  // namespace cauce::http
