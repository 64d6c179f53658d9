// Boxed expressions (DMN 1.5, 10.2): how the value of a decision is written. A reader fills them;
// what stands after "Compiled:" is filled by the compiler.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "engine/dmn/table.h"

namespace cauce::dmn {

struct Boxed;
using BoxedPointer = std::unique_ptr<Boxed>;

struct Variable {
  std::string name{};
  TypeUse type{};
};

struct ContextEntry {
  std::optional<Variable> variable{};  // None: the entry is the result of the context.
  BoxedPointer value{};
  Place place{};
};

struct BoxedContext {
  std::vector<ContextEntry> entries{};
};

struct BoxedList {
  std::vector<BoxedPointer> items{};
};

struct Relation {
  std::vector<Variable> columns{};
  std::vector<std::vector<BoxedPointer>> rows{};
};

// 10.2.1.7, and the logic of business knowledge.
struct FunctionDefinition {
  enum class Kind : std::uint8_t { feel, java, pmml };
  Kind kind = Kind::feel;
  std::vector<Variable> parameters{};
  BoxedPointer body{};

  // Compiled: names of the place where it stands that the body mentions.
  std::vector<std::string> captures{};
};

struct Invocation {
  BoxedPointer function{};
  std::vector<std::pair<std::string, BoxedPointer>> bindings{};
};

struct Conditional {
  BoxedPointer condition{}, then{}, otherwise{};
};

struct Filter {
  BoxedPointer in{}, match{};
};

struct Iterator {
  enum class Kind : std::uint8_t { for_each, some, every };
  Kind kind = Kind::for_each;
  std::string variable{};
  BoxedPointer in{}, body{};

  // Compiled:
  bool uses_partial = false;
};

struct Boxed {
  using Form = std::variant<Formula, BoxedContext, DecisionTable, BoxedList, Relation,
                            FunctionDefinition, Invocation, Conditional, Filter, Iterator>;
  Form form{};
  TypeUse type{};
  Place place{};
};

}  // namespace cauce::dmn
