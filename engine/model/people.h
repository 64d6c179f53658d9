// Who may do a user task and with which form (BPMN 2.0.2, 10.3.4 Human Interactions).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/feel/expression.h"

namespace cauce {

// An expression for one name or a list of names; a literal most often.
struct HumanTaskDefinition {
  std::optional<feel::Expression> assignee{};
  std::vector<feel::Expression> candidate_users{};   // Each yields a text or a list of texts.
  std::vector<feel::Expression> candidate_groups{};
  std::optional<feel::Expression> due_date{};
  std::optional<feel::Expression> follow_up_date{};
  std::optional<feel::Expression> priority{};
  bool skippable = false;  // WS-HumanTask 1.1, 4.7.1.
  // The variable in which who decides against a recommendation says why; empty: there is none.
  std::string override_reason{};
};

enum class FormBinding : std::uint8_t { latest, deployment, version };

// Either a key that only the outside understands, or the id of a deployed form.
struct FormReference {
  std::string key{};
  std::string form_id{};
  FormBinding binding = FormBinding::latest;
  std::int32_t version = 0;  // Of the form, when bound to a version.
};

}  // namespace cauce
