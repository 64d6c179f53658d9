#include "tools/bench/figures.h"

#include <algorithm>
#include <sys/resource.h>

#include <fmt/format.h>

#include "engine/value/json.h"

namespace cauce::bench {
namespace {

double rate(std::uint64_t count, double seconds) {
  return seconds > 0 ? static_cast<double>(count) / seconds : 0;
}

std::uint64_t bytes_an_instance(const Figures& each) {
  return each.instances == 0 ? 0 : each.bytes / each.instances;
}

}  // namespace

double percentile_us(std::vector<std::uint32_t> samples, double p) {
  if (samples.empty()) return 0;
  const auto rank = static_cast<std::size_t>(p / 100 * static_cast<double>(samples.size() - 1));
  std::ranges::nth_element(samples, samples.begin() + static_cast<std::ptrdiff_t>(rank));
  return samples[rank];
}

std::uint64_t peak_memory_kib() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::uint64_t>(usage.ru_maxrss);
}

std::string to_table(const std::vector<Figures>& figures) {
  std::string text =
      fmt::format("{:<14}{:<24}{:>12}{:>15}{:>12}{:>10}{:>10}{:>12}\n", "workload", "mode",
                  "instances/s", "completions/s", "elements/s", "p50 us", "p99 us", "bytes/inst");
  for (const Figures& each : figures)
    text += fmt::format("{:<14}{:<24}{:>12.0f}{:>15.0f}{:>12.0f}{:>10.0f}{:>10.0f}{:>12}\n",
                        each.workload, each.mode, rate(each.instances, each.seconds),
                        rate(each.completions, each.seconds), rate(each.elements, each.seconds),
                        percentile_us(each.latencies_us, 50), percentile_us(each.latencies_us, 99),
                        bytes_an_instance(each));
  return text + fmt::format("peak memory: {} MiB\n", peak_memory_kib() / 1024);
}

std::string to_json(const std::vector<Figures>& figures) {
  const auto whole = [](double number) { return Value(static_cast<std::int64_t>(number + 0.5)); };
  List list;
  for (const Figures& each : figures) {
    Context row;
    row.put("workload", each.workload);
    row.put("mode", each.mode);
    row.put("instances", static_cast<std::int64_t>(each.instances));
    row.put("instancesPerSecond", whole(rate(each.instances, each.seconds)));
    row.put("completionsPerSecond", whole(rate(each.completions, each.seconds)));
    row.put("elementsPerSecond", whole(rate(each.elements, each.seconds)));
    row.put("p50Microseconds", whole(percentile_us(each.latencies_us, 50)));
    row.put("p99Microseconds", whole(percentile_us(each.latencies_us, 99)));
    row.put("bytesPerInstance", static_cast<std::int64_t>(bytes_an_instance(each)));
    list.push_back(std::move(row));
  }
  Context report;
  report.put("figures", std::move(list));
  report.put("peakMemoryKiB", static_cast<std::int64_t>(peak_memory_kib()));
  return cauce::to_json(Value(std::move(report)));
}

}  // namespace cauce::bench
