// What `@"…"` means (DMN 1.5, grammar rule 65): a date, time, date and time, or duration.
#pragma once

#include <string_view>

#include "engine/value/value.h"

namespace cauce::feel {

// Null with the reason when the text is none of them.
Value temporal_from(std::string_view text);

}  // namespace cauce::feel
