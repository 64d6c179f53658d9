// Invariants: what can only be false because of a bug of ours. The process stops before it
// commits anything that followed; the journal's last commit stays the truth.
#pragma once

#include <source_location>

namespace cauce {

[[noreturn]] void invariant_violated(const char* what, std::source_location where);

inline void invariant(bool holds, const char* what,
                      std::source_location where = std::source_location::current()) {
  if (!holds) [[unlikely]]
    invariant_violated(what, where);
}

}  // namespace cauce
