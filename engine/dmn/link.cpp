// Which model an import means, which element a reference, and which elements require themselves.
#include <algorithm>
#include <set>

#include "engine/dmn/compilation.h"

namespace cauce::dmn {
namespace {

// DMN's own namespaces, of all versions, and no language at all.
bool imports_decisions(const Import& import) {
  return import.type.empty() || import.type.find("/DMN/") != std::string::npos;
}

void link_imports(Compilation& all, std::uint32_t model) {
  const Here here{all, model};
  for (const Import& import : all.models[model].imports) {
    if (!imports_decisions(import)) {
      here.warn(import.place, "dmn-import-language",
                "expected a decision model to import, found the language '" + import.type + "'",
                "what is imported is kept, but nothing may use it");
      continue;
    }
    const auto target = all.model_with(import.uri);
    if (!target)
      here.error(import.place, "dmn-import-unknown",
                 "expected a model with the namespace '" + import.uri + "' beside this one",
                 "give the file that defines it too");
    else if (!import.name.empty() && all.imports[model].contains(import.name))
      here.error(import.place, "dmn-import-duplicate",
                 "expected different names of imports, found '" + import.name + "' twice");
    else
      all.imports[model].emplace(import.name, *target);
  }
}

class References {
 public:
  explicit References(Compilation& all) : all_(all), ids_(all.models.size()) {
    std::vector<std::set<std::string_view>> names(all.models.size());
    for (std::uint32_t i = 0; i < all.elements.size(); ++i) {
      const Element& element = *all.elements[i];
      const Here here{all, element.model, element.id};
      if (!element.id.empty() && !ids_[element.model].emplace(element.id, i).second)
        here.error(element.place, "dmn-id-duplicate",
                   "expected different ids, found '" + element.id + "' twice");
      if (element.name.empty())
        here.error(element.place, "dmn-name-missing", "expected a name of this element");
      else if (!names[element.model].insert(element.name).second)
        here.warn(element.place, "dmn-name-duplicate",
                  "expected different names of elements, found '" + element.name + "' twice",
                  "expressions cannot tell them apart");
    }
  }

  void resolve(Element& element) {
    using Kind = Element::Kind;
    resolve(element, element.information, {Kind::decision, Kind::input},
            "a decision or input data");
    resolve(element, element.knowledge, {Kind::knowledge, Kind::service},
            "business knowledge or a decision service");
    resolve(element, element.service.outputs, {Kind::decision}, "a decision");
    resolve(element, element.service.encapsulated, {Kind::decision}, "a decision");
    resolve(element, element.service.input_decisions, {Kind::decision}, "a decision");
    resolve(element, element.service.input_data, {Kind::input}, "input data");
  }

 private:
  void resolve(const Element& from, std::vector<Reference>& references,
               std::initializer_list<Element::Kind> kinds, std::string_view wanted) {
    const Here here{all_, from.model, from.id};
    for (Reference& reference : references) {
      const auto model =
          reference.uri.empty() ? std::optional(from.model) : all_.model_with(reference.uri);
      const auto found = model ? ids_[*model].find(reference.id) : ids_[0].end();
      if (!model || found == ids_[*model].end()) {
        here.error(reference.place, "dmn-reference-unknown",
                   "expected " + std::string(wanted) + " with the id '" + reference.id +
                       "', found none" +
                       (reference.uri.empty() ? "" : " in the model '" + reference.uri + "'"));
        continue;
      }
      const Element& target = *all_.elements[found->second];
      if (std::ranges::find(kinds, target.kind) == kinds.end())
        here.error(reference.place, "dmn-reference-kind",
                   "expected " + std::string(wanted) + ", but '" + reference.id +
                       "' is another kind " + "of element");
      else
        reference.target = found->second;
    }
  }

  Compilation& all_;
  std::vector<std::map<std::string, std::uint32_t, std::less<>>> ids_;  // One a model.
};

// Tarjan's strongly connected components would tell more than who needs to know; a depth-first
// search with an explicit stack is enough, and as deep as the model is long.
class Cycles {
 public:
  explicit Cycles(Compilation& all) : all_(all), states_(all.elements.size()) {}

  void run() {
    for (std::uint32_t i = 0; i < states_.size(); ++i)
      if (states_[i] == State::unseen) visit(i);
  }

 private:
  enum class State : std::uint8_t { unseen, open, done };
  struct Visit {
    std::uint32_t element;
    std::size_t next = 0;
  };

  std::optional<std::uint32_t> successor(const Visit& at) const {
    const Element& element = *all_.elements[at.element];
    const auto& references = element.information;
    return references[at.next].target;
  }

  void visit(std::uint32_t root) {
    std::vector<Visit> stack{{root}};
    states_[root] = State::open;
    while (!stack.empty()) {
      Visit& top = stack.back();
      if (top.next == all_.elements[top.element]->information.size()) {
        states_[top.element] = State::done;
        stack.pop_back();
        continue;
      }
      const auto next = successor(top);
      ++top.next;
      if (!next) continue;
      if (states_[*next] == State::open)
        tell(stack, *next);
      else if (states_[*next] == State::unseen) {
        states_[*next] = State::open;
        stack.push_back({*next});
      }
    }
  }

  void tell(const std::vector<Visit>& stack, std::uint32_t first) {
    auto at = std::ranges::find(stack, first, &Visit::element);
    std::string path;
    for (auto each = at; each != stack.end(); ++each) {
      all_.elements[each->element]->in_cycle = true;
      path += "'" + all_.elements[each->element]->name + "' requires ";
    }
    const Element& element = *all_.elements[first];
    Here{all_, element.model, element.id}.error(
        element.place, "dmn-cycle",
        "expected no decision to require itself, but " + path + "'" + element.name + "'");
  }

  Compilation& all_;
  std::vector<State> states_;
};

}  // namespace

std::optional<std::uint32_t> Compilation::model_with(std::string_view uri) const {
  const auto found = std::ranges::find(models, uri, &Model::uri);
  if (found == models.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - models.begin());
}

void link(Compilation& all) {
  all.imports.resize(all.models.size());
  for (std::uint32_t model = 0; model < all.models.size(); ++model) {
    for (Element& element : all.models[model].elements) {
      element.model = model;
      element.index = static_cast<std::uint32_t>(all.elements.size());
      all.elements.push_back(&element);
    }
    link_imports(all, model);
  }
  References references(all);
  for (Element* element : all.elements) references.resolve(*element);
  Cycles(all).run();
}

// Breadth first, so that the shortest path wins.
std::vector<std::vector<std::string>> paths_from_main(const Compilation& all) {
  std::vector<std::vector<std::string>> paths(all.models.size());
  std::vector<bool> seen(all.models.size());
  std::vector<std::uint32_t> queue{0};
  seen[0] = true;
  for (std::size_t i = 0; i < queue.size(); ++i)
    for (const auto& [name, target] : all.imports[queue[i]]) {
      if (seen[target]) continue;
      seen[target] = true;
      paths[target] = paths[queue[i]];
      if (!name.empty()) paths[target].push_back(name);
      queue.push_back(target);
    }
  return paths;
}

}  // namespace cauce::dmn
