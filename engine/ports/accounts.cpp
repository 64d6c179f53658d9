#include "engine/ports/accounts.h"

namespace cauce {

bool Rights::may(SystemRight right) const {
  if (has(right) || has(SystemRight::administrator)) return true;
  const bool is_work = right == SystemRight::staff || right == SystemRight::designer;
  return is_work && has(SystemRight::operator_);
}

std::string_view to_string(SystemRight right) {
  switch (right) {
    case SystemRight::staff: return "staff";
    case SystemRight::designer: return "designer";
    case SystemRight::auditor: return "auditor";
    case SystemRight::operator_: return "operator";
    case SystemRight::administrator: return "administrator";
  }
  return {};
}

std::optional<SystemRight> parse_right(std::string_view name) {
  for (const SystemRight right : system_rights)
    if (to_string(right) == name) return right;
  return std::nullopt;
}

}  // namespace cauce
