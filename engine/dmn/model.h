// A decision model (DMN 1.5, clause 6 and 7.3): what one file defines. A reader fills it, the
// compiler (decisions.h) links it with those it imports.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/dmn/boxed.h"

namespace cauce::dmn {

struct Import {
  std::string name{};  // Prefix of what is imported; empty imports into the model's own names.
  std::string uri{};   // Namespace of the imported model.
  std::string type{};  // Its language.
  Place place{};
};

// 7.3.2 and 7.3.3: a type, and what makes it that of functions.
struct FunctionItem {
  std::vector<Variable> parameters{};
  TypeUse output{};
};
struct ItemDefinition {
  std::string name{};
  TypeUse base{};
  bool is_collection = false;
  std::optional<Formula> allowed{};  // Tests of the value, or of each element of a collection.
  std::optional<Formula> constraint{};  // Tests of the whole.
  std::vector<ItemDefinition> components{};
  std::optional<FunctionItem> function{};
  Place place{};
};

struct Reference {
  std::string uri{};  // Namespace; empty is the model's own.
  std::string id{};
  Place place{};

  // Compiled: Element::index of what is meant.
  std::optional<std::uint32_t> target{};
};

// A DRG element (6.3): what decisions are made of.
struct Element {
  enum class Kind : std::uint8_t { decision, input, knowledge, service };
  Kind kind = Kind::decision;
  std::string id{};
  std::string name{};
  Variable variable{};
  std::string version_tag{};  // As deployments tell versions apart; no part of DMN.
  Place place{};

  std::vector<Reference> information{};  // Required decisions and input data.
  std::vector<Reference> knowledge{};  // Required business knowledge and decision services.
  BoxedPointer logic{};  // Of knowledge always a FunctionDefinition; null when there is none.

  struct Service {
    std::vector<Reference> outputs{}, encapsulated{}, input_decisions{}, input_data{};
  };
  Service service{};

  // Compiled:
  std::uint32_t model = 0, index = 0;  // Among all models, and among all their elements.
  bool in_cycle = false;  // It requires itself; its value is null.
  std::vector<std::string> mentions{};  // Names that its logic says.
};

struct Model {
  std::string file{};
  std::string name{};
  std::string uri{};  // Its namespace.
  std::string expression_language{};
  std::vector<Import> imports{};
  std::vector<ItemDefinition> items{};
  std::vector<Element> elements{};
  Place place{};
};

}  // namespace cauce::dmn
