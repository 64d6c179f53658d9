#include "adapters/identity/account.h"

#include <algorithm>

namespace cauce::identity {

Actor actor_of(const Account& account) {
  Actor actor{.user = account.id, .groups = account.groups, .authority = Authority::person};
  if (account.rights.may(SystemRight::operator_)) actor.authority = Authority::operator_;
  return actor;
}

bool is_account_id(std::string_view id) {
  // C0 and DEL; what is not ASCII is a letter of some language.
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
  return !id.empty() && id.size() <= 64 && std::ranges::none_of(id, is_control) &&
         id.front() != ' ' && id.back() != ' ' && id.find(':') == std::string_view::npos;
}

}  // namespace cauce::identity
