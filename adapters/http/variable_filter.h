// Filters by the values of variables.
//
// Equality, inequality and `like` are asked of the store. Order (gt, lt, ...) of numbers cannot be
// seen in the text that the store keeps, so the variables of that name are read and compared here;
// when more rows pass than one question may name, the request is refused.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "adapters/http/query.h"

namespace cauce::http {

// "amount_gteq_100,kind_eq_new": the values are texts, as the reference has it.
Result<std::vector<VariableCondition>, std::string> variable_conditions(const std::string& text);
// [{"name": "amount", "operator": "gteq", "value": 100}]
Result<std::vector<VariableCondition>, std::string> variable_conditions(const Value& list);

// Rows for which every condition holds for a variable of the scope that `scope_column` names.
// `instance_column` names the process instance of the row.
Filter variables_match(const QueryValue& value, QueryContext& context,
                       std::string_view instance_column, std::string_view scope_column);

// What stands in VariableRow::value for this value.
std::string column_text(const Value& value);

}  // namespace cauce::http
