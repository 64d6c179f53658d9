// People at work on PS54 over HTTP, at random: they start cases, complete whatever task is open
// with data of its kind, ask for evaluations, add alliances, let time pass. What was acknowledged
// is remembered, what was asked without an answer too.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "adapters/http/message.h"
#include "engine/value/value.h"
#include "tools/cauce/channel.h"

namespace cauce::crash {

// A request whose fate is unknown: it may be sent again under the same key.
struct Unanswered {
  http::HttpRequest request{};
  std::string task{};  // Of completions; else empty.
};

// Shared by all who work; every member is guarded by `mutex`.
struct Ledger {
  std::mutex mutex{};
  std::set<std::string> started{};    // Process instances.
  std::set<std::string> completed{};  // Tasks.
  std::vector<Unanswered> unanswered{};
  std::uint64_t acknowledged = 0;
  std::vector<std::string> surprises{};  // Answers that make no sense.
};

class Worker {
 public:
  Worker(const std::string& url, Ledger& ledger, std::uint64_t seed);

  // One thing; false when the server is gone.
  bool work();

  // False when the server is gone or the answer is not `expected`.
  std::optional<http::HttpResponse> send(http::HttpRequest request);

 private:
  bool start_case();
  bool complete_some_task();
  bool send_message();
  bool pass_time();
  std::optional<http::HttpResponse> ask(http::Method method, const std::string& target,
                                        const Value& body, const std::string& task = {});
  void surprised(const std::string& what, const http::HttpResponse& response);
  std::size_t below(std::size_t limit);

  std::unique_ptr<tools::Channel> channel_;
  Ledger& ledger_;
  std::mt19937_64 random_;
};

// Data of its kind for a task of PS54.
Context data_for(const std::string& element, std::mt19937_64& random);

}  // namespace cauce::crash
