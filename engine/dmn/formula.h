// A text in FEEL or JUEL within a model, and what came of compiling it.
#pragma once

#include <string>

#include "engine/dmn/text.h"
#include "engine/feel/expression.h"
#include "engine/feel/type.h"

namespace cauce::dmn {

// A type as an element names it. Without a name every value conforms.
struct TypeUse {
  std::string name{};
  Place place{};

  // Compiled: null when there is none, or it is not known.
  feel::TypePointer type{};
};

struct Formula {
  Text text{};
  std::string language{};  // As stated; empty is what the model says, or FEEL.
  TypeUse type{};          // Of its value.

  // Compiled:
  feel::Expression code{};
  std::string broken{};  // Why it could not be; evaluates to null with this reason.
  std::string broken_rule{};
};

}  // namespace cauce::dmn
