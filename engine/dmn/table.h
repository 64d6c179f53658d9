// A decision table (DMN 1.5, clause 8).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/dmn/formula.h"

namespace cauce::dmn {

class TableIndex;

enum class HitPolicy : std::uint8_t {
  unique,
  any,
  priority,
  first,
  collect,
  rule_order,
  output_order,
};
enum class Aggregation : std::uint8_t { none, sum, count, min, max };

struct InputClause {
  std::string label{};
  Formula expression{};
  TypeUse type{};
  std::optional<Formula> allowed{};  // Unary tests.
  Place place{};
};

struct OutputClause {
  std::string name{};
  std::string label{};
  TypeUse type{};
  std::optional<Formula> allowed{};  // Unary tests, the highest priority first.
  std::optional<Formula> otherwise{};  // When no rule matches.
  Place place{};

  // Compiled: values and ranges, the highest priority first.
  std::vector<Value> priorities{};
};

struct Rule {
  std::string id{};
  std::vector<Formula> inputs{};   // Unary tests, one a clause.
  std::vector<Formula> outputs{};  // Expressions, one a clause.
  std::vector<std::string> annotations{};  // What it tells its readers.
  Place place{};
};

struct DecisionTable {
  std::string id{};
  HitPolicy hit_policy = HitPolicy::unique;
  Aggregation aggregation = Aggregation::none;
  std::vector<InputClause> inputs{};
  std::vector<OutputClause> outputs{};
  std::vector<Rule> rules{};
  Place place{};

  // Compiled: null when a scan is as good.
  std::shared_ptr<const TableIndex> index{};
};

}  // namespace cauce::dmn
