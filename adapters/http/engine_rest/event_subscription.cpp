#include "adapters/http/engine_rest/event_subscription.h"

#include "adapters/http/engine_rest/listing.h"
#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/filters.h"
#include "adapters/http/routes.h"

namespace cauce::http::engine_rest {
namespace event_subscription_resource {

using enum ArgumentType;

constexpr FilterRule subscription_filters[] = {
    {"eventSubscriptionId", text, is_key<"key">},
    {"eventName", text, equal<"name">},
    {"eventType", text, equal<"trigger">},
    {"executionId", text, is_key<"activity_key">},
    {"processInstanceId", text, is_key<"instance_key">},
    {"activityId", text, equal<"element">},
    {"tenantIdIn", texts, nothing},
    {"withoutTenantId", truth, everything},
    {"includeEventSubscriptionsWithoutTenantId", truth, everything},
};
constexpr SortRule subscription_sorts[] = {
    {"created", by<"created_at">}, {"tenantId", by<"key">},  // All alike: there are no tenants.
};
constexpr std::string_view subscription_last_order[] = {"key"};

const QueryRules& event_subscription_rules() {
  static constexpr QueryRules all{
      subscription_filters, subscription_sorts, {}, subscription_last_order};
  return all;
}

}  // namespace event_subscription_resource

void write_event_subscriptions(const Call& call, JsonText& json,
                               const std::vector<EventSubscriptionRow>& rows) {
  for (const EventSubscriptionRow& row : rows) {
    json.begin_object().put("id", row.key).put("eventType", to_string(row.trigger));
    json.put_or_null("eventName", row.name).put("executionId", row.activity);
    json.put("processInstanceId", row.instance).put("activityId", row.element);
    json.put("createdDate", date_of(call, row.created_at)).put("tenantId", nullptr).end_object();
  }
}

std::vector<Route> event_subscription_routes() {
  using namespace event_subscription_resource;
  using Subscriptions =
      Listing<EventSubscriptionRow, event_subscription_rules, write_event_subscriptions>;
  return {
      {Method::get, "/event-subscription", Right::reader, "Who waits for an event",
       Subscriptions::list},
      {Method::get, "/event-subscription/count", Right::reader, "How many wait for an event",
       Subscriptions::count},
  };
}

}  // namespace cauce::http::engine_rest
