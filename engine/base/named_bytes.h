// The content of something that has a name, such as a file that is to be deployed.
#pragma once

#include <string>

namespace cauce {

struct NamedBytes {
  std::string name{};
  std::string bytes{};
};

}  // namespace cauce
