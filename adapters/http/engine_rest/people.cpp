#include "adapters/http/engine_rest/people.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "adapters/http/errors.h"
#include "adapters/http/query.h"
#include "engine/feel/expression.h"

namespace cauce::http::engine_rest {
namespace people_listing {

using Arguments = std::map<std::string, std::string, std::less<>>;

// From the query string and the body; lists become comma-separated.
Result<Arguments, HttpResponse> arguments_of(const Call& call) {
  Arguments arguments(call.target.parameters.begin(), call.target.parameters.end());
  if (call.request.method != Method::post) return arguments;
  const Result<Context, HttpResponse> body = read_json_object(call);
  if (!body) return Failure{body.error()};
  for (const auto& [name, value] : body->entries()) {
    if (const std::string* text = value.string()) arguments[name] = *text;
    if (const List* list = value.list()) {
      std::string joined;
      for (const Value& each : *list)
        if (const std::string* text = each.string()) joined += (joined.empty() ? "" : ",") + *text;
      arguments[name] = joined;
    }
  }
  return arguments;
}

bool is_listed(std::string_view list, std::string_view wanted) {
  while (true) {
    const std::size_t comma = list.find(',');
    if (list.substr(0, comma) == wanted) return true;
    if (comma == std::string_view::npos) return false;
    list.remove_prefix(comma + 1);
  }
}

// SQL's LIKE: `%` is any text.
bool is_like(std::string_view text, std::string_view pattern) {
  const std::size_t percent = pattern.find('%');
  if (percent == std::string_view::npos) return text == pattern;
  if (text.substr(0, percent) != pattern.substr(0, percent)) return false;
  for (std::size_t at = percent; at <= text.size(); ++at)
    if (is_like(text.substr(at), pattern.substr(percent + 1))) return true;
  return false;
}

constexpr std::size_t pattern_bytes_max = 100;

// Whether an item passes: for each argument that is given, what it looks at.
struct Sieve {
  const Arguments& arguments;
  bool passes = true;

