// Which rules of a decision table match, and what comes of them by the hit policy (DMN 1.5, 8.2.10
// and 8.2.11).
#include <algorithm>
#include <array>

#include "engine/dmn/session.h"
#include "engine/dmn/table_index.h"
#include "engine/feel/builtins/catalog.h"
#include "engine/feel/comparison.h"

namespace cauce::dmn {
namespace {

class TableRun {
 public:
  TableRun(Session& session, const DecisionTable& table, const feel::Variables& variables)
      : session_(session), table_(table), variables_(variables) {}

  Value run() {
    if (auto refused = read_inputs()) return std::move(*refused);
    find_matches();
    if (session_.evaluator.failed()) return {};
    if (matches_.empty()) return without_match();
    if (table_.hit_policy == HitPolicy::unique && matches_.size() > 1)
      return refuse("expected at most one rule to match, but rules " + told_matches() + " do");
    if (table_.hit_policy == HitPolicy::first) matches_.resize(1);
    for (const std::uint32_t rule : matches_) {
      answers_.push_back(answer_of(table_.rules[rule]));
      tell_fired(rule, answers_.back());
    }
    if (session_.evaluator.failed()) return {};
    return result();
  }

 private:
  using Answer = std::vector<Value>;  // One an output clause.

  // Null with the reason when an input is none of the allowed values.
  std::optional<Value> read_inputs() {
    for (const InputClause& input : table_.inputs) {
      Value value = session_.conform(session_.evaluate(input.expression, variables_), input.type,
                                     "the input " + input.expression.text.source);
      if (input.allowed && !value.is_null() && !passes(*input.allowed, value))
        return refuse("expected one of the allowed values " + input.allowed->text.source +
                      " of the input " + input.expression.text.source + ", found another");
      inputs_.push_back(std::move(value));
    }
    return std::nullopt;
  }

  bool passes(const Formula& tests, const Value& value) {
    Scope scope(&variables_);
    scope.put("?", value);
    const Value passed = session_.evaluate(tests, scope);
    return passed.boolean() && *passed.boolean();
  }

  void find_matches() {
    std::vector<Scope> scopes;
    for (const Value& input : inputs_) {
      scopes.emplace_back(&variables_);
      scopes.back().put("?", input);
    }
    const auto visit = [&](std::uint32_t rule) {
      if (session_.evaluator.charge(1) && matches(table_.rules[rule], scopes))
        matches_.push_back(rule);
      const bool enough = table_.hit_policy == HitPolicy::first && !matches_.empty();
      return !enough && !session_.evaluator.failed();
    };
    if (table_.index) {
      if (const auto candidates = table_.index->candidates(inputs_[table_.index->column()])) {
        for (const std::uint32_t rule : *candidates)
          if (!visit(rule)) return;
        return;
      }
    }
    for (std::uint32_t rule = 0; rule < table_.rules.size(); ++rule)
      if (!visit(rule)) return;
  }

  bool matches(const Rule& rule, const std::vector<Scope>& scopes) {
    if (rule.inputs.size() != scopes.size()) return false;
    for (std::size_t i = 0; i < scopes.size(); ++i) {
      const Value passed = session_.evaluate(rule.inputs[i], scopes[i]);
      if (!passed.boolean() || !*passed.boolean()) return false;
    }
    return true;
  }

  Answer answer_of(const Rule& rule) {
    Answer answer;
    for (std::size_t i = 0; i < table_.outputs.size(); ++i)
      answer.push_back(i < rule.outputs.size() ? checked(table_.outputs[i], rule.outputs[i])
                                               : Value());
    return answer;
  }

  Value checked(const OutputClause& output, const Formula& formula) {
    Value value = session_.conform(session_.evaluate(formula, variables_), output.type,
                                   "the output " + formula.text.source);
    if (output.allowed && !value.is_null() && !passes(*output.allowed, value))
      return refuse("expected one of the output values " + output.allowed->text.source +
                    ", found " + formula.text.source);
    return value;
  }

  Value composed(Answer answer) {
    if (answer.size() == 1) return std::move(answer.front());
    Context context;
    for (std::size_t i = 0; i < answer.size(); ++i)
      context.put(table_.outputs[i].name, std::move(answer[i]));
    return session_.evaluator.admit(Value(std::move(context)));
  }

  Value result() {
    switch (table_.hit_policy) {
      case HitPolicy::unique:
      case HitPolicy::first: return composed(std::move(answers_.front()));
      case HitPolicy::any:
        for (const Answer& answer : answers_)
          if (!agree(answer, answers_.front()))
            return refuse("expected rules that match together to say the same, but rules " +
                          told_matches() + " do not");
        return composed(std::move(answers_.front()));
      case HitPolicy::priority: sort_by_priority(); return composed(std::move(answers_.front()));
      case HitPolicy::output_order: sort_by_priority(); return list();
      case HitPolicy::rule_order: return list();
      case HitPolicy::collect:
        return table_.aggregation == Aggregation::none ? list() : aggregated();
    }
    return {};
  }

