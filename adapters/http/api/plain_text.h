// Text as people search and sort it.
#pragma once

#include <string>
#include <string_view>

namespace cauce::http::api {

// In lower case and without accents, for the letters of western Europe: "Ñuñoa Ágil" is "nunoa
// agil". All else stays as it is.
std::string plain(std::string_view text);

}  // namespace cauce::http::api
