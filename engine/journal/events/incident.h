// What went wrong and keeps a token. (See journal/event.h.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/base/key.h"
#include "engine/journal/committed.h"
#include "engine/lifecycle/lifecycle.h"
#include "engine/model/process.h"

namespace cauce {

// What is done again when the incident is retried.
// Work: the external task is offered to workers again. Begin: the instance waits for the events of
// its event subprocesses, and its start event goes on. Condition: one that somebody waits for is
// looked at again. Nothing: somebody outside reported it.
enum class RetryPoint : std::uint8_t { activate, complete, send, work, begin, nothing, condition };

// Whether the token stays where it is until the incident is retried with success.
inline bool keeps_token(RetryPoint point) {
  return point != RetryPoint::nothing && point != RetryPoint::condition;
}

struct IncidentRaised {
  ActivityInstanceKey activity{};
  std::optional<std::string> configuration{};  // What it concerns, as who reported it said.
  ElementIndex element{};
  IncidentKey incident{};
  std::string kind{};
  Committed message{};  // A text; it may quote values.
  RetryPoint retry = RetryPoint::activate;
  IncidentState state{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("activity", s.activity);
    v("configuration", s.configuration);
    v("element", s.element);
    v("incident", s.incident);
    v("kind", s.kind);
    v("message", s.message);
    v("retry", s.retry);
    v("state", s.state);
  }
  bool operator==(const IncidentRaised&) const = default;
};

// Retried, failed again (with a new message), resolved or canceled.
struct IncidentMoved {
  IncidentKey incident{};
  std::optional<Committed> message{};
  IncidentState state{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("incident", s.incident);
    v("message", s.message);
    v("state", s.state);
  }
  bool operator==(const IncidentMoved&) const = default;
};

struct IncidentAnnotated {
  std::optional<Committed> annotation{};  // A text; none: what was said before is taken back.
  IncidentKey incident{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("annotation", s.annotation);
    v("incident", s.incident);
  }
  bool operator==(const IncidentAnnotated&) const = default;
};

}  // namespace cauce
