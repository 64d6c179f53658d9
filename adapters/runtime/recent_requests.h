// Requests that were done and may not be durable yet, by the id that their caller gave them: asked
// for again, they get the same answer, after the same commit.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "engine/ports/engine_port.h"
#include "engine/ports/reader.h"

namespace cauce {

class RecentRequests {
 public:
  void keep(const std::string& id, const Reply& reply) { recent_[id] = reply; }

  // From here, or from what is durable; none when it was never done.
  std::optional<Reply> find(const std::string& id, Reader& durable) const {
    Reply reply;
    const auto recent = recent_.find(id);
    if (recent != recent_.end()) {
      reply = recent->second;
    } else {
      const Filter filter{{Condition{"id", Compare::equal, {id}, false}}};
      const auto row = durable.first<RequestRow>(filter);
      if (!row) return std::nullopt;
      reply.position = static_cast<std::uint64_t>(row->position);
      reply.subject = static_cast<std::uint64_t>(row->subject);
    }
    reply.repeated = true;
    return reply;
  }

  // All there are go to disk; they are answered from here until they are there.
  void handed_over() { on_their_way_ = recent_; }
  void committed() {
    for (const auto& [id, reply] : std::exchange(on_their_way_, {})) recent_.erase(id);
  }

 private:
  std::map<std::string, Reply> recent_, on_their_way_;
};

}  // namespace cauce
