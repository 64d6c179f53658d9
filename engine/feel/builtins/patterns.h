// The regular expressions of matches(), replace() and split() that are literals, compiled with the
// expression.
#pragma once

#include <optional>
#include <vector>

#include "engine/feel/builder.h"

namespace cauce::feel {

std::optional<Regex> constant_regex(const Builder& builder, std::uint32_t builtin,
                                    const std::vector<Builder::Id>& arguments);

}  // namespace cauce::feel
