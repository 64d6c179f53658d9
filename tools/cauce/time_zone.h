// The time zone in which people of an engine tell the time.
#pragma once

#include <optional>
#include <string>

#include "engine/value/zone.h"
#include "tools/cauce/exit.h"

namespace cauce::tools {

// The zone that is named; else the environment's TZ, else what /etc/timezone names, else UTC. A
// name that is given and no zone is a problem, not UTC.
Result<const Zone*, Problem> find_zone(const std::optional<std::string>& name);

constexpr const char* zone_help =
    "Where times without a zone are told; else the variable TZ, else /etc/timezone, else UTC";

}  // namespace cauce::tools
