// Where the instances of a try-out stand, as pages read it.
#pragma once

#include "adapters/http/json_text.h"
#include "adapters/http/simulation/rehearsal.h"

namespace cauce::http {

// "records", "tasks", "work", "waiting", "timers", "incidents", "ended", "now" into an open object.
void put_situation(JsonText& json, const Rehearsal& rehearsal);

}  // namespace cauce::http
