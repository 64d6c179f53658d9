#include "adapters/identity/account.h"

namespace cauce::identity {

Actor actor_of(const Account& account) {
  Actor actor{.user = account.id, .groups = account.groups, .authority = Authority::person};
  if (actor.is_in("operator") || actor.is_in("administrator"))
    actor.authority = Authority::operator_;
  return actor;
}

}  // namespace cauce::identity
