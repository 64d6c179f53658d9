// What an operator asks for at what waits and at what failed, found by the ids of elements.
#pragma once

#include "adapters/cases/operator_steps.h"
#include "adapters/cases/stage.h"

namespace cauce::cases {

// The `which`th running instance of the element, from 1; `body` asks for those that loop.
std::optional<ActivityInstanceKey> running(const InstanceState& state, const std::string& element,
                                           bool body, std::size_t which);

Checked<Request> timer_request(const Stage& stage, const OperateTimer& step);
Checked<Request> report_request(const Stage& stage, const ReportTrouble& step);
Checked<Request> annotation_request(const Stage& stage, const AnnotateTrouble& step);
Checked<Request> retry_request(const Stage& stage, const RetryElement& step);
Checked<Request> trigger_request(const Stage& stage, const TriggerElement& step);

}  // namespace cauce::cases
