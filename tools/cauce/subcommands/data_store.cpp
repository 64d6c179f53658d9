// `cauce data-store`: what the data stores hold, and who wrote it.
#include "tools/cauce/conversation.h"
#include "tools/cauce/output.h"

namespace cauce::tools {
namespace data_store_subcommand {

enum class Shape : std::uint8_t { table, json, csv };

struct Given {
  Where where{};
  Shape shape = Shape::table;
  std::optional<std::string> store{}, record{}, at{}, text{};
  bool history = false;
};

std::optional<Problem> contradiction(const Given& given) {
  if (given.history && !given.record)
    return Problem{Exit::usage, "expected a data store and a record with --history"};
  if (given.shape == Shape::csv && (!given.store || given.record))
    return Problem{Exit::usage, "expected one data store, and no record, with --format csv"};
  if ((given.at && (!given.store || given.history)) ||
      (given.text && (!given.store || given.record)))
    return Problem{Exit::usage,
                   "expected --at with a data store or a record, and --contains with "
                   "a data store alone"};
  return std::nullopt;
}

std::string target_of(const Given& given) {
  std::string target = "/api/data-stores";
  if (!given.store) return target;
  target += "/" + encoded(*given.store) + "/records";
  if (given.record) target += "/" + encoded(*given.record);
  if (given.history) return target + "/history";
  const auto csv = given.shape == Shape::csv ? std::optional<std::string>("csv") : std::nullopt;
  return target + query({{"at", given.at}, {"q", given.text}, {"format", csv}});
}

Exit show(const Given& given) {
  if (auto problem = contradiction(given)) return report(*problem);
  auto conversation = Conversation::open(given.where);
  if (!conversation.ok()) return report(conversation.error());
  if (given.shape == Shape::csv) {
    const auto text = conversation->get_text(target_of(given));
    if (!text.ok()) return report(text.error());
    print(*text);
    return Exit::done;
  }
  const auto answer = conversation->get(target_of(given));
  if (!answer.ok()) return report(answer.error());
  const List rows = answer->list() ? *answer->list() : List{*answer};
  std::vector<std::string> columns{"id", "name", "records"};
  if (given.store)
    columns = {"id",        "version",           "deleted", "content", "writtenAt",
               "writtenBy", "processInstanceId", "taskId",  "element"};
  print(table_of(rows, std::move(columns)),
        given.shape == Shape::json ? Format::json : Format::table);
  return Exit::done;
}

constexpr const char* examples =
    R"(  cauce data-store --user ana:ana                                     (all data stores)
  cauce data-store alianzas_vigentes --db cauce.db --format csv       (its records)
  cauce data-store alianzas_vigentes sence-maule --history --user ana:ana)";

}  // namespace data_store_subcommand

void add_data_store(CommandLine& line) {
  using namespace data_store_subcommand;
  auto given = std::make_shared<Given>();
  Subcommand command = line.subcommand(
      "data-store", "Lists data stores, their records, or one's versions", examples);
  command.positional("STORE", given->store, "Id of a data store: its records")
      .positional("RECORD", given->record, "Id of one record")
      .flag("--history", given->history, "Every version of the record, and who wrote it")
      .option("--at", "TIME", given->at, "As it was then, such as 2026-12-31T12:00:00Z")
      .option("--contains", "TEXT", given->text, "Only records that hold this text")
      .choice("--format", given->shape,
              {{"table", Shape::table}, {"json", Shape::json}, {"csv", Shape::csv}},
              "How to print; table unless said otherwise");
  add_where(command, given->where);
  command.run([given] { return show(*given); });
}

}  // namespace cauce::tools
