#include "engine/dmn/decisions.h"

#include <algorithm>

#include "engine/dmn/compilation.h"

namespace cauce::dmn {

Decisions::Compiled Decisions::compile(std::vector<Model> models) {
  invariant(!models.empty(), "there is no decision model to compile");
  Compilation all{models};
  for (std::uint32_t i = 1; i < models.size(); ++i)
    if (all.model_with(models[i].uri) != i)
      Here{all, i}.error(
          models[i].place, "dmn-namespace-duplicate",
          "expected different namespaces of models, found '" + models[i].uri + "' twice");
  link(all);
  compile_types(all);
  for (Element* element : all.elements) {
    compile_logic(Here{all, element->model, element->id}, *element);
    if (element->logic) element->mentions = free_names(*element->logic);
  }
  std::ranges::stable_sort(all.findings, {}, [](const Diagnostic& each) {
    return std::tuple(std::string_view(each.file), each.line, each.column);
  });
  Linked linked;
  linked.paths = paths_from_main(all);
  linked.names.resize(models.size());
  for (const Element* element : all.elements)
    linked.names[element->model].insert({element->name, element->variable.name});
  linked.elements.assign(all.elements.begin(), all.elements.end());
  Compiled compiled;
  compiled.diagnostics = std::move(all.findings);
  linked.models = std::move(models);  // Elements stay where they are: the vectors' buffers move.
  compiled.decisions = std::make_shared<const Decisions>(std::move(linked));
  return compiled;
}

const Element* Decisions::find(std::string_view id_or_name, std::string_view uri) const {
  const auto model =
      uri.empty() ? linked_.models.begin() : std::ranges::find(linked_.models, uri, &Model::uri);
  if (model == linked_.models.end()) return nullptr;
  for (const auto name : {&Element::id, &Element::name})
    for (const Element& element : model->elements)
      if (element.*name == id_or_name) return &element;
  return nullptr;
}

std::vector<const Element*> Decisions::invocables() const {
  std::vector<const Element*> found;
  for (const Element& element : model().elements)
    if (element.kind == Element::Kind::decision || element.kind == Element::Kind::service)
      found.push_back(&element);
  return found;
}

Result<Outcome, Trouble> Decisions::evaluate(std::string_view id_or_name, const Context& inputs,
                                             const feel::Environment& environment) const {
  if (const Element* element = find(id_or_name)) return evaluate(*element, inputs, environment);
  return Failure{Trouble{.message = "expected a decision or decision service called '" +
                                    std::string(id_or_name) + "', found none",
                         .file = model().file,
                         .place = model().place}};
}

}  // namespace cauce::dmn
