#include "adapters/identity/people_file.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "engine/value/json.h"

namespace cauce::identity {
namespace {

std::string article(std::string_view type) {
  return (type == "null" ? "" : "a ") + std::string(type);
}

class Reader {
 public:
  explicit Reader(std::string_view file) : file_(file) {}

  PeopleFile read(std::string_view json) && {
    const auto value = parse_json(json);
    if (!value) {
      report_syntax(json, value.error());
    } else if (const List* list = value->list()) {
      for (std::size_t index = 0; index < list->size(); ++index) read_person(index, (*list)[index]);
    } else {
      report("people-shape", "expected a list of people, but found " + article(type_name(*value)));
    }
    return std::move(read_);
  }

 private:
  void read_person(std::size_t index, const Value& value) {
    where_ = "person " + std::to_string(index + 1);
    errors_before_ = read_.diagnostics.size();
    const Context* members = value.context();
    if (!members) {
      report("people-shape", "expected an object, but found " + article(type_name(value)));
      return;
    }
    Person person;
    person.id = read_text(*members, "id");
    if (!person.id.empty()) where_ += " ('" + person.id + "')";
    check_id(person.id);
    person.name = read_text(*members, "name");
    person.password = read_text(*members, "password");
    if (person.password.size() > password_bytes_max)
      report("people-password", "expected a password of at most " +
                                    std::to_string(password_bytes_max) + " bytes, but it has " +
                                    std::to_string(person.password.size()));
    if (const Value* groups = members->find("groups")) person.groups = read_groups(*groups);
    const Value* rights = members->find("rights");
    person.rights = rights ? read_rights(*rights) : rights_of(person.groups);
    for (const auto& [name, unused] : members->entries())
      if (name != "id" && name != "name" && name != "groups" && name != "rights" &&
          name != "password")
        report("people-member",
               "expected only id, name, groups, rights and password, but found '" + name + "'");
    if (read_.diagnostics.size() == errors_before_) read_.people.push_back(std::move(person));
  }

  std::string read_text(const Context& members, std::string_view name) {
    const Value* value = members.find(name);
    const std::string* text = value ? value->string() : nullptr;
    if (text && !text->empty()) return *text;
    report("people-member", "expected '" + std::string(name) + "' to be a text, but " +
                                (!value ? "it is missing"
                                 : text ? "it is empty"
                                        : "it is " + article(type_name(*value))));
    return {};
  }

  void check_id(const std::string& id) {
    if (id.empty()) return;  // Reported already.
    if (!is_account_id(id)) report("people-id", std::string(account_id_wanted));
    if (!ids_.insert(id).second)
      report("people-id", "expected each id once, but it is that of a person before");
  }

  std::vector<std::string> read_groups(const Value& value) {
    const List* list = value.list();
    if (!list) {
      report("people-groups",
             "expected 'groups' to be a list of texts, but it is " + article(type_name(value)));
      return {};
    }
    std::vector<std::string> groups;
    for (const Value& entry : *list) {
      const std::string* group = entry.string();
      if (!group || group->empty())
        report("people-groups", "expected each group to be a text that is not empty, but found " +
                                    (group ? "an empty one" : article(type_name(entry))));
      else if (std::ranges::count(groups, *group) > 0)
        report("people-groups", "expected each group once, but found '" + *group + "' twice");
      else
        groups.push_back(*group);
    }
    return groups;
  }

  static Rights rights_of(const std::vector<std::string>& groups) {
    Rights rights{SystemRight::staff};
    for (const SystemRight right : {SystemRight::operator_, SystemRight::administrator})
      if (std::ranges::count(groups, to_string(right)) > 0) rights.give(right);
    return rights;
  }

  Rights read_rights(const Value& value) {
    Rights rights;
    const List* list = value.list();
    if (!list)
      report("people-rights",
             "expected 'rights' to be a list of texts, but it is " + article(type_name(value)));
    for (const Value& entry : list ? *list : List()) {
      const std::string* name = entry.string();
      const auto right = name ? parse_right(*name) : std::nullopt;
      if (right)
        rights.give(*right);
      else
        report("people-rights",
               "expected a right among staff, designer, auditor, operator and administrator, but "
               "found " +
                   (name ? "'" + *name + "'" : article(type_name(entry))));
    }
    return rights;
  }

  void report(std::string rule, const std::string& message) {
    read_.diagnostics.push_back({.file = file_,
                                 .rule = std::move(rule),
                                 .message = where_.empty() ? message : where_ + ": " + message});
  }

  void report_syntax(std::string_view json, const JsonError& error) {
    const std::string_view before = json.substr(0, error.offset);
    const auto line_begin = before.rfind('\n');  // npos + 1 is the first byte.
    report("people-json", error.message);
    read_.diagnostics.back().line =
        static_cast<std::uint32_t>(1 + std::ranges::count(before, '\n'));
    read_.diagnostics.back().column =
        static_cast<std::uint32_t>(1 + before.size() - (line_begin + 1));
  }

  std::string file_;
  std::string where_;
  std::size_t errors_before_ = 0;
  std::set<std::string> ids_;
  PeopleFile read_;
};

}  // namespace

PeopleFile read_people(std::string_view json, std::string_view file) {
  return Reader(file).read(json);
}

Result<Account, std::string> make_account(const Person& person, PasswordCost cost,
                                          const Account* stored) {
  Account account{
      .id = person.id, .name = person.name, .groups = person.groups, .rights = person.rights};
  if (stored && stored->id == person.id &&
      password_matches(stored->password_hash, person.password)) {
    account.password_hash = stored->password_hash;
    return account;
  }
  auto hash = hash_password(person.password, cost);
  if (!hash) return Failure{hash.error()};
  account.password_hash = *std::move(hash);
  return account;
}

}  // namespace cauce::identity
