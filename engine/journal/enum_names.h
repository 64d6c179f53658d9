// Names of the journal's own small enums, as its text writes them.
#pragma once

#include <string_view>

#include "engine/journal/actor.h"
#include "engine/journal/event.h"

namespace cauce {

inline std::string_view to_string(Authority authority) {
  switch (authority) {
    case Authority::person: return "person";
    case Authority::operator_: return "operator";
    case Authority::system: return "system";
  }
  return {};
}
inline bool parse(std::string_view text, Authority& authority) {
  for (const auto each : {Authority::person, Authority::operator_, Authority::system})
    if (to_string(each) == text) return authority = each, true;
  return false;
}

inline std::string_view to_string(ActivityRole role) {
  switch (role) {
    case ActivityRole::single: return "single";
    case ActivityRole::body: return "body";
    case ActivityRole::inner: return "inner";
  }
  return {};
}
inline bool parse(std::string_view text, ActivityRole& role) {
  for (const auto each : {ActivityRole::single, ActivityRole::body, ActivityRole::inner})
    if (to_string(each) == text) return role = each, true;
  return false;
}

inline std::string_view to_string(SuspendedWith with) {
  return with == SuspendedWith::instance ? "instance" : "nothing";
}
inline bool parse(std::string_view text, SuspendedWith& with) {
  for (const auto each : {SuspendedWith::instance, SuspendedWith::nothing})
    if (to_string(each) == text) return with = each, true;
  return false;
}

inline std::string_view to_string(Thrown thrown) {
  return thrown == Thrown::error ? "error" : "escalation";
}
inline bool parse(std::string_view text, Thrown& thrown) {
  for (const auto each : {Thrown::error, Thrown::escalation})
    if (to_string(each) == text) return thrown = each, true;
  return false;
}

inline std::string_view to_string(MigratedPart part) {
  switch (part) {
    case MigratedPart::element: return "element";
    case MigratedPart::token: return "token";
    case MigratedPart::task: return "task";
    case MigratedPart::timer: return "timer";
    case MigratedPart::subscription: return "subscription";
    case MigratedPart::incident: return "incident";
    case MigratedPart::external_task: return "externalTask";
  }
  return {};
}
inline bool parse(std::string_view text, MigratedPart& part) {
  for (int each = 0; each <= static_cast<int>(MigratedPart::external_task); ++each)
    if (to_string(static_cast<MigratedPart>(each)) == text)
      return part = static_cast<MigratedPart>(each), true;
  return false;
}

inline std::string_view to_string(Delegation delegation) {
  return delegation == Delegation::pending ? "pending" : "resolved";
}
inline bool parse(std::string_view text, Delegation& delegation) {
  for (const auto each : {Delegation::pending, Delegation::resolved})
    if (to_string(each) == text) return delegation = each, true;
  return false;
}

inline std::string_view to_string(Truth truth) { return truth == Truth::yes ? "yes" : "no"; }
inline bool parse(std::string_view text, Truth& truth) {
  for (const auto each : {Truth::no, Truth::yes})
    if (to_string(each) == text) return truth = each, true;
  return false;
}

inline std::string_view to_string(RetryPoint point) {
  switch (point) {
    case RetryPoint::activate: return "activate";
    case RetryPoint::complete: return "complete";
    case RetryPoint::send: return "send";
    case RetryPoint::work: return "work";
    case RetryPoint::begin: return "begin";
    case RetryPoint::nothing: return "nothing";
    case RetryPoint::condition: return "condition";
  }
  return {};
}
inline bool parse(std::string_view text, RetryPoint& point) {
  for (const auto each :
       {RetryPoint::activate, RetryPoint::complete, RetryPoint::send, RetryPoint::work,
        RetryPoint::begin, RetryPoint::nothing, RetryPoint::condition})
    if (to_string(each) == text) return point = each, true;
  return false;
}

}  // namespace cauce
