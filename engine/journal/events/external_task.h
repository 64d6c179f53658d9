// Work that programs outside do. (See journal/event.h.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/base/instant.h"
#include "engine/base/key.h"
#include "engine/journal/committed.h"
#include "engine/model/process.h"

namespace cauce {

struct ExternalTaskCreated {
  ElementIndex element{};
  std::int64_t priority = 0;
  ExternalTaskKey task{};
  std::string topic{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("element", s.element);
    v("priority", s.priority);
    v("task", s.task);
    v("topic", s.topic);
  }
  bool operator==(const ExternalTaskCreated&) const = default;
};

// The worker has it until then. Taking, extending and giving back are facts of the partition: their
// records concern no instance.
struct ExternalTaskLocked {
  ExternalTaskKey task{};
  Instant until{};
  std::string worker{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("task", s.task);
    v("until", s.until);
    v("worker", s.worker);
  }
  bool operator==(const ExternalTaskLocked&) const = default;
};

struct ExternalTaskUnlocked {
  ExternalTaskKey task{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("task", s.task);
  }
  bool operator==(const ExternalTaskUnlocked&) const = default;
};

// The worker could not do it. It is offered again from `next_try` on, when retries are left.
struct ExternalTaskFailed {
  std::optional<Committed> details{};  // Texts; they may quote values.
  std::optional<Committed> message{};
  Instant next_try{};
  std::int64_t retries = 0;
  ExternalTaskKey task{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("details", s.details);
    v("message", s.message);
    v("nextTry", s.next_try);
    v("retries", s.retries);
    v("task", s.task);
  }
  bool operator==(const ExternalTaskFailed&) const = default;
};

struct ExternalTaskRetriesSet {
  std::int64_t retries = 0;
  ExternalTaskKey task{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("retries", s.retries);
    v("task", s.task);
  }
  bool operator==(const ExternalTaskRetriesSet&) const = default;
};

struct ExternalTaskPrioritySet {
  std::int64_t priority = 0;
  ExternalTaskKey task{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("priority", s.priority);
    v("task", s.task);
  }
  bool operator==(const ExternalTaskPrioritySet&) const = default;
};

// Done, or not needed any more.
struct ExternalTaskEnded {
  ExternalTaskKey task{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("task", s.task);
  }
  bool operator==(const ExternalTaskEnded&) const = default;
};

}  // namespace cauce
