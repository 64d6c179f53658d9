#include "adapters/identity/reception.h"

#include <catch2/catch.hpp>

#include "tests/adapters/identity/accounts.h"
#include "tests/adapters/identity/store_in_memory.h"

namespace cauce::identity {
namespace {

constexpr std::int64_t hour_ms = 3'600'000;

// Ana (gestor) and Eva (encargado) are staff, Alma looks after the accounts.
struct House {
  StoreInMemory store{};
  Instant now{1'000'000'000'000};
  Date today{2026, 11, 2};
  std::string logged{};
  Reception reception{store,
                      {[this] { return now; }, [this] { return today; },
                       [this](const std::string& line) { logged += line + "\n"; }},
                      limits()};

  House() {
    put("ana", {"gestor"}, {SystemRight::staff});
    put("eva", {"encargado"}, {SystemRight::staff});
    put("alma", {}, {SystemRight::administrator});
  }
  static ReceptionLimits limits() {
    ReceptionLimits limits;
    limits.directory = quick_limits();
    return limits;
  }
  void put(const std::string& id, std::vector<std::string> groups, Rights rights) {
    static const std::string hash = hash_password("clave", PasswordCost::lowest()).value();
    store.people[id] = {id, id, hash, std::move(groups), rights, true};
  }
  NewSession signed_in(std::string_view user, std::string_view former = {}) {
    return reception.sign_in(user, "clave", former).value();
  }
  std::string who(std::string_view secret) {
    const auto session = reception.by_session(secret);
    return session ? session->principal.actor.user : "nobody";
  }
};

AccountChange changed(const Account& account) {
  return {account.id, account.name, account.groups, account.rights, account.active, {}};
}

}  // namespace

TEST_CASE("a session lasts until it is ended, and is new at each signing in") {
  House house;
  const NewSession first = house.signed_in("ana");
  CHECK(first.secret.size() == 64);
  CHECK(house.who(first.secret) == "ana");
  const NewSession second = house.signed_in("ana", first.secret);
  CHECK(second.secret != first.secret);
  CHECK(second.view.change_token != first.view.change_token);
  CHECK(house.who(first.secret) == "nobody");
  CHECK(house.reception.by_session(second.secret)->change_token == second.view.change_token);
  house.reception.sign_out(second.secret);
  CHECK(house.who(second.secret) == "nobody");
  CHECK(house.who("") == "nobody");
  CHECK(house.who(std::string(100'000, 'x')) == "nobody");
}

TEST_CASE("the store never has the secret of a session or of a token") {
  House house;
  const NewSession session = house.signed_in("ana");
  const NewToken token = house.reception.make_token("ana", "reports", std::nullopt).value();
  REQUIRE(house.store.sessions.size() == 1);
  CHECK(to_string(house.store.sessions.begin()->first) != session.secret);
  CHECK(house.store.sessions.begin()->first == sha256({session.secret}));
  CHECK(house.store.tokens.at(token.token.id).secret == sha256({token.secret}));
}

TEST_CASE("a session that is not used ends, and one that is used ends too, later") {
  House house;
  const NewSession idle = house.signed_in("ana");
  house.now.ms += 2 * hour_ms - 1;
  CHECK(house.reception.lasts(idle.secret));
  house.now.ms += 1;
  CHECK_FALSE(house.reception.lasts(idle.secret));
  CHECK(house.who(idle.secret) == "nobody");

  house.now.ms += 1;
  const NewSession used = house.signed_in("ana");
  CHECK(house.store.sessions.size() == 1);  // The old one is swept.
  for (int hour = 1; hour < 12; ++hour) {
    house.now.ms += hour_ms;
    CHECK(house.who(used.secret) == "ana");
  }
  house.now.ms += hour_ms;
  CHECK(house.who(used.secret) == "nobody");
}

TEST_CASE("an account that is changed, closed or removed loses its sessions") {
  House house;
  const auto lasts_after = [&](auto change) {
    const NewSession session = house.signed_in("ana");
    change();
    return house.who(session.secret) == "ana";
  };
  const Account ana = *house.reception.account("ana");
  CHECK(lasts_after([] {}));
  CHECK_FALSE(lasts_after([&] { REQUIRE(house.reception.put(changed(ana))); }));
  // However the store forgets: an account that is closed lets nobody in.
  const NewSession session = house.signed_in("ana");
  const NewToken token = house.reception.make_token("ana", "t", std::nullopt).value();
  house.store.people.at("ana").active = false;
  CHECK(house.who(session.secret) == "nobody");
  CHECK_FALSE(house.reception.by_token(token.secret));
  CHECK_FALSE(house.reception.authenticate("ana", "clave"));
  house.store.people.at("ana").active = true;
  CHECK_FALSE(lasts_after([&] { REQUIRE(house.reception.remove("ana")); }));
}

TEST_CASE("tokens let programs in until they are revoked or over") {
  House house;
  const NewToken forever = house.reception.make_token("ana", "reports", std::nullopt).value();
  const NewToken brief =
      house.reception.make_token("ana", "brief", Instant{house.now.ms + hour_ms}).value();
  CHECK(forever.secret.starts_with("cauce_"));
  CHECK(house.reception.by_token(forever.secret)->actor.user == "ana");
  CHECK(house.reception.by_token(brief.secret));
  CHECK(house.store.tokens.at(brief.token.id).used_at == house.now);
  house.now.ms += hour_ms;
  CHECK_FALSE(house.reception.by_token(brief.secret));
  CHECK_FALSE(house.reception.by_token(forever.secret.substr(6)));
  CHECK_FALSE(house.reception.revoke_token("eva", forever.token.id));
  CHECK(house.reception.by_token(forever.secret));
  CHECK(house.reception.revoke_token("ana", forever.token.id));
  CHECK_FALSE(house.reception.by_token(forever.secret));
  CHECK(house.reception.make_token("ana", "", std::nullopt).error().kind ==
        RejectionKind::invalid_argument);
}

TEST_CASE("changing a password wants the old one, and ends every session but the new") {
  House house;
  const NewSession session = house.signed_in("ana");
  CHECK(house.reception.change_password("ana", "wrong", "long enough").error().reason ==
        SignInRefusal::Reason::mismatch);
  const NewSession renewed = house.reception.change_password("ana", "clave", "long enough").value();
  CHECK(house.who(session.secret) == "nobody");
  CHECK(house.who(renewed.secret) == "ana");
  CHECK_FALSE(house.reception.authenticate("ana", "clave"));
  CHECK(house.reception.authenticate("ana", "long enough"));
}

TEST_CASE("an administrator makes accounts that make sense") {
  House house;
  const auto put = [&](AccountChange change) {
    const auto done = house.reception.put(change);
    return done ? std::string("done") : done.error().message;
  };
  const AccountChange luz{"luz", "Luz", {"equipo"}, {SystemRight::staff}, true, "contraseña"};
  CHECK(put(luz) == "done");
  CHECK(house.reception.authenticate("luz", "contraseña"));
  AccountChange other = luz;
  other.password = std::nullopt;
  other.groups = {"gestor"};
  CHECK(put(other) == "done");
  CHECK(house.reception.authenticate("luz", "contraseña")->actor.groups ==
        std::vector<std::string>{"gestor"});
  other.id = "nueva";
  CHECK(put(other) == "expected a password for the new account 'nueva'");
  other.password = "ñandúes";  // Seven characters, of more bytes.
  CHECK(put(other) == "expected a password of at least 8 characters, but it has 7");
  other.id = "a:b";
  CHECK(put(other).starts_with("expected an id"));
  other = luz;
  other.name = "";
  CHECK(put(other).starts_with("expected a name"));
  other = luz;
  other.groups = {""};
  CHECK(put(other).starts_with("expected groups"));
}

TEST_CASE("the last administrator stays one") {
  House house;
  AccountChange alma = changed(*house.reception.account("alma"));
  alma.rights = {SystemRight::staff};
  CHECK(house.reception.put(alma).error().kind == RejectionKind::invalid_state);
  alma.rights = {SystemRight::administrator};
  alma.active = false;
  CHECK(house.reception.put(alma).error().kind == RejectionKind::invalid_state);
  CHECK(house.reception.remove("alma").error().kind == RejectionKind::invalid_state);
  house.put("otra", {}, {SystemRight::administrator});
  CHECK(house.reception.put(alma));
  CHECK(house.reception.remove("otra").error().kind == RejectionKind::invalid_state);
  CHECK(house.reception.remove("nobody").error().kind == RejectionKind::not_found);
}

TEST_CASE("a substitute stands in from the first day to the last") {
  House house;
  REQUIRE(house.reception.put_absence({"ana", "eva", {2026, 11, 2}, {2026, 11, 4}}));
  const auto stands_in = [&](Date day) {
    house.today = day;
    const auto eva = house.reception.person("eva");
    return eva->stands_in_for == std::vector<Actor>{{.user = "ana", .groups = {"gestor"}}};
  };
  CHECK_FALSE(stands_in({2026, 11, 1}));
  CHECK(stands_in({2026, 11, 2}));
  CHECK(stands_in({2026, 11, 4}));
  CHECK_FALSE(stands_in({2026, 11, 5}));
  house.today = {2026, 11, 3};
  CHECK(house.reception.person("ana")->stands_in_for.empty());
  house.store.people.at("ana").active = false;
  CHECK(house.reception.person("eva")->stands_in_for.empty());
  house.store.people.at("ana").active = true;
  house.store.people.at("ana").rights = {SystemRight::auditor};  // No work of hers to be done.
  CHECK(house.reception.person("eva")->stands_in_for.empty());
  house.store.people.at("ana").rights = {SystemRight::staff};
  CHECK_FALSE(house.reception.person("eva")->stands_in_for.empty());
  CHECK(house.reception.remove_absence("ana"));
  CHECK(house.reception.person("eva")->stands_in_for.empty());
}

TEST_CASE("a substitute is another person, who is there") {
  House house;
  const auto kind = [&](const Absence& absence) {
    return house.reception.put_absence(absence).error().kind;
  };
  CHECK(kind({"ana", "ana", {2026, 1, 1}, {2026, 1, 2}}) == RejectionKind::invalid_argument);
  CHECK(kind({"ana", "eva", {2026, 1, 2}, {2026, 1, 1}}) == RejectionKind::invalid_argument);
  CHECK(kind({"ana", "nobody", {2026, 1, 1}, {2026, 1, 2}}) == RejectionKind::not_found);
}

TEST_CASE("a store that fails lets nobody in and is told of") {
  House house;
  house.store.fails = true;
  CHECK_FALSE(house.reception.sign_in("ana", "clave", ""));
  CHECK(house.logged.find("the disk is full") != std::string::npos);
}

TEST_CASE("what follows from a right") {
  const Rights none;
  const Rights administrator{SystemRight::administrator};
  const Rights operators{SystemRight::operator_};
  for (const SystemRight right : system_rights) {
    CHECK_FALSE(none.may(right));
    CHECK(administrator.may(right));
    CHECK(parse_right(to_string(right)) == right);
  }
  CHECK(operators.may(SystemRight::staff));
  CHECK(operators.may(SystemRight::designer));
  CHECK_FALSE(operators.may(SystemRight::auditor));
  CHECK_FALSE(operators.may(SystemRight::administrator));
  CHECK(operators.sees_everything());
  CHECK_FALSE(Rights{SystemRight::designer}.sees_everything());
}

}  // namespace cauce::identity
