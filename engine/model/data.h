// Data as it is drawn (BPMN 2.0.2, 10.4): variables, data stores and what flows between them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/feel/expression.h"

namespace cauce {

// A property or data object: a variable of the scope it stands in, null at first.
struct Variable {
  std::string name{};
};

// A collection of JSON records, shared by every process that refers to the same id.
struct DataStoreDefinition {
  std::string id{};
  std::string name{};
};

struct Assignment {
  feel::Expression from{};
  std::string to{};  // The entry of the target that gets the value; empty for all of it.
};

// Where data come from, and the names under which a transformation sees them.
struct DataSource {
  std::optional<std::string> store{};  // Id of the data store; else `variable` is the source.
  std::string variable{};
  std::vector<std::string> aliases{};
};

// Before the work: `target`, a local variable of the activity, gets the transformation's value, or
// the source's: a store's latest records as a list, or a variable.
struct DataInput {
  std::optional<std::string> store{};   // Id of the data store; else `variable` is the source.
  std::string variable{};
  std::vector<std::string> aliases{};   // Names under which the transformation sees the source.
  std::vector<DataSource> further{};    // More sources, for the transformation and assignments.
  std::optional<feel::Expression> transformation{};
  std::vector<Assignment> assignments{};
  std::string target{};
};

// After the work: the transformation's value, or the variable `source`, goes to a store as a record
// or a list of records, or to the variable `target`.
struct DataOutput {
  std::string source{};
  std::optional<feel::Expression> transformation{};
  std::vector<Assignment> assignments{};
  std::optional<std::string> store{};  // Id of the data store; else `target` is a variable.
  std::string target{};
};

// BPMN 2.0.2, 10.4.2.3: of the sets, the first whose `required` are all there is taken.
struct DataSet {
  std::vector<std::string> members{};  // Names of data inputs or outputs.
  std::vector<std::string> required{};  // Those of them that must be there.
};

}  // namespace cauce
