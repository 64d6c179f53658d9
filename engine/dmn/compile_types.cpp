// Item definitions as types (DMN 1.5, 7.3.2 and 10.3.2.9).
#include <algorithm>
#include <array>

#include "engine/dmn/compilation.h"

namespace cauce::dmn {
namespace {

using feel::Type;
using feel::TypePointer;

constexpr int type_nesting_max = 100;

// As DMN 1.1 and modelers of its time spell FEEL's types.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> spellings{{
    {"dateTime", "date and time"},
    {"date_and_time", "date and time"},
    {"dayTimeDuration", "days and time duration"},
    {"yearMonthDuration", "years and months duration"},
    {"any", "Any"},
    {"integer", "number"},
    {"long", "number"},
    {"double", "number"},
    {"decimal", "number"},
}};

class Types {
 public:
  explicit Types(Compilation& all) : all_(all) {
    all.types.resize(all.models.size());
    states_.resize(all.models.size());
    named_.resize(all.models.size());
    for (std::uint32_t model = 0; model < all.models.size(); ++model)
      for (ItemDefinition& item : all.models[model].items) named_[model].emplace(item.name, &item);
  }

  void define_all() {
    for (std::uint32_t model = 0; model < all_.models.size(); ++model)
      for (ItemDefinition& item : all_.models[model].items) define(model, item);
  }

 private:
  enum class State : std::uint8_t { open, done };

  TypePointer define(std::uint32_t model, ItemDefinition& item) {
    const auto [state, is_new] = states_[model].emplace(&item, State::open);
    if (!is_new && state->second == State::open) {
      Here{all_, model}.error(item.place, "dmn-type-cycle",
                              "expected no type to contain itself, but '" + item.name + "' does");
      return nullptr;
    }
    if (!is_new) return all_.types[model][item.name];
    if (const auto known = all_.types[model].find(item.name); known != all_.types[model].end())
      Here{all_, model}.error(item.place, "dmn-type-duplicate",
                              "expected different names of types, found '" + item.name + "' twice");
    TypePointer type = make(model, item, item.name, 0);
    states_[model][&item] = State::done;
    all_.types[model].emplace(item.name, type);
    return type;
  }

  void name(const Here& here, TypeUse& use) {
    if (use.name.empty()) return;
    if (++depth_ > type_nesting_max) {
      here.error(use.place, "dmn-type-cycle", "expected at most 100 types one within the other");
    } else {
      if (const auto [model, item] = definition(here.model, use.name); item)
        use.type = define(model, *item);
      else
        resolve(here, use);
    }
    --depth_;
  }

  std::pair<std::uint32_t, ItemDefinition*> definition(std::uint32_t model,
                                                       std::string_view wanted) {
    if (const auto own = named_[model].find(wanted); own != named_[model].end())
      return {model, own->second};
    for (const auto& [prefix, target] : all_.imports[model]) {
      std::string_view rest = wanted;
      if (!prefix.empty()) {
        if (!wanted.starts_with(prefix + ".")) continue;
        rest.remove_prefix(prefix.size() + 1);
      }
      if (const auto found = named_[target].find(rest); found != named_[target].end())
        return {target, found->second};
    }
    return {model, nullptr};
  }

  TypePointer make(std::uint32_t model, ItemDefinition& item, const std::string& path, int level) {
    const Here here{all_, model};
    if (level > type_nesting_max) {
      here.error(item.place, "dmn-type-cycle",
                 "expected at most 100 components one within the other");
      return nullptr;
    }
    Type type = base(here, item, path, level);
    type.name = path;
    constrain(here, item.allowed, type);
    if (item.is_collection) {
      Type list;
      list.kind = Type::Kind::list;
      list.name = path;
      type.name += type.name.empty() ? "" : " (each)";
      list.arguments.push_back(std::make_shared<const Type>(std::move(type)));
      type = std::move(list);
    }
    constrain(here, item.constraint, type);
    return std::make_shared<const Type>(std::move(type));
  }

  Type base(const Here& here, ItemDefinition& item, const std::string& path, int level) {
    Type type;
    if (!item.components.empty()) {
      type.kind = Type::Kind::context;
      for (ItemDefinition& component : item.components) {
        TypePointer part = make(here.model, component, path + "." + component.name, level + 1);
        type.entry_names.push_back(component.name);
        type.arguments.push_back(part ? part : std::make_shared<const Type>());
      }
      return type;
    }
    if (item.function) {
      type.kind = Type::Kind::function;
      for (Variable& parameter : item.function->parameters) {
        name(here, parameter.type);
        type.arguments.push_back(parameter.type.type ? parameter.type.type
                                                     : std::make_shared<const Type>());
      }
      name(here, item.function->output);
      type.result = item.function->output.type;
      return type;
    }
    name(here, item.base);
    return item.base.type ? *item.base.type : type;
  }

  void constrain(const Here& here, std::optional<Formula>& tests, Type& type) {
    if (!tests) return;
    static const feel::Vocabulary nothing;
    compile_tests(here, *tests, nothing);
    check_tests(here, *tests, type);
    if (tests->broken.empty()) type.constraints.push_back(tests->code);
  }

  Compilation& all_;
  std::vector<std::map<const ItemDefinition*, State>> states_;
  std::vector<std::map<std::string_view, ItemDefinition*>> named_;  // One a model.
  int depth_ = 0;
};

}  // namespace

void compile_types(Compilation& all) {
  Types(all).define_all();
  feel::Vocabulary keys;
  for (const Model& model : all.models) collect_keys(model, keys);
  for (std::uint32_t model = 0; model < all.models.size(); ++model) {
    feel::Vocabulary vocabulary = keys;
    for (const auto& [prefix, target] : all.imports[model])
      for (const auto& [name, type] : all.types[target])
        if (type) vocabulary.add_type(prefix.empty() ? name : prefix + "." + name, type);
    for (const auto& [name, type] : all.types[model])
      if (type) vocabulary.add_type(name, type);
    all.vocabularies.push_back(std::move(vocabulary));
  }
}

void resolve(const Here& here, TypeUse& use) {
  if (use.name.empty()) return;
  const auto& own = here.all.types[here.model];
  if (const auto found = own.find(use.name); found != own.end()) {
    use.type = found->second;
    return;
  }
  std::string_view spelled = use.name;
  for (const auto& [written, meant] : spellings)
    if (written == spelled) spelled = meant;
  static const feel::Vocabulary nothing;
  const auto& vocabularies = here.all.vocabularies;
  auto type = feel::compile_type(
      spelled, here.model < vocabularies.size() ? vocabularies[here.model] : nothing);
  if (type.ok())
    use.type = std::move(*type);
  else
    here.error(use.place, "dmn-type-unknown",
               "expected a type of FEEL or an item definition, found '" + use.name + "'");
}

}  // namespace cauce::dmn
