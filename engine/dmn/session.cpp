#include "engine/dmn/session.h"

#include "engine/feel/mismatch.h"

namespace cauce::dmn {

constexpr std::size_t troubles_max = 100;

constexpr std::size_t scanned_max = 16;

void Scope::put(std::string_view name, Value value) {
  own_.emplace_back(name, std::move(value));
  if (own_.size() <= scanned_max) return;
  const std::size_t first_new = index_.empty() ? 0 : own_.size() - 1;
  for (std::size_t i = first_new; i < own_.size(); ++i) index_[own_[i].first] = i;
}

const Value* Scope::find(std::string_view name) const {
  if (!index_.empty()) {
    const auto found = index_.find(name);
    if (found != index_.end()) return &own_[found->second].second;
    return outer_ ? outer_->find(name) : nullptr;
  }
  for (auto entry = own_.rbegin(); entry != own_.rend(); ++entry)
    if (entry->first == name) return &entry->second;
  return outer_ ? outer_->find(name) : nullptr;
}

bool Session::tells_more() const { return outcome.troubles.size() < troubles_max; }

void Session::tell(Trouble trouble) {
  if (!tells_more()) return;
  if (element) {
    trouble.decision = element->id;
    trouble.file = decisions.model_of(*element).file;
  }
  outcome.troubles.push_back(std::move(trouble));
}

void Session::tell(FiredRule fired) {
  if (!evaluator.charge(1 + fired.inputs.size() + fired.outputs.size())) return;
  outcome.fired.push_back(std::move(fired));
}

Value Session::conform(Value value, const TypeUse& use, std::string_view what) {
  if (!use.type) return value;
  const bool conforms = feel::convert(value, *use.type, evaluator);
  if (conforms && feel::is_allowed(value, *use.type, evaluator)) return value;
  const std::string why = feel::mismatch(value, *use.type, evaluator);
  Trouble trouble{
      .message = "expected " + std::string(what) + " of the type " + feel::to_string(*use.type) +
                 ", found " +
                 (conforms ? "a value that it does not allow" : std::string(type_name(value))) +
                 (why.empty() ? "" : ": " + why),
      .place = use.place,
      .rule = conforms ? "dmn-value-not-allowed" : "dmn-type-clash"};
  Value null = Value::null_because(trouble.message);
  tell(std::move(trouble));
  return null;
}

Value Session::evaluate(const Formula& formula, const feel::Variables& variables) {
  if (!formula.broken.empty()) {
    if (tells_more())
      tell({.message = formula.broken,
            .expression = formula.text.source,
            .place = formula.text.place(),
            .rule = formula.broken_rule});
    return Value::null_because(formula.broken);
  }
  Value value = evaluator.evaluate(formula.code, variables);
  if (evaluator.failed()) {
    if (ended) return {};
    ended = Trouble{.message = evaluator.error().message,
                    .expression = formula.text.source,
                    .place = formula.text.place(evaluator.error().offset)};
    if (element) {
      ended->decision = element->id;
      ended->file = decisions.model_of(*element).file;
    }
    return {};
  }
  const Null* null = std::get_if<Null>(&value.variant());
  if (null && null->reason && tells_more())
    tell({.message = null->reason->message,
          .expression = formula.text.source,
          .place = formula.text.place(
              null->reason->source.get() == &formula.code.source() ? null->reason->offset : 0)});
  if (formula.type.type)
    return conform(std::move(value), formula.type, "the value of " + formula.text.source);
  return value;
}

Result<Outcome, Trouble> Decisions::evaluate(const Element& element, const Context& inputs,
                                             const feel::Environment& environment) const {
  const auto session = std::make_shared<Session>(*this, inputs, environment);
  invariant(element.index < linked_.elements.size() && linked_.elements[element.index] == &element,
            "an element of another model was to be evaluated");
  Worth worth;
  Value value = element.kind == Element::Kind::knowledge
                    ? session->invoke(element.index)
                    : session->decide({element.index, &inputs}, worth);
  if (session->ended) return Failure{std::move(*session->ended)};
  if (session->evaluator.failed())
    return Failure{Trouble{.message = session->evaluator.error().message,
                           .decision = element.id,
                           .file = model_of(element).file,
                           .place = element.place}};
  session->outcome.value = std::move(value);
  return std::move(session->outcome);
}

}  // namespace cauce::dmn
