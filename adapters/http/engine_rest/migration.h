// A plan from one version of a process to another, as the dialect words it.
#pragma once

#include <memory>

#include "adapters/http/call.h"
#include "engine/model/migration.h"

namespace cauce::http::engine_rest {

struct MigrationPlan {
  DefinitionKey source{}, target{};
  std::shared_ptr<const Process> from{}, to{};
  MigrationMapping mapping{};
  Context variables{};
};

// From the members of a body. The instructions may be wrong, for check_mapping to find.
Result<MigrationPlan, HttpResponse> read_migration_plan(const Call& call, const Context& dto);

}  // namespace cauce::http::engine_rest
