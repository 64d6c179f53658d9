// What a task or event is about, where one drawing gives several alike: the item of the innermost
// multi-instance activity that it lies in.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "adapters/http/engine_rest/lookup.h"

namespace cauce::http::api {

// An activity instance whose subject is asked for.
struct Place {
  ProcessInstanceKey instance{};
  ActivityInstanceKey activity{};
  std::string who{};  // An item that is just the name of who does it says nothing.
};

using Subjects = std::unordered_map<ActivityInstanceKey, std::string>;

// An item that is a text is its own name; a context is called by its entry `nombre`, `name`,
// `titulo` or `title`. Those without a subject are not in it.
Subjects subjects_of(const Call& call, const engine_rest::InstanceRows& instances,
                     const std::vector<Place>& places);

// Of open tasks: those in a multi-instance activity where one of the item's own variables contains
// the text.
Filter tasks_about(Reader& reader, std::string_view text);

}  // namespace cauce::http::api
