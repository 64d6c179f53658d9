// As whom somebody may act: themselves and, while they stand in for them, others.
#pragma once

#include <vector>

#include "engine/ports/identity.h"
#include "engine/ports/reader.h"

namespace cauce::http {

struct Identities {
  std::vector<Scalar> users{};
  std::vector<Scalar> groups{};  // Of each of them.

  explicit Identities(const Principal& principal);
};

// Tasks: which one of them has, which offer themselves to one of them, and which do to whoever
// comes.
Filter assigned_to(const Identities& identities);
Filter offered_to(const Identities& identities);
Filter offered_to_everybody();

}  // namespace cauce::http
