#include "adapters/http/route.h"

#include <algorithm>

#include "engine/base/invariant.h"

namespace cauce::http {
namespace {

bool is_parameter(std::string_view segment) {
  return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

bool is_rest(std::string_view segment) {
  return is_parameter(segment) && segment.ends_with("...}");
}

std::string joined(std::span<const std::string> segments) {
  std::string path;
  for (const std::string& segment : segments) path += (path.empty() ? "" : "/") + segment;
  return path;
}

template <class Visit>
void each_segment(std::string_view pattern, Visit visit) {
  invariant(pattern.starts_with('/'), "a route's pattern begins with a slash");
  pattern.remove_prefix(1);
  while (!pattern.empty()) {
    const std::size_t slash = pattern.find('/');
    visit(pattern.substr(0, slash));
    pattern = slash == std::string_view::npos ? std::string_view{} : pattern.substr(slash + 1);
  }
}

}  // namespace

bool may_ask(const Rights& rights, Right right) {
  switch (right) {
    case Right::open:
    case Right::person: return true;
    case Right::reader: return !(rights == Rights());
    case Right::staff: return rights.may(SystemRight::staff);
    case Right::designer: return rights.may(SystemRight::designer);
    case Right::auditor: return rights.may(SystemRight::auditor);
    case Right::operator_: return rights.may(SystemRight::operator_);
    case Right::administrator: return rights.may(SystemRight::administrator);
  }
  return false;
}

std::string_view right_name(Right right) {
  switch (right) {
    case Right::open: return "open";
    case Right::person: return "person";
    case Right::reader: return "reader";
    case Right::staff: return "staff";
    case Right::designer: return "designer";
    case Right::auditor: return "auditor";
    case Right::operator_: return "operator";
    case Right::administrator: return "administrator";
  }
  return {};
}

std::size_t RouteTable::child(std::size_t node, std::string_view segment) {
  if (is_parameter(segment)) {
    const auto kind = is_rest(segment) ? &Node::rest : &Node::parameter;
    if (nodes_[node].*kind == 0) {
      nodes_.emplace_back();
      nodes_[node].*kind = nodes_.size() - 1;
    }
    return nodes_[node].*kind;
  }
  auto& literals = nodes_[node].literals;
  const auto place = std::ranges::lower_bound(
      literals, segment, {}, [](const auto& entry) -> std::string_view { return entry.first; });
  if (place != literals.end() && place->first == segment) return place->second;
  const std::size_t made = nodes_.size();
  literals.emplace(place, std::string(segment), made);
  nodes_.emplace_back();
  return made;
}

void RouteTable::add(Route route) {
  std::size_t node = 0;
  each_segment(route.pattern, [&](std::string_view segment) { node = child(node, segment); });
  for (const std::size_t other : nodes_[node].routes)
    invariant(routes_[other].method != route.method, "a route is in the table once");
  nodes_[node].routes.push_back(routes_.size());
  if (route.contract.answer.empty()) route.contract = contract_of(route.method, route.pattern);
  routes_.push_back(std::move(route));
}

void RouteTable::add(std::vector<Route> routes) {
  for (Route& route : routes) add(std::move(route));
}

bool RouteTable::descend(std::size_t node, std::span<const std::string> segments,
                         std::vector<std::string>& values, std::size_t& found) const {
  if (segments.empty()) {
    found = node;
    return !nodes_[node].routes.empty();
  }
  const auto& literals = nodes_[node].literals;
  const auto place =
      std::ranges::lower_bound(literals, std::string_view(segments.front()), {},
                               [](const auto& entry) -> std::string_view { return entry.first; });
  if (place != literals.end() && place->first == segments.front() &&
      descend(place->second, segments.subspan(1), values, found))
    return true;
  // What stands at a {name} is never empty: "/task//claim" names no task.
  if (segments.front().empty()) return false;
  if (nodes_[node].parameter != 0) {
    values.push_back(segments.front());
    if (descend(nodes_[node].parameter, segments.subspan(1), values, found)) return true;
    values.pop_back();
  }
  if (nodes_[node].rest == 0) return false;
  values.push_back(joined(segments));
  found = nodes_[node].rest;
  return true;
}

RouteTable::Match RouteTable::find(Method method, std::span<const std::string> segments) const {
  Match match;
  std::vector<std::string> values;
  std::size_t node = 0;
  if (!descend(0, segments, values, node)) return match;
  const Method wanted = method == Method::head ? Method::get : method;
  for (const std::size_t index : nodes_[node].routes) {
    const Route& route = routes_[index];
    match.allowed.push_back(route.method);
    if (route.method == Method::get) match.allowed.push_back(Method::head);
    if (route.method != wanted) continue;
    match.route = &route;
    std::size_t next = 0;
    each_segment(route.pattern, [&](std::string_view segment) {
      if (!is_parameter(segment)) return;
      const std::size_t around = is_rest(segment) ? 5 : 2;
      match.path.emplace_back(segment.substr(1, segment.size() - around), values[next++]);
    });
  }
  return match;
}

const std::string& Call::path_value(std::string_view name) const {
  for (const auto& [key, value] : path)
    if (key == name) return value;
  invariant_violated("a handler asks only for what its route's pattern names",
                     std::source_location::current());
}

}  // namespace cauce::http