  void equal(std::string_view name, std::string_view value) {
    if (const auto given = arguments.find(name); given != arguments.end())
      passes = passes && given->second == value;
  }
  void in(std::string_view name, std::string_view value) {
    if (const auto given = arguments.find(name); given != arguments.end())
      passes = passes && is_listed(given->second, value);
  }
  void like(std::string_view name, std::string_view value) {
    if (const auto given = arguments.find(name); given != arguments.end())
      passes = passes && given->second.size() <= pattern_bytes_max &&
               std::ranges::count(given->second, '%') <= 4 && is_like(value, given->second);
  }
  void has(std::string_view name, const std::vector<std::string>& values) {
    if (const auto given = arguments.find(name); given != arguments.end())
      passes = passes && std::ranges::count(values, given->second) > 0;
  }
  // There is nothing of the kind here.
  void none(std::string_view name) { passes = passes && !arguments.contains(name); }
};

template <class Item, class KeyOf>
Result<Asked<Item>, HttpResponse> arranged(std::vector<Item> items, const Arguments& arguments,
                                           KeyOf key_of) {
  const auto number = [&](std::string_view name, std::size_t otherwise) {
    const auto given = arguments.find(name);
    if (given == arguments.end()) return otherwise;
    std::from_chars(given->second.data(), given->second.data() + given->second.size(), otherwise);
    return otherwise;
  };
  const auto order = arguments.find("sortOrder");
  const auto by = arguments.find("sortBy");
  if ((order == arguments.end()) != (by == arguments.end()))
    return Failure{bad_request("expected sortBy and sortOrder together, but found only one")};
  if (by != arguments.end()) {
    if (order->second != "asc" && order->second != "desc")
      return Failure{bad_request("expected sortOrder to be asc or desc")};
    std::ranges::stable_sort(items, {}, [&](const Item& item) { return key_of(item, by->second); });
    if (order->second == "desc") std::ranges::reverse(items);
  }
  Asked<Item> asked{{}, items.size()};
  const std::size_t first = std::min(number("firstResult", 0), items.size());
  const std::size_t count = std::min(number("maxResults", items.size()), items.size() - first);
  for (std::size_t i = first; i < first + count; ++i) asked.shown.push_back(std::move(items[i]));
  return asked;
}

}  // namespace people_listing

PersonName name_of(const Account& account) {
  const std::size_t blank = account.name.find(' ');
  if (blank == std::string::npos) return {account.name, ""};
  return {account.name.substr(0, blank), account.name.substr(blank + 1)};
}

std::vector<Account> people_of(const Call& call) {
  if (call.services.accounts == nullptr) return {};
  std::vector<Account> people = call.services.accounts->accounts();
  std::erase_if(people, [](const Account& account) { return !account.active; });
  return people;
}

std::set<std::string> known_groups(const Call& call) {
  std::set<std::string> groups;
  for (const Account& account : people_of(call))
    groups.insert(account.groups.begin(), account.groups.end());
  std::map<std::string, ProcessDefinitionRow> latest;
  for (ProcessDefinitionRow& row : call.reader.select<ProcessDefinitionRow>({}, {{"version"}}))
    latest[row.process_id] = std::move(row);
  for (const auto& [id, row] : latest) {
    const auto process = call.services.engine.process(row.key);
    if (!process) continue;
    for (const Element& element : process->elements) {
      if (!element.human_task) continue;
      for (const feel::Expression& group : element.human_task->candidate_groups)
        if (group.is_literal())
          if (const auto name = group.evaluate(feel::ContextVariables(Context{}), {});
              name.ok() && name->string())
            groups.insert(*name->string());
    }
  }
  return groups;
}

Result<Asked<Account>, HttpResponse> people_asked_for(const Call& call) {
  using namespace people_listing;
  const auto arguments = arguments_of(call);
  if (!arguments) return Failure{arguments.error()};
  if (arguments->contains("potentialStarter"))
    return Failure{not_supported("potentialStarter is not supported")};
  std::vector<Account> people = people_of(call);
  std::erase_if(people, [&](const Account& account) {
    const PersonName name = name_of(account);
    Sieve sieve{*arguments};
    sieve.equal("id", account.id);
    sieve.in("idIn", account.id);
    sieve.equal("firstName", name.first);
    sieve.like("firstNameLike", name.first);
    sieve.equal("lastName", name.last);
    sieve.like("lastNameLike", name.last);
    sieve.has("memberOfGroup", account.groups);
    for (const char* unknown : {"email", "emailLike", "memberOfTenant"}) sieve.none(unknown);
    return !sieve.passes;
  });
  return arranged(std::move(people), *arguments, [](const Account& account, const std::string& by) {
    const PersonName name = name_of(account);
    return by == "firstName" ? name.first : by == "lastName" ? name.last : account.id;
  });
}

Result<Asked<std::string>, HttpResponse> groups_asked_for(const Call& call) {
  using namespace people_listing;
  const auto arguments = arguments_of(call);
  if (!arguments) return Failure{arguments.error()};
  std::vector<std::string> of_member;
  if (const auto member = arguments->find("member"); member != arguments->end())
    for (const Account& account : people_of(call))
      if (account.id == member->second) of_member = account.groups;
  std::vector<std::string> groups;
  for (const std::string& group : known_groups(call)) {
    Sieve sieve{*arguments};
    sieve.equal("id", group);
    sieve.in("idIn", group);
    sieve.equal("name", group);
    sieve.like("nameLike", group);
    sieve.equal("type", "WORKFLOW");
    sieve.none("memberOfTenant");
    const bool is_theirs =
        !arguments->contains("member") || std::ranges::count(of_member, group) > 0;
    if (sieve.passes && is_theirs) groups.push_back(group);
  }
  return arranged(std::move(groups), *arguments,
                  [](const std::string& group, const std::string&) { return group; });
}

}  // namespace cauce::http::engine_rest
