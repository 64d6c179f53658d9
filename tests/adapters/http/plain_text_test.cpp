#include "adapters/http/api/plain_text.h"

#include <algorithm>
#include <vector>

#include <catch2/catch.hpp>

namespace cauce::http::api {

TEST_CASE("text is searched without case and accents, in any alphabet") {
  CHECK(plain("Ñuñoa ÁGIL") == "nunoa agil");
  CHECK(plain("n\u0303andu\u0301") == "nandu");
  CHECK(plain("ŠKODA Œuvre Ωmega") == "skoda œuvre ωmega");
  CHECK(plain("cut \xC3") == "cut \xC3");
  CHECK(plain("").empty());
}

TEST_CASE("text is sorted as in Spanish, ñ after every n") {
  std::vector<std::string> names{"Ñuble", "Ovalle", "Nz",          "Ámbar",
                                 "nacer", "Azul",   "n\u0303andú", "ana"};
  std::ranges::sort(names, {}, sort_text);
  CHECK(names == std::vector<std::string>{"Ámbar", "ana", "Azul", "nacer", "Nz", "n\u0303andú",
                                          "Ñuble", "Ovalle"});
}

}  // namespace cauce::http::api
