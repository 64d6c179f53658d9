#include "tests/simulation/office.h"

#include <algorithm>
#include <cstdlib>

#include <catch2/catch.hpp>

#include "adapters/runtime/restore.h"

namespace cauce::simulation {
namespace {

const Zone& santiago() { return *Zone::find("America/Santiago"); }

}  // namespace

Office::Office(const std::string& clock) : clock_(clock) {
  std::string pattern = (std::filesystem::temp_directory_path() / "cauce-office-XXXXXX").string();
  REQUIRE(mkdtemp(pattern.data()) != nullptr);
  folder_ = pattern;
  auto engine = tools::EngineOnFile::open({file().string(), &santiago(), clock_});
  REQUIRE(engine.ok());
  engine_ = std::move(*engine);
}

Office::~Office() {
  engine_.reset();
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

void Office::reopen(std::optional<std::string> manual_clock) {
  engine_.reset();
  auto engine = tools::EngineOnFile::open({file().string(), &santiago(), std::move(manual_clock)});
  REQUIRE(engine.ok());
  engine_ = std::move(*engine);
}

Result<Reply, Rejection> Office::ask(Request request, const std::string& request_id) {
  Actor actor;
  actor.authority = Authority::operator_;
  return runtime().execute({std::move(request), std::move(actor), request_id});
}

Reply Office::done(Request request, const std::string& request_id) {
  const auto reply = ask(std::move(request), request_id);
  INFO((reply.ok() ? std::string() : reply.error().message));
  REQUIRE(reply.ok());
  return *reply;
}

Reply Office::deploy(const std::string& xml, const std::string& name) {
  Resource resource = tools::read_deployed(xml, name, [] { return std::vector<NamedBytes>{}; });
  REQUIRE((resource.decisions || !resource.processes.empty()));
  resource.name = name;
  resource.bytes = xml;
  return done(Deploy{"test", "test", {std::move(resource)}, false});
}

Reply Office::start(const std::string& process, Context variables) {
  return done(StartProcessInstance{std::nullopt, process, std::nullopt, std::move(variables)});
}

void Office::advance_to(const std::string& time) {
  const auto to = tools::read_time(time, santiago(), "time");
  REQUIRE(to.ok());
  REQUIRE(runtime().set_clock(*to).ok());
}

std::vector<std::string> Office::open_tasks() {
  const Filter open{{Condition{"ended_at", Compare::is_null, {}, false}}};
  std::vector<std::string> elements;
  for (TaskRow& row : runtime().make_reader()->select<TaskRow>(open))
    elements.push_back(std::move(row.element));
  std::ranges::sort(elements);
  return elements;
}

TaskKey Office::open_task(const std::string& element) {
  const Filter open{{Condition{"ended_at", Compare::is_null, {}, false}},
                    {Condition{"element", Compare::equal, {element}, false}}};
  const auto rows = runtime().make_reader()->select<TaskRow>(open);
  REQUIRE(rows.size() == 1);
  return rows.front().key;
}

PartitionState Office::restored() {
  const auto reader = runtime().make_reader();
  DrawingCatalog catalog(&tools::read_deployed,
                         [&](const Digest& digest) { return reader->content(digest); });
  auto state = restore_partition(*reader, catalog);
  REQUIRE(state.ok());
  return std::move(*state);
}

WholeState Office::folded() {
  auto database = sqlite::Database::open_read_only(file());
  REQUIRE(database.ok());
  Store& store = (*database)->store();
  DrawingCatalog catalog(&tools::read_deployed,
                         [&](const Digest& digest) { return store.read_content(digest); });
  WholeState whole;
  const auto read = read_journal(
      [&](std::uint64_t from, std::size_t max) { return store.read_journal(from, max); }, catalog,
      [&](const Record& record) {
        apply(whole, record);
        return true;
      });
  INFO((read.ok() ? std::string() : read.error()));
  REQUIRE(read.ok());
  return whole;
}

std::string drawing(const std::string& process, const std::string& inner) {
  return R"(<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
             xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
             xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
             xmlns:cauce="http://cauce.cl/schema/bpmn/1.0"
             id="definitions" targetNamespace="http://example.org/test">
<process id=")" +
         process + R"(" isExecutable="true">)" + inner + "</process></definitions>";
}

}  // namespace cauce::simulation
