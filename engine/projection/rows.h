// The tables that a person reads, one struct a table. Everything here follows from the journal and
// can be thrown away. `columns` names each column once: the store's SQL, the comparison of a
// rebuild and the query filters are made from it. The first `key_columns` columns are the primary
// key, and rows of one process instance lie together.
#pragma once

#include <tuple>

#include "engine/projection/rows/data.h"
#include "engine/projection/rows/decision.h"
#include "engine/projection/rows/deployment.h"
#include "engine/projection/rows/deviation.h"
#include "engine/projection/rows/external_task.h"
#include "engine/projection/rows/instance.h"
#include "engine/projection/rows/note.h"
#include "engine/projection/rows/partition.h"
#include "engine/projection/rows/task.h"
#include "engine/projection/rows/waiting.h"

namespace cauce {

// Parents before children, so that writing table by table keeps foreign keys whole.
using AllRows =
    std::tuple<DeploymentRow, ResourceRow, ProcessDefinitionRow, DecisionDefinitionRow,
               ProcessInstanceRow, ActivityInstanceRow, TokenRow, VariableRow, TaskRow,
               TaskCandidateRow, CommentRow, AttachmentRow, TimerRow, EventSubscriptionRow,
               ExternalTaskRow, IncidentRow, DecisionEvaluationRow, DeviationRow, DataStoreRow,
               DataStoreRecordRow, RequestRow, PartitionRow>;

}  // namespace cauce
