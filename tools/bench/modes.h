// The ways in which a workload is run.
#pragma once

#include "tools/bench/figures.h"
#include "tools/bench/workload.h"

namespace cauce::bench {

struct Settings {
  double seconds = 5;             // How long new instances are begun; those begun are finished.
  std::size_t in_flight = 512;    // Instances that go on side by side, durable in process.
};

// The engine alone: commands are decided and applied, their journal records written as text and
// thrown away. Nothing is stored.
Figures run_in_memory(const Workload& workload, const Settings& settings);

// In process on a database of its own: every completion is on disk before the next of its instance.
Result<Figures, std::string> run_durable(const Workload& workload, const Settings& settings);

// A server of its own in this process, on a database of its own; clients on loopback connections
// list open tasks and complete them.
Result<Figures, std::string> run_over_http(const Workload& workload, const Settings& settings,
                                           std::size_t connections);

}  // namespace cauce::bench
