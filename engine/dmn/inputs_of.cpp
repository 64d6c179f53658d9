#include <set>

#include "engine/dmn/decisions.h"

namespace cauce::dmn {

std::vector<std::string> Decisions::inputs_of(const Element& element) const {
  std::set<std::string> names;
  std::vector<bool> seen(linked_.elements.size());
  std::vector<const Element*> open;
  const auto reach = [&](const Reference& reference) {
    if (!reference.target || seen[*reference.target]) return;
    seen[*reference.target] = true;
    open.push_back(linked_.elements[*reference.target]);
  };
  const auto ask_for = [&](const Element& given) {
    names.insert(given.variable.name);
    names.insert(given.name);
  };
  seen[element.index] = true;
  open.push_back(&element);
  while (!open.empty()) {
    const Element& at = *open.back();
    open.pop_back();
    if (at.kind == Element::Kind::input || (at.kind == Element::Kind::decision && !at.logic))
      ask_for(at);
    // A name that an element has is what that element is worth.
    for (const std::string& name : at.mentions)
      if (!declares(at.model, name)) names.insert(name);
    for (const auto* references : {&at.information, &at.knowledge, &at.service.outputs})
      for (const Reference& reference : *references) reach(reference);
    for (const auto* references : {&at.service.input_decisions, &at.service.input_data})
      for (const Reference& reference : *references)
        if (reference.target) ask_for(*linked_.elements[*reference.target]);
  }
  names.erase("?");
  names.erase("");
  return {names.begin(), names.end()};
}

}  // namespace cauce::dmn
