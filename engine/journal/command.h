// What can be asked of the engine. A command carries all that the state does not know: the time,
// the actor, fresh randomness for salts, the request's idempotency key. Names are imperative.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "engine/base/instant.h"
#include "engine/journal/actor.h"
#include "engine/journal/commands/between_instances.h"
#include "engine/journal/commands/data_store.h"
#include "engine/journal/commands/deployment.h"
#include "engine/journal/commands/event.h"
#include "engine/journal/commands/external_task.h"
#include "engine/journal/commands/incident.h"
#include "engine/journal/commands/migration.h"
#include "engine/journal/commands/modification.h"
#include "engine/journal/commands/note.h"
#include "engine/journal/commands/process_instance.h"
#include "engine/journal/commands/suspension.h"
#include "engine/journal/commands/task.h"
#include "engine/journal/commands/task_handling.h"
#include "engine/journal/commands/timer.h"
#include "engine/journal/reply.h"

namespace cauce {

using RequestKinds = std::variant<
#define CAUCE_COMMAND(name) name
#define CAUCE_COMMA ,
#include "engine/journal/commands.def"
#undef CAUCE_COMMAND
#undef CAUCE_COMMA
    >;

// One of them; compiled once, as events are. (See journal/event.h.)
struct Request : RequestKinds {
  Request();
  Request(const Request& other);
  Request(Request&& other) noexcept;
  Request& operator=(const Request& other);
  Request& operator=(Request&& other) noexcept;
  ~Request();
#define CAUCE_COMMAND(name) Request(name request);
#define CAUCE_COMMA
#include "engine/journal/commands.def"
#undef CAUCE_COMMAND
#undef CAUCE_COMMA
};

struct Command {
  Request request{};
  Instant time{};
  Actor actor{};
  std::array<std::uint8_t, 32> entropy{};  // Fresh for every command: salts are derived from it.
  std::string request_id{};  // Idempotency key; empty when there is none.
  std::uint64_t cause = 0;   // Position of the record that asked for it; 0: from outside.
  std::string reason{};      // In the words of who asks; empty when none is given.
};

// "CompleteTask", as the journal names it.
std::string_view name_of(const Request& request);

}  // namespace cauce
