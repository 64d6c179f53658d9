// `cauce bench`: what this machine can do with a workload, all modes in one run.
#include <algorithm>
#include <cstdio>

#include "tools/bench/modes.h"
#include "tools/cauce/command_line.h"
#include "tools/cauce/output.h"

namespace cauce::tools {
namespace bench_subcommand {

struct Given {
  std::vector<std::string> workloads{};
  unsigned seconds = 5;
  unsigned in_flight = 512;
  std::vector<std::string> modes{};
  Format format = Format::table;
};

bool wanted(const Given& given, const std::string& mode) {
  return given.modes.empty() || std::ranges::find(given.modes, mode) != given.modes.end();
}

Exit run(const Given& given) {
  for (const std::string& mode : given.modes)
    if (mode != "memory" && mode != "durable" && mode != "http")
      return report({Exit::usage, "expected --mode memory, durable or http, found '" + mode + "'"});
  auto workloads = bench::load_workloads(given.workloads);
  if (!workloads.ok()) return report({Exit::refused, workloads.error()});
  const bench::Settings settings{static_cast<double>(given.seconds), given.in_flight};

  std::vector<bench::Figures> figures;
  const auto keep = [&](Result<bench::Figures, std::string> measured) -> std::optional<Exit> {
    if (!measured.ok()) return report({Exit::fault, measured.error()});
    std::fprintf(stderr, "%s, %s: done\n", measured->workload.c_str(), measured->mode.c_str());
    figures.push_back(std::move(*measured));
    return std::nullopt;
  };
  for (const bench::Workload& workload : *workloads) {
    if (wanted(given, "memory")) figures.push_back(bench::run_in_memory(workload, settings));
    if (wanted(given, "durable"))
      if (const auto failed = keep(bench::run_durable(workload, settings))) return *failed;
    if (wanted(given, "http"))
      for (const std::size_t connections : {1, 16, 64})
        if (const auto failed = keep(bench::run_over_http(workload, settings, connections)))
          return *failed;
  }
  print(given.format == Format::json ? bench::to_json(figures) + "\n" : bench::to_table(figures));
  return Exit::done;
}

constexpr const char* examples =
    R"(  cauce bench drawings/                       every .bpmn file of a folder, every mode
  cauce bench w2.bpmn --mode durable --seconds 20

In memory: the engine alone, journal records written as text and thrown away. Durable: on a
database of its own, each completion on disk before the next of its instance is asked for. HTTP: a
server in this process and 1, 16 and 64 keep-alive connections, each of which starts an instance,
lists its tasks and completes them; latencies are those of every request. Conditions get true and
false in turn. Compare figures of one run only: machines differ from hour to hour.)";

}  // namespace bench_subcommand

void add_bench(CommandLine& line) {
  using namespace bench_subcommand;
  auto given = std::make_shared<Given>();
  auto command =
      line.subcommand("bench", "Measures instances, completions and elements a second", examples);
  command.required("WORKLOAD", given->workloads, "Drawings, or folders of them")
      .option("--seconds", "N", given->seconds, 1, 3600, "How long each mode runs")
      .option("--in-flight", "N", given->in_flight, 1, 100'000, "Instances at once, durable")
      .option("--mode", "MODE", given->modes, "memory, durable or http; may be repeated");
  add_format_option(command, given->format);
  command.run([given] { return run(*given); });
}

}  // namespace cauce::tools
