#include "tools/cauce/output.h"

#include <algorithm>
#include <cstdio>

#include "engine/value/json.h"

namespace cauce::tools {
namespace {

std::string cell_text(const Value& value) {
  if (value.is_null()) return "-";
  std::string text = value.string() ? *value.string() : cauce::to_json(value);
  for (char& c : text)
    if (c == '\n' || c == '\t')
      c = ' ';
    else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
      c = '?';
  // C1 controls, U+0080 to U+009F.
  for (std::size_t at = text.find('\xc2'); at != std::string::npos; at = text.find('\xc2', at + 1))
    if (at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xa0)
      text.replace(at, 2, "?");
  return text;
}

// Code points, which is what most terminals give a cell each.
std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (c & 0xc0) != 0x80; }));
}

void append_line(std::string& out, const std::vector<std::string>& cells,
                 const std::vector<std::size_t>& widths) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    line += cells[i];
    if (i + 1 < cells.size()) line.append(widths[i] - width_of(cells[i]) + 2, ' ');
  }
  out += line + '\n';
}

}  // namespace

void add_format_option(Subcommand& command, Format& format) {
  command.choice("--format", format, {{"table", Format::table}, {"json", Format::json}},
                 "How to print; table unless said otherwise");
}

Table table_of(const List& contexts, std::vector<std::string> columns) {
  Table table{std::move(columns), {}};
  for (const Value& each : contexts) {
    std::vector<Value>& row = table.rows.emplace_back();
    for (const std::string& column : table.columns) {
      const Value* value = each.context() ? each.context()->find(column) : nullptr;
      row.push_back(value ? *value : Value());
    }
  }
  return table;
}

std::string to_text(const Table& table) {
  std::vector<std::vector<std::string>> lines{table.columns};
  for (const std::vector<Value>& row : table.rows) {
    std::vector<std::string>& cells = lines.emplace_back();
    for (const Value& value : row) cells.push_back(cell_text(value));
  }
  std::vector<std::size_t> widths(table.columns.size(), 0);
  for (const std::vector<std::string>& cells : lines)
    for (std::size_t i = 0; i < cells.size(); ++i)
      widths[i] = std::max(widths[i], width_of(cells[i]));
  std::string out;
  for (const std::vector<std::string>& cells : lines) append_line(out, cells, widths);
  return out;
}

std::string to_json(const Table& table) {
  std::string out = "[";
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    Context object;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      object.put(table.columns[i], table.rows[r][i]);
    out += r == 0 ? "\n" : ",\n";
    append_json(out, Value(std::move(object)));
  }
  return out + (table.rows.empty() ? "]\n" : "\n]\n");
}

void print(const Table& table, Format format) {
  print(format == Format::json ? to_json(table) : to_text(table));
}

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

}  // namespace cauce::tools
