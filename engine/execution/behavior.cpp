#include "engine/execution/behavior.h"

#include <array>

#include "engine/base/invariant.h"

namespace cauce {

const Behavior& behavior_of(ElementType type) {
  static const std::array behaviors = {
      Behavior{},  // The process is no element that a token reaches.
#define CAUCE_ELEMENT(name, tag, family) name##_behavior(),
#include "engine/model/elements.def"
#undef CAUCE_ELEMENT
  };
  const auto index = static_cast<std::size_t>(type);
  invariant(index > 0 && index < behaviors.size(), "every element type has a behavior");
  return behaviors[index];
}

}  // namespace cauce
