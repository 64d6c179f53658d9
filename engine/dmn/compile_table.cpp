// Decision tables (DMN 1.5, clause 8).
#include "engine/dmn/compilation.h"
#include "engine/dmn/table_analysis.h"
#include "engine/dmn/table_index.h"
#include "engine/feel/cell.h"

namespace cauce::dmn {
namespace {

// A literal in a cell that no value of the column's type could equal.
void check_cell(const Here& here, const Formula& cell, const TypeUse& use) {
  using Kind = feel::Type::Kind;
  if (!use.type || !cell.broken.empty()) return;
  std::string_view expected;
  switch (use.type->kind) {
    case Kind::number: expected = "number"; break;
    case Kind::string: expected = "string"; break;
    case Kind::boolean: expected = "boolean"; break;
    default: return;
  }
  for (const Value& value : feel::cell_of(cell.code).values) {
    const Range* range = value.range();
    const Value& point = !range ? value : range->low.is_null() ? range->high : range->low;
    if (type_name(point) != expected)
      here.error(cell.text.place(), "dmn-type-clash",
                 "expected tests of a " + std::string(expected) + ", found the " +
                     std::string(type_name(point)) + " in " + cell.text.source.substr(0, 60));
  }
}

void compile_output(const Here& here, OutputClause& output, const feel::Vocabulary& vocabulary) {
  resolve(here, output.type);
  if (output.allowed) {
    compile_tests(here, *output.allowed, vocabulary);
    output.priorities = feel::cell_of(output.allowed->code).values;
  } else if (output.type.type && !output.type.type->constraints.empty()) {
    output.priorities = feel::cell_of(output.type.type->constraints.front()).values;
  }
  if (output.otherwise) compile_expression(here, *output.otherwise, vocabulary);
}

bool wants_priorities(HitPolicy policy) {
  return policy == HitPolicy::priority || policy == HitPolicy::output_order;
}

void check_shape(const Here& here, const DecisionTable& table, Place place) {
  if (table.outputs.empty())
    here.error(place, "dmn-table-outputs", "expected at least one output of a decision table");
  for (const OutputClause& output : table.outputs) {
    if (table.outputs.size() > 1 && output.name.empty())
      here.error(output.place, "dmn-table-output-name",
                 "expected a name of each output of a table that has several");
    if (wants_priorities(table.hit_policy) && output.priorities.empty())
      here.warn(output.place, "dmn-table-priorities",
                "expected output values that say which output goes first, found none",
                "list the output values, the most important first");
  }
  if (table.aggregation != Aggregation::none && table.hit_policy != HitPolicy::collect)
    here.error(place, "dmn-table-aggregation",
               "expected an aggregation only where the hit policy is COLLECT");
  for (const Rule& rule : table.rules)
    if (rule.inputs.size() != table.inputs.size() || rule.outputs.size() != table.outputs.size())
      here.error(rule.place, "dmn-table-rule",
                 "expected " + std::to_string(table.inputs.size()) + " inputs and " +
                     std::to_string(table.outputs.size()) + " outputs of a rule, found " +
                     std::to_string(rule.inputs.size()) + " and " +
                     std::to_string(rule.outputs.size()));
}

// An output that is left empty is null.
void compile_output_cell(const Here& here, Formula& cell, const feel::Vocabulary& vocabulary) {
  if (cell.text.source.find_first_not_of(" \t\r\n") == std::string::npos) return;
  compile_expression(here, cell, vocabulary);
}

}  // namespace

void compile(const Here& here, DecisionTable& table, const feel::Vocabulary& vocabulary) {
  auto of_cells = feel::Vocabulary::within(vocabulary);
  of_cells.add_name("?");
  for (InputClause& input : table.inputs) {
    resolve(here, input.type);
    compile_expression(here, input.expression, vocabulary);
    if (input.allowed) compile_tests(here, *input.allowed, of_cells);
  }
  for (OutputClause& output : table.outputs) compile_output(here, output, vocabulary);
  for (Rule& rule : table.rules) {
    for (std::size_t i = 0; i < rule.inputs.size(); ++i) {
      compile_tests(here, rule.inputs[i], of_cells);
      if (i < table.inputs.size()) check_cell(here, rule.inputs[i], table.inputs[i].type);
    }
    for (std::size_t i = 0; i < rule.outputs.size(); ++i) {
      compile_output_cell(here, rule.outputs[i], vocabulary);
      if (i < table.outputs.size()) check_literal(here, rule.outputs[i], table.outputs[i].type);
    }
  }
  check_shape(here, table, table.place);
  table.index = TableIndex::make(table);
  for (TableFinding& finding : analyze(table))
    here.warn(finding.place, finding.rule, std::move(finding.message), std::move(finding.hint));
}

}  // namespace cauce::dmn
