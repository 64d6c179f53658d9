#include "engine/base/invariant.h"

#include <cstdio>
#include <cstdlib>

namespace cauce {

void invariant_violated(const char* what, std::source_location where) {
  std::fprintf(stderr, "cauce: broken invariant at %s:%u: %s\n", where.file_name(),
               static_cast<unsigned>(where.line()), what);
  std::abort();
}

}  // namespace cauce
