// Who is known, and which roles there are; lists of them as the dialect filters, sorts and pages.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "adapters/http/call.h"

namespace cauce::http::engine_rest {

struct PersonName {
  std::string first{}, last{};  // A name of one word is a first name.
};
PersonName name_of(const Account& account);

// Those who can sign in, by id.
std::vector<Account> people_of(const Call& call);
// Those of people, and those that the latest drawings offer tasks to.
std::set<std::string> known_groups(const Call& call);

template <class Item>
struct Asked {
  std::vector<Item> shown{};
  std::uint64_t total = 0;  // Without a page.
};
Result<Asked<Account>, HttpResponse> people_asked_for(const Call& call);
Result<Asked<std::string>, HttpResponse> groups_asked_for(const Call& call);

}  // namespace cauce::http::engine_rest
