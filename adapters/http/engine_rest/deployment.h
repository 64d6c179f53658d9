// Deployments as the dialect shows them.
#pragma once

#include <string>

#include "adapters/http/json_text.h"
#include "adapters/http/query.h"

namespace cauce::http::engine_rest {

const QueryRules& deployment_rules();

// The members of DeploymentDto, into an object that is open.
enum class DeploymentLinks : std::uint8_t { none, self };
void put_deployment(const Call& call, JsonText& json, const DeploymentRow& row,
                    DeploymentLinks links);

}  // namespace cauce::http::engine_rest
