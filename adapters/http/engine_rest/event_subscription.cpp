#include "adapters/http/engine_rest/event_subscription.h"

#include <algorithm>

#include "adapters/http/engine_rest/compensation_subscription.h"
#include "adapters/http/engine_rest/derived_rows.h"
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

std::string_view event_type(EventTrigger trigger) {
  return trigger == EventTrigger::compensation ? "compensate" : to_string(trigger);
}

// Those of the store, and the derived ones among them.
std::vector<EventSubscriptionRow> selected(const Call& call, const Query& query) {
  auto derived = compensation_subscriptions(call, query.filter);
  if (derived.empty())
    return call.reader.select<EventSubscriptionRow>(query.filter, query.order, query.page);
  auto rows = call.reader.select<EventSubscriptionRow>(query.filter);
  rows.insert(rows.end(), derived.begin(), derived.end());
  std::ranges::sort(rows, [&](const EventSubscriptionRow& a, const EventSubscriptionRow& b) {
    return comes_before(
        query.order, [&](std::string_view column) { return column_of(a, column); },
        [&](std::string_view column) { return column_of(b, column); });
  });
  return on_page(std::move(rows), query.page);
}

Answer list(const Call& call) {
  const auto query = read_query(call, event_subscription_rules());
  if (!query) return query.error();
  JsonText json;
  json.begin_array();
  write_event_subscriptions(call, json, selected(call, *query));
  HttpResponse response;
  response.body = json.end_array().take();
  return response;
}

Answer count(const Call& call) {
  const auto query = read_query(call, event_subscription_rules());
  if (!query) return query.error();
  return count_response(call.reader.count(EventSubscriptionRow::table, query->filter) +
                        compensation_subscriptions(call, query->filter).size());
}

}  // namespace event_subscription_resource

void write_event_subscriptions(const Call& call, JsonText& json,
                               const std::vector<EventSubscriptionRow>& rows) {
  using namespace event_subscription_resource;
  for (const EventSubscriptionRow& row : rows) {
    json.begin_object().put("id", row.key).put("eventType", event_type(row.trigger));
    json.put_or_null("eventName", row.name).put("executionId", row.activity);
    json.put("processInstanceId", row.instance).put("activityId", row.element);
    json.put("createdDate", date_of(call, row.created_at)).put("tenantId", nullptr).end_object();
  }
}

std::vector<Route> event_subscription_routes() {
  using namespace event_subscription_resource;
  return {
      {Method::get, "/event-subscription", Right::reader, "Who waits for an event", list},
      {Method::get, "/event-subscription/count", Right::reader, "How many wait for an event",
       count},
  };
}

}  // namespace cauce::http::engine_rest
