// libsodium wants to be started before its first use; further calls cost nothing.
#pragma once

#include "engine/base/invariant.h"

namespace cauce::identity {

void start_sodium();

}  // namespace cauce::identity
