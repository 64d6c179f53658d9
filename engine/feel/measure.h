// How deep and how large values are when written out. Values share their parts, so that a short
// expression could make one that is small in memory and endless on paper, or so deep that freeing
// it exhausts the stack.
#pragma once

#include <cstdint>
#include <unordered_map>

#include "engine/value/value.h"

namespace cauce::feel {

struct Measure {
  std::uint32_t depth = 0;   // Containers one within the other.
  std::uint64_t weight = 1;  // Values in it, a text counting more the longer it is.
  std::uint64_t parts = 0;   // Direct ones.

  void include(const Measure& part);
};

class Measures {
 public:
  // Of a value just made. Requires: every container made during the evaluation comes here, since
  // the memory of an earlier one may be used again.
  Measure add(const Value& value);
  // Of a value made before.
  Measure of(const Value& value);
  // For a list that grows in place.
  void set(const List& list, const Measure& measure) { known_.insert_or_assign(&list, measure); }

 private:
  Measure compute(const Value& value);

  std::unordered_map<const void*, Measure> known_;
};

}  // namespace cauce::feel
