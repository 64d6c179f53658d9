// What a drawing must be so that it can be executed. Every rule has a stable id; findings name the
// element and its place. Rules that can only be seen in XML (namespaces, ids, references) are the
// reader's.
#pragma once

#include <memory>
#include <span>

#include "engine/base/diagnostic.h"
#include "engine/model/process.h"

namespace cauce {

// Runs every rule; errors forbid deployment, warnings do not.
Diagnostics validate(const Process& process);

// Rules about what the processes of one file do to each other.
Diagnostics validate_together(std::span<const std::shared_ptr<const Process>> processes);

}  // namespace cauce
