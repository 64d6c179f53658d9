#include "adapters/identity/people_file.h"

#include <catch2/catch.hpp>

namespace cauce::identity {
namespace {

// The diagnostics of a text, one a line.
std::string findings(std::string_view json) {
  std::string lines;
  for (const auto& diagnostic : read_people(json, "people.json").diagnostics)
    lines += to_string(diagnostic) + '\n';
  return lines;
}

}  // namespace

TEST_CASE("people are read with names, groups and passwords") {
  const PeopleFile read = read_people(R"([
    {"id": "ana", "name": "Ana Ñuñez", "groups": ["gestor", "operator"], "password": "uno"},
    {"id": "luis@muni.cl", "name": "Luis", "password": "dos"}
  ])",
                                      "people.json");
  CHECK(read.diagnostics.empty());
  CHECK(read.people ==
        std::vector<Person>{{"ana",
                             "Ana Ñuñez",
                             {"gestor", "operator"},
                             "uno",
                             {SystemRight::staff, SystemRight::operator_}},
                            {"luis@muni.cl", "Luis", {}, "dos", {SystemRight::staff}}});
}

TEST_CASE("rights are those that are named, and only such as there are") {
  const PeopleFile read = read_people(R"([{"id": "eva", "name": "Eva", "password": "x",
      "groups": ["operator"], "rights": ["auditor", "designer"]}])",
                                      "people.json");
  REQUIRE(read.people.size() == 1);
  CHECK(read.people[0].rights == Rights{SystemRight::designer, SystemRight::auditor});
  CHECK(findings(R"([{"id": "x", "name": "X", "password": "x", "rights": ["king", 7]},
                     {"id": "y", "name": "Y", "password": "x", "rights": "staff"}])") ==
        "people.json: error: [people-rights] person 1 ('x'): expected a right among staff, "
        "designer, auditor, operator and administrator, but found 'king'\n"
        "people.json: error: [people-rights] person 1 ('x'): expected a right among staff, "
        "designer, auditor, operator and administrator, but found a number\n"
        "people.json: error: [people-rights] person 2 ('y'): expected 'rights' to be a list of "
        "texts, but it is a string\n");
}

TEST_CASE("an empty list of people is nobody") {
  CHECK(read_people("[]", "people.json").people.empty());
  CHECK(findings("[]").empty());
}

TEST_CASE("a text that is not JSON is told with its place") {
  const Diagnostics diagnostics = read_people("[\n  {\"id\": nope}\n]", "p.json").diagnostics;
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].file == "p.json");
  CHECK(diagnostics[0].rule == "people-json");
  CHECK(diagnostics[0].line == 2);
  CHECK(diagnostics[0].column >= 10);
  CHECK(diagnostics[0].column <= 11);
}

TEST_CASE("all that is wrong with people is told at once") {
  CHECK(findings(R"([
    7,
    {"id": "a:b", "name": "", "password": 5},
    {"name": "Luis", "password": "dos", "grups": []},
    {"id": "eva", "name": "Eva", "groups": ["g", "g", "", null], "password": "x"},
    {"id": "eva", "name": "Eva", "groups": "gestor", "password": "x"}
  ])") ==
        "people.json: error: [people-shape] person 1: expected an object, but found a number\n"
        "people.json: error: [people-id] person 2 ('a:b'): expected an id of at most 64 bytes, "
        "without colon, control characters, or space at its ends\n"
        "people.json: error: [people-member] person 2 ('a:b'): expected 'name' to be a text, but "
        "it is empty\n"
        "people.json: error: [people-member] person 2 ('a:b'): expected 'password' to be a text, "
        "but it is a number\n"
        "people.json: error: [people-member] person 3: expected 'id' to be a text, but it is "
        "missing\n"
        "people.json: error: [people-member] person 3: expected only id, name, groups, "
        "rights and password, but found 'grups'\n"
        "people.json: error: [people-groups] person 4 ('eva'): expected each group once, but "
        "found 'g' twice\n"
        "people.json: error: [people-groups] person 4 ('eva'): expected each group to be a text "
        "that is not empty, but found an empty one\n"
        "people.json: error: [people-groups] person 4 ('eva'): expected each group to be a text "
        "that is not empty, but found null\n"
        "people.json: error: [people-id] person 5 ('eva'): expected each id once, but it is that "
        "of a person before\n"
        "people.json: error: [people-groups] person 5 ('eva'): expected 'groups' to be a list of "
        "texts, but it is a string\n");
}

TEST_CASE("people who are right are read beside those who are not") {
  const PeopleFile read = read_people(
      R"([{"id": "x"}, {"id": "ana", "name": "Ana", "password": "uno"}])", "people.json");
  REQUIRE(read.people.size() == 1);
  CHECK(read.people[0].id == "ana");
  CHECK(has_errors(read.diagnostics));
}

TEST_CASE("what is not a list holds no people") {
  CHECK(findings(R"({"id": "ana"})") ==
        "people.json: error: [people-shape] expected a list of people, but found a context\n");
  CHECK_FALSE(findings("").empty());
  CHECK_FALSE(findings("[] []").empty());
}

TEST_CASE("ids that HTTP Basic cannot carry or people cannot tell apart are refused") {
  const auto refused = [](const std::string& id) {
    return findings("[{\"id\": \"" + id + "\", \"name\": \"n\", \"password\": \"p\"}]")
               .find("[people-id]") != std::string::npos;
  };
  CHECK(refused("a:b"));
  CHECK(refused(" ana"));
  CHECK(refused("ana "));
  CHECK(refused("a\\nb"));
  CHECK(refused("a\\u0000b"));
  CHECK(refused(std::string(65, 'a')));
  CHECK_FALSE(refused(std::string(64, 'a')));
  CHECK_FALSE(refused("María José"));
}

TEST_CASE("an account has its password hashed, and keeps the hash while the password is the same") {
  const Person ana{"ana", "Ana", {"gestor"}, "uno", {SystemRight::auditor}};
  const Account account = make_account(ana, PasswordCost::lowest()).value();
  CHECK(account.id == "ana");
  CHECK(account.name == "Ana");
  CHECK(account.groups == ana.groups);
  CHECK(account.rights == ana.rights);
  CHECK(password_matches(account.password_hash, "uno"));

  CHECK(make_account(ana, PasswordCost::lowest(), &account).value() == account);
  const Person changed{"ana", "Ana", {"gestor"}, "dos", {}};
  const Account renewed = make_account(changed, PasswordCost::lowest(), &account).value();
  CHECK(password_matches(renewed.password_hash, "dos"));
  CHECK_FALSE(password_matches(renewed.password_hash, "uno"));
}

}  // namespace cauce::identity
