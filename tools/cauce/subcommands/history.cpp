// `cauce history`: process instances, running and ended, and what happened in one.
#include "tools/cauce/conversation.h"
#include "tools/cauce/output.h"

namespace cauce::tools {
namespace history_subcommand {

enum class Of : std::uint8_t { activities, tasks, variables, journal };

struct Given {
  Where where{};
  Format format = Format::table;
  std::optional<std::string> instance{};
  std::optional<std::string> process{};
  std::optional<Of> of{};
};

struct Listing {
  std::string target{};
  std::vector<std::string> columns{};
};

Listing listing_of(const Given& given) {
  const std::string history = "/engine-rest/history/";
  if (!given.instance)
    return {history + "process-instance" +
                query({{"processDefinitionKey", given.process},
                       {"sortBy", "startTime"},
                       {"sortOrder", "asc"}}),
            {"id", "processDefinitionKey", "processDefinitionVersion", "businessKey", "state",
             "startTime", "endTime", "startUserId"}};
  const auto sorted = [&](const char* by) {
    return query({{"processInstanceId", given.instance}, {"sortBy", by}, {"sortOrder", "asc"}});
  };
  switch (given.of.value_or(Of::activities)) {
    case Of::tasks:
      return {history + "task" + sorted("startTime"),
              {"id", "name", "assignee", "startTime", "endTime", "deleteReason"}};
    case Of::variables:
      return {history + "variable-instance" + sorted("variableName"),
              {"name", "type", "value", "activityInstanceId", "state"}};
    case Of::journal: return {"/api/instances/" + encoded(*given.instance) + "/journal", {}};
    case Of::activities: break;
  }
  return {history + "activity-instance" + sorted("startTime"),
          {"id", "activityId", "activityName", "activityType", "startTime", "endTime", "assignee",
           "canceled"}};
}

// Values that came as JSON text, as what they are.
void make_plain(Table& table, const List& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) table.rows[i][2] = plain_value(rows[i]);
}

Exit show(const Given& given) {
  if (!given.instance && given.of)
    return report({Exit::usage, "expected the id of a process instance with --of"});
  auto conversation = Conversation::open(given.where);
  if (!conversation.ok()) return report(conversation.error());
  const Listing listing = listing_of(given);
  if (given.of == Of::journal) {
    const auto lines = conversation->get_text(listing.target);
    if (!lines.ok()) return report(lines.error());
    print(*lines);
    return Exit::done;
  }
  if (given.instance) {  // An empty list would not say that there is no such instance.
    const auto known =
        conversation->get("/engine-rest/history/process-instance/" + encoded(*given.instance));
    if (!known.ok()) return report(known.error());
  }
  const auto rows = conversation->get(listing.target);
  if (!rows.ok()) return report(rows.error());
  const List list = rows->list() ? *rows->list() : List{};
  Table table = table_of(list, listing.columns);
  if (given.of == Of::variables) make_plain(table, list);
  print(table, given.format);
  return Exit::done;
}

constexpr const char* examples = R"(  cauce history --user ana:ana
  cauce history 2251799813685252 --user ana:ana
  cauce history 2251799813685252 --db cauce.db --of journal      (records, a JSON line each))";

}  // namespace history_subcommand

void add_history(CommandLine& line) {
  using namespace history_subcommand;
  auto given = std::make_shared<Given>();
  Subcommand command =
      line.subcommand("history", "Lists process instances, or what happened in one", examples);
  command.positional("INSTANCE", given->instance, "Id of one process instance")
      .option("--process", "ID", given->process, "Only instances of this process, as drawn")
      .choice("--of", given->of,
              std::vector<std::pair<std::string, std::optional<Of>>>{{"activities", Of::activities},
                                                                     {"tasks", Of::tasks},
                                                                     {"variables", Of::variables},
                                                                     {"journal", Of::journal}},
              "What of the instance to show; activities unless said otherwise");
  add_where(command, given->where);
  add_format_option(command, given->format);
  command.run([given] { return show(*given); });
}

}  // namespace cauce::tools