  bool agree(const Answer& a, const Answer& b) {
    for (std::size_t i = 0; i < a.size(); ++i)
      if (!feel::equal(a[i], b[i], session_.evaluator).value_or(false)) return false;
    return true;
  }

  // The first of the listed output values that it is; after all of them when it is none.
  std::size_t priority_of(const OutputClause& output, const Value& value) {
    const auto same = [&](const Value& listed) {
      return feel::passes(value, listed, session_.evaluator).value_or(false);
    };
    return static_cast<std::size_t>(std::ranges::find_if(output.priorities, same) -
                                    output.priorities.begin());
  }

  // By the first output, then by the second, and so on; rules of equal priority as listed.
  void sort_by_priority() {
    std::vector<std::pair<std::vector<std::size_t>, Answer>> ranked;
    for (Answer& answer : answers_) {
      std::vector<std::size_t> ranks;
      for (std::size_t i = 0; i < answer.size(); ++i)
        ranks.push_back(priority_of(table_.outputs[i], answer[i]));
      ranked.emplace_back(std::move(ranks), std::move(answer));
    }
    std::ranges::stable_sort(ranked, {}, &std::pair<std::vector<std::size_t>, Answer>::first);
    answers_.clear();
    for (auto& [ranks, answer] : ranked) answers_.push_back(std::move(answer));
  }

  Value list() {
    List values;
    for (Answer& answer : answers_) values.push_back(composed(std::move(answer)));
    return session_.evaluator.admit(Value(std::move(values)));
  }

  // Of several outputs each is aggregated by itself.
  Value aggregated() {
    constexpr std::array<std::string_view, 5> functions{"", "sum", "count", "min", "max"};
    const auto builtin =
        feel::find_builtin(functions[static_cast<std::size_t>(table_.aggregation)]);
    Answer totals;
    for (std::size_t i = 0; i < table_.outputs.size(); ++i) {
      List column;
      for (const Answer& answer : answers_) column.push_back(answer[i]);
      std::array<Value, 1> arguments{session_.evaluator.admit(Value(std::move(column)))};
      Value total = feel::call_positional(feel::all_builtins()[*builtin], arguments,
                                          session_.evaluator, nullptr);
      if (const NullReason* reason = total.null_reason()) total = refuse(reason->message);
      totals.push_back(std::move(total));
    }
    return composed(std::move(totals));
  }

  // The default output; without one nothing: an empty list, a count of zero, else null.
  Value without_match() {
    const bool collects = table_.hit_policy == HitPolicy::collect;
    const bool is_list = table_.hit_policy == HitPolicy::rule_order ||
                         table_.hit_policy == HitPolicy::output_order ||
                         (collects && table_.aggregation == Aggregation::none);
    const bool has_default = std::ranges::any_of(
        table_.outputs, [](const OutputClause& output) { return output.otherwise.has_value(); });
    if (!has_default) {
      if (collects && table_.aggregation == Aggregation::none) return List{};
      if (collects && table_.aggregation == Aggregation::count) return 0;
      return refuse("expected a rule to match, but none does", std::string(no_rule_matched));
    }
    Answer answer;
    for (const OutputClause& output : table_.outputs)
      answer.push_back(output.otherwise ? checked(output, *output.otherwise) : Value());
    Value value = composed(std::move(answer));
    return is_list && !value.list() ? Value(List{std::move(value)}) : value;
  }

  void tell_fired(std::uint32_t rule, const Answer& answer) {
    FiredRule fired{
        .table = table_.id, .number = std::size_t{rule} + 1, .rule = table_.rules[rule].id};
    fired.annotations = table_.rules[rule].annotations;
    if (session_.element) fired.decision = session_.element->id;
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
      const InputClause& input = table_.inputs[i];
      fired.inputs.emplace_back(input.label.empty() ? input.expression.text.source : input.label,
                                inputs_[i]);
    }
    for (std::size_t i = 0; i < answer.size(); ++i) {
      const OutputClause& output = table_.outputs[i];
      fired.outputs.emplace_back(output.name.empty() ? output.label : output.name, answer[i]);
    }
    session_.tell(std::move(fired));
  }

  Value refuse(std::string reason, std::string rule = {}) {
    Value null = Value::null_because(reason);
    session_.tell(
        Trouble{.message = std::move(reason), .place = table_.place, .rule = std::move(rule)});
    return null;
  }

  std::string told_matches() const {
    std::string text;
    for (std::size_t i = 0; i < matches_.size(); ++i)
      text += (i == 0                     ? ""
               : i + 1 == matches_.size() ? " and "
                                          : ", ") +
              std::to_string(matches_[i] + 1);
    return text;
  }

  Session& session_;
  const DecisionTable& table_;
  const feel::Variables& variables_;
  std::vector<Value> inputs_;
  std::vector<std::uint32_t> matches_;
  std::vector<Answer> answers_;  // One a match.
};

}  // namespace

Value Session::evaluate(const DecisionTable& table, const feel::Variables& variables) {
  return TableRun(*this, table, variables).run();
}

}  // namespace cauce::dmn
