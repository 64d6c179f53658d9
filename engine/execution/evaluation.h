// Expressions in the state of an instance: names are looked up from the scope outwards.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/execution/decision.h"

namespace cauce {

// Sees what this decision has said already, then the state; then what multi-instance offers:
// loopCounter, numberOfInstances, nrOfInstances and the like.
class ScopeVariables final : public feel::Variables {
 public:
  ScopeVariables(const Decision& decision, ScopeKey scope) : decision_(decision), scope_(scope) {}
  const Value* find(std::string_view name) const override;

  // Shadows everything else, for names that exist only while one expression is evaluated.
  void put(std::string name, Value value) { extra_.put(std::move(name), std::move(value)); }

 private:
  const Value* find_in(ScopeKey scope, std::string_view name) const;
  const Value* find_counter(ScopeKey scope, std::string_view name) const;

  const Decision& decision_;
  ScopeKey scope_;
  Context extra_;
  mutable std::vector<std::unique_ptr<Value>> counters_;  // Owns what find() hands out.
};

Attempt<Value> evaluate(const feel::Expression& expression, const ScopeVariables& variables,
                        const Decision& decision);
Attempt<Value> evaluate(const feel::Expression& expression, ScopeKey scope,
                        const Decision& decision);

// What a mapping yields: null where what it looks for is not there. Null by any other error is
// trouble, since its reason would be lost.
Attempt<Value> evaluate_mapping(const feel::Expression& expression,
                                const feel::Variables& variables, const Decision& decision);

// A text; a number or date as its text. Anything else, null too, is trouble.
Attempt<std::string> evaluate_text(const feel::Expression& expression, ScopeKey scope,
                                   const Decision& decision);

// None when it is none.
std::optional<std::int64_t> whole_number(const Value& value);

// A whole number, `usual` without an expression.
Attempt<std::int64_t> evaluate_priority(const Decision& decision,
                                        const std::optional<feel::Expression>& expression,
                                        ScopeKey scope, std::int64_t usual);

// A condition must be true or false. Anything else, null too, is trouble: a condition that cannot
// be told must not send a case down a path in silence.
Attempt<bool> holds(const feel::Expression& condition, ScopeKey scope, const Decision& decision);
Attempt<bool> holds(const feel::Expression& condition, const ScopeVariables& variables,
                    const Decision& decision);

// A condition that somebody waits for does not hold yet while it cannot be told because a name that
// it needs has no value: that may still come.
Attempt<bool> holds_by_now(const feel::Expression& condition, const ScopeVariables& variables,
                           const Decision& decision);

}  // namespace cauce
