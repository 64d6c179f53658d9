// What was measured, and how it is printed.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace cauce::bench {

using Clock = std::chrono::steady_clock;

struct Figures {
  std::string workload{};
  std::string mode{};       // "in memory", "durable", "HTTP, 16 connections".
  std::uint64_t instances = 0;
  std::uint64_t completions = 0;  // Of human tasks, each acknowledged.
  std::uint64_t elements = 0;     // Entered and left.
  double seconds = 0;
  std::vector<std::uint32_t> latencies_us{};  // Of each acknowledged request.
  std::uint64_t bytes = 0;  // On disk at the end, write-ahead log folded in; 0 when nothing is.
};

// The p-th percentile, 0 to 100, in microseconds; 0 without samples.
double percentile_us(std::vector<std::uint32_t> samples, double p);

// The most memory that this process ever held, in KiB.
std::uint64_t peak_memory_kib();

std::string to_table(const std::vector<Figures>& figures);
std::string to_json(const std::vector<Figures>& figures);

}  // namespace cauce::bench
