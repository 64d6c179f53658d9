// Upper and lower case of Unicode text, without regard to any language's own rules.
#pragma once

#include <string>
#include <string_view>

namespace cauce::feel {

// Invalid UTF-8 stays as it is.
std::string to_upper_case(std::string_view text);
std::string to_lower_case(std::string_view text);

}  // namespace cauce::feel
