#include "tools/bench/ground.h"

#include <cstdio>
#include <cstdlib>

#include "adapters/bpmn/reader.h"

namespace cauce::bench {

Result<std::unique_ptr<Ground>, std::string> Ground::make(const Workload& workload) {
  auto ground = std::make_unique<Ground>();
  std::string pattern = (std::filesystem::temp_directory_path() / "cauce-bench-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr)
    return Failure{std::string("cannot make a folder for the database")};
  ground->folder_ = pattern;
  auto database = sqlite::Database::open(ground->folder_ / "cauce.db");
  if (!database.ok()) return Failure{database.error().message};
  ground->database_ = std::move(*database);

  RuntimeOptions options;
  options.on_failure = [](const std::string& message) {
    std::fprintf(stderr, "cauce: %s\n", message.c_str());
    std::_Exit(3);
  };
  auto runtime = Runtime::start(
      ground->database_->store(), [raw = ground->database_.get()] { return raw->make_reader(); },
      [](const std::string& bytes, const std::string& name, const ReadBeside&) {
        return Resource{name, {}, bpmn::read(bytes, name).processes};
      },
      std::move(options));
  if (!runtime.ok()) return Failure{runtime.error()};
  ground->runtime_ = std::move(*runtime);
  const auto deployed =
      ground->runtime_->execute({Deploy{"bench", "bench", {workload.resource}, false}, {}, {}});
  if (!deployed.ok()) return Failure{deployed.error().message};
  return ground;
}

Ground::~Ground() {
  runtime_.reset();
  database_.reset();
  std::error_code ignored;  // A folder left in the temporary directory harms nobody.
  if (!folder_.empty()) std::filesystem::remove_all(folder_, ignored);
}

std::uint64_t Ground::elements() {
  return database_->make_reader()->count(ActivityInstanceRow::table, {});
}

std::uint64_t Ground::close_and_measure() {
  runtime_.reset();
  database_.reset();
  return std::filesystem::file_size(folder_ / "cauce.db");
}

}  // namespace cauce::bench
