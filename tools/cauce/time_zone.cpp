#include "tools/cauce/time_zone.h"

#include <cstdlib>
#include <fstream>

namespace cauce::tools {
namespace {

Result<const Zone*, Problem> zone_named(const std::string& name, const std::string& by) {
  if (name == "UTC" || name == "Etc/UTC") return &Zone::utc();
  if (const Zone* zone = Zone::find(name)) return zone;
  return Failure{Problem{Exit::usage, "expected " + by +
                                          " to name a time zone such as America/Santiago, but "
                                          "found '" +
                                          name + "'"}};
}

}  // namespace

Result<const Zone*, Problem> find_zone(const std::optional<std::string>& name) {
  if (name) return zone_named(*name, "--time-zone");
  if (const char* given = std::getenv("TZ")) {
    const std::string text = given[0] == ':' ? given + 1 : given;
    if (text.empty()) return &Zone::utc();  // As the C library has it.
    return zone_named(text, "the environment's TZ (or --time-zone)");
  }
  std::ifstream file("/etc/timezone");
  std::string text;
  if (std::getline(file, text) && !text.empty())
    return zone_named(text, "/etc/timezone (or --time-zone)");
  return &Zone::utc();
}

}  // namespace cauce::tools
