#include "adapters/http/identities.h"

#include "adapters/http/query.h"

namespace cauce::http {
namespace {

Filter candidates(Filter which, bool none = false) {
  return related(TaskCandidateRow::table, {{"instance_key", "instance_key"}, {"key", "task_key"}},
                 std::move(which), none);
}

}  // namespace

Identities::Identities(const Principal& principal) {
  const auto add = [this](const Actor& actor) {
    if (!actor.user.empty()) users.emplace_back(actor.user);
    for (const std::string& group : actor.groups) groups.emplace_back(group);
  };
  add(principal.actor);
  for (const Actor& absent : principal.stands_in_for) add(absent);
}

Filter assigned_to(const Identities& identities) {
  return where("assignee", Compare::in, identities.users);
}

Filter offered_to(const Identities& identities) {
  const auto to = [](const char* kind, const std::vector<Scalar>& ids) {
    return where("kind", Compare::equal, std::string(kind)) + where("id", Compare::in, ids);
  };
  // Looked up once a task, which is faster than once for each kind.
  return candidates(any_of({to("user", identities.users), to("group", identities.groups)}));
}

Filter offered_to_everybody() { return where("assignee", Compare::is_null) + candidates({}, true); }

}  // namespace cauce::http
