// The table of routes: which request goes to which function, and what right it needs.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "adapters/http/call.h"
#include "adapters/http/openapi/contract.h"

namespace cauce::http {

// Who may ask. Administrators may ask everything; operators what staff and designers may.
enum class Right : std::uint8_t {
  open,           // Anybody, even where people must say who they are.
  person,         // Anybody who said who they are: what is theirs alone, and what is no secret.
  reader,         // Whoever has a right; what they see of it, sight.h says. Changes nothing.
  staff,          // What people do with tasks and cases. The engine says with which.
  designer,       // Deploying.
  auditor,        // What auditors read beyond what others may.
  operator_,      // Acting on everything.
  administrator,  // Accounts.
};

bool may_ask(const Rights& rights, Right right);
std::string_view right_name(Right right);  // "operator".

enum class Dialect : std::uint8_t { engine_rest, api };  // How errors are told.

struct Route {
  Method method = Method::get;
  std::string pattern{};  // "/task/{id}/claim"; "/assets/{path...}" takes all that follows.
  Right right = Right::person;
  std::string summary{};
  Handler handler = nullptr;
  Dialect dialect = Dialect::engine_rest;
  Contract contract{};  // What openapi/contract.h states of it, unless it is said here.
};

class RouteTable {
 public:
  // Breaks an invariant when two routes have the same method and pattern.
  void add(Route route);
  void add(std::vector<Route> routes);

  struct Match {
    const Route* route = nullptr;        // Null: the path is there, but not with that method.
    std::vector<std::pair<std::string_view, std::string>> path{};
    std::vector<Method> allowed{};       // Empty: no such path.
  };
  // A literal segment is preferred to a {name}, a {name} to a {name...}; HEAD goes where GET goes.
  Match find(Method method, std::span<const std::string> segments) const;

  std::span<const Route> routes() const { return routes_; }

 private:
  struct Node {
    std::vector<std::pair<std::string, std::size_t>> literals{};  // Sorted by name.
    std::size_t parameter = 0;  // 0: none.
    std::size_t rest = 0;  // The same.
    std::vector<std::size_t> routes{};
  };
  std::size_t child(std::size_t node, std::string_view segment);
  bool descend(std::size_t node, std::span<const std::string> segments,
               std::vector<std::string>& values, std::size_t& found) const;

  std::vector<Route> routes_;
  std::vector<Node> nodes_{Node{}};
};

}  // namespace cauce::http
