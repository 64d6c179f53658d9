// Decision tables (DMN 1.5, clause 8).
#include <set>

#include "engine/dmn/compilation.h"
#include "engine/dmn/table_analysis.h"
#include "engine/dmn/table_index.h"
#include "engine/feel/cell.h"

namespace cauce::dmn {
namespace {

void compile_output(const Here& here, OutputClause& output, const feel::Vocabulary& vocabulary) {
  resolve(here, output.type);
  if (output.allowed) {
    compile_tests(here, *output.allowed, vocabulary);
    if (output.type.type) check_tests(here, *output.allowed, *output.type.type);
    output.priorities = feel::cell_of(output.allowed->code).values;
  } else if (output.type.type && !output.type.type->constraints.empty()) {
    output.priorities = feel::cell_of(output.type.type->constraints.front()).values;
  }
  if (output.otherwise) compile_expression(here, *output.otherwise, vocabulary);
}

bool wants_priorities(HitPolicy policy) {
  return policy == HitPolicy::priority || policy == HitPolicy::output_order;
}

void check_outputs(const Here& here, const DecisionTable& table, Place place) {
  if (table.outputs.empty())
    here.error(place, "dmn-table-outputs", "expected at least one output of a decision table");
  std::set<std::string_view> names;
  for (const OutputClause& output : table.outputs) {
    if (table.outputs.size() > 1 && output.name.empty())
      here.error(output.place, "dmn-table-output-name",
                 "expected a name of each output of a table that has several");
    else if (!names.insert(output.name).second)
      here.error(output.place, "dmn-table-output-name",
                 "expected different names of outputs, found '" + output.name + "' twice");
    if (wants_priorities(table.hit_policy) && output.priorities.empty())
      here.warn(output.place, "dmn-table-priorities",
                "expected output values that say which output goes first, found none",
                "list the output values, the most important first");
  }
  if (table.aggregation != Aggregation::none && table.hit_policy != HitPolicy::collect)
    here.error(place, "dmn-table-aggregation",
               "expected an aggregation only where the hit policy is COLLECT");
}

// Whether every rule has its cells.
bool check_rules(const Here& here, const DecisionTable& table) {
  bool all_fit = true;
  for (const Rule& rule : table.rules)
    if (rule.inputs.size() != table.inputs.size() || rule.outputs.size() != table.outputs.size()) {
      all_fit = false;
      here.error(rule.place, "dmn-table-rule",
                 "expected " + std::to_string(table.inputs.size()) + " inputs and " +
                     std::to_string(table.outputs.size()) + " outputs of a rule, found " +
                     std::to_string(rule.inputs.size()) + " and " +
                     std::to_string(rule.outputs.size()));
    }
  return all_fit;
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
    if (!input.allowed) continue;
    compile_tests(here, *input.allowed, of_cells);
    if (input.type.type) check_tests(here, *input.allowed, *input.type.type);
  }
  for (OutputClause& output : table.outputs) compile_output(here, output, vocabulary);
  for (Rule& rule : table.rules) {
    for (std::size_t i = 0; i < rule.inputs.size(); ++i) {
      compile_tests(here, rule.inputs[i], of_cells);
      if (i < table.inputs.size() && table.inputs[i].type.type)
        check_tests(here, rule.inputs[i], *table.inputs[i].type.type);
    }
    for (std::size_t i = 0; i < rule.outputs.size(); ++i) {
      compile_output_cell(here, rule.outputs[i], vocabulary);
      if (i < table.outputs.size()) check_literal(here, rule.outputs[i], table.outputs[i].type);
    }
  }
  check_outputs(here, table, table.place);
  table.index = TableIndex::make(table);
  if (!check_rules(here, table)) return;
  for (TableFinding& finding : analyze(table))
    here.warn(finding.place, finding.rule, std::move(finding.message), std::move(finding.hint));
}

}  // namespace cauce::dmn
