// Text as people search and sort it.
#pragma once

#include <string>
#include <string_view>

namespace cauce::http::api {

// Without case and accents, as it is searched: "Ñuñoa Ágil" is "nunoa agil".
std::string plain(std::string_view text);

// What is compared byte by byte to sort as Spanish does: as plain, but ñ stands after every n.
std::string sort_text(std::string_view text);

}  // namespace cauce::http::api
