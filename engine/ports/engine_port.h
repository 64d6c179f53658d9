// The running engine as the outside sees it: commands in, replies once they are durable; what was
// deployed; the time. Safe to use from any thread.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/instant.h"
#include "engine/base/rejection.h"
#include "engine/base/result.h"
#include "engine/dmn/decisions.h"
#include "engine/journal/command.h"
#include "engine/ports/reader.h"

namespace cauce {

class EnginePort {
 public:
  virtual ~EnginePort() = default;

  // `done` is called once, on a thread of the engine, when the command is durable or refused. It
  // must not block. Time, entropy are filled in by the engine; the rest of the command is the
  // caller's.
  struct Submission {
    Request request{};
    Actor actor{};
    std::string request_id{};
    std::string reason{};
  };
  using Done = std::function<void(Result<Reply, Rejection>)>;
  virtual void submit(Submission submission, Done done) = 0;

  // Calls `ring`, on a thread of the engine, whenever external tasks of one of the topics may be
  // free to take, until the answer is dropped. `ring` must not block.
  virtual std::shared_ptr<void> watch_work(std::vector<std::string> topics,
                                           std::function<void()> ring) = 0;

  // What of the store a batch has changed, for people who look at it.
  struct Changed {
    bool tasks = false, cases = false, incidents = false, deployments = false, records = false;
  };
  // Calls `ring`, on a thread of the engine, after each batch that changed any of it and is
  // durable, until the answer is dropped. `ring` must not block.
  virtual std::shared_ptr<void> watch_changes(std::function<void(const Changed&)> ring) = 0;

  // The drawing of a definition, as long as anyone holds it; null when there is no such definition.
  virtual std::shared_ptr<const Process> process(DefinitionKey definition) const = 0;

  // The model in which a decision was defined, likewise.
  virtual std::shared_ptr<const dmn::Decisions> decisions(
      DecisionDefinitionKey definition) const = 0;

  // A reader of its own for the calling thread's use.
  virtual std::unique_ptr<Reader> make_reader() = 0;

  virtual Instant now() const = 0;
  virtual const Zone& zone() const = 0;  // In which people of this engine tell the time.

  // Null unless the clock is set by hand. Sets it, never backwards; `done` is called when every
  // timer that came due has fired and is durable.
  virtual bool clock_is_manual() const = 0;
  virtual void set_clock(Instant to, Done done) = 0;
};

}  // namespace cauce
