// Who waits for a message, a signal or a condition, as the dialect shows it.
#pragma once

#include <vector>

#include "adapters/http/json_text.h"
#include "adapters/http/query.h"

namespace cauce::http::engine_rest {

// Each an item of a JSON array that is open, or one alone.
void write_event_subscriptions(const Call& call, JsonText& json,
                               const std::vector<EventSubscriptionRow>& rows);

}  // namespace cauce::http::engine_rest
