// Reads people from a JSON text that an administrator wrote:
// `[{"id": "ana", "name": "Ana Rojas", "groups": ["gestor"], "rights": ["staff"], "password":
// "..."}]`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "adapters/identity/account.h"
#include "adapters/identity/password.h"
#include "engine/base/diagnostic.h"
#include "engine/base/result.h"

namespace cauce::identity {

struct Person {
  std::string id{};
  std::string name{};
  std::vector<std::string> groups{};
  std::string password{};
  Rights rights{};

  bool operator==(const Person&) const = default;
};

struct PeopleFile {
  std::vector<Person> people{};  // Those without an error, in the order of the file.
  Diagnostics diagnostics{};     // All that is wrong, at once.
};

// `file` is what diagnostics call it. Every member but `groups` and `rights` must be there; without
// rights they are staff, and operators or administrators by a group of that name; a member that is
// not known, an id twice, and an id that HTTP Basic cannot carry (RFC 7617: no colon) are errors.
PeopleFile read_people(std::string_view json, std::string_view file);

// Hashes the password, unless `stored` is the account that the person has already and its password
// is the same: then its hash is kept.
Result<Account, std::string> make_account(const Person& person,
                                          PasswordCost cost = PasswordCost::interactive(),
                                          const Account* stored = nullptr);

}  // namespace cauce::identity
