// What the subcommands print: tables for people, JSON for programs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/value/value.h"
#include "tools/cauce/command_line.h"

namespace cauce::tools {

enum class Format : std::uint8_t { table, json };

// Adds `--format table|json`.
void add_format_option(Subcommand& command, Format& format);

struct Table {
  std::vector<std::string> columns{};
  std::vector<std::vector<Value>> rows{};  // Each as long as `columns`.
};

// The entries of each context that are named; a missing one is null.
Table table_of(const List& contexts, std::vector<std::string> columns);

// Columns side by side under their names. Null is a dash; what could move a terminal's cursor is
// written as a question mark.
std::string to_text(const Table& table);
// An array of objects, one a line.
std::string to_json(const Table& table);

void print(const Table& table, Format format);
void print(std::string_view text);  // As it is, to stdout.

}  // namespace cauce::tools
