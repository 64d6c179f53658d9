// Who people are, as the server asks it. Others implement it; safe to use from any thread. To
// remember verified credentials, so that not every request costs a slow hash, is its business.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/journal/actor.h"

namespace cauce::http {

class Identity {
 public:
  virtual ~Identity() = default;

  // The person, with groups and authority; else why not, in words that may be told to anybody.
  virtual Result<Actor, std::string> authenticate(std::string_view user,
                                                  std::string_view password) = 0;
  // The groups of a person; none when nobody of that name is known.
  virtual std::optional<std::vector<std::string>> groups_of(std::string_view user) = 0;
};

}  // namespace cauce::http
