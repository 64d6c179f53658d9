// The release that this executable is.
#pragma once

namespace cauce::tools {

constexpr const char* version = "0.1.0";

}  // namespace cauce::tools
