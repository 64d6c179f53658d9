// What people write in FEEL who are used to other languages.
#pragma once

#include <string_view>

namespace cauce::feel {

// How FEEL writes what stands at the beginning of `text`; empty when nobody knows.
std::string_view hint_for(std::string_view text);

}  // namespace cauce::feel
