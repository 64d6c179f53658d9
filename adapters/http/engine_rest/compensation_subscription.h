// Completed activities that wait to be undone, as the dialect shows them: event subscriptions of
// their compensation handlers.
#pragma once

#include <vector>

#include "adapters/http/query.h"

namespace cauce::http::engine_rest {

// Those that pass, in no order. Each has the key of its activity instance, stands in the scope in
// which that ran, and names the element that undoes it.
std::vector<EventSubscriptionRow> compensation_subscriptions(const Call& call,
                                                             const Filter& filter);

Scalar column_of(const EventSubscriptionRow& row, std::string_view column);

}  // namespace cauce::http::engine_rest
